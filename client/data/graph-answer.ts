/**
 * The check of an answer that holds a graph. A schema looks at each value of each edge as if there were no other; of 100,000 edges, plain
 * code looks at the shapes, and the schema once at each word that occurs. What the plain code does not know goes the long way.
 */
import { z } from "zod";
import { Edge, GraphNode, GraphResponse } from "../../server/vocabulary/index.ts";

/** Whether a word fits a schema, which is asked once for each word. */
function once(schema: z.ZodType): (word: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    if (typeof word !== "string") return schema.safeParse(word).success;
    const before = known.get(word);
    if (before !== undefined) return before;
    const fits = schema.safeParse(word).success;
    known.set(word, fits);
    return fits;
  };
}

const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isPositive = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;

/** Whether every key fits a schema and has a positive count. */
function counts(keys: z.ZodType): (value: unknown) => boolean {
  const isKey = once(keys);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    for (const [key, count] of Object.entries(value)) if (!isKey(key) || !isPositive(count)) return false;
    return true;
  };
}

type Parts<T> = { readonly [Key in keyof T]: unknown };

/** Whether a value is a list of objects each of whose parts passes. */
const lists =
  <T>(passes: (parts: Parts<T>) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((each: unknown) => typeof each === "object" && each !== null && passes(each as Parts<T>));

const { statuses, objects, relation, first } = Edge.shape;
const [isRelation, isDay, areStatuses, areObjects] = [
  once(relation),
  once(first),
  counts(statuses.keyType),
  counts(objects.keyType),
];
const { kind, principal, flag } = GraphNode.shape;
const [isKind, isFlag] = [once(kind), once(flag)];

/** Whether a value certainly is a list of edges, with nothing left to be filled in. */
export const areEdges = lists<Edge>(
  (edge) =>
    isText(edge.id) &&
    isText(edge.source) &&
    isText(edge.target) &&
    isRelation(edge.relation) &&
    isPositive(edge.claims) &&
    isPositive(edge.articles) &&
    isPositive(edge.sources) &&
    areStatuses(edge.statuses) &&
    areObjects(edge.objects) &&
    (edge.first === null || isDay(edge.first)) &&
    (edge.last === null || isDay(edge.last)) &&
    isShare(edge.confidence),
);

/** Whether a value certainly is a list of nodes. */
export const areNodes = lists<GraphNode>(
  (node) =>
    isText(node.id) &&
    isText(node.name) &&
    isKind(node.kind) &&
    (node.flag === null || isFlag(node.flag)) &&
    isCount(node.claims) &&
    Number.isFinite(node.x) &&
    Number.isFinite(node.y) &&
    principal.safeParse(node.principal).success,
);

/** What `GraphResponse` is, checked in a fraction of the time. */
export const GraphAnswer = GraphResponse.extend({
  nodes: z.custom<GraphNode[]>(areNodes).or(z.array(GraphNode)),
  edges: z.custom<Edge[]>(areEdges).or(z.array(Edge)),
});
