/** Facets and totals: the numbers beside each choice, and the line that says how much is shown. */
import type { Edge, Facets, GraphFilter, Status, Totals } from "../vocabulary/index.ts";
import { keep } from "./filter.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";

function tally<K extends string>(keys: Iterable<K>, start: Iterable<K>): Record<K, number> {
  const counts = Object.fromEntries([...start].map((key) => [key, 0])) as Record<K, number>;
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/**
 * For each relation, status and month: how many claims it would leave if it alone were chosen, all other words of the filter
 * being as they are. Every relation and status of the ontology has a number, if 0; months without claims are left out.
 */
export function facetsOf(
  links: readonly Link[],
  filter: GraphFilter,
  relations: readonly string[],
  statuses: readonly Status[],
): Facets {
  const months = keep(links, filter, ["from", "to"]).flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)]));
  return {
    relation: tally(
      keep(links, filter, ["relation"]).map(({ relation }) => relation),
      relations,
    ),
    status: tally(
      keep(links, filter, ["status"]).map(({ status }) => status),
      statuses,
    ),
    month: Object.entries(tally(months, []))
      .map(([month, claims]) => ({ month, claims }))
      .toSorted((a, b) => byCode(a.month, b.month)),
  };
}

/** What some links and their edges amount to. */
export function totalsOf(links: readonly Link[], edges: readonly Edge[]): Totals {
  const dates = edges.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last])).toSorted(byCode);
  return {
    actors: new Set(edges.flatMap(({ source, target }) => [source, target])).size,
    edges: edges.length,
    claims: links.length,
    articles: new Set(links.map(({ article }) => article)).size,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}
