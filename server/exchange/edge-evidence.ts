/** The claims of each edge with their sentences, as graph JSON holds them: whoever opens such a file can go from an edge to its sources. */
import { byCode } from "../graph/index.ts";
import type { Edge, StoredClaim } from "../vocabulary/index.ts";
import type { EdgeClaim, Exportable } from "./exportable.ts";

/** Claims by the id of their edge. */
export type EdgeEvidence = ReadonlyMap<string, readonly StoredClaim[]>;

/** What is undated comes last; of one day, in order of their ids, so that a file is the same wherever it is written. */
function newestFirst(a: StoredClaim, b: StoredClaim): number {
  return byCode(b.article.date ?? "", a.article.date ?? "") || byCode(a.id, b.id);
}

/**
 * The evidence of edges, the newest claim first. An edge of which not every claim is there has none: a store may lose claims while a
 * file is written, a file may hold counts alone, and evidence that falls short of the edge's count would be refused by who reads it.
 */
function edgeEvidence(edges: readonly Edge[], claims: readonly EdgeClaim[]): EdgeEvidence {
  const byEdge = Map.groupBy(claims, ({ edge }) => edge);
  return new Map(
    edges.flatMap(({ id, claims: count }) => {
      const own = byEdge.get(id) ?? [];
      return own.length === count ? [[id, own.toSorted(newestFirst).map(({ edge: _edge, ...stored }) => stored)]] : [];
    }),
  );
}

/** The evidence that an export is to hold: none where its sentences are to be left out, and then no claim is fetched. */
export const evidenceIn = async ({ edges, sentences, claims }: Exportable): Promise<EdgeEvidence> =>
  sentences ? edgeEvidence(edges, await claims()) : new Map();
