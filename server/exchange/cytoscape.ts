/** Cytoscape JSON (.cyjs): what the Cytoscape desktop opens and Cytoscape.js takes as its elements. */
import { edgeFields, nodeFields, type Field } from "./fields.ts";
import type { Exportable } from "./exportable.ts";
import { edgeLook, nodeLook } from "./looks.ts";

const record = (fields: readonly Field[]): Record<string, string | number | null> =>
  Object.fromEntries(fields.map(({ key, value }) => [key, value]));

/** The graph as Cytoscape JSON text; `interaction` is the column that Cytoscape styles edges by, `value` the id that NetworkX looks for. Its y axis points down. */
export function writeCytoscape({ nodes, edges, ontology, about, title }: Exportable): string {
  return JSON.stringify({
    format_version: "1.0",
    generated_by: "Dragoman",
    target_cytoscapejs_version: "~3.0",
    data: { ...about, name: title },
    directed: true,
    multigraph: true,
    elements: {
      nodes: nodes.map((node) => {
        const { x, y, size } = nodeLook(node);
        return {
          data: { id: node.id, value: node.id, name: node.name, size, ...record(nodeFields(node)) },
          position: { x, y: -y },
        };
      }),
      edges: edges.map((edge) => {
        const { id, source, target, relation } = edge;
        const { colour, thickness } = edgeLook(edge, ontology);
        const fields = record(edgeFields(edge, ontology));
        return { data: { id, key: id, source, target, interaction: relation, color: colour, width: thickness, ...fields } };
      }),
    },
  });
}
