/** The clause lexicon that ships, for tests of the stages that take it as an argument. */
import { readFileSync } from "node:fs";
import { ClauseLexicon } from "../../server/extract/clause-lexicon.ts";

export const clauses: ClauseLexicon = ClauseLexicon.parse(
  JSON.parse(readFileSync(new URL("../../data/lexicon/clauses.json", import.meta.url), "utf8")),
);
