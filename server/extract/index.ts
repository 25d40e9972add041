/** The face of the extractor: text in, claims out. */
import type { Claim } from "../vocabulary/index.ts";
import type { Knowledge } from "./knowledge.ts";
import { read, type ExtractorInput } from "./pipeline.ts";

export { ClauseLexicon } from "./clause-lexicon.ts";
export { MatchCalibration } from "./confidence.ts";
export { DomainModel, domainScore, LEAST_SENTENCES, tellingWords } from "./domain.ts";
export { explain, reasonsAt, renderExplanation } from "./explain.ts";
export * from "./gazetteer/index.ts";
export type { BaseKnowledge, Knowledge } from "./knowledge.ts";
export { LemmaExceptions } from "./lemmatize.ts";
export { createJudge, loadJudge } from "./judge/index.ts";
export { loadParser } from "./parser/index.ts";
export { compilePatterns, PatternFile } from "./patterns.ts";
export { TextLexicon } from "./text-lexicon.ts";
export { read, understand, type ExtractorInput, type Reading } from "./pipeline.ts";

/** Changes whenever the same article may give other claims; stored with each article so that it can be read again. */
export const EXTRACTOR_VERSION = "20";

/** All claims of an article, whatever their confidence, in order of place. Never throws on any text. */
export function extract(knowledge: Knowledge, article: ExtractorInput): readonly Claim[] {
  return read(knowledge, article).claims;
}
