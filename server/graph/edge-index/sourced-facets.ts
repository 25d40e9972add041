/**
 * Facets where an edge needs a least number of independent sources to be shown. Sources of two choices do not add up, so the rows of
 * each choice with claims enough are heard, edge by edge, until there are sources enough.
 */
import type { Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { OBJECT_OF, STATUS_OF } from "./kinds.ts";
import { ALONE, LEFT, type Sieve } from "./sieve.ts";
import { Sums, type Column } from "./tally.ts";
import type { Voices } from "./voices.ts";

/** Which choice a row is for: a column, and by its code that of the choice. */
interface Facet {
  readonly counts: Int32Array;
  readonly column: Column;
  readonly choiceOf: Int32Array | Uint8Array<ArrayBuffer>;
  /** A second choice that the row is for, where it is another. */
  readonly also: Int32Array | null;
  readonly pile: number;
}

/** Rows of a choice that are kept beyond twice the sources asked for, so that few choices need a second look. */
const SPARE = 4;

export class SourcedFacets {
  readonly counters: Counters;
  readonly apart = null;
  readonly running = null;
  readonly #state: IndexState;
  readonly #derived: Derived;
  readonly #voices: Voices;
  readonly #minSources: number;
  /** Claims that a choice needs: no fewer than sources. */
  readonly #least: number;
  readonly #facets: readonly Facet[];
  /** By choice of the facet at hand: its claims in the edge, and the first rows of them, as many as there is room for. */
  readonly #sums: Sums;
  readonly #first: Int32Array;
  readonly #room: number;
  /** Parts of the edge: the strand, and its rows on two piles. */
  readonly #parts: number[] = [];
  /** Entries of parts for actors, each with the entry before for the same actor; by actor, the last. */
  readonly #entries: number[] = [];
  readonly #firstEntry: Int32Array;

  constructor(state: IndexState, { minClaims, minSources }: Choice, derived: Derived) {
    this.#state = state;
    this.#derived = derived;
    this.#voices = state.scratch.voices;
    this.#minSources = minSources;
    this.#least = Math.max(minClaims, minSources);
    this.counters = countersFor(state, derived);
    const { status, object, month, claimant } = this.counters;
    const { kind, date, claimant: says } = state.rows;
    const { claimantId, claimantPrincipal } = derived;
    this.#facets = [
      { counts: status, column: kind, choiceOf: STATUS_OF, also: null, pile: ALONE.status },
      { counts: object, column: kind, choiceOf: OBJECT_OF, also: null, pile: ALONE.object },
      { counts: month, column: date, choiceOf: derived.month, also: null, pile: ALONE.date },
      { counts: claimant, column: says, choiceOf: claimantId, also: claimantPrincipal, pile: ALONE.claimant },
      // None for publishers: one of them is one source at most.
    ];
    const codes = Math.max(...Object.values(this.counters).map(({ length }) => length));
    this.#sums = new Sums(codes);
    this.#room = 2 * minSources + SPARE;
    this.#first = new Int32Array(codes * this.#room);
    this.#firstEntry = new Int32Array(this.counters.actor.length);
  }

  /** Remembers what a strand left, or what the actors chosen alone shut out: rows from these places of two piles on. */
  strand(strand: number, sieve: Sieve, left: number, shut: number): void {
    this.#parts.push(strand, left, sieve.count(LEFT), shut, sieve.count(ALONE.actor));
  }

  /** Ends an edge. */
  edge(relation: number, sieve: Sieve): void {
    const left = sieve.count(LEFT);
    const { counters } = this;
    this.#whole(counters.relation, relation, sieve, ALONE.relation);
    this.#whole(counters.class, this.#derived.class[relation] ?? 0, sieve, ALONE.class);
    if (left + sieve.count(ALONE.actor) >= this.#least) this.#actors(sieve);
    this.#voices.begin();
    const areEnough = this.#reach(sieve, LEFT, 0, left);
    for (const facet of this.#facets) {
      if (left + sieve.count(facet.pile) < this.#least) continue;
      // A choice has no more sources than all rows together.
      if (areEnough || this.#reachTogether(sieve, facet.pile)) this.#settle(facet, sieve);
    }
    this.#parts.length = 0;
  }

  /** Ends the pass. */
  finish(): void {}

  /** A choice that all rows of the edge are for. */
  #whole(counts: Int32Array, code: number, sieve: Sieve, pile: number): void {
    const claims = sieve.count(LEFT) + sieve.count(pile);
    if (claims < this.#least || !this.#reachTogether(sieve, pile)) return;
    counts[code] = (counts[code] ?? 0) + claims;
  }

  /** Whether what is left and a pile have sources enough together. */
  #reachTogether(sieve: Sieve, pile: number): boolean {
    this.#voices.begin();
    return this.#reach(sieve, LEFT, 0, sieve.count(LEFT)) || this.#reach(sieve, pile, 0, sieve.count(pile));
  }

  /** Whether there are sources enough with a part of a pile. */
  #reach(sieve: Sieve, pile: number, from: number, to: number): boolean {
    const begin = sieve.begin(pile);
    return this.#voices.reach(this.#minSources, sieve.list, begin + from, begin + to);
  }

  #actors(sieve: Sieve): void {
    const { strands, roster } = this.#state;
    const parts = this.#parts;
    for (let part = 0; part < parts.length; part += 5) {
      const strand = parts[part] ?? 0;
      const claims = (parts[part + 2] ?? 0) - (parts[part + 1] ?? 0) + (parts[part + 4] ?? 0) - (parts[part + 3] ?? 0);
      if (claims === 0) continue;
      const [source, target] = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
      const a = roster.id[source] ?? 0;
      const b = roster.principal[source] ?? 0;
      const c = roster.id[target] ?? 0;
      const d = roster.principal[target] ?? 0;
      this.#enter(a, part, claims);
      if (b !== a) this.#enter(b, part, claims);
      if (c !== a && c !== b) this.#enter(c, part, claims);
      if (d !== a && d !== b && d !== c) this.#enter(d, part, claims);
    }
    const counts = this.counters.actor;
    const sums = this.#sums;
    for (let i = 0; i < sums.size; i++) {
      const code = sums.met[i] ?? 0;
      const claims = sums.counts[code] ?? 0;
      if (claims >= this.#least && this.#heard(sieve, this.#firstEntry[code] ?? NONE))
        counts[code] = (counts[code] ?? 0) + claims;
    }
    sums.clear();
    this.#entries.length = 0;
  }

  /** Enters a part of the edge for an actor. */
  #enter(code: number, part: number, claims: number): void {
    const first = this.#sums.counts[code] === 0;
    this.#sums.add(code, claims);
    this.#firstEntry[code] = this.#entries.push(part, first ? NONE : (this.#firstEntry[code] ?? NONE)) - 2;
  }

  /** Whether the parts entered, from an entry on, have sources enough. */
  #heard(sieve: Sieve, first: number): boolean {
    this.#voices.begin();
    const [entries, parts] = [this.#entries, this.#parts];
    for (let entry = first; entry !== NONE; entry = entries[entry + 1] ?? NONE) {
      const part = entries[entry] ?? 0;
      if (this.#reach(sieve, LEFT, parts[part + 1] ?? 0, parts[part + 2] ?? 0)) return true;
      if (this.#reach(sieve, ALONE.actor, parts[part + 3] ?? 0, parts[part + 4] ?? 0)) return true;
    }
    return false;
  }

  #settle(facet: Facet, sieve: Sieve): void {
    const { counts, pile } = facet;
    for (const each of [LEFT, pile]) this.#sort(facet, sieve.list, sieve.begin(each), sieve.ends[each] ?? 0);
    const sums = this.#sums;
    for (let i = 0; i < sums.size; i++) {
      const choice = sums.met[i] ?? 0;
      const claims = sums.counts[choice] ?? 0;
      if (claims >= this.#least && this.#hasEnough(facet, choice, claims, sieve)) counts[choice] = (counts[choice] ?? 0) + claims;
    }
    sums.clear();
  }

  /** Counts the rows of each choice, and keeps the first few of them. */
  #sort({ column, choiceOf, also }: Facet, list: Int32Array, from: number, to: number): void {
    const sums = this.#sums;
    const { counts, met } = sums;
    const [first, room] = [this.#first, this.#room];
    let { size } = sums;
    for (let i = from; i < to; i++) {
      const row = list[i] ?? 0;
      const code = column[row] ?? 0;
      const choice = choiceOf[code] ?? 0;
      const before = counts[choice] ?? 0;
      met[size] = choice;
      size += before === 0 ? 1 : 0;
      counts[choice] = before + 1;
      if (before < room) first[choice * room + before] = row;
      const other = also === null ? choice : (also[code] ?? 0);
      if (other === choice) continue;
      const known = counts[other] ?? 0;
      met[size] = other;
      size += known === 0 ? 1 : 0;
      counts[other] = known + 1;
      if (known < room) first[other * room + known] = row;
    }
    sums.size = size;
  }

  /** Whether a choice's rows are sources enough: most often the first few show it. */
  #hasEnough({ column, choiceOf, also, pile }: Facet, choice: number, claims: number, sieve: Sieve): boolean {
    const voices = this.#voices;
    const from = choice * this.#room;
    if (voices.enough(this.#minSources, this.#first, from, from + Math.min(claims, this.#room))) return true;
    if (claims <= this.#room) return false;
    voices.begin();
    for (const each of [LEFT, pile]) {
      const end = sieve.ends[each] ?? 0;
      for (let i = sieve.begin(each); i < end; i++) {
        const code = column[sieve.list[i] ?? 0] ?? 0;
        if (choiceOf[code] !== choice && (also === null || also[code] !== choice)) continue;
        if (voices.reach(this.#minSources, sieve.list, i, i + 1)) return true;
      }
    }
    return false;
  }
}
