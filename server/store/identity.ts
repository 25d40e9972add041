/**
 * Names that follow from content: the same text is the same article, the same words found twice are the same claim, whichever
 * machine stores them and however often. No counter is needed, so stores can be merged.
 */
import { createHash } from "node:crypto";
import type { Claim } from "../vocabulary/index.ts";

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256, hexadecimal, of a text in Unicode form NFC with each run of white space made one space. */
export function textHash(text: string): string {
  return digest(text.normalize("NFC").replaceAll(/\s+/gu, " ").trim());
}

/** The id of an article that came without one. */
export function articleId(hash: string): string {
  return `article-${hash.slice(0, 16)}`;
}

/** The id of a claim: made of its article, its place there, its relation and its ends; not of what is merely judged about it. */
export function claimId(article: string, { source, relation, target, evidence }: Claim): string {
  const spans = [evidence.sentence, evidence.trigger, evidence.source, evidence.target].map(({ start, end }) => [start, end]);
  return digest(JSON.stringify([article, spans, relation, source.id, target.id])).slice(0, 24);
}
