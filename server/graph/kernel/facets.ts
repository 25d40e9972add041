/** Facets settled, in AssemblyScript: which choices have claims and sources enough of the edge at hand to count. */
import { begin, end, LEFT, pass, rowsCount } from "./state";
import { add, addRows, cellOf, Facet, get, NONE, plus, set, settle, spread, tally } from "./sums";
import { hush, reach } from "./voices";

/** Rows of a part of an edge that are listened to, before anything is in doubt. */
const EARSHOT: i32 = 64;
const PART: i32 = 6;

let parts: i32 = 0;

/** Begins an edge. */
export function forgetParts(): void { parts = 0; }

/** Counts for up to four actors the rows of a list. */
export function addPart(from: usize, to: usize, a: i32, b: i32, c: i32, d: i32): void {
  let voices: i64 = 0;
  if (pass.minSources > 1) {
    const earshot = min(to, from + (EARSHOT << 2));
    for (let place = from; place < earshot; place += 4) voices |= (<i64>1) << load<u8>(pass.voice + <usize>load<i32>(place));
  }
  const at = parts++ * PART;
  set(pass.parts, at, a); set(pass.parts, at + 1, b); set(pass.parts, at + 2, c); set(pass.parts, at + 3, d);
  set(pass.parts, at + 4, <i32>from); set(pass.parts, at + 5, <i32>to);
  const cell = cellOf(<i32>((to - from) >> 2), voices);
  add(pass.actorSums, a, cell);
  if (b != NONE) add(pass.actorSums, b, cell);
  if (c != NONE) add(pass.actorSums, c, cell);
  if (d != NONE) add(pass.actorSums, d, cell);
}

/** Counts for a facet the rows left, which `take` added up, and those on its pile. */
export function settleChoices(facet: Facet): void {
  if (facet.tallies != 0 && rowsCount()) {
    tally(begin(facet.pile), end(facet.pile), facet);
    return;
  }
  const sums = facet.byCode ? pass.choices : facet.sums;
  if (facet.byCode) spread(facet, sums);
  addRows(sums, begin(facet.pile), end(facet.pile), facet, pass.voice);
  const doubts = settle(sums, facet.totals, max(pass.minClaims, pass.minSources), pass.minSources, pass.doubtful);
  if (doubts == 0) return;
  open(doubts);
  putRows(begin(LEFT), end(LEFT), facet);
  putRows(begin(facet.pile), end(facet.pile), facet);
  close(doubts, facet.totals);
}

/** Counts for each actor its parts of the edge. */
export function settleActors(): void {
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
