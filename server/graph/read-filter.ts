/** Reads the words of a filter from wherever they were written: a query string or a command line. */
import { DragomanError, GraphFilter, type Ontology } from "../vocabulary/index.ts";

/** A word that no filter knows is refused: a misspelt filter that is quietly passed over shows a wrong graph. */
const Filter = GraphFilter.strict();

/**
 * The filter that some words make, defaults filled in.
 * @throws {DragomanError} `invalid-request` or `unknown-relation`.
 */
export function readFilter(words: unknown, ontology: Ontology): GraphFilter {
  const parsed = Filter.safeParse(words);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join(".")}: ${message}`,
    );
    throw new DragomanError(
      "invalid-request",
      `${reasons.join("; ")}. The words of a filter are ${Object.keys(Filter.shape).join(", ")}.`,
    );
  }
  const known = ontology.relations.map(({ id }) => id);
  const unknown = parsed.data.relation.find((relation) => !known.includes(relation));
  if (unknown !== undefined) {
    throw new DragomanError(
      "unknown-relation",
      `There is no relation ${JSON.stringify(unknown)}; choose from ${known.join(", ")}.`,
    );
  }
  return parsed.data;
}

/** One name for each filter, however it was spelt, for caches. */
export function filterKey(filter: GraphFilter): string {
  const { relation, status, actor, from, to, minConfidence, level } = filter;
  const sets = [relation, status, actor].map((set) => [...new Set<string>(set)].toSorted());
  return JSON.stringify([...sets, from ?? null, to ?? null, minConfidence, level]);
}
