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
      path.length === 0 ? message : `${String(path[0])} is ${JSON.stringify(given(words, path[0]))}: ${message}`,
    );
    throw new DragomanError(
      "invalid-request",
      `${reasons.join("; ")}. The words of a filter are ${Object.keys(Filter.shape).join(", ")}.`,
    );
  }
  const { data } = parsed;
  refuseUnknown("relation", data.relation, ontology.relations);
  refuseUnknown("class", data.class, ontology.classes);
  return data;
}

/** What was written for a word; with nothing written, null. */
function given(words: unknown, word: PropertyKey | undefined): unknown {
  return typeof words === "object" && words !== null
    ? (Object.entries(words).find(([name]) => name === word)?.[1] ?? null)
    : null;
}

/** A relation or class that the ontology does not know is refused: it could only ever leave nothing. */
function refuseUnknown(word: "relation" | "class", chosen: readonly string[], known: readonly { readonly id: string }[]): void {
  const ids = known.map(({ id }) => id);
  const unknown = chosen.find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  throw new DragomanError(
    word === "relation" ? "unknown-relation" : "unknown-class",
    `There is no ${word} ${JSON.stringify(unknown)}; choose from ${ids.join(", ")}.`,
  );
}

/** One name for each filter, however it was spelt, for caches. */
export function filterKey(filter: GraphFilter): string {
  const { relation, class: classes, status, object, actor, claimant, publisher, article, from, to } = filter;
  const { minClaims, minSources, minConfidence, level } = filter;
  const lists = [relation, classes, status, object, actor, claimant, publisher, article];
  const sets = lists.map((set) => [...new Set<string>(set)].toSorted());
  const [depth, ends] = actor.length === 0 ? [1, "any"] : [filter.depth, filter.ends];
  return JSON.stringify([...sets, depth, ends, from ?? null, to ?? null, minClaims, minSources, minConfidence, level]);
}
