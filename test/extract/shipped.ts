/** What the parser, patterns and judge that ship take from a text at the default confidence, for tests of whole sentences. */
import { read } from "../../server/extract/index.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";
import { type Claim, DEFAULT_CONFIDENCE } from "../../server/vocabulary/index.ts";

const knowledge = await loadKnowledge();

export const claimsOf = (text: string, title: string | null = null): readonly Claim[] =>
  read(knowledge, { title, date: "2024-06-01", text }).claims.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE);
