/** What a pass reads and writes, in AssemblyScript: one record of numbers and pointers that JavaScript fills in before the pass. */
import { Facet, Sums } from "./sums";

/** In the order of `PASS` in server/graph/edge-index/pass.ts. */
@unmanaged export class Pass {
  // Columns: by row.
  article: usize; cluster: usize; kind: usize; date: usize; publisher: usize; claimant: usize; voice: usize;
  // The sieve: piles of so many rows each, where they end, and by the bits that a row fails its pile.
  list: usize; room: i32; ends: usize;
  // Words of the filter: how many, and of each its column and its table from code to bits.
  wordCount: i32; words: usize;
  minClaims: i32; minSources: i32;
  // Facets by choice, and how many; then those that go by edge and by strand.
  facetCount: i32; facets: Facet; relations: usize; classes: usize; actors: usize;
  kinds: Sums; months: Sums; claimants: Sums; publishers: Sums; choices: Sums; actorSums: Sums;
  doubtful: usize; places: usize; doubted: usize;
  // Tallies by code, where each row counts.
  dateTally: usize; claimantTally: usize; publisherTally: usize;
  // Parts of the edge at hand, six numbers each.
  parts: usize;
  // By date, its day and month; by kind, its status and object.
  day: usize; month: usize; statusOf: usize; objectOf: usize; statusCount: i32; objectCount: i32;
  // Of the edge at hand: bits of publishers, in so many words, and rows whose source is not plain.
  publisherBits: usize; publisherWords: i32; unsure: usize;
  // Marks by article, article, article and publisher, for sets of codes.
  articlesHeard: usize; clustersHeard: usize; unpublishedHeard: usize; publishersHeard: usize;
  // What is kept of edges.
  rowOf: usize; claims: usize; articles: usize; sources: usize; first: usize; last: usize; statuses: usize; objects: usize;
  shown: usize;
  // Least numbers, how many, and the claims that each would leave.
  leastClaims: usize; leastClaimsCount: i32; leftByClaims: usize;
  leastSources: usize; leastSourcesCount: i32; leftBySources: usize;
  // What the pass comes to.
  size: i32; total: i32;
}

export let pass: Pass = changetype<Pass>(0);
/** Whether each row counts, whatever edge it is of: no least number is asked for. */
@inline export function rowsCount(): bool { return pass.minClaims == 1 && pass.minSources == 1; }

/** Round of the sets of codes: a code is in a set if it bears the mark of the round. */
export let round: i32 = 0;

export function use(record: Pass): void {
  pass = record;
  round = 0;
}

export function nextRound(): i32 { return ++round; }

export const LEFT: i32 = 0, RELATION: i32 = 6, CLASS: i32 = 7, ACTOR: i32 = 8, WASTE: i32 = 9, PILES: i32 = 10;

/** Where a pile begins, and ends. */
@inline export function begin(pile: i32): usize { return pass.list + (<usize>(pile * pass.room) << 2); }
@inline export function end(pile: i32): usize { return load<usize>(pass.ends + (<usize>pile << 2)); }
@inline export function count(pile: i32): i32 { return <i32>((end(pile) - begin(pile)) >> 2); }
