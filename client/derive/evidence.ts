/** The evidence of an edge in the order of reading: what is said, then what contradicts it. */
import type { EvidenceResponse, StoredClaim } from "../../server/vocabulary/index.ts";
import { counted, daysLine } from "./words.ts";

export interface EvidenceGroup {
  readonly key: "said" | "denied";
  /** Null where there is nothing to tell apart. */
  readonly title: string | null;
  readonly claims: readonly StoredClaim[];
}

/** Negated claims stand apart only where others say that it is so: then they contradict. The order within is the server's, newest first. */
export function evidenceGroups(claims: readonly StoredClaim[]): EvidenceGroup[] {
  const said = claims.filter(({ claim }) => claim.status !== "negated");
  const denied = claims.filter(({ claim }) => claim.status === "negated");
  if (said.length === 0 || denied.length === 0) return [{ key: "said", title: null, claims }];
  return [
    { key: "said", title: null, claims: said },
    { key: "denied", title: "Contradicted", claims: denied },
  ];
}

/** "technology · 4 claims in 3 articles · 4 Nov 2023 – 6 Jan 2025". */
export function evidenceLine({ edge }: EvidenceResponse, objects: string): string {
  const count = `${counted(edge.claims, "claim")} in ${counted(edge.articles, "article")}`;
  return [objects, count, daysLine(edge.first, edge.last)].filter((part) => part !== "").join(" · ");
}
