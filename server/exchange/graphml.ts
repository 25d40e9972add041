/** GraphML, which yEd, igraph, NetworkX and many others read. Written by hand: graphology has a reader only. */
import { edgeFields, nodeFields, type Field } from "./fields.ts";
import type { Exportable } from "./exportable.ts";
import { nodeLook } from "./looks.ts";
import { element, escapeXml, xmlDocument } from "./xml.ts";

const NAMESPACES = {
  xmlns: "http://graphml.graphdrawing.org/xmlns",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
};

const TYPES = { string: "string", integer: "int", double: "double" } as const;

/** Names may be used for both nodes and edges, ids of keys may not. */
const keyId = (kind: "node" | "edge", { key }: Field): string => `${kind}-${key}`;

const declared = (kind: "node" | "edge", fields: readonly Field[]): readonly string[] =>
  fields.map((field) =>
    element("key", { id: keyId(kind, field), for: kind, "attr.name": field.key, "attr.type": TYPES[field.type] }),
  );

const data = (kind: "node" | "edge", fields: readonly Field[]): readonly string[] =>
  fields
    .filter(({ value }) => value !== null)
    .map((field) => element("data", { key: keyId(kind, field) }, escapeXml(String(field.value))));

/**
 * The graph as GraphML text. Every edge is directed, since NetworkX refuses a graph of both kinds; the field `symmetric` says which
 * relations hold both ways.
 */
export function writeGraphml({ nodes, edges, ontology, title }: Exportable): string {
  const actors = nodes.map((node) => {
    const { x, y, size } = nodeLook(node);
    const place: readonly Field[] = [
      { key: "label", type: "string", value: node.name },
      { key: "x", type: "double", value: x },
      { key: "y", type: "double", value: y },
      { key: "size", type: "double", value: size },
    ];
    return { id: node.id, fields: [...place, ...nodeFields(node)] };
  });
  const links = edges.map((edge) => ({ edge, fields: edgeFields(edge, ontology) }));
  const keys = [...declared("node", actors[0]?.fields ?? []), ...declared("edge", links[0]?.fields ?? [])];
  const graph = element("graph", { id: "dragoman", edgedefault: "directed" }, [
    element("desc", {}, escapeXml(title)),
    ...actors.map(({ id, fields }) => element("node", { id }, data("node", fields))),
    ...links.map(({ edge: { id, source, target }, fields }) => element("edge", { id, source, target }, data("edge", fields))),
  ]);
  return xmlDocument(element("graphml", NAMESPACES, [...keys, graph]));
}
