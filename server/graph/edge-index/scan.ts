/**
 * The pass: every edge, strand by strand, once. It counts what the filter leaves of each edge, and beside it every facet with its own
 * word lifted. A strand that fails two words is skipped unread.
 */
import { several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import type { Counters, Derived } from "./counters.ts";
import { EdgeFacets } from "./edge-facets.ts";
import type { IndexState } from "./edge-index.ts";
import type { EdgeTable } from "./edge-table.ts";
import type { LevelEdges } from "./level-edges.ts";
import { Pass } from "./pass.ts";
import { RunningFacets } from "./running-facets.ts";
import { SourcedFacets } from "./sourced-facets.ts";
import { ALONE, failsOf, LEFT } from "./sieve.ts";
import type { Thresholds } from "./thresholds.ts";

export interface Scan {
  readonly table: EdgeTable;
  readonly counters: Counters;
  readonly derived: Derived;
  readonly claims: number;
  /** Distinct articles of the edges kept. */
  readonly articles: number;
  readonly byClaims: Thresholds;
  readonly bySources: Thresholds;
}

const range = (size: number, only: number | undefined): readonly [number, number] =>
  only === undefined ? [0, size] : only === NONE ? [0, 0] : [only, only + 1];

/** How many rows an edge may have at most. */
function roomFor({ strands }: IndexState, { firstStrand, nextStrand }: LevelEdges, edge: number): number {
  let rows = 0;
  for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
    rows += strands.rows[strand] ?? 0;
  }
  return rows;
}

function facetsFor(state: IndexState, choice: Choice, derived: Derived): RunningFacets | EdgeFacets | SourcedFacets {
  if (choice.minSources > 1) return new SourcedFacets(state, choice, derived);
  return choice.minClaims > 1 ? new EdgeFacets(state, choice, derived) : new RunningFacets(state, derived);
}

/** One pass over all edges; over one, by its code, or none at all for `NONE`, where `only` is given. */
export function scan(state: IndexState, choice: Choice, derived: Derived, only?: number): Scan {
  const { strands, scratch } = state;
  const { sieve, shown } = scratch;
  const level = strands.levels[choice.level];
  const facets = facetsFor(state, choice, derived);
  const pass = new Pass(state, choice, derived, facets);
  const [begin, stop] = range(level.size, only);
  for (let edge = begin; edge < stop; edge++) {
    const relation = level.relation[edge] ?? 0;
    const words = choice.relation[relation] ?? 0;
    if (several(words)) continue;
    const room = roomFor(state, level, edge);
    if (room === 0) continue;
    sieve.clear(room);
    for (let strand = level.firstStrand[edge] ?? NONE; strand !== NONE; strand = level.nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0) continue;
      const fixed = failsOf(state, choice, strand, words);
      if (several(fixed)) continue;
      const [left, shut] = [sieve.count(LEFT), sieve.count(ALONE.actor)];
      sieve.deal(state, choice, strand, fixed);
      facets.strand(strand, sieve, left, shut);
    }
    pass.end(edge, sieve);
    facets.edge(relation, sieve);
  }
  facets.finish(pass.table);
  const { table, claims, byClaims, bySources } = pass;
  return { table, counters: facets.counters, derived, claims, articles: shown.count(), byClaims, bySources };
}

/** The rows of the claims that a choice leaves, of all edges or of one. */
export function chosenRows(state: IndexState, choice: Choice, only?: number): readonly number[] {
  const { strands, scratch, articles, publishers } = state;
  const { sieve, voices } = scratch;
  voices.reserve(articles.size, publishers.size);
  const level = strands.levels[choice.level];
  const chosen: number[] = [];
  const [begin, stop] = range(level.size, only);
  for (let edge = begin; edge < stop; edge++) {
    const words = choice.relation[level.relation[edge] ?? 0] ?? 0;
    if (words !== 0) continue;
    sieve.clear(roomFor(state, level, edge));
    for (let strand = level.firstStrand[edge] ?? NONE; strand !== NONE; strand = level.nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0 || failsOf(state, choice, strand, 0) !== 0) continue;
      sieve.deal(state, choice, strand, 0);
    }
    const [from, to] = [sieve.begin(LEFT), sieve.ends[LEFT] ?? 0];
    voices.begin();
    if (to - from < choice.minClaims || !voices.reach(choice.minSources, sieve.list, from, to)) continue;
    for (let i = from; i < to; i++) chosen.push(sieve.list[i] ?? 0);
  }
  return chosen;
}
