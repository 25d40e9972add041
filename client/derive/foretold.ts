/** What a choice of relations will leave, told from the whole graph before the server has answered: an edge is of one relation. */
import type { GraphFilter, GraphResponse } from "../../server/vocabulary/index.ts";
import { filterWords } from "../state/index.ts";

/** All words of a filter but that which names relations. */
function restOf(filter: GraphFilter): string {
  const words = filterWords(filter);
  words.delete("relation");
  return words.toString();
}

/**
 * The part of `all`, which is the answer to the filter `of`, that a wanted filter leaves; null where more than relations tells them
 * apart. Facets and totals are still those of `all`: counting is the server's.
 */
export function foretold(all: GraphResponse, of: GraphFilter, wanted: GraphFilter): GraphResponse | null {
  if (of.relation.length > 0 || wanted.relation.length === 0 || restOf(of) !== restOf(wanted)) return null;
  const relations = new Set(wanted.relation);
  const edges = all.edges.filter(({ relation }) => relations.has(relation));
  const ends = new Set<string>();
  for (const { source, target } of edges) {
    ends.add(source);
    ends.add(target);
  }
  return { ...all, edges, nodes: all.nodes.filter(({ id }) => ends.has(id)) };
}
