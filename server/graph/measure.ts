/** What the size of an actor may stand for: how much is said of it, how many partners it has, how often it lies between, how much of it is conflict. */
import type { Edge, GraphNode } from "../vocabulary/index.ts";
import type { Tie } from "./signed/ties.ts";

export const MEASURES = ["claims", "degree", "betweenness", "conflict"] as const;
export type Measure = (typeof MEASURES)[number];

function partnersOf(ids: readonly string[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const partners = new Map(ids.map((id): [string, Set<string>] => [id, new Set()]));
  for (const { source, target } of edges) {
    partners.get(source)?.add(target);
    partners.get(target)?.add(source);
  }
  return new Map([...partners].map(([id, others]) => [id, others.size]));
}

function conflictShares(ids: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, number> {
  const sums = new Map(ids.map((id) => [id, { all: 0, conflict: 0 }]));
  for (const { first, second, cooperation, conflict } of ties) {
    for (const end of [sums.get(first), sums.get(second)]) {
      if (end === undefined) continue;
      end.all += cooperation + conflict;
      end.conflict += conflict;
    }
  }
  return new Map([...sums].map(([id, { all, conflict }]) => [id, all === 0 ? 0 : conflict / all]));
}

/**
 * A measure of every actor that takes no long reckoning: `claims` and `degree` (distinct partners) are counts, `conflict` is the share of
 * conflict among its signed claims. The fourth is `betweennessOf`.
 */
export function measureOf(
  measure: Exclude<Measure, "betweenness">,
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
  ties: readonly Tie[],
): ReadonlyMap<string, number> {
  const ids = nodes.map(({ id }) => id);
  if (measure === "claims") return new Map(nodes.map(({ id, claims }) => [id, claims]));
  return measure === "conflict" ? conflictShares(ids, ties) : partnersOf(ids, edges);
}
