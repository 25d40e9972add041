/** Edges that say enough for a triangle to be built on: a claim that may well be misread ties nobody alone. */
import type { Edge } from "../../vocabulary/index.ts";

/** Below this, a claim without another like it is too little, see the calibration of confidence. */
const FIRM = 0.6;

/**
 * Some edges without those that are all that is said of a sign between two actors, if that is one claim of little confidence. `signs` are
 * those of relations by id; edges without a sign are left out.
 */
export function firmEdges(edges: readonly Edge[], signs: ReadonlyMap<string, number>): readonly Edge[] {
  const keyOf = ({ source, target, relation }: Edge): string =>
    `${[source, target].toSorted().join("\n")}\n${signs.get(relation) ?? 0}`;
  const signed = edges.filter(({ relation }) => (signs.get(relation) ?? 0) !== 0);
  const claims = new Map<string, number>();
  for (const edge of signed) claims.set(keyOf(edge), (claims.get(keyOf(edge)) ?? 0) + edge.claims);
  return signed.filter((edge) => edge.confidence >= FIRM || (claims.get(keyOf(edge)) ?? 0) > 1);
}
