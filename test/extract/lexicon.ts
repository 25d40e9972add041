/** The text lexicon and lemma exceptions as shipped, parsed once for the tests of the text stages. */
import { readFileSync } from "node:fs";
import { LemmaExceptions } from "../../server/extract/lemmatize.ts";
import { TextLexicon } from "../../server/extract/text-lexicon.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/lexicon/${name}.json`, import.meta.url), "utf8"));

export const lexicon = TextLexicon.parse(read("text"));
export const exceptions = LemmaExceptions.parse(read("lemmas"));
