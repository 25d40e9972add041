/**
 * The pass: every edge, strand by strand, row by row, once. It counts what the filter leaves of each edge, and beside it every facet
 * with its own word lifted. A strand that fails two words is skipped unread.
 */
import { FAILS, type Choice } from "./choice.ts";
import { NONE } from "./columns.ts";
import { countersFor, derive, type Counters, type Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { EdgeTable, OBJECT_COUNT, STATUS_COUNT } from "./edge-table.ts";

export interface Scan {
  readonly table: EdgeTable;
  readonly counters: Counters;
  readonly derived: Derived;
  readonly claims: number;
  /** Distinct articles of the edges kept. */
  readonly articles: number;
}

/** Bits of relation, class and actor that a strand sets, the same for all its claims. */
export function failsOf({ strands, roster }: IndexState, { relation, near }: Choice, strand: number): number {
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

const several = (bits: number): boolean => (bits & (bits - 1)) !== 0;

/** One pass over all edges; over one, by its code, or none at all for `NONE`, where `only` is given. */
export function scan(state: IndexState, choice: Choice, only?: number): Scan {
  const { rows, strands, roster, articles, publishers, scratch } = state;
  const { status, object, confidence, date, publisher, claimant, article, cluster, nextInStrand } = rows;
  const edges = strands.levels[choice.level];
  const { firstStrand, nextStrand } = edges;
  const derived = derive(state);
  const { month, day, claimantId, claimantPrincipal } = derived;
  const counters = countersFor(state, derived, choice);
  const table = new EdgeTable(edges.size);
  const ofStatus = new Int32Array(STATUS_COUNT);
  const ofObject = new Int32Array(OBJECT_COUNT);
  const inArticle = scratch.articles.reserve(articles.size);
  const inCluster = scratch.clusters.reserve(articles.size);
  const ofPublisher = scratch.publishers.reserve(publishers.size);
  const unpublished = scratch.unpublished.reserve(articles.size);
  const shown = scratch.shown.reserve(articles.size);
  const met = new Int32Array(articles.size);
  const firstStamp = scratch.take(edges.size + 1);
  let [allClaims, allArticles] = [0, 0];

  const say = (code: number): void => {
    const [own, principal] = [claimantId[code] ?? 0, claimantPrincipal[code] ?? 0];
    counters.claimant.add(own, 1);
    if (principal !== own) counters.claimant.add(principal, 1);
  };
  const touch = (strand: number, claims: number): void => {
    const [source, target] = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
    const ids = [roster.id[source] ?? 0, roster.principal[source] ?? 0, roster.id[target] ?? 0, roster.principal[target] ?? 0];
    for (const [i, id] of ids.entries()) if (ids.indexOf(id) === i) counters.actor.add(id, claims);
  };

  const [begin, stop] = range(edges.size, only);
  for (let edge = begin; edge < stop; edge++) {
    const stamp = firstStamp + 1 + edge;
    let [claims, distinct, publishing, clusters] = [0, 0, 0, 0];
    let [first, last, best] = [0, 0, 0];
    let [withRelation, withClass] = [0, 0];
    ofStatus.fill(0);
    ofObject.fill(0);
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0) continue;
      const fixed = failsOf(state, choice, strand);
      if (several(fixed)) continue;
      const [start, end, late] = [strands.start[strand] ?? 0, strands.end[strand] ?? 0, strands.late[strand] ?? NONE];
      let touching = 0;
      let row = start < end ? start : late;
      while (row !== NONE) {
        const here = row;
        row = here + 1 < end ? here + 1 : here + 1 === end ? late : (nextInStrand[here] ?? NONE);
        if ((confidence[here] ?? 0) < choice.minConfidence) continue;
        const when = date[here] ?? 0;
        const fails =
          fixed |
          (choice.status[status[here] ?? 0] ?? 0) |
          (choice.date[when] ?? 0) |
          (choice.claimant[claimant[here] ?? 0] ?? 0) |
          (choice.publisher[publisher[here] ?? 0] ?? 0);
        if (fails === 0) {
          claims++;
          touching++;
          withRelation++;
          withClass++;
          ofStatus[status[here] ?? 0] = (ofStatus[status[here] ?? 0] ?? 0) + 1;
          ofObject[object[here] ?? 0] = (ofObject[object[here] ?? 0] ?? 0) + 1;
          counters.month.add(month[when] ?? 0, 1);
          counters.publisher.add(publisher[here] ?? 0, 1);
          say(claimant[here] ?? 0);
          const on = day[when] ?? 0;
          if (on !== 0) {
            if (first === 0 || on < first) first = on;
            if (on > last) last = on;
          }
          if ((confidence[here] ?? 0) > best) best = confidence[here] ?? 0;
          const from = article[here] ?? 0;
          if (inArticle[from] !== stamp) {
            inArticle[from] = stamp;
            met[distinct++] = from;
            const origin = cluster[here] ?? 0;
            if (inCluster[origin] !== stamp) {
              inCluster[origin] = stamp;
              clusters++;
            }
            const by = publisher[here] ?? 0;
            const [marks, key] = by === 0 ? [unpublished, origin] : [ofPublisher, by];
            if (marks[key] !== stamp) {
              marks[key] = stamp;
              publishing++;
            }
          }
        } else if (!several(fails)) {
          if (fails === FAILS.relation) withRelation++;
          else if (fails === FAILS.class) withClass++;
          else if (fails === FAILS.actor) touching++;
          else if (fails === FAILS.status) ofStatus[status[here] ?? 0] = (ofStatus[status[here] ?? 0] ?? 0) + 1;
          else if (fails === FAILS.date) counters.month.add(month[when] ?? 0, 1);
          else if (fails === FAILS.publisher) counters.publisher.add(publisher[here] ?? 0, 1);
          else say(claimant[here] ?? 0);
        }
      }
      if (touching > 0) touch(strand, touching);
    }
    const relation = edges.relation[edge] ?? 0;
    counters.relation.add(relation, withRelation);
    counters.class.add(derived.class[relation] ?? 0, withClass);
    for (let code = 0; code < STATUS_COUNT; code++) counters.status.add(code, ofStatus[code] ?? 0);
    for (const counter of Object.values(counters)) counter.commit();
    if (claims === 0 || claims < choice.minClaims) continue;
    allClaims += claims;
    for (let i = 0; i < distinct; i++) {
      const each = met[i] ?? 0;
      if (shown[each] === firstStamp) continue;
      shown[each] = firstStamp;
      allArticles++;
    }
    const at = table.size++;
    table.rowOf[edge] = at + 1;
    table.claims[at] = claims;
    table.articles[at] = distinct;
    table.sources[at] = Math.min(publishing, clusters);
    table.first[at] = derived.dateOfDay[first] ?? 0;
    table.last[at] = derived.dateOfDay[last] ?? 0;
    table.confidence[at] = best;
    for (let code = 0; code < STATUS_COUNT; code++) {
      if (choice.status[code] === 0) table.statuses[at * STATUS_COUNT + code] = ofStatus[code] ?? 0;
    }
    for (let code = 0; code < OBJECT_COUNT; code++) table.objects[at * OBJECT_COUNT + code] = ofObject[code] ?? 0;
  }
  return { table, counters, derived, claims: allClaims, articles: allArticles };
}

/** The rows of the claims that a choice leaves, of all edges or of one. */
export function chosenRows(state: IndexState, choice: Choice, only?: number): readonly number[] {
  const { rows, strands } = state;
  const { firstStrand, nextStrand, size } = strands.levels[choice.level];
  const chosen: number[] = [];
  const [begin, stop] = range(size, only);
  for (let edge = begin; edge < stop; edge++) {
    const before = chosen.length;
    for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
      if (strands.alive[strand] === 0 || failsOf(state, choice, strand) !== 0) continue;
      const [start, end, late] = [strands.start[strand] ?? 0, strands.end[strand] ?? 0, strands.late[strand] ?? NONE];
      let row = start < end ? start : late;
      while (row !== NONE) {
        const fails =
          (choice.status[rows.status[row] ?? 0] ?? 0) |
          (choice.date[rows.date[row] ?? 0] ?? 0) |
          (choice.claimant[rows.claimant[row] ?? 0] ?? 0) |
          (choice.publisher[rows.publisher[row] ?? 0] ?? 0);
        if (fails === 0 && (rows.confidence[row] ?? 0) >= choice.minConfidence) chosen.push(row);
        row = row + 1 < end ? row + 1 : row + 1 === end ? late : (rows.nextInStrand[row] ?? NONE);
      }
    }
    if (chosen.length - before < choice.minClaims) chosen.length = before;
  }
  return chosen;
}
