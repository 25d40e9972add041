/** The evidence of an edge in one line: what it is about, how much of it there is, who disagrees, from how many who do not copy each other. */
import type { EvidenceResponse, Ontology } from "../../server/vocabulary/index.ts";
import { objectsOf } from "./shown.ts";
import { standingOf } from "./standing.ts";
import { counted, daysLine, pointed } from "./words.ts";

/** "technology · 4 claims in 3 articles · 1 of 4 claims denies it · 2 independent sources · published 4 Nov 2023 – 6 Jan 2025". */
export function evidenceLine({ edge }: EvidenceResponse, ontology: Ontology): string {
  const count = `${counted(edge.claims, "claim")} in ${counted(edge.articles, "article")}`;
  const sources = counted(edge.sources, "independent source");
  const days = daysLine(edge.first, edge.last);
  const published = days === "" ? "" : `published ${days.replaceAll(" ", "\u00a0")}`;
  return pointed([objectsOf(edge, ontology), count, standingOf(edge, ontology).dissent, sources, published]);
}
