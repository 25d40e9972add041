/** graphology JSON: the form that `Graph.import` reads and `graph.export` writes. The first of the formats, since it is the graph itself. */
import { MultiDirectedGraph } from "graphology";
import { z } from "zod";
import type { EdgeAttributes, NodeAttributes, RelationGraph } from "../graph/index.ts";
import { DragomanError, Edge, GraphNode } from "../vocabulary/index.ts";
import type { EdgeEvidence } from "./edge-evidence.ts";

/** What a file says of itself: where it is from and what was left out. Any JSON. */
export type GraphAbout = Readonly<Record<string, unknown>>;

const Serialized = z.object({
  attributes: z.record(z.string(), z.unknown()).default({}),
  nodes: z.array(z.object({ key: z.string(), attributes: GraphNode.omit({ id: true }) })),
  edges: z.array(
    z.object({
      key: z.string(),
      source: z.string(),
      target: z.string(),
      attributes: Edge.omit({ id: true, source: true, target: true }),
    }),
  ),
});

/** The graph as graphology JSON text; an edge with evidence holds it as its last attribute, one without has no such attribute. */
export function writeGraphology(graph: RelationGraph, about: GraphAbout, evidence: EdgeEvidence = new Map()): string {
  const bare = graph.export();
  const edges = bare.edges.map((edge) => {
    const own = evidence.get(edge.key ?? "");
    return own === undefined ? edge : { ...edge, attributes: { ...edge.attributes, evidence: own } };
  });
  return JSON.stringify({ ...bare, edges, attributes: about });
}

/**
 * Reads the graph that `writeGraphology` wrote, without the evidence of its edges.
 * @throws {DragomanError} `invalid-request` naming what does not fit.
 */
export function readGraphology(json: unknown): { readonly graph: RelationGraph; readonly about: GraphAbout } {
  const parsed = Serialized.safeParse(json);
  if (!parsed.success) {
    throw new DragomanError("invalid-request", `This is not a graph that Dragoman wrote:\n${z.prettifyError(parsed.error)}`);
  }
  const { attributes, nodes, edges } = parsed.data;
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  graph.import({ nodes, edges });
  return { graph, about: attributes };
}
