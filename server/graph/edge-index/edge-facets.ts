/**
 * Facets where an edge needs a least number of claims to be shown: a choice counts only with edges in which it alone would leave as
 * many, so counts are first kept for the edge, and taken over when it is done.
 */
import type { Choice } from "./choice.ts";
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { KIND_COUNT, OBJECT_OF, STATUS_OF } from "./kinds.ts";
import { ALONE, LEFT, type Sieve } from "./sieve.ts";
import { Sums, tally, type Apart, type Column } from "./tally.ts";

export class EdgeFacets {
  readonly counters: Counters;
  readonly running = null;
  readonly #state: IndexState;
  readonly #derived: Derived;
  readonly #least: number;
  readonly #other = new Int32Array(256);
  /** Of the edge: sums of the rows left, by claimants as rows name them. */
  readonly apart: Apart;
  /** Of the edge: actors, which are counted strand by strand; and the facet at hand. */
  readonly #actors: Sums;
  readonly #sums: Sums;

  constructor(state: IndexState, { minClaims }: Choice, derived: Derived) {
    this.#state = state;
    this.#derived = derived;
    this.#least = minClaims;
    this.counters = countersFor(state, derived);
    this.#actors = new Sums(this.counters.actor.length);
    this.#sums = new Sums(Math.max(...Object.values(this.counters).map(({ length }) => length)));
    this.apart = {
      month: new Sums(this.counters.month.length),
      claimant: new Sums(state.roster.actors.length + 1),
      publisher: new Sums(this.counters.publisher.length),
      monthOf: derived.month,
    };
  }

  /** Counts what a strand left, or what the actors chosen alone shut out: rows from these places of two piles on. */
  strand(strand: number, sieve: Sieve, left: number, shut: number): void {
    const claims = sieve.count(LEFT) - left + sieve.count(ALONE.actor) - shut;
    if (claims === 0) return;
    const { strands, roster } = this.#state;
    const source = strands.source[strand] ?? 0;
    const target = strands.target[strand] ?? 0;
    const a = roster.id[source] ?? 0;
    const b = roster.principal[source] ?? 0;
    const c = roster.id[target] ?? 0;
    const d = roster.principal[target] ?? 0;
    this.#actors.add(a, claims);
    if (b !== a) this.#actors.add(b, claims);
    if (c !== a && c !== b) this.#actors.add(c, claims);
    if (d !== a && d !== b && d !== c) this.#actors.add(d, claims);
  }

  /** Ends an edge, whose rows left are tallied. */
  edge(relation: number, sieve: Sieve): void {
    const { counters } = this;
    const { rows, scratch } = this.#state;
    const { month, class: classOf } = this.#derived;
    this.#whole(counters.relation, relation, sieve, ALONE.relation);
    this.#whole(counters.class, classOf[relation] ?? 0, sieve, ALONE.class);
    this.#settle(counters.actor, this.#actors);
    this.#ofKind(counters.status, scratch.edge.kinds, STATUS_OF, sieve, ALONE.status);
    this.#ofKind(counters.object, scratch.edge.kinds, OBJECT_OF, sieve, ALONE.object);
    this.#ofClaimants(sieve);
    this.#ofColumn(counters.month, this.apart.month, rows.date, month, sieve, ALONE.date);
    this.#ofColumn(counters.publisher, this.apart.publisher, rows.publisher, null, sieve, ALONE.publisher);
  }

  /** Ends the pass. */
  finish(): void {}

  /** A choice that all rows of the edge are for. */
  #whole(counts: Int32Array, code: number, sieve: Sieve, pile: number): void {
    const claims = sieve.count(LEFT) + sieve.count(pile);
    if (claims >= this.#least) counts[code] = (counts[code] ?? 0) + claims;
  }

  /** Takes over the choices that have claims enough. */
  #settle(counts: Int32Array, sums: Sums): void {
    for (let i = 0; i < sums.size; i++) {
      const code = sums.met[i] ?? 0;
      const claims = sums.counts[code] ?? 0;
      if (claims >= this.#least) counts[code] = (counts[code] ?? 0) + claims;
    }
    sums.clear();
  }

  /** Whether the rows left, and those that a word alone shuts out, are enough together. */
  #enough(sieve: Sieve, pile: number): boolean {
    return sieve.count(LEFT) + sieve.count(pile) >= this.#least;
  }

  #ofKind(counts: Int32Array, kinds: Int32Array, choiceOf: Uint8Array, sieve: Sieve, pile: number): void {
    if (!this.#enough(sieve, pile)) return;
    const other = this.#other;
    tally(sieve.list, sieve.begin(pile), sieve.ends[pile] ?? 0, this.#state.rows.kind, other);
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const claims = (kinds[kind] ?? 0) + (other[kind] ?? 0);
      other[kind] = 0;
      if (claims > 0) this.#sums.add(choiceOf[kind] ?? 0, claims);
    }
    this.#settle(counts, this.#sums);
  }

  #ofColumn(counts: Int32Array, sums: Sums, column: Column, choiceOf: Int32Array | null, sieve: Sieve, pile: number): void {
    if (!this.#enough(sieve, pile)) return sums.clear();
    sums.addRows(sieve.list, sieve.begin(pile), sieve.ends[pile] ?? 0, column, choiceOf);
    this.#settle(counts, sums);
  }

  /** A claimant counts under its own id and under its principal's. */
  #ofClaimants(sieve: Sieve): void {
    const pile = ALONE.claimant;
    const named = this.apart.claimant;
    if (!this.#enough(sieve, pile)) return named.clear();
    const { claimantId, claimantPrincipal } = this.#derived;
    named.addRows(sieve.list, sieve.begin(pile), sieve.ends[pile] ?? 0, this.#state.rows.claimant, null);
    for (let i = 0; i < named.size; i++) {
      const code = named.met[i] ?? 0;
      const claims = named.counts[code] ?? 0;
      const [own, principal] = [claimantId[code] ?? 0, claimantPrincipal[code] ?? 0];
      this.#sums.add(own, claims);
      if (principal !== own) this.#sums.add(principal, claims);
    }
    named.clear();
    this.#settle(this.counters.claimant, this.#sums);
  }
}
