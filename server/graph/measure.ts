/** What the size of an actor may stand for: how much is said of it, how many partners it has, how often it lies between, how much of it is conflict. */
import { UndirectedGraph } from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { Edge, GraphNode } from "../vocabulary/index.ts";
import type { Tie } from "./signed/ties.ts";

export const MEASURES = ["claims", "degree", "betweenness", "conflict"] as const;
export type Measure = (typeof MEASURES)[number];

/** The package is CommonJS, which bundlers and Node wrap differently. */
const centrality = "default" in betweenness ? betweenness.default : betweenness;

function partnersOf(ids: readonly string[], edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of ids) graph.addNode(id);
  for (const { source, target } of edges) graph.mergeEdge(source, target);
  return graph;
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
 * A measure of every actor: `claims` and `degree` (distinct partners) are counts, `conflict` is the share of conflict among its
 * signed claims, `betweenness` that of shortest paths between others that lead through it (Freeman 1977, by the algorithm of
 * Brandes 2001: time grows with actors times edges).
 */
export function measureOf(
  measure: Measure,
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
  ties: readonly Tie[],
): ReadonlyMap<string, number> {
  const ids = nodes.map(({ id }) => id);
  if (measure === "claims") return new Map(nodes.map(({ id, claims }) => [id, claims]));
  if (measure === "conflict") return conflictShares(ids, ties);
  const graph = partnersOf(ids, edges);
  if (measure === "degree") return new Map(ids.map((id) => [id, graph.degree(id)]));
  return new Map(Object.entries(centrality(graph, { getEdgeWeight: null })));
}
