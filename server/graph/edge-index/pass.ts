/**
 * The state of one pass while it counts: strand by strand within an edge, edge by edge. The one loop over rows does no more than it
 * must, counting codes as they stand in the columns; what follows from codes is worked out once for an edge or for the whole pass.
 */
import { BitSet } from "./bit-set.ts";
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import type { EdgeTable } from "./edge-table.ts";
import { Independence } from "./independence.ts";
import { KIND_COUNT, OBJECT_COUNT, objectOf, STATUS_COUNT, statusOf } from "./kinds.ts";
import { SourcedFacets } from "./sourced-facets.ts";

export class Pass {
  readonly counters: Counters;
  /** Of all edges kept so far. */
  claims = 0;
  articles = 0;
  readonly byClaims = new Map<number, number>();
  readonly bySources = new Map<number, number>();
  readonly #state: IndexState;
  readonly #choice: Choice;
  readonly #derived: Derived;
  /** Whether facets must be settled edge by edge, because an edge needs a least number of claims. */
  readonly #settling: boolean;
  /** Of the edge. */
  readonly #articles: BitSet;
  readonly #independence: Independence;
  /** Counts facets where an edge needs a least number of sources, which no running count tells; else null. */
  readonly #sourced: SourcedFacets | null;
  /** Articles of all edges kept so far. */
  readonly #shown: BitSet;
  /** Rows of the edge, one for each of its articles. */
  readonly #met: Int32Array;
  /** Rows counted for a facet since it was last settled. */
  readonly #counted: Int32Array;
  /** Claims by code, since facets were last settled. */
  readonly #byDate: Int32Array;
  readonly #byClaimant: Int32Array;
  readonly #byPublisher: Int32Array;
  /** Of the edge: claims left, and claims that fail by their status, or their object, only. */
  readonly #byKind = new Int32Array(KIND_COUNT);
  readonly #otherStatus = new Int32Array(STATUS_COUNT);
  readonly #otherObject = new Int32Array(OBJECT_COUNT);
  #left = 0;
  #distinct = 0;
  #facetRows = 0;
  #first = 0;
  #last = 0;
  #best = 0;
  #touching = 0;
  #ofRelation = 0;
  #ofClass = 0;

  constructor(state: IndexState, choice: Choice, derived: Derived) {
    const { articles, rows } = state;
    this.#state = state;
    this.#choice = choice;
    this.#derived = derived;
    this.#settling = choice.minClaims > 1 && choice.minSources === 1;
    this.#articles = new BitSet(articles.size);
    this.#independence = new Independence(state);
    this.#shown = new BitSet(articles.size);
    this.#met = rows.list(0);
    this.#counted = rows.list(1);
    this.#byDate = new Int32Array(choice.date.length);
    this.#byClaimant = new Int32Array(choice.claimant.length);
    this.#byPublisher = new Int32Array(choice.publisher.length);
    this.counters = countersFor(state, derived, choice);
    this.#sourced = choice.minSources > 1 ? new SourcedFacets(state, choice, derived, this.counters) : null;
  }

  /** Begins an edge. */
  begin(): void {
    this.#left = this.#distinct = 0;
    this.#first = this.#last = this.#best = 0;
    this.#ofRelation = this.#ofClass = 0;
    this.#byKind.fill(0);
    this.#otherStatus.fill(0);
    this.#otherObject.fill(0);
  }

  /** Counts the claims of a strand; `fixed` are the bits that all of them set. */
  read(strand: number, fixed: number): void {
    this.#touching = 0;
    const left = this.#sift(strand, fixed);
    this.#left += left;
    this.#touching += left;
    this.#ofRelation += left;
    this.#ofClass += left;
    if (this.#touching > 0 && this.#sourced === null) this.#touch(strand);
  }

  /** Counts the rows that the filter leaves, and those that fail one word for that word's facet. */
  #sift(strand: number, fixed: number): number {
    const { strands, rows } = this.#state;
    const { confidence, kind, date, claimant, publisher, article, nextInStrand } = rows;
    const { minConfidence, kind: ofKind, date: ofDate, claimant: ofClaimant, publisher: ofPublisher } = this.#choice;
    const { day } = this.#derived;
    const [byKind, byDate, byClaimant, byPublisher] = [this.#byKind, this.#byDate, this.#byClaimant, this.#byPublisher];
    const [articles, met, counted, settling] = [this.#articles, this.#met, this.#counted, this.#settling];
    const sourced = this.#sourced;
    const start = strands.start[strand] ?? 0;
    const end = strands.end[strand] ?? 0;
    const late = strands.late[strand] ?? NONE;
    let distinct = this.#distinct;
    let first = this.#first;
    let last = this.#last;
    let best = this.#best;
    let left = 0;
    let row = start < end ? start : late;
    while (row !== NONE) {
      const sure = confidence[row] ?? 0;
      if (sure >= minConfidence) {
        const what = kind[row] ?? 0;
        const when = date[row] ?? 0;
        const who = claimant[row] ?? 0;
        const where = publisher[row] ?? 0;
        const fails = fixed | (ofKind[what] ?? 0) | (ofDate[when] ?? 0) | (ofClaimant[who] ?? 0) | (ofPublisher[where] ?? 0);
        if (sourced !== null && !several(fails)) sourced.note(row, fails);
        if (fails === 0) {
          left++;
          byKind[what] = (byKind[what] ?? 0) + 1;
          byDate[when] = (byDate[when] ?? 0) + 1;
          byClaimant[who] = (byClaimant[who] ?? 0) + 1;
          byPublisher[where] = (byPublisher[where] ?? 0) + 1;
          const on = day[when] ?? 0;
          if (on > last) last = on;
          if (on !== 0 && (on < first || first === 0)) first = on;
          if (sure > best) best = sure;
          if (articles.add(article[row] ?? 0)) met[distinct++] = row;
          if (settling) counted[this.#facetRows++] = row;
        } else if (!several(fails)) this.#lift(row, fails);
      }
      row = row + 1 < end ? row + 1 : row + 1 === end ? late : (nextInStrand[row] ?? NONE);
    }
    this.#distinct = distinct;
    this.#first = first;
    this.#last = last;
    this.#best = best;
    return left;
  }

  #lift(row: number, fails: number): void {
    const { rows } = this.#state;
    if (fails === FAILS.relation) this.#ofRelation++;
    else if (fails === FAILS.class) this.#ofClass++;
    else if (fails === FAILS.actor) this.#touching++;
    else if (fails === FAILS.status) bump(this.#otherStatus, statusOf(rows.kind[row] ?? 0));
    else if (fails === FAILS.object) bump(this.#otherObject, objectOf(rows.kind[row] ?? 0));
    else {
      if (fails === FAILS.date) bump(this.#byDate, rows.date[row] ?? 0);
      else if (fails === FAILS.publisher) bump(this.#byPublisher, rows.publisher[row] ?? 0);
      else bump(this.#byClaimant, rows.claimant[row] ?? 0);
      if (this.#settling) this.#counted[this.#facetRows++] = row;
    }
  }

  #touch(strand: number): void {
    const { strands, roster } = this.#state;
    const { actor } = this.counters;
    const source = strands.source[strand] ?? 0;
    const target = strands.target[strand] ?? 0;
    const a = roster.id[source] ?? 0;
    const b = roster.principal[source] ?? 0;
    const c = roster.id[target] ?? 0;
    const d = roster.principal[target] ?? 0;
    actor.add(a, this.#touching);
    if (b !== a) actor.add(b, this.#touching);
    if (c !== a && c !== b) actor.add(c, this.#touching);
    if (d !== a && d !== b && d !== c) actor.add(d, this.#touching);
  }

  /** Ends an edge: facets take over its counts, and the table the edge if it has claims and sources enough. */
  end(edge: number, relation: number, table: EdgeTable): void {
    const { minClaims, minSources } = this.#choice;
    const sources = this.#left === 0 ? 0 : this.#independence.of(this.#met, this.#distinct);
    const enough = this.#left > 0 && sources >= minSources;
    if (enough) more(this.byClaims, this.#left);
    if (this.#left >= minClaims) more(this.bySources, sources, this.#left);
    const kept = enough && this.#left >= minClaims;
    if (this.#sourced === null) this.#count(relation);
    else this.#sourced.settle(relation);
    if (kept) this.#keep(edge, table, sources);
    for (let i = 0; i < this.#distinct; i++) this.#articles.delete(this.#state.rows.article[this.#met[i] ?? 0] ?? 0);
  }

  #count(relation: number): void {
    const { counters } = this;
    counters.relation.add(relation, this.#ofRelation);
    counters.class.add(this.#derived.class[relation] ?? 0, this.#ofClass);
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const claims = this.#byKind[kind] ?? 0;
      if (claims === 0) continue;
      counters.status.add(statusOf(kind), claims);
      counters.object.add(objectOf(kind), claims);
    }
    for (let code = 0; code < STATUS_COUNT; code++) counters.status.add(code, this.#otherStatus[code] ?? 0);
    for (let code = 0; code < OBJECT_COUNT; code++) counters.object.add(code, this.#otherObject[code] ?? 0);
    if (this.#settling) this.#settleEdge();
  }

  /** Ends the pass. */
  finish(): void {
    if (this.#sourced !== null) return;
    for (let code = 0; code < this.#byDate.length; code++) this.#settleDate(code);
    for (let code = 0; code < this.#byClaimant.length; code++) this.#settleClaimant(code);
    for (let code = 0; code < this.#byPublisher.length; code++) this.#settlePublisher(code);
  }

  #settleEdge(): void {
    const { date, claimant, publisher } = this.#state.rows;
    for (let i = 0; i < this.#facetRows; i++) {
      const row = this.#counted[i] ?? 0;
      this.#settleDate(date[row] ?? 0);
      this.#settleClaimant(claimant[row] ?? 0);
      this.#settlePublisher(publisher[row] ?? 0);
    }
    this.#facetRows = 0;
    for (const counter of Object.values(this.counters)) counter.commit();
  }

  #settleDate(code: number): void {
    const claims = this.#byDate[code] ?? 0;
    if (claims === 0) return;
    this.#byDate[code] = 0;
    this.counters.month.add(this.#derived.month[code] ?? 0, claims);
  }

  #settleClaimant(code: number): void {
    const claims = this.#byClaimant[code] ?? 0;
    if (claims === 0) return;
    this.#byClaimant[code] = 0;
    const own = this.#derived.claimantId[code] ?? 0;
    const principal = this.#derived.claimantPrincipal[code] ?? 0;
    this.counters.claimant.add(own, claims);
    if (principal !== own) this.counters.claimant.add(principal, claims);
  }

  #settlePublisher(code: number): void {
    const claims = this.#byPublisher[code] ?? 0;
    if (claims === 0) return;
    this.#byPublisher[code] = 0;
    this.counters.publisher.add(code, claims);
  }

  #keep(edge: number, table: EdgeTable, sources: number): void {
    const { article } = this.#state.rows;
    for (let i = 0; i < this.#distinct; i++) if (this.#shown.add(article[this.#met[i] ?? 0] ?? 0)) this.articles++;
    this.claims += this.#left;
    const at = table.size++;
    table.rowOf[edge] = at + 1;
    table.claims[at] = this.#left;
    table.articles[at] = this.#distinct;
    table.sources[at] = sources;
    table.first[at] = this.#derived.dateOfDay[this.#first] ?? 0;
    table.last[at] = this.#derived.dateOfDay[this.#last] ?? 0;
    table.confidence[at] = this.#best;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const claims = this.#byKind[kind] ?? 0;
      if (claims > 0) table.addKind(at, statusOf(kind), objectOf(kind), claims);
    }
  }
}

function bump(counts: Int32Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

function more(numbers: Map<number, number>, number: number, claims = number): void {
  numbers.set(number, (numbers.get(number) ?? 0) + claims);
}
