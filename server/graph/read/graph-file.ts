/**
 * Reads a graph from JSON: what graphology writes, or node-link with `links` or `edges`, from here or from elsewhere. Only ids, ends
 * and a known relation are asked for; whatever else we would write is read where it is there.
 */
import { z } from "zod";
import { ActorKind, DragomanError, Edge, GraphNode, Principal, type Ontology } from "../../vocabulary/index.ts";

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
  claims: Edge.shape.claims.max(100_000).default(1),
  articles: Edge.shape.articles.default(1),
  sources: Edge.shape.sources,
  statuses: Edge.shape.statuses.default({}),
  objects: Edge.shape.objects.default({}),
  first: Edge.shape.first.default(null),
  last: Edge.shape.last.default(null),
  confidence: Edge.shape.confidence.default(1),
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
export interface ReadEdge extends z.infer<typeof FileEdge>, z.infer<typeof Ends> {}

export interface ReadGraph {
  readonly nodes: ReadonlyMap<string, ReadNode>;
  readonly edges: readonly ReadEdge[];
  /** What the file says of itself. */
  readonly about: Readonly<Record<string, unknown>>;
}

function refuse(what: string): never {
  throw new DragomanError("invalid-request", what);
}

/** The value as the schema gives it; the complaint names the item, by its place and what it is called. */
function fit<T extends z.ZodType>(schema: T, value: unknown, item: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse(
    `${item} does not fit: ${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "is not what is read here"}.`,
  );
}

/** graphology keeps attributes apart, node-link beside the ids. */
const attributesOf = (item: Readonly<Record<string, unknown>>): unknown => item["attributes"] ?? item;

/**
 * The graph of a parsed JSON value.
 * @throws {DragomanError} `invalid-request` naming the first node or edge that does not fit.
 */
export function readGraphFile(json: unknown, ontology: Ontology): ReadGraph {
  const file = fit(GraphFile, json, "The file");
  const list = file.edges ?? file.links ?? refuse("The file has nodes but neither `edges` nor `links`.");
  const nodes = new Map<string, ReadNode>();
  for (const [index, item] of file.nodes.entries()) {
    const id = fit(Id, item["key"] ?? item["id"], `Node ${index + 1} has no id: it`);
    if (nodes.has(id)) refuse(`Node ${index + 1} has the id ${JSON.stringify(id)}, which another node has already.`);
    nodes.set(id, { id, ...fit(FileNode, attributesOf(item), `Node ${index + 1} (${id})`) });
  }
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
    return { ...ends, ...edge };
  });
  return { nodes, edges, about: file.attributes ?? file.graph ?? {} };
}
