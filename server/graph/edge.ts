/** Links to edges: all links with the same source, relation and target become one edge, counted and dated. */
import type { Edge } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";
import { endsAt, type Ends, type Level } from "./roll-up.ts";

const SEPARATOR = "~";

/** The id of an edge, `source~relation~target`; for a symmetric relation pass its ends in canonical order. */
export function edgeId(source: string, relation: string, target: string): string {
  return [source, relation, target].join(SEPARATOR);
}

/** The id of the edge that a link belongs to at a level; null where its ends are one actor. */
export function edgeIdOf(link: Link, level: Level, symmetric: ReadonlySet<string>): string | null {
  const ends = endsAt(link, level, symmetric);
  return ends === null ? null : edgeId(ends.source, link.relation, ends.target);
}

/** How often each value occurs, keys in the order of their first occurrence after sorting. */
function count<K extends string>(values: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const value of values.toSorted(byCode)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function edgeOf(id: string, ends: Ends, relation: string, links: readonly Link[]): Edge {
  const dates = links.flatMap(({ date }) => (date === null ? [] : [date])).toSorted(byCode);
  return {
    id,
    source: ends.source,
    relation,
    target: ends.target,
    claims: links.length,
    articles: new Set(links.map(({ article }) => article)).size,
    statuses: count(links.map(({ status }) => status)),
    objects: count(links.flatMap(({ object }) => (object === null ? [] : [object]))),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    confidence: Math.max(...links.map(({ confidence }) => confidence)),
  };
}

/** The edges of some links at a level, sorted by id. Links whose ends are one actor at that level make none. */
export function edgesOf(links: readonly Link[], level: Level, symmetric: ReadonlySet<string>): readonly Edge[] {
  const groups = new Map<string, { ends: Ends; relation: string; links: Link[] }>();
  for (const link of links) {
    const ends = endsAt(link, level, symmetric);
    if (ends === null) continue;
    const id = edgeId(ends.source, link.relation, ends.target);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { ends, relation: link.relation, links: [link] });
    else group.links.push(link);
  }
  return [...groups]
    .map(([id, group]) => edgeOf(id, group.ends, group.relation, group.links))
    .toSorted((a, b) => byCode(a.id, b.id));
}
