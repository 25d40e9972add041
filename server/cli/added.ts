/** What is printed of an article that was added. */
import type { AddedArticle } from "../store/index.ts";
import { DEFAULT_CONFIDENCE } from "../vocabulary/index.ts";
import { counted } from "./command.ts";

/** A line: its id, whether it is new, and how many claims it shows. */
export function addedLine({ article, created, claims }: AddedArticle): string {
  const shown = claims.filter(({ claim }) => claim.confidence >= DEFAULT_CONFIDENCE).length;
  return `${article.id}\t${created ? "added" : "stored before"}\t${counted(shown, "claim")}\n`;
}
