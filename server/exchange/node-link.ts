/** Node-link JSON: what D3's force layouts and NetworkX's `node_link_graph` read. Old files say `links`, NetworkX since 3.4 `edges`. */
import { z } from "zod";
import { fromGraph, toGraph, type RelationGraph } from "../graph/index.ts";
import { DragomanError, Edge, GraphNode } from "../vocabulary/index.ts";
import type { EdgeEvidence } from "./edge-evidence.ts";
import type { GraphAbout } from "./graphology-json.ts";

const NodeLink = z
  .object({
    graph: z.record(z.string(), z.unknown()).default({}),
    nodes: z.array(GraphNode),
    links: z.array(Edge).optional(),
    edges: z.array(Edge).optional(),
  })
  .refine(({ links, edges }) => links !== undefined || edges !== undefined, "neither `links` nor `edges` is there");

/** The graph as node-link JSON text; `key` repeats the id, since NetworkX tells parallel edges apart by it. Evidence comes last. */
export function writeNodeLink(graph: RelationGraph, about: GraphAbout, evidence: EdgeEvidence = new Map()): string {
  const { nodes, edges } = fromGraph(graph);
  const links = edges.map((edge) => {
    const own = evidence.get(edge.id);
    return { ...edge, key: edge.id, ...(own === undefined ? {} : { evidence: own }) };
  });
  return JSON.stringify({ directed: true, multigraph: true, graph: about, nodes, links });
}

/**
 * Reads the graph of node-link JSON with `links` or `edges`, without the evidence of its edges.
 * @throws {DragomanError} `invalid-request` naming what does not fit.
 */
export function readNodeLink(json: unknown): { readonly graph: RelationGraph; readonly about: GraphAbout } {
  const parsed = NodeLink.safeParse(json);
  if (!parsed.success) {
    throw new DragomanError(
      "invalid-request",
      `This is not node-link JSON that Dragoman can read:\n${z.prettifyError(parsed.error)}`,
    );
  }
  const { nodes, links, edges, graph } = parsed.data;
  return { graph: toGraph(nodes, links ?? edges ?? []), about: graph };
}
