/**
 * The pass: every edge, strand by strand, row by row, once. It counts what the filter leaves of each edge, and beside it every facet
 * with its own word lifted. A strand that fails two words is skipped unread.
 */
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import type { Counters, Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { EdgeTable } from "./edge-table.ts";
import { Independence } from "./independence.ts";
import { Pass } from "./pass.ts";

export interface Scan {
  readonly table: EdgeTable;
  readonly counters: Counters;
  readonly derived: Derived;
  readonly claims: number;
  /** Distinct articles of the edges kept. */
  readonly articles: number;
  /** Claims by how many claims, and by how many sources, their edges have: what either least number would leave. */
  readonly byClaims: ReadonlyMap<number, number>;
  readonly bySources: ReadonlyMap<number, number>;
}

/** Bits of relation, class and actor that a strand sets, the same for all its claims. */
function failsOf({ strands, roster }: IndexState, { relation, near }: Choice, strand: number): number {
  const fails = relation[strands.relation[strand] ?? 0] ?? 0;
  if (near === null) return fails;
  const [source, target] = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
  const touched =
    near[roster.id[source] ?? 0] === 1 ||
    near[roster.principal[source] ?? 0] === 1 ||
    near[roster.id[target] ?? 0] === 1 ||
    near[roster.principal[target] ?? 0] === 1;
  return touched ? fails : fails | FAILS.actor;
}

const range = (size: number, only: number | undefined): readonly [number, number] =>
  only === undefined ? [0, size] : only === NONE ? [0, 0] : [only, only + 1];

/** One pass over all edges; over one, by its code, or none at all for `NONE`, where `only` is given. */
export function scan(state: IndexState, choice: Choice, derived: Derived, only?: number): Scan {
  const { strands } = state;
  const { firstStrand, nextStrand, relation, size } = strands.levels[choice.level];
  const table = new EdgeTable(size);
  const pass = new Pass(state, choice, derived);
  const [begin, stop] = range(size, only);
  for (let edge = begin; edge < stop; edge++) {
    pass.begin();
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0) continue;
      const fixed = failsOf(state, choice, strand);
      if (!several(fixed)) pass.read(strand, fixed);
    }
    pass.end(edge, relation[edge] ?? 0, table);
  }
  pass.finish();
  const { counters, claims, articles, byClaims, bySources } = pass;
  return { table, counters, derived, claims, articles, byClaims, bySources };
}

/** The rows of the claims that a choice leaves, of all edges or of one. */
export function chosenRows(state: IndexState, choice: Choice, only?: number): readonly number[] {
  const { rows, strands } = state;
  const { firstStrand, nextStrand, size } = strands.levels[choice.level];
  const chosen: number[] = [];
  const independence = new Independence(state);
  const [begin, stop] = range(size, only);
  for (let edge = begin; edge < stop; edge++) {
    const before = chosen.length;
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0 || failsOf(state, choice, strand) !== 0) continue;
      const [start, end, late] = [strands.start[strand] ?? 0, strands.end[strand] ?? 0, strands.late[strand] ?? NONE];
      let row = start < end ? start : late;
      while (row !== NONE) {
        const fails =
          (choice.kind[rows.kind[row] ?? 0] ?? 0) |
          (choice.date[rows.date[row] ?? 0] ?? 0) |
          (choice.claimant[rows.claimant[row] ?? 0] ?? 0) |
          (choice.publisher[rows.publisher[row] ?? 0] ?? 0);
        if (fails === 0 && (rows.confidence[row] ?? 0) >= choice.minConfidence) chosen.push(row);
        row = row + 1 < end ? row + 1 : row + 1 === end ? late : (rows.nextInStrand[row] ?? NONE);
      }
    }
    const few = chosen.length - before < choice.minClaims;
    if (few || (choice.minSources > 1 && independence.of(chosen.slice(before)) < choice.minSources)) chosen.length = before;
  }
  return chosen;
}
