/** The view as a graphology graph: the form in which algorithms and exporters take it. */
import { MultiDirectedGraph } from "graphology";
import type { Edge, GraphNode } from "../vocabulary/index.ts";

export type NodeAttributes = Omit<GraphNode, "id">;
export type EdgeAttributes = Omit<Edge, "id" | "source" | "target">;
export type RelationGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Builds the directed multigraph; keys are the ids of actors and edges. Every edge must join two of the nodes. */
export function toGraph(nodes: readonly GraphNode[], edges: readonly Edge[]): RelationGraph {
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const { id, ...attributes } of nodes) graph.addNode(id, attributes);
  for (const { id, source, target, ...attributes } of edges) graph.addDirectedEdgeWithKey(id, source, target, attributes);
  return graph;
}

/** The nodes and edges of a graph built by `toGraph`, in the graph's order. */
export function fromGraph(graph: RelationGraph): { readonly nodes: readonly GraphNode[]; readonly edges: readonly Edge[] } {
  return {
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes })),
  };
}
