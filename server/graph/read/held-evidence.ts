/** Whether the evidence in a graph file is that of the edges which hold it, so that no edge opens a sentence of another. */
import type { StoredClaim } from "../../vocabulary/index.ts";
import { edgeId } from "../edge.ts";
import { linkOf } from "../link.ts";
import { endsAt, inOrder, type Level } from "../roll-up.ts";

/** An edge as a file has it, its ends in either order where the relation is symmetric. */
interface HoldingEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  /** How many claims the file says that it has. */
  readonly claims: number;
  readonly evidence?: readonly StoredClaim[] | undefined;
}

const quoted = (id: string): string => JSON.stringify(id);

/**
 * What is wrong with the evidence of edges at a level, the first of it in their order, named by the edge's place; null where it is
 * right: as many claims as the edge counts, each of that very edge and held once, and none for a part of an edge that is listed twice.
 */
export function misheldIn(edges: readonly HoldingEdge[], level: Level, symmetric: ReadonlySet<string>): string | null {
  const idOf = ({ source, relation, target }: HoldingEdge): string => {
    const ends = inOrder({ source, target }, symmetric.has(relation));
    return edgeId(ends.source, relation, ends.target);
  };
  const ofClaim = (stored: StoredClaim): string | null => {
    const ends = endsAt(linkOf(stored), level, symmetric);
    return ends === null ? null : edgeId(ends.source, stored.claim.relation, ends.target);
  };
  const untold = new Set(edges.filter(({ evidence }) => evidence === undefined).map(idOf));
  const held = new Set<string>();
  for (const [index, edge] of edges.entries()) {
    const { source, target, claims, evidence } = edge;
    if (evidence === undefined) continue;
    const [id, name] = [idOf(edge), `Edge ${index + 1} (${source} to ${target})`];
    if (evidence.length !== claims) return `${name} counts ${claims} claims, and its evidence is ${evidence.length}.`;
    if (untold.has(id)) return `${name} has evidence, and the file lists it, ${quoted(id)}, a second time without.`;
    for (const stored of evidence) {
      const own = ofClaim(stored);
      if (own !== id) {
        const whose = own === null ? "of no edge" : `of the edge ${quoted(own)}`;
        return `${name} has the claim ${quoted(stored.id)} in its evidence, which is ${whose} at the file's level, ${quoted(level)}.`;
      }
      if (held.has(stored.id))
        return `${name} has the claim ${quoted(stored.id)} in its evidence, which stands in the file before.`;
      held.add(stored.id);
    }
  }
  return null;
}
