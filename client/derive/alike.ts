/** Whether an answer brings anything that is not drawn already: what was told from the whole graph is mostly what the server then says. */
import type { Edge, GraphResponse } from "../../server/vocabulary/index.ts";

type Counts = Readonly<Partial<Record<string, number>>>;

function sameCounts(a: Counts, b: Counts): boolean {
  let more = 0;
  for (const key in a) {
    if (a[key] !== b[key]) return false;
    more += 1;
  }
  for (const _ in b) more -= 1;
  return more === 0;
}

const sameEdge = (a: Edge, b: Edge): boolean =>
  a === b ||
  (a.id === b.id &&
    a.claims === b.claims &&
    a.articles === b.articles &&
    a.sources === b.sources &&
    a.confidence === b.confidence &&
    a.first === b.first &&
    a.last === b.last &&
    sameCounts(a.statuses, b.statuses) &&
    sameCounts(a.objects, b.objects));

/** Whether two graphs have the same actors, in whatever order, and the same edges in one order. Totals and facets do not matter. */
export function alike(one: GraphResponse, other: GraphResponse): boolean {
  if (one === other) return true;
  if (one.nodes.length !== other.nodes.length || one.edges.length !== other.edges.length) return false;
  const ids = new Set(one.nodes.map(({ id }) => id));
  return (
    other.nodes.every(({ id }) => ids.has(id)) &&
    one.edges.every((edge, i) => {
      const twin = other.edges[i];
      return twin !== undefined && sameEdge(edge, twin);
    })
  );
}
