/**
 * The pass over rows in AssemblyScript: deals the rows of an edge onto piles by what of a filter they fail, and from the piles counts the
 * edge and every facet. JavaScript chooses the strands; see DESIGN.md, the edge index.
 */
import { ACTOR, begin, CLASS, count, end, LEFT, pass, PILES, RELATION, WASTE } from "./state";
import { addHeard, addRows, clear as forget, Facet, get, listen, NONE, plus, set, settle, spread, tally, tick } from "./sums";
import { articles, hear, hush, may, reach } from "./voices";

export { use } from "./state";

/** The first byte that the kernel leaves to its user. */
export function base(): usize { return __heap_base; }

/** Rows of a part of an edge that are listened to, before anything is in doubt. */
const EARSHOT: i32 = 64;
const PART: i32 = 6;
const NEVER: i32 = i32.MAX_VALUE;

let parts: i32 = 0;

/** Begins an edge. */
export function clear(): void {
  for (let pile = 0; pile < PILES; pile++) store<usize>(pass.ends + (<usize>pile << 2), begin(pile));
  parts = 0;
}

/** Deals out rows that lie together; gives the first of them that is left, or -1. */
export function deal(from: i32, to: i32, pileOf: usize): i32 {
  const before = end(LEFT);
  if (pass.wordCount == 0) dealAll(from, to, pass.ends + (<usize>load<u8>(pileOf) << 2));
  else if (pass.wordCount == 1) dealBy(from, to, pileOf, 1);
  else if (pass.wordCount == 2) dealBy(from, to, pileOf, 2);
  else dealBy(from, to, pileOf, pass.wordCount);
  return end(LEFT) > before ? load<i32>(before) : NONE;
}

function dealAll(from: i32, to: i32, slot: usize): void {
  let at = load<usize>(slot);
  for (let row = from; row < to; row++, at += 4) store<i32>(at, row);
  store<usize>(slot, at);
}

/** Every row is written somewhere: a branch on what it fails would be guessed wrong as often as not. */
@inline function dealBy(from: i32, to: i32, pileOf: usize, wordCount: i32): void {
  const ends = pass.ends, words = pass.words;
  const column = <usize>get(words, 0), bits = <usize>get(words, 1);
  const column2 = wordCount > 1 ? <usize>get(words, 2) : 0, bits2 = wordCount > 1 ? <usize>get(words, 3) : 0;
  for (let row = from; row < to; row++) {
    let fails = load<u8>(bits + <usize>get(column, row));
    if (wordCount > 1) fails |= load<u8>(bits2 + <usize>get(column2, row));
    for (let word = 2; word < wordCount; word++) {
      fails |= load<u8>(<usize>get(words, 2 * word + 1) + <usize>get(<usize>get(words, 2 * word), row));
    }
    const slot = ends + (<usize>load<u8>(pileOf + <usize>fails) << 2);
    const at = load<usize>(slot);
    store<i32>(at, row);
    store<usize>(slot, at + 4);
  }
}

/** Marks the dates and articles of rows that lie together and are not gone, a byte for each; gives how many rows that are. */
export function see(from: i32, to: i32, gone: i32, kind: usize, date: usize, article: usize, dates: usize, articles: usize): i32 {
  let seen = 0;
  for (let row = from; row < to; row++) {
    if (get(kind, row) == gone) continue;
    store<u8>(dates + <usize>get(date, row), 1);
    store<u8>(articles + <usize>get(article, row), 1);
    seen++;
  }
  return seen;
}

/** Where the rows on a pile end, to be given to `part`. */
export function mark(pile: i32): usize { return end(pile); }

/** Counts for up to four actors what a strand left, or what the actors chosen alone shut out: the rows on a pile from a mark on. */
export function part(pile: i32, from: usize, a: i32, b: i32, c: i32, d: i32): void {
  const to = end(pile);
  if (to == from) return;
  let voices: i64 = 0;
  if (pass.minSources > 1) {
    const earshot = min(to, from + (EARSHOT << 2));
    for (let place = from; place < earshot; place += 4) voices |= (<i64>1) << load<u8>(pass.voice + <usize>load<i32>(place));
  }
  const at = parts++ * PART;
  set(pass.parts, at, a); set(pass.parts, at + 1, b); set(pass.parts, at + 2, c); set(pass.parts, at + 3, d);
  set(pass.parts, at + 4, <i32>from); set(pass.parts, at + 5, <i32>to);
  const rows = <i32>((to - from) >> 2);
  addHeard(pass.actorSums, a, rows, voices);
  if (b != NONE) addHeard(pass.actorSums, b, rows, voices);
  if (c != NONE) addHeard(pass.actorSums, c, rows, voices);
  if (d != NONE) addHeard(pass.actorSums, d, rows, voices);
}

/** Whether the rows left are so many claims and sources. */
export function enough(): bool {
  if (count(LEFT) < pass.minClaims) return false;
  hush();
  return pass.minSources == 1 || reach(pass.minSources, begin(LEFT), end(LEFT));
}

/** Ends an edge; says whether it is kept. */
export function finish(edge: i32, relation: i32, ofClass: i32): bool {
  const left = count(LEFT);
  let sources = 0;
  let kept = false;
  if (left > 0) {
    sources = take(pass.size);
    kept = left >= pass.minClaims && sources >= pass.minSources;
    if (sources >= pass.minSources) leaves(pass.leastClaims, pass.leastClaimsCount, pass.leftByClaims, left, left);
    if (left >= pass.minClaims) leaves(pass.leastSources, pass.leastSourcesCount, pass.leftBySources, sources, left);
    if (kept) keep(edge, left, sources);
  }
  if (may(RELATION, sources)) plus(pass.relations, relation, left + count(RELATION));
  if (may(CLASS, sources)) plus(pass.classes, ofClass, left + count(CLASS));
  if (may(ACTOR, sources)) settleActors(); else forget(pass.actorSums);
  for (let i = 0; i < pass.facetCount; i++) {
    const facet = changetype<Facet>(changetype<usize>(pass.facets) + <usize>i * offsetof<Facet>());
    if (may(facet.pile, sources)) settleChoices(facet);
  }
  forget(pass.kinds);
  return kept;
}

/** Enters an edge with such a number at the least numbers that it reaches. */
function leaves(least: usize, size: i32, claims: usize, number: i32, left: i32): void {
  for (let i = 0; i < size && get(least, i) <= number; i++) plus(claims, i, left);
}

/** Writes what the rows left come to into the next row of the table; gives their sources. */
function take(at: i32): i32 {
  const statuses = pass.statuses + (<usize>(at * pass.statusCount) << 2), objects = pass.objects + (<usize>(at * pass.objectCount) << 2);
  memory.fill(statuses, 0, <usize>pass.statusCount << 2);
  memory.fill(objects, 0, <usize>pass.objectCount << 2);
  const date = pass.date, day = pass.day, publisher = pass.publisher, voices = pass.voice, kind = pass.kind;
  const bits = pass.publisherBits, unsure = pass.unsure;
  const counts = pass.kinds.counts, heard = pass.kinds.heard, met = pass.kinds.met;
  let kinds = 0;
  let first = NEVER, last = 0, doubtful = 0;
  const to = end(LEFT);
  for (let place = begin(LEFT); place < to; place += 4) {
    const row = load<i32>(place);
    const what = get(kind, row), voice = <i32>load<u8>(voices + <usize>row);
    kinds = tick(counts, met, kinds, what, 1);
    if (heard != 0) listen(heard, what, voice);
    const on = get(day, get(date, row));
    first = min(first, (on - 1) & NEVER);
    last = max(last, on);
    const by = get(publisher, row);
    const word = bits + (<usize>(by >> 5) << 2);
    store<i32>(word, load<i32>(word) | (1 << (by & 31)));
    set(unsure, doubtful, row);
    doubtful += i32(voice == 0) | i32(by == 0);
  }
  pass.kinds.size = kinds;
  for (let i = 0; i < kinds; i++) {
    const what = get(met, i), claims = get(counts, what);
    plus(statuses, get(pass.statusOf, what), claims);
    plus(objects, get(pass.objectOf, what), claims);
  }
  set(pass.first, at, first == NEVER ? 0 : first + 1);
  set(pass.last, at, last);
  return hear(doubtful);
}

/** Takes the edge whose row of the table was just written. */
function keep(edge: i32, left: i32, sources: i32): void {
  const at = pass.size++;
  pass.total += left;
  set(pass.rowOf, edge, at + 1);
  set(pass.claims, at, left);
  set(pass.articles, at, articles);
  set(pass.sources, at, sources);
  const article = pass.article, shown = pass.shown, to = end(LEFT);
  for (let place = begin(LEFT); place < to; place += 4) store<u8>(shown + <usize>get(article, load<i32>(place)), 1);
}

function settleChoices(facet: Facet): void {
  const choices = pass.choices;
  if (facet.column == pass.kind) spread(pass.kinds, choices, facet.choiceOf);
  else if (pass.minClaims == 1 && pass.minSources == 1) {
    tally(begin(LEFT), end(LEFT), facet);
    tally(begin(facet.pile), end(facet.pile), facet);
    return;
  } else addRows(choices, begin(LEFT), end(LEFT), facet, pass.voice);
  addRows(choices, begin(facet.pile), end(facet.pile), facet, pass.voice);
  const doubts = settle(choices, facet.totals, max(pass.minClaims, pass.minSources), pass.minSources, pass.doubtful);
  if (doubts == 0) return;
  open(doubts);
  putRows(begin(LEFT), end(LEFT), facet);
  putRows(begin(facet.pile), end(facet.pile), facet);
  close(doubts, facet.totals);
}

function settleActors(): void {
  const doubts = settle(pass.actorSums, pass.actors, max(pass.minClaims, pass.minSources), pass.minSources, pass.doubtful);
  if (doubts == 0) return;
  open(doubts);
  for (let at = 0; at < parts * PART; at += PART) {
    const from = <usize>get(pass.parts, at + 4), to = <usize>get(pass.parts, at + 5);
    for (let i = 0; i < 4; i++) {
      const code = get(pass.parts, at + i);
      if (code == NONE || get(pass.places, code) == 0) continue;
      for (let place = from; place < to; place += 4) put(code, load<i32>(place));
    }
  }
  close(doubts, pass.actors);
}

/** Makes room for the rows of each choice in doubt, to be heard one by one: by code, where its next row is put; 0 for none in doubt. */
function open(doubts: i32): void {
  let place = pass.doubted;
  for (let i = 0; i < doubts; i++) {
    set(pass.places, get(pass.doubtful, 2 * i), <i32>place);
    place += <usize>get(pass.doubtful, 2 * i + 1) << 2;
  }
}

@inline function put(code: i32, row: i32): void {
  const place = <usize>get(pass.places, code);
  if (place == 0) return;
  store<i32>(place, row);
  set(pass.places, code, <i32>place + 4);
}

function putRows(from: usize, to: usize, facet: Facet): void {
  for (let place = from; place < to; place += 4) {
    const row = load<i32>(place);
    const code = get(facet.column, row);
    put(get(facet.choiceOf, code), row);
    const other = facet.also == 0 ? NONE : get(facet.also, code);
    if (other != NONE) put(other, row);
  }
}

function close(doubts: i32, totals: usize): void {
  let place = pass.doubted;
  for (let i = 0; i < doubts; i++) {
    const code = get(pass.doubtful, 2 * i), claims = get(pass.doubtful, 2 * i + 1);
    const to = place + (<usize>claims << 2);
    hush();
    if (reach(pass.minSources, place, to)) plus(totals, code, claims);
    set(pass.places, code, 0);
    place = to;
  }
}
