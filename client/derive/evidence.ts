/** The evidence of an edge in one line: what it is about, how much of it there is, from how many who do not copy each other. */
import type { EvidenceResponse } from "../../server/vocabulary/index.ts";
import { counted, daysLine, pointed } from "./words.ts";

/** "technology · 4 claims in 3 articles · 2 independent sources · 4 Nov 2023 – 6 Jan 2025". */
export function evidenceLine({ edge }: EvidenceResponse, objects: string): string {
  const count = `${counted(edge.claims, "claim")} in ${counted(edge.articles, "article")}`;
  const sources = counted(edge.sources, "independent source");
  return pointed([objects, count, sources, daysLine(edge.first, edge.last)]);
}
