/**
 * The pass: every edge, strand by strand, once. It counts what the filter leaves of each edge, and beside it every facet with its own
 * word lifted. A strand that fails two words is skipped unread.
 */
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import type { Counters, Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import type { EdgeTable } from "./edge-table.ts";
import { Pass, type Thresholds } from "./pass.ts";
import { ALONE, deal, failsOf, LEFT } from "./sieve.ts";
import { TOUCHED } from "./strands.ts";

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

/** One pass over all edges; over one, by its code, or none at all for `NONE`, where `only` is given. */
export function scan(state: IndexState, choice: Choice, derived: Derived, only?: number): Scan {
  const { rows, strands } = state;
  const { run } = rows.heap;
  const { touched } = strands;
  const { present } = choice;
  const { size, relation, firstStrand, nextStrand, inRowOrder } = strands.levels[choice.level];
  const pass = new Pass(state, choice, derived);
  const confidence = new Float64Array(size);
  let kept = 0;
  const [begin, stop] = range(size, only);
  for (let place = begin; place < stop; place++) {
    const edge = only ?? inRowOrder[place] ?? place;
    const word = relation[edge] ?? 0;
    const words = choice.relation[word] ?? 0;
    if (several(words)) continue;
    run.clear();
    let best = 0;
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (present[strand] === 0) continue;
      const fixed = failsOf(strands, choice, strand, words);
      if (several(fixed)) continue;
      const pile = fixed === FAILS.actor ? ALONE.actor : LEFT;
      const from = run.mark(pile);
      best = Math.max(best, deal(state, choice, strand, pass.pilesOf.get(fixed) ?? 0));
      const at = strand * TOUCHED;
      run.part(pile, from, touched[at] ?? NONE, touched[at + 1] ?? NONE, touched[at + 2] ?? NONE, touched[at + 3] ?? NONE);
    }
    if (run.finish(edge, word, derived.class[word] ?? 0) !== 0) confidence[kept++] = best;
  }
  run.sumUp();
  const found = {
    table: pass.table(confidence),
    counters: pass.counters(),
    derived,
    claims: pass.claims(),
    articles: pass.articles(),
    byClaims: pass.thresholds("claims"),
    bySources: pass.thresholds("sources"),
  };
  pass.end();
  return found;
}

/** The rows of the claims that a choice leaves, of all edges or of one. */
export function chosenRows(state: IndexState, choice: Choice, derived: Derived, only?: number): readonly number[] {
  const { rows, strands } = state;
  const { run } = rows.heap;
  const { size, relation, firstStrand, nextStrand } = strands.levels[choice.level];
  const pass = new Pass(state, choice, derived);
  const piles = pass.pilesOf.get(0) ?? 0;
  const chosen: number[] = [];
  const [begin, stop] = range(size, only);
  for (let edge = begin; edge < stop; edge++) {
    if (choice.relation[relation[edge] ?? 0] !== 0) continue;
    run.clear();
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (choice.present[strand] === 0 || failsOf(strands, choice, strand, 0) !== 0) continue;
      deal(state, choice, strand, piles);
    }
    if (run.enough() !== 0) for (const row of pass.left()) chosen.push(row);
  }
  pass.end();
  return chosen;
}
