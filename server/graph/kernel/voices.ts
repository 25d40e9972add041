/** Sources told one by one, in AssemblyScript: no publisher, and no cluster of near copies, is counted twice. */
import { begin, count, end, LEFT, nextRound, pass, round } from "./state";
import { get, set } from "./sums";

/** The voice of rows that may share a cluster with others; see server/graph/edge-index/row-order.ts. */
const SHARED: i32 = 128;

/** Whether a code was not in the set; then it is. */
@inline function enter(marks: usize, code: i32): bool {
  const known = get(marks, code) == round;
  set(marks, code, round);
  return !known;
}

let originals: i32 = 0;
let voices: i32 = 0;

/** Begins to count sources of rows of one edge. */
export function hush(): void {
  nextRound();
  originals = voices = 0;
}

/** Whether there are so many sources among these rows and those told before since `hush`; stops where there are. */
export function reach(least: i32, from: usize, to: usize): bool {
  for (let place = from; place < to; place += 4) {
    const row = load<i32>(place);
    const origin = get(pass.cluster, row), by = get(pass.publisher, row);
    const alone = load<u8>(pass.voice + <usize>row) != SHARED;
    if (alone || enter(pass.clustersHeard, origin)) originals++;
    if (by == 0 ? alone || enter(pass.unpublishedHeard, origin) : enter(pass.publishersHeard, by)) voices++;
    if (originals >= least && voices >= least) return true;
  }
  return false;
}

/** Distinct articles of the rows heard last. */
export let articles: i32 = 0;

/** Counts the sources, and the distinct articles, of the rows left; `unsure` of them are listed as not plain. */
export function hear(unsure: i32): i32 {
  let distinct = count(LEFT) - unsure;
  let firsts = distinct;
  let heard = 0;
  const bits = pass.publisherBits;
  // The first bit is that of an unknown publisher.
  store<i32>(bits, load<i32>(bits) & ~1);
  for (let word = 0; word < pass.publisherWords; word++) {
    heard += popcnt<i32>(get(bits, word));
    set(bits, word, 0);
  }
  if (unsure > 0) nextRound();
  for (let i = 0; i < unsure; i++) {
    const row = get(pass.unsure, i);
    const origin = get(pass.cluster, row);
    const alone = load<u8>(pass.voice + <usize>row) != SHARED;
    if (alone || enter(pass.articlesHeard, get(pass.article, row))) distinct++;
    if (alone || enter(pass.clustersHeard, origin)) firsts++;
    if (get(pass.publisher, row) == 0 && (alone || enter(pass.unpublishedHeard, origin))) heard++;
  }
  articles = distinct;
  return min(firsts, heard);
}

/** Whether the rows left, and those on another pile, are so many claims and sources; `sources` are those of the rows left. */
export function may(pile: i32, sources: i32): bool {
  const others = count(pile);
  if (count(LEFT) + others < max(pass.minClaims, pass.minSources)) return false;
  if (sources >= pass.minSources) return true;
  if (others == 0) return false;
  hush();
  return reach(pass.minSources, begin(LEFT), end(LEFT)) || reach(pass.minSources, begin(pile), end(pile));
}
