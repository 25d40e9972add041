/** The signed ties between actors: how many claims of cooperation pull two together and how many of conflict push them apart. */
import type { Edge, Ontology, Status } from "../../vocabulary/index.ts";
import { byCode } from "../order.ts";

/** Of two actors, the first before the second by id; both weights are claims, at least one is above 0. */
export interface Tie {
  readonly first: string;
  readonly second: string;
  readonly cooperation: number;
  readonly conflict: number;
}

/** What a claim weighs by its status: what was planned or may be counts half, what is denied or over no longer ties anybody. */
const WEIGHTS: Readonly<Record<Status, number>> = { actual: 1, planned: 0.5, possible: 0.5, negated: 0, ended: 0 };

/** The sign of each relation by id: 1 cooperation, -1 conflict, 0 neither. */
export function signsOf(ontology: Ontology): ReadonlyMap<string, number> {
  const signs = new Map(ontology.classes.map(({ id, sign }) => [id, sign]));
  return new Map(ontology.relations.map((relation) => [relation.id, signs.get(relation.class) ?? 0]));
}

/** The weight of an edge: its claims, each as its status has it; 0 where all of them deny it or say that it ended. */
export const weightOf = ({ statuses }: Pick<Edge, "statuses">): number =>
  Object.entries(WEIGHTS).reduce((sum, [status, weight]) => sum + weight * (statuses[status as Status] ?? 0), 0);

/** Ties by their two ids, in order. Edges of relations without a sign and loops tie nobody. */
export function tiesOf(edges: readonly Edge[], signs: ReadonlyMap<string, number>): readonly Tie[] {
  const ties = new Map<string, { first: string; second: string; cooperation: number; conflict: number }>();
  for (const edge of edges) {
    const sign = signs.get(edge.relation) ?? 0;
    const weight = weightOf(edge);
    if (sign === 0 || weight === 0 || edge.source === edge.target) continue;
    const [first, second] = edge.source < edge.target ? [edge.source, edge.target] : [edge.target, edge.source];
    const key = `${first}\n${second}`;
    const tie = ties.get(key) ?? { first, second, cooperation: 0, conflict: 0 };
    if (sign > 0) tie.cooperation += weight;
    else tie.conflict += weight;
    ties.set(key, tie);
  }
  return [...ties.values()].toSorted((a, b) => byCode(a.first, b.first) || byCode(a.second, b.second));
}
