/** Actors and edges as flat fields with types: the formats that know no nesting (GEXF, GraphML, Cytoscape, tables) share this one table. */
import type { Edge, GraphNode, Ontology } from "../vocabulary/index.ts";

export interface Field {
  readonly key: string;
  readonly type: "string" | "integer" | "double";
  /** Null where there is nothing to say. */
  readonly value: string | number | null;
}

const text = (key: string, value: string | null): Field => ({ key, type: "string", value });
const whole = (key: string, value: number): Field => ({ key, type: "integer", value });

/** "actual 3; planned 1", in the ontology's order. */
function tally<K extends string>(counts: Partial<Record<K, number>>, order: readonly { readonly id: K }[]): string | null {
  const told = order.flatMap(({ id }) => (counts[id] === undefined ? [] : [`${id} ${counts[id]}`]));
  return told.length === 0 ? null : told.join("; ");
}

/** What is known of an actor besides its id, name and place. */
export function nodeFields(node: GraphNode): readonly Field[] {
  return [
    text("kind", node.kind),
    text("principal", node.principal.id),
    text("principalName", node.principal.name),
    text("flag", node.flag),
    whole("claims", node.claims),
  ];
}

/** What is known of an edge besides its id and ends. */
export function edgeFields(edge: Edge, ontology: Ontology): readonly Field[] {
  const relation = ontology.relations.find(({ id }) => id === edge.relation);
  return [
    text("relation", edge.relation),
    text("verb", relation?.verb ?? edge.relation),
    text("class", relation?.class ?? null),
    text("symmetric", relation?.symmetric === true ? "yes" : "no"),
    whole("claims", edge.claims),
    whole("articles", edge.articles),
    whole("sources", edge.sources),
    text("statuses", tally(edge.statuses, ontology.statuses)),
    text("objects", tally(edge.objects, ontology.objects)),
    text("first", edge.first),
    text("last", edge.last),
    { key: "confidence", type: "double", value: edge.confidence },
  ];
}
