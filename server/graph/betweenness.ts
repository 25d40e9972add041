/** Who lies between others; a module of its own, so that whoever measures nothing of the kind loads no more. */
import { UndirectedGraph } from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { Edge, GraphNode } from "../vocabulary/index.ts";

/** The package is CommonJS, which bundlers and Node wrap differently. */
const centrality = "default" in betweenness ? betweenness.default : betweenness;

/**
 * Of every actor the share of shortest paths between others that lead through it (Freeman 1977, by the algorithm of Brandes 2001: time
 * grows with actors times edges).
 */
export function betweennessOf(nodes: readonly GraphNode[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const { source, target } of edges) graph.mergeEdge(source, target);
  return new Map(Object.entries(centrality(graph, { getEdgeWeight: null })));
}
