/**
 * The state of one pass while it counts: strand by strand within an edge, edge by edge. The loops are kept small and apart, because
 * engines compile small functions well, and one big loop of loops again and again.
 */
import { BitSet } from "./bit-set.ts";
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import { countersFor, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { OBJECT_COUNT, STATUS_COUNT, type EdgeTable } from "./edge-table.ts";

export class Pass {
  readonly counters: Counters;
  /** Of all edges kept so far. */
  claims = 0;
  articles = 0;
  readonly #state: IndexState;
  readonly #choice: Choice;
  readonly #derived: Derived;
  /** Of the edge. */
  readonly #articles: BitSet;
  readonly #clusters: BitSet;
  readonly #publishers: BitSet;
  /** Clusters of articles whose publisher is unknown. */
  readonly #unpublished: BitSet;
  /** Articles of all edges kept so far. */
  readonly #shown: BitSet;
  /** Rows of the strand that the filter leaves. */
  readonly #passing: Int32Array;
  /** Rows of the edge, one for each of its articles. */
  readonly #met: Int32Array;
  readonly #ofStatus = new Int32Array(STATUS_COUNT);
  readonly #ofObject = new Int32Array(OBJECT_COUNT);
  #left = 0;
  #distinct = 0;
  #first = 0;
  #last = 0;
  #best = 0;
  #touching = 0;
  #ofRelation = 0;
  #ofClass = 0;

  constructor(state: IndexState, choice: Choice, derived: Derived) {
    const { articles, publishers, rows } = state;
    this.#state = state;
    this.#choice = choice;
    this.#derived = derived;
    this.#articles = new BitSet(articles.size);
    this.#clusters = new BitSet(articles.size);
    this.#publishers = new BitSet(publishers.size);
    this.#unpublished = new BitSet(articles.size);
    this.#shown = new BitSet(articles.size);
    this.#passing = rows.list(0);
    this.#met = rows.list(1);
    this.counters = countersFor(state, derived, choice);
  }

  /** Begins an edge. */
  begin(): void {
    this.#left = this.#distinct = 0;
    this.#first = this.#last = this.#best = 0;
    this.#ofRelation = this.#ofClass = 0;
    this.#ofStatus.fill(0);
    this.#ofObject.fill(0);
  }

  /** Counts the claims of a strand; `fixed` are the bits that all of them set. */
  read(strand: number, fixed: number): void {
    this.#touching = 0;
    const left = this.#sift(strand, fixed);
    if (left > 0) {
      this.#left += left;
      this.#touching += left;
      this.#ofRelation += left;
      this.#ofClass += left;
      this.#countKinds(left);
      this.#countDates(left);
      this.#countVoices(left);
      this.#countArticles(left);
    }
    if (this.#touching > 0) this.#touch(strand);
  }

  /** Fills `passing` with the rows that the filter leaves, and counts those that fail one word for that word's facet. */
  #sift(strand: number, fixed: number): number {
    const { strands, rows } = this.#state;
    const { confidence, status, date, claimant, publisher, nextInStrand } = rows;
    const { minConfidence, status: ofStatus, date: ofDate, claimant: ofClaimant, publisher: ofPublisher } = this.#choice;
    const passing = this.#passing;
    const start = strands.start[strand] ?? 0;
    const end = strands.end[strand] ?? 0;
    const late = strands.late[strand] ?? NONE;
    let left = 0;
    let row = start < end ? start : late;
    while (row !== NONE) {
      if ((confidence[row] ?? 0) >= minConfidence) {
        const fails =
          fixed |
          (ofStatus[status[row] ?? 0] ?? 0) |
          (ofDate[date[row] ?? 0] ?? 0) |
          (ofClaimant[claimant[row] ?? 0] ?? 0) |
          (ofPublisher[publisher[row] ?? 0] ?? 0);
        if (fails === 0) passing[left++] = row;
        else if (!several(fails)) this.#lift(row, fails);
      }
      row = row + 1 < end ? row + 1 : row + 1 === end ? late : (nextInStrand[row] ?? NONE);
    }
    return left;
  }

  #lift(row: number, fails: number): void {
    const { rows } = this.#state;
    if (fails === FAILS.relation) this.#ofRelation++;
    else if (fails === FAILS.class) this.#ofClass++;
    else if (fails === FAILS.actor) this.#touching++;
    else if (fails === FAILS.status) bump(this.#ofStatus, rows.status[row] ?? 0);
    else if (fails === FAILS.date) this.counters.month.add(this.#derived.month[rows.date[row] ?? 0] ?? 0, 1);
    else if (fails === FAILS.publisher) this.counters.publisher.add(rows.publisher[row] ?? 0, 1);
    else this.#say(rows.claimant[row] ?? 0);
  }

  #say(claimant: number): void {
    const own = this.#derived.claimantId[claimant] ?? 0;
    const principal = this.#derived.claimantPrincipal[claimant] ?? 0;
    this.counters.claimant.add(own, 1);
    if (principal !== own) this.counters.claimant.add(principal, 1);
  }

  #countKinds(left: number): void {
    const { status, object, confidence } = this.#state.rows;
    const passing = this.#passing;
    let best = this.#best;
    for (let i = 0; i < left; i++) {
      const row = passing[i] ?? 0;
      bump(this.#ofStatus, status[row] ?? 0);
      bump(this.#ofObject, object[row] ?? 0);
      const sure = confidence[row] ?? 0;
      if (sure > best) best = sure;
    }
    this.#best = best;
  }

  #countDates(left: number): void {
    const { date } = this.#state.rows;
    const { day, month } = this.#derived;
    const { month: counter } = this.counters;
    const passing = this.#passing;
    let first = this.#first;
    let last = this.#last;
    for (let i = 0; i < left; i++) {
      const when = date[passing[i] ?? 0] ?? 0;
      const on = day[when] ?? 0;
      counter.add(month[when] ?? 0, 1);
      if (on === 0) continue;
      if (first === 0 || on < first) first = on;
      if (on > last) last = on;
    }
    this.#first = first;
    this.#last = last;
  }

  #countVoices(left: number): void {
    const { claimant, publisher } = this.#state.rows;
    const { publisher: counter } = this.counters;
    const passing = this.#passing;
    for (let i = 0; i < left; i++) {
      const row = passing[i] ?? 0;
      counter.add(publisher[row] ?? 0, 1);
      this.#say(claimant[row] ?? 0);
    }
  }

  #countArticles(left: number): void {
    const { article } = this.#state.rows;
    const articles = this.#articles;
    const passing = this.#passing;
    const met = this.#met;
    let distinct = this.#distinct;
    for (let i = 0; i < left; i++) {
      const row = passing[i] ?? 0;
      if (articles.add(article[row] ?? 0)) met[distinct++] = row;
    }
    this.#distinct = distinct;
  }

  /** How many of the edge's articles are independent at most: see `Edge.sources`. */
  #sources(): number {
    const { cluster, publisher } = this.#state.rows;
    const [clusters, publishers, unpublished] = [this.#clusters, this.#publishers, this.#unpublished];
    let originals = 0;
    let voices = 0;
    for (let i = 0; i < this.#distinct; i++) {
      const row = this.#met[i] ?? 0;
      const origin = cluster[row] ?? 0;
      const by = publisher[row] ?? 0;
      if (clusters.add(origin)) originals++;
      if (by === 0 ? unpublished.add(origin) : publishers.add(by)) voices++;
    }
    return Math.min(originals, voices);
  }

  /** Empties the sets of the edge. */
  #forget(): void {
    const { article, cluster, publisher } = this.#state.rows;
    for (let i = 0; i < this.#distinct; i++) {
      const row = this.#met[i] ?? 0;
      const origin = cluster[row] ?? 0;
      this.#articles.delete(article[row] ?? 0);
      this.#clusters.delete(origin);
      this.#unpublished.delete(origin);
      this.#publishers.delete(publisher[row] ?? 0);
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

  /** Ends an edge: facets take over its counts, and the table the edge if it has claims enough. */
  end(edge: number, relation: number, table: EdgeTable): void {
    const { counters } = this;
    counters.relation.add(relation, this.#ofRelation);
    counters.class.add(this.#derived.class[relation] ?? 0, this.#ofClass);
    for (let code = 0; code < STATUS_COUNT; code++) counters.status.add(code, this.#ofStatus[code] ?? 0);
    if (this.#choice.minClaims > 1) for (const counter of Object.values(counters)) counter.commit();
    if (this.#left > 0 && this.#left >= this.#choice.minClaims) this.#keep(edge, table);
    this.#forget();
  }

  #keep(edge: number, table: EdgeTable): void {
    this.#show();
    const at = table.size++;
    table.rowOf[edge] = at + 1;
    table.claims[at] = this.#left;
    table.articles[at] = this.#distinct;
    table.sources[at] = this.#sources();
    table.first[at] = this.#derived.dateOfDay[this.#first] ?? 0;
    table.last[at] = this.#derived.dateOfDay[this.#last] ?? 0;
    table.confidence[at] = this.#best;
    for (let code = 0; code < STATUS_COUNT; code++) {
      // Claims of other statuses were counted for the facet only.
      if (this.#choice.status[code] === 0) table.statuses[at * STATUS_COUNT + code] = this.#ofStatus[code] ?? 0;
    }
    for (let code = 0; code < OBJECT_COUNT; code++) table.objects[at * OBJECT_COUNT + code] = this.#ofObject[code] ?? 0;
  }

  #show(): void {
    const { article } = this.#state.rows;
    const shown = this.#shown;
    let fresh = 0;
    for (let i = 0; i < this.#distinct; i++) if (shown.add(article[this.#met[i] ?? 0] ?? 0)) fresh++;
    this.claims += this.#left;
    this.articles += fresh;
  }
}

function bump(counts: Int32Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
