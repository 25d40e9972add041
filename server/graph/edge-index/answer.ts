/** From the numbers of a pass to the words of the API: edges, totals, facets. */
import { OBJECT_CLASSES, STATUSES, type Edge, type Facets, type GraphFilter, type Totals } from "../../vocabulary/index.ts";
import { facetsFrom } from "./facets.ts";
import { OBJECT_COUNT, STATUS_COUNT } from "./kinds.ts";
import type { IndexState } from "./edge-index.ts";
import type { Level } from "../roll-up.ts";
import type { Scan } from "./scan.ts";

/** What a filter leaves of the index; nodes are told by how many claims touch them. */
export interface IndexAnswer {
  readonly totals: Totals;
  readonly all: Totals;
  readonly facets: Facets;
  /** Made when they are first asked for, and only as long as the index does not change: a few counts need no objects. */
  readonly edges: Edge[];
  readonly claimsOf: ReadonlyMap<string, number>;
}

const STATUS_ORDER = STATUSES.map((id, code) => ({ id, code })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const OBJECT_ORDER = OBJECT_CLASSES.map((id, code) => ({ id, code: code + 1 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

function counted<K extends string>(
  counts: Int32Array,
  from: number,
  order: readonly { readonly id: K; readonly code: number }[],
): Partial<Record<K, number>> {
  const record: Partial<Record<K, number>> = {};
  for (const { id, code } of order) {
    const count = counts[from + code] ?? 0;
    if (count > 0) record[id] = count;
  }
  return record;
}

/** The edges that a pass kept, by id in order. */
export function edgesFrom({ strands, roster, relations, dates }: IndexState, level: Level, { table, derived }: Scan): Edge[] {
  const edges = strands.levels[level];
  const dateOf = (day: number): string | null => (day === 0 ? null : dates.textOf(derived.dateOfDay[day] ?? 0));
  const made: Edge[] = [];
  for (const edge of edges.sorted()) {
    const at = (table.rowOf[edge] ?? 0) - 1;
    if (at < 0) continue;
    made.push({
      id: edges.ids[edge] ?? "",
      source: roster.ids.textOf(edges.source[edge] ?? 0),
      relation: relations.textOf(edges.relation[edge] ?? 0),
      target: roster.ids.textOf(edges.target[edge] ?? 0),
      claims: table.claims[at] ?? 0,
      articles: table.articles[at] ?? 0,
      sources: table.sources[at] ?? 0,
      statuses: counted(table.statuses, at * STATUS_COUNT, STATUS_ORDER),
      objects: counted(table.objects, at * OBJECT_COUNT, OBJECT_ORDER),
      first: dateOf(table.first[at] ?? 0),
      last: dateOf(table.last[at] ?? 0),
      confidence: table.confidence[at] ?? 0,
    });
  }
  return made;
}

/** Claims by the code of an id, of the edges that a pass kept, and their first day and last, 0 where none has a date. */
function sumsOf({ strands, roster }: IndexState, level: Level, { table }: Scan) {
  const { source, target, size } = strands.levels[level];
  const claims = new Int32Array(roster.ids.size);
  let [first, last] = [0, 0];
  for (let edge = 0; edge < size; edge++) {
    const at = (table.rowOf[edge] ?? 0) - 1;
    if (at < 0) continue;
    const [from, to, one, other] = [table.first[at] ?? 0, table.last[at] ?? 0, source[edge] ?? 0, target[edge] ?? 0];
    claims[one] = (claims[one] ?? 0) + (table.claims[at] ?? 0);
    claims[other] = (claims[other] ?? 0) + (table.claims[at] ?? 0);
    if (from !== 0 && (from < first || first === 0)) first = from;
    if (to > last) last = to;
  }
  return { claims, first, last };
}

/** Makes the answer of a pass; `all` are the totals of the whole at the same level and confidence. */
export function answer(state: IndexState, filter: GraphFilter, pass: Scan, all: Totals): IndexAnswer {
  const { claims, first, last } = sumsOf(state, filter.level, pass);
  const claimsOf = new Map<string, number>();
  for (const [code, count] of claims.entries()) if (count > 0) claimsOf.set(state.roster.ids.textOf(code), count);
  const dateOf = (day: number): string | null => (day === 0 ? null : state.dates.textOf(pass.derived.dateOfDay[day] ?? 0));
  const totals: Totals = {
    actors: claimsOf.size,
    edges: pass.table.size,
    claims: pass.claims,
    articles: pass.articles,
    from: dateOf(first),
    to: dateOf(last),
  };
  let edges: Edge[] | null = null;
  return {
    totals,
    all,
    facets: facetsFrom(state, filter, pass),
    get edges() {
      edges ??= edgesFrom(state, filter.level, pass);
      return edges;
    },
    claimsOf,
  };
}
