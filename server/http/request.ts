/** Reads requests: unknown input becomes a value of a schema, or a problem that names the field. */
import type { z } from "zod";
import { DragomanError, GraphFilter, type Ontology } from "../vocabulary/index.ts";

/**
 * The value as the schema gives it.
 * @throws {DragomanError} `invalid-request` with the path and reason of each misfit.
 */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`));
  throw new DragomanError("invalid-request", `${reasons.join("; ")}. See /api/v1/openapi.json for what is read here.`);
}

/** A word that no filter knows is refused: a misspelt filter that is quietly passed over shows a wrong graph. */
const Filter = GraphFilter.strict();

/**
 * The filter of a query.
 * @throws {DragomanError} `invalid-request` or `unknown-relation`.
 */
export function readFilter(query: unknown, ontology: Ontology): GraphFilter {
  const filter = read(Filter, query);
  const known = ontology.relations.map(({ id }) => id);
  const unknown = filter.relation.find((relation) => !known.includes(relation));
  if (unknown !== undefined) {
    throw new DragomanError(
      "unknown-relation",
      `There is no relation ${JSON.stringify(unknown)}; choose from ${known.join(", ")}.`,
    );
  }
  return filter;
}

/** One name for each filter, however it was spelt, for caches. */
export function filterKey(filter: GraphFilter): string {
  const { relation, status, actor, from, to, minConfidence, level } = filter;
  const sets = [relation, status, actor].map((set) => [...new Set<string>(set)].toSorted());
  return JSON.stringify([...sets, from ?? null, to ?? null, minConfidence, level]);
}
