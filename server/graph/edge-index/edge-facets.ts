/**
 * Facets where an edge needs a least number of claims to be shown: a choice counts only with edges in which it alone would leave as
 * many, so counts are first kept for the edge, and taken over when it is done.
 */
import type { Choice } from "./choice.ts";
import type { Codes } from "./columns.ts";
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { KIND_COUNT, OBJECT_OF, STATUS_OF } from "./kinds.ts";
import { ALONE, LEFT, type Sieve } from "./sieve.ts";
import { runningFor, tally, type Running } from "./tally.ts";

export class EdgeFacets {
  readonly counters: Counters;
  /** Of the edge. */
  readonly running: Running;
  readonly #state: IndexState;
  readonly #derived: Derived;
  readonly #least: number;
  readonly #other = new Int32Array(256);
  /** By choice of the facet at hand: its claims in the edge; and which choices were met. */
  readonly #current: Int32Array;
  readonly #met: Int32Array;
  #choices = 0;
  /** Actors are counted strand by strand, while the edge is read. */
  readonly #byActor: Int32Array;
  readonly #actors: Int32Array;
  #actorsMet = 0;

  constructor(state: IndexState, { minClaims }: Choice, derived: Derived) {
    this.#state = state;
    this.#derived = derived;
    this.#least = minClaims;
    this.counters = countersFor(state, derived);
    this.running = runningFor(state);
    const choices = Math.max(...Object.values(this.counters).map(({ length }) => length));
    this.#current = new Int32Array(choices);
    this.#met = new Int32Array(choices);
    this.#byActor = new Int32Array(this.counters.actor.length);
    this.#actors = new Int32Array(this.counters.actor.length);
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
    this.#touch(a, claims);
    if (b !== a) this.#touch(b, claims);
    if (c !== a && c !== b) this.#touch(c, claims);
    if (d !== a && d !== b && d !== c) this.#touch(d, claims);
  }

  #touch(code: number, claims: number): void {
    const before = this.#byActor[code] ?? 0;
    if (before === 0) this.#actors[this.#actorsMet++] = code;
    this.#byActor[code] = before + claims;
  }

  /** Ends an edge, whose rows left are tallied. */
  edge(relation: number, sieve: Sieve): void {
    const { counters } = this;
    const { rows, scratch } = this.#state;
    const { month, claimantId, claimantPrincipal, class: classOf } = this.#derived;
    const { byDate, byClaimant, byPublisher } = this.running;
    this.#whole(counters.relation, relation, sieve, ALONE.relation);
    this.#whole(counters.class, classOf[relation] ?? 0, sieve, ALONE.class);
    for (let i = 0; i < this.#actorsMet; i++) {
      const code = this.#actors[i] ?? 0;
      const claims = this.#byActor[code] ?? 0;
      this.#byActor[code] = 0;
      if (claims >= this.#least) counters.actor[code] = (counters.actor[code] ?? 0) + claims;
    }
    this.#actorsMet = 0;
    this.#ofKind(counters.status, scratch.edge.kinds, STATUS_OF, sieve, ALONE.status);
    this.#ofKind(counters.object, scratch.edge.kinds, OBJECT_OF, sieve, ALONE.object);
    this.#ofColumn(counters.month, rows.date, byDate, month, null, sieve, ALONE.date);
    this.#ofColumn(counters.claimant, rows.claimant, byClaimant, claimantId, claimantPrincipal, sieve, ALONE.claimant);
    this.#ofColumn(counters.publisher, rows.publisher, byPublisher, null, null, sieve, ALONE.publisher);
  }

  /** Ends the pass. */
  finish(): void {}

  /** A choice that all rows of the edge are for. */
  #whole(counts: Int32Array, code: number, sieve: Sieve, pile: number): void {
    const claims = sieve.count(LEFT) + sieve.count(pile);
    if (claims >= this.#least) counts[code] = (counts[code] ?? 0) + claims;
  }

  #add(choice: number, claims: number): void {
    const before = this.#current[choice] ?? 0;
    if (before === 0) this.#met[this.#choices++] = choice;
    this.#current[choice] = before + claims;
  }

  /** Takes over the choices that have claims enough. */
  #settle(counts: Int32Array): void {
    for (let i = 0; i < this.#choices; i++) {
      const code = this.#met[i] ?? 0;
      const claims = this.#current[code] ?? 0;
      this.#current[code] = 0;
      if (claims >= this.#least) counts[code] = (counts[code] ?? 0) + claims;
    }
    this.#choices = 0;
  }

  #ofKind(counts: Int32Array, kinds: Int32Array, choiceOf: Uint8Array, sieve: Sieve, pile: number): void {
    if (sieve.count(LEFT) + sieve.count(pile) < this.#least) return;
    const other = this.#other;
    tally(sieve.list, sieve.begin(pile), sieve.ends[pile] ?? 0, this.#state.rows.kind, other);
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const claims = (kinds[kind] ?? 0) + (other[kind] ?? 0);
      other[kind] = 0;
      if (claims > 0) this.#add(choiceOf[kind] ?? 0, claims);
    }
    this.#settle(counts);
  }

  /** Claims by code of a column, as its choices or, where `choiceOf` says so, for those that follow from the code. */
  #ofColumn(
    counts: Int32Array,
    column: Codes,
    byCode: Int32Array,
    choiceOf: Int32Array | null,
    also: Int32Array | null,
    sieve: Sieve,
    pile: number,
  ): void {
    const enough = sieve.count(LEFT) + sieve.count(pile) >= this.#least;
    const { list, ends } = sieve;
    if (enough) tally(list, sieve.begin(pile), ends[pile] ?? 0, column, byCode);
    for (const each of enough ? [LEFT, pile] : [LEFT]) {
      const end = ends[each] ?? 0;
      for (let i = sieve.begin(each); i < end; i++) {
        const code = column[list[i] ?? 0] ?? 0;
        const claims = byCode[code] ?? 0;
        if (claims === 0) continue;
        byCode[code] = 0;
        if (!enough) continue;
        if (choiceOf === null) {
          if (claims >= this.#least) counts[code] = (counts[code] ?? 0) + claims;
          continue;
        }
        const choice = choiceOf[code] ?? 0;
        this.#add(choice, claims);
        const other = also === null ? choice : (also[code] ?? 0);
        if (other !== choice) this.#add(other, claims);
      }
    }
    this.#settle(counts);
  }
}
