/**
 * Reads a graph from JSON: what graphology writes, or node-link with `links` or `edges`, from here or from elsewhere. Only ids, ends
 * and a known relation are asked for; whatever else we would write is read where it is there, the evidence of edges too.
 */
import { z } from "zod";
import { ActorKind, DragomanError, Edge, GraphNode, Principal, StoredClaim, type Ontology } from "../../vocabulary/index.ts";
import type { Level } from "../roll-up.ts";
import { symmetricRelations } from "../symmetric.ts";
import { misheldIn } from "./held-evidence.ts";
import { misfitOf } from "./misfit.ts";

const Id = z.union([z.string(), z.number()]).transform(String);

const FileNode = z.object({
  name: z.string().optional(),
  label: z.string().optional(),
  kind: ActorKind.default("organisation"),
  principal: Principal.optional(),
  flag: GraphNode.shape.flag.default(null),
  x: z.number().optional(),
  y: z.number().optional(),
});

const FileEdge = z.object({
  relation: z.string("expected one of the ontology's relations"),
  claims: Edge.shape.claims.max(100_000).optional(),
  articles: Edge.shape.articles.default(1),
  sources: Edge.shape.sources,
  statuses: Edge.shape.statuses.default({}),
  objects: Edge.shape.objects.default({}),
  first: Edge.shape.first.default(null),
  last: Edge.shape.last.default(null),
  confidence: Edge.shape.confidence.default(1),
  evidence: z.array(StoredClaim).min(1, "a claim at least is expected, or no evidence at all").optional(),
});

const Ends = z.object({ source: Id, target: Id });
const Items = z.array(z.looseObject({}));
const GraphFile = z.looseObject({
  nodes: Items,
  edges: Items.optional(),
  links: Items.optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  graph: z.record(z.string(), z.unknown()).optional(),
});

export interface ReadNode extends z.infer<typeof FileNode> {
  readonly id: string;
}
export interface ReadEdge extends z.infer<typeof FileEdge>, z.infer<typeof Ends> {
  readonly claims: number;
}

export interface ReadGraph {
  readonly nodes: ReadonlyMap<string, ReadNode>;
  readonly edges: readonly ReadEdge[];
  /** The level that the file says it was written at; principals where it says nothing. */
  readonly level: Level;
}

/** The level in the filter that our own files carry. */
function levelOf(about: Readonly<Record<string, unknown>>): Level {
  const { filter } = about;
  return typeof filter === "object" && filter !== null && "level" in filter && filter.level === "named" ? "named" : "principal";
}

function refuse(what: string): never {
  throw new DragomanError("invalid-request", what);
}

/** What a right file looks like. */
export const RIGHT_GRAPH =
  'A graph file has {"nodes": [{"id": …}], "edges": [{"source": …, "target": …, "relation": …}]}, as graphology and D3 write it.';

/** The value as the schema gives it; the complaint names the item, by its place and what it is called. */
function fit<T extends z.ZodType>(schema: T, value: unknown, item: string): z.output<T> {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuse(`${item} does not fit: ${misfitOf(parsed.error, value)}. ${RIGHT_GRAPH}`);
}

/** graphology keeps attributes apart, node-link beside the ids. */
const attributesOf = (item: Readonly<Record<string, unknown>>): unknown => item["attributes"] ?? item;

/**
 * The graph of a parsed JSON value.
 * @throws {DragomanError} `invalid-request` naming the first node or edge that does not fit.
 */
export function readGraphFile(json: unknown, ontology: Ontology): ReadGraph {
  const file = fit(GraphFile, json, "The file");
  const list = file.edges ?? file.links ?? refuse(`The file has nodes but neither \`edges\` nor \`links\`. ${RIGHT_GRAPH}`);
  const nodes = new Map<string, ReadNode>();
  for (const [index, item] of file.nodes.entries()) {
    const { data: id } = Id.safeParse(item["key"] ?? item["id"]);
    if (id === undefined) return refuse(`Node ${index + 1} has no id, which is a text or a number. ${RIGHT_GRAPH}`);
    if (nodes.has(id)) refuse(`Node ${index + 1} has the id ${JSON.stringify(id)}, which another node has already.`);
    nodes.set(id, { id, ...fit(FileNode, attributesOf(item), `Node ${index + 1} (${id})`) });
  }
  const level = levelOf(file.attributes ?? file.graph ?? {});
  const relations = ontology.relations.map(({ id }) => id);
  const edges = list.map((item, index): ReadEdge => {
    const ends = fit(Ends, item, `Edge ${index + 1}`);
    const name = `Edge ${index + 1} (${ends.source} to ${ends.target})`;
    for (const end of [ends.source, ends.target]) {
      if (!nodes.has(end)) refuse(`${name} has an end ${JSON.stringify(end)} that is no node of the file.`);
    }
    const edge = fit(FileEdge, attributesOf(item), name);
    if (!relations.includes(edge.relation)) {
      refuse(`${name} has the relation ${JSON.stringify(edge.relation)}; those known are ${relations.join(", ")}.`);
    }
    return { ...ends, ...edge, claims: edge.claims ?? edge.evidence?.length ?? 1 };
  });
  const misheld = misheldIn(edges, level, symmetricRelations(ontology));
  return misheld === null ? { nodes, edges, level } : refuse(misheld);
}
