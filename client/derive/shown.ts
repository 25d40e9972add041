/** What the filter leaves, as looks: which parts of the picture are drawn, how wide, and how a status is told without colour. */
import { leadingStatus } from "../../server/graph/index.ts";
import type { Edge, GraphResponse, Ontology } from "../../server/vocabulary/index.ts";
import { qualified, standingOf } from "./standing.ts";

export type Dash = "solid" | "dashed" | "hollow" | "faded";

export interface ShownEdge {
  readonly edge: Edge;
  /** In pixels. */
  readonly width: number;
  readonly dash: Dash;
  /** Whether one claim alone tells it, where that is to be seen. */
  readonly once: boolean;
  /** What the curve says when it is looked at: "supplies · technology", "denied: attacks", "supplies · arms · 2 of 4 deny". */
  readonly label: string;
}

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, ShownEdge>;
}

const THINNEST = 1.9;
const THICKEST = 6;
/** A hollow line needs room for its two sides. */
const THINNEST_HOLLOW = 4;

/** The objects of an edge, most claims first: "arms, troops"; empty where there are none. */
export function objectsOf({ objects }: Edge, ontology: Ontology): string {
  return ontology.objects
    .filter(({ id }) => objects[id] !== undefined)
    .toSorted((a, b) => (objects[b.id] ?? 0) - (objects[a.id] ?? 0))
    .map(({ label }) => label.toLowerCase())
    .join(", ");
}

function lookOf(
  edge: Edge,
  ontology: Ontology,
  dashes: ReadonlyMap<string, Dash>,
  verbs: ReadonlyMap<string, string>,
): ShownEdge {
  const dash = dashes.get(leadingStatus(edge.statuses, ontology)) ?? "solid";
  const width = Math.min(THICKEST, THINNEST + 1.15 * Math.sqrt(edge.claims - 1));
  return {
    edge,
    dash,
    once: edge.claims === 1,
    width: dash === "hollow" ? Math.max(width, THINNEST_HOLLOW) : width,
    // Of all edges, only those that are looked at are ever told in words.
    get label() {
      const { qualifier, denials } = standingOf(edge, ontology);
      const verb = verbs.get(edge.relation) ?? edge.relation;
      const words = [qualified(qualifier, verb), objectsOf(edge, ontology), denials];
      return words.filter((part) => part !== "").join(" · ");
    },
  };
}

/** The looks of edges that were shown before: a filter that is told from the whole graph leaves the very same edges. */
const looks = new WeakMap<Ontology, WeakMap<Edge, ShownEdge>>();

/** What was made of whole graphs: a filter is mostly taken off again, and then put back. */
const made = new WeakMap<Ontology, WeakMap<GraphResponse, Shown>>();

/** What there is to be drawn of a graph; the very same value for the same graph. */
export function shownOf(graph: GraphResponse, ontology: Ontology): Shown {
  const before = made.get(ontology) ?? new WeakMap<GraphResponse, Shown>();
  made.set(ontology, before);
  const shown = before.get(graph) ?? shownIn(graph, ontology);
  before.set(graph, shown);
  return shown;
}

function shownIn(graph: GraphResponse, ontology: Ontology): Shown {
  const verbs = new Map(ontology.relations.map(({ id, verb }) => [id, verb]));
  const dashes = new Map(ontology.statuses.map(({ id, dash }) => [id, dash]));
  const known = looks.get(ontology) ?? new WeakMap<Edge, ShownEdge>();
  looks.set(ontology, known);
  const edges = new Map<string, ShownEdge>();
  for (const edge of graph.edges) {
    let look = known.get(edge);
    if (look === undefined) {
      look = lookOf(edge, ontology, dashes, verbs);
      known.set(edge, look);
    }
    edges.set(edge.id, look);
  }
  return { nodes: new Set(graph.nodes.map(({ id }) => id)), edges };
}

/** Edges of `next` that `before` did not have, or had with fewer claims. */
export function freshEdges(before: GraphResponse, next: GraphResponse): string[] {
  const claims = new Map(before.edges.map((edge) => [edge.id, edge.claims]));
  return next.edges.filter((edge) => edge.claims > (claims.get(edge.id) ?? 0)).map(({ id }) => id);
}
