/** All that is stored of one article, in no engine's words: what a backup holds. */
import { z } from "zod";
import { Article, Claim, CorrectedClaim } from "../vocabulary/index.ts";

export const ArticleRecord = z.object({
  article: Article,
  addedAt: z.iso.datetime(),
  extractor: z.string(),
  /** The claims that stand, as corrected; `ordinal` is the place among all, rejected ones included. */
  claims: z.array(z.object({ id: z.string(), ordinal: z.int().nonnegative(), claim: Claim })),
  corrections: z.array(CorrectedClaim.extend({ ordinal: z.int().nonnegative() })),
});
export type ArticleRecord = Readonly<z.infer<typeof ArticleRecord>>;
