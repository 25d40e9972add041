/** Graph JSON dressed for Gephi Lite: the same graph with the labels, sizes and colours that it looks for. */
import { toGraph } from "../graph/index.ts";
import type { Exportable } from "./exportable.ts";
import { edgeLook, nodeLook } from "./looks.ts";

/** graphology JSON with `label`, `size`, `color` on nodes and `label`, `weight`, `color` on edges. */
export function writeGephiLite({ nodes, edges, ontology, about, title }: Exportable): string {
  const verbs = new Map(ontology.relations.map(({ id, verb }) => [id, verb]));
  const graph = toGraph(nodes, edges).export();
  const sizes = new Map(nodes.map((node) => [node.id, nodeLook(node)]));
  const looks = new Map(edges.map((edge) => [edge.id, edgeLook(edge, ontology)]));
  return JSON.stringify({
    options: graph.options,
    attributes: { ...about, title },
    nodes: graph.nodes.map(({ key, attributes }) => {
      const look = sizes.get(key);
      return { key, attributes: { label: attributes?.name, size: look?.size, color: look?.colour, ...attributes } };
    }),
    edges: graph.edges.map(({ key, attributes, ...ends }) => {
      const label = verbs.get(attributes?.relation ?? "") ?? attributes?.relation;
      const look = looks.get(key ?? "");
      const looksOfEdge = { label, weight: attributes?.claims, color: look?.colour, size: look?.thickness };
      return { key, ...ends, attributes: { ...looksOfEdge, ...attributes } };
    }),
  });
}
