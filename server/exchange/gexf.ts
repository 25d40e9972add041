/**
 * GEXF 1.3 for Gephi and Gephi Lite: places, colours, sizes, and the days between which an edge was told. Written by hand: the
 * writer of graphology-gexf knows no time. An actor is there from the first to the last day of its edges; the undated are always there.
 */
import type { Edge, GraphNode, Ontology } from "../vocabulary/index.ts";
import { edgeFields, nodeFields, type Field } from "./fields.ts";
import type { Exportable } from "./exportable.ts";
import { edgeLook, nodeLook } from "./looks.ts";
import { element, escapeXml, xmlDocument } from "./xml.ts";

const NAMESPACES = {
  xmlns: "http://gexf.net/1.3",
  "xmlns:viz": "http://gexf.net/1.3/viz",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
};

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return element("viz:color", { r, g, b });
}

const declared = (kind: "node" | "edge", fields: readonly Field[]): string =>
  element(
    "attributes",
    { class: kind, mode: "static" },
    fields.map(({ key, type }) => element("attribute", { id: key, title: key, type })),
  );

function values(fields: readonly Field[]): string {
  const told = fields.filter(({ value }) => value !== null);
  return element(
    "attvalues",
    {},
    told.map(({ key, value }) => element("attvalue", { for: key, value })),
  );
}

interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

/** From the first to the last day of an actor's edges; open where one of them is undated. */
function daysOfActors(edges: readonly Edge[]): ReadonlyMap<string, Days> {
  const days = new Map<string, Days>();
  for (const { source, target, first, last } of edges) {
    for (const id of [source, target]) {
      const known = days.get(id) ?? { start: first, end: last };
      days.set(id, {
        start: known.start === null || first === null ? null : first < known.start ? first : known.start,
        end: known.end === null || last === null ? null : last > known.end ? last : known.end,
      });
    }
  }
  return days;
}

function nodeElement(node: GraphNode, days: Days | undefined): string {
  const { colour: hex, size, x, y } = nodeLook(node);
  return element("node", { id: node.id, label: node.name, start: days?.start, end: days?.end }, [
    values(nodeFields(node)),
    element("viz:size", { value: size }),
    element("viz:position", { x, y, z: 0 }),
    colour(hex),
  ]);
}

function edgeElement(edge: Edge, ontology: Ontology): string {
  const { id, source, target, claims, first: start, last: end } = edge;
  const relation = ontology.relations.find((each) => each.id === edge.relation);
  const look = edgeLook(edge, ontology);
  const type = relation?.symmetric === true ? "undirected" : "directed";
  const head = {
    id,
    source,
    target,
    type,
    kind: edge.relation,
    label: relation?.verb ?? edge.relation,
    weight: claims,
    start,
    end,
  };
  return element("edge", head, [
    values(edgeFields(edge, ontology)),
    colour(look.colour),
    element("viz:thickness", { value: look.thickness }),
  ]);
}

/** The graph as GEXF 1.3 text. */
export function writeGexf({ nodes, edges, ontology, on, title }: Exportable): string {
  const days = daysOfActors(edges);
  const [node, edge] = [nodes[0], edges[0]];
  const graph = element(
    "graph",
    { defaultedgetype: "directed", mode: "dynamic", timeformat: "date", timerepresentation: "interval" },
    [
      ...(node === undefined ? [] : [declared("node", nodeFields(node))]),
      ...(edge === undefined ? [] : [declared("edge", edgeFields(edge, ontology))]),
      element(
        "nodes",
        {},
        nodes.map((each) => nodeElement(each, days.get(each.id))),
      ),
      element(
        "edges",
        {},
        edges.map((each) => edgeElement(each, ontology)),
      ),
    ],
  );
  const meta = element("meta", { lastmodifieddate: on }, [
    element("creator", {}, "Dragoman"),
    element("description", {}, escapeXml(title)),
  ]);
  return xmlDocument(element("gexf", { ...NAMESPACES, version: "1.3" }, [meta, graph]));
}
