/**
 * Facets where an edge needs a least number of independent sources. Sources of two choices do not add up, so the rows of an edge are
 * gathered choice by choice and each heap is counted by itself. Dearer than running counts, and done only where it is asked for.
 */
import { FAILS, type Choice } from "./choice.ts";
import type { Counters, Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { Independence } from "./independence.ts";
import { objectOf, statusOf } from "./kinds.ts";

type Facet = keyof Counters;

const WORD: Readonly<Record<Facet, number>> = {
  relation: FAILS.relation,
  class: FAILS.class,
  status: FAILS.status,
  object: FAILS.object,
  actor: FAILS.actor,
  claimant: FAILS.claimant,
  publisher: FAILS.publisher,
  month: FAILS.date,
};
const FACETS = ["relation", "class", "status", "object", "actor", "claimant", "publisher", "month"] as const satisfies Facet[];

export class SourcedFacets {
  readonly #state: IndexState;
  readonly #choice: Choice;
  readonly #derived: Derived;
  readonly #counters: Counters;
  readonly #independence: Independence;
  #rows: number[] = [];
  #fails: number[] = [];

  constructor(state: IndexState, choice: Choice, derived: Derived, counters: Counters) {
    this.#state = state;
    this.#choice = choice;
    this.#derived = derived;
    this.#counters = counters;
    this.#independence = new Independence(state);
  }

  /** A row of the edge at hand that fails no word, or one. */
  note(row: number, fails: number): void {
    this.#rows.push(row);
    this.#fails.push(fails);
  }

  /** The edge is done. */
  settle(relation: number): void {
    const { minSources } = this.#choice;
    // No choice leaves more sources than all rows together have.
    if (this.#rows.length >= minSources && this.#independence.of(this.#rows) >= minSources) {
      for (const facet of FACETS) this.#settleFacet(facet, relation);
    }
    this.#rows = [];
    this.#fails = [];
  }

  #settleFacet(facet: Facet, relation: number): void {
    const { minClaims, minSources } = this.#choice;
    const heaps = new Map<number, number[]>();
    for (const [i, row] of this.#rows.entries()) {
      const fails = this.#fails[i] ?? 0;
      if (fails !== 0 && fails !== WORD[facet]) continue;
      for (const code of this.#codes(facet, row, relation)) {
        const heap = heaps.get(code);
        if (heap === undefined) heaps.set(code, [row]);
        else heap.push(row);
      }
    }
    for (const [code, rows] of heaps) {
      if (rows.length < minClaims || this.#independence.of(rows) < minSources) continue;
      this.#counters[facet].add(code, rows.length);
    }
  }

  /** The choices of a facet that would keep a row. */
  #codes(facet: Facet, row: number, relation: number): ReadonlySet<number> {
    const { rows } = this.#state;
    const { class: classOf, month, claimantId, claimantPrincipal } = this.#derived;
    const kind = rows.kind[row] ?? 0;
    const claimant = rows.claimant[row] ?? 0;
    switch (facet) {
      case "relation":
        return new Set([relation]);
      case "class":
        return new Set([classOf[relation] ?? 0]);
      case "status":
        return new Set([statusOf(kind)]);
      case "object":
        return new Set([objectOf(kind)]);
      case "publisher":
        return new Set([rows.publisher[row] ?? 0]);
      case "month":
        return new Set([month[rows.date[row] ?? 0] ?? 0]);
      case "claimant":
        return new Set([claimantId[claimant] ?? 0, claimantPrincipal[claimant] ?? 0]);
      case "actor":
        return this.#ends(rows.strand[row] ?? 0);
    }
  }

  #ends(strand: number): ReadonlySet<number> {
    const { strands, roster } = this.#state;
    const ends = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
    return new Set(ends.flatMap((code) => [roster.id[code] ?? 0, roster.principal[code] ?? 0]));
  }
}
