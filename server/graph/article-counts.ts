/** How many claims each article has among some links. */
import type { ArticleCounts } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";

/** By id of the article in order; articles without a link are not told. */
export function articleCounts(links: readonly Link[]): ArticleCounts["articles"] {
  const counts = new Map<string, number>();
  for (const { article } of links) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts].map(([id, claims]) => ({ id, claims })).toSorted((a, b) => byCode(a.id, b.id));
}
