/**
 * Facets where any claim is enough for an edge to be shown: then it does not matter which edge a claim is of, and all are counted in
 * one go, by codes as they stand in the columns.
 */
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import type { EdgeTable } from "./edge-table.ts";
import { OBJECT_COUNT, OBJECT_OF, STATUS_COUNT, STATUS_OF } from "./kinds.ts";
import { ALONE, LEFT, type Sieve } from "./sieve.ts";
import { tally, type Running } from "./tally.ts";

export class RunningFacets {
  readonly counters: Counters;
  readonly apart = null;
  readonly running: Running;
  readonly #state: IndexState;
  readonly #derived: Derived;
  /** Claims that fail by their status, or their object, only, by kind. */
  readonly #otherStatus = new Int32Array(256);
  readonly #otherObject = new Int32Array(256);

  constructor(state: IndexState, derived: Derived) {
    this.#state = state;
    this.#derived = derived;
    this.counters = countersFor(state, derived);
    this.running = {
      byDate: new Int32Array(state.dates.size),
      byClaimant: new Int32Array(state.roster.actors.length + 1),
      byPublisher: new Int32Array(state.publishers.size),
    };
  }

  /** Counts what a strand left, or what the actors chosen alone shut out: rows from these places of two piles on. */
  strand(strand: number, sieve: Sieve, left: number, shut: number): void {
    const claims = sieve.count(LEFT) - left + sieve.count(ALONE.actor) - shut;
    if (claims === 0) return;
    const { strands, roster } = this.#state;
    const { actor } = this.counters;
    const source = strands.source[strand] ?? 0;
    const target = strands.target[strand] ?? 0;
    const a = roster.id[source] ?? 0;
    const b = roster.principal[source] ?? 0;
    const c = roster.id[target] ?? 0;
    const d = roster.principal[target] ?? 0;
    add(actor, a, claims);
    if (b !== a) add(actor, b, claims);
    if (c !== a && c !== b) add(actor, c, claims);
    if (d !== a && d !== b && d !== c) add(actor, d, claims);
  }

  /** Ends an edge, whose rows left are tallied. */
  edge(relation: number, sieve: Sieve): void {
    const { date, claimant, publisher, kind } = this.#state.rows;
    const { relation: relations, class: classes } = this.counters;
    const left = sieve.count(LEFT);
    add(relations, relation, left + sieve.count(ALONE.relation));
    add(classes, this.#derived.class[relation] ?? 0, left + sieve.count(ALONE.class));
    const { list, ends } = sieve;
    const { byDate, byClaimant, byPublisher } = this.running;
    tally(list, sieve.begin(ALONE.date), ends[ALONE.date] ?? 0, date, byDate);
    tally(list, sieve.begin(ALONE.claimant), ends[ALONE.claimant] ?? 0, claimant, byClaimant);
    tally(list, sieve.begin(ALONE.publisher), ends[ALONE.publisher] ?? 0, publisher, byPublisher);
    tally(list, sieve.begin(ALONE.status), ends[ALONE.status] ?? 0, kind, this.#otherStatus);
    tally(list, sieve.begin(ALONE.object), ends[ALONE.object] ?? 0, kind, this.#otherObject);
  }

  /** Ends the pass; the table holds what was left, by status and object. */
  finish(table: EdgeTable): void {
    const { counters } = this;
    const { byDate, byClaimant, byPublisher } = this.running;
    const { month, claimantId, claimantPrincipal } = this.#derived;
    byDate.forEach((claims, code) => add(counters.month, month[code] ?? 0, claims));
    byPublisher.forEach((claims, code) => add(counters.publisher, code, claims));
    byClaimant.forEach((claims, code) => {
      const [own, principal] = [claimantId[code] ?? 0, claimantPrincipal[code] ?? 0];
      add(counters.claimant, own, claims);
      if (principal !== own) add(counters.claimant, principal, claims);
    });
    this.#otherStatus.forEach((claims, kind) => add(counters.status, STATUS_OF[kind] ?? 0, claims));
    this.#otherObject.forEach((claims, kind) => add(counters.object, OBJECT_OF[kind] ?? 0, claims));
    for (let i = 0; i < table.size * STATUS_COUNT; i++) add(counters.status, i % STATUS_COUNT, table.statuses[i] ?? 0);
    for (let i = 0; i < table.size * OBJECT_COUNT; i++) add(counters.object, i % OBJECT_COUNT, table.objects[i] ?? 0);
  }
}

function add(counts: Int32Array, code: number, claims: number): void {
  counts[code] = (counts[code] ?? 0) + claims;
}
