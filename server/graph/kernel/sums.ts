/**
 * Sums by code in AssemblyScript: how many rows of an edge each choice has and, where a filter asks for sources, which voices. No two
 * rows of one source have different voices, so as many voices as were heard, so many sources there are at least.
 */

/** Of the edge at hand: by code, its rows and its voices, two words each; and the codes that were met. */
@unmanaged export class Sums {
  counts: usize;
  /** 0 where nobody listens. */
  heard: usize;
  met: usize;
  size: i32;
}

/** A facet: where its totals are, and the choices that follow from the codes in a column. */
@unmanaged export class Facet {
  totals: usize;
  column: usize;
  choiceOf: usize;
  /** A second choice of the same row, -1 where it is no other; 0 where there never is. */
  also: usize;
  pile: i32;
}

export const NONE: i32 = -1;

@inline export function get(list: usize, place: i32): i32 { return load<i32>(list + (<usize>place << 2)); }
@inline export function set(list: usize, place: i32, value: i32): void { store<i32>(list + (<usize>place << 2), value); }
@inline export function plus(list: usize, place: i32, value: i32): void { set(list, place, get(list, place) + value); }

/** Adds rows to a code; `size` is how many codes were met, and what comes back is how many are. */
@inline export function tick(counts: usize, met: usize, size: i32, code: i32, rows: i32): i32 {
  const before = get(counts, code);
  // A code already met is written past the last, and overwritten: there is no branch to be guessed wrong.
  set(met, size, code);
  set(counts, code, before + rows);
  return size + i32(before == 0);
}

@inline export function listen(heard: usize, code: i32, voice: i32): void {
  const word = heard + (<usize>(2 * code + (voice >> 5)) << 2);
  store<i32>(word, load<i32>(word) | (1 << (voice & 31)));
}

/** Adds the rows of a list to the choices that they are for. */
export function addRows(sums: Sums, from: usize, to: usize, facet: Facet, voices: usize): void {
  const counts = sums.counts, heard = sums.heard, met = sums.met;
  const column = facet.column, choiceOf = facet.choiceOf, also = facet.also;
  let size = sums.size;
  for (let place = from; place < to; place += 4) {
    const row = load<i32>(place);
    const code = get(column, row);
    const choice = get(choiceOf, code);
    const voice = heard == 0 ? 0 : <i32>load<u8>(voices + <usize>row);
    size = tick(counts, met, size, choice, 1);
    if (heard != 0) listen(heard, choice, voice);
    const other = also == 0 ? NONE : get(also, code);
    if (other == NONE) continue;
    size = tick(counts, met, size, other, 1);
    if (heard != 0) listen(heard, other, voice);
  }
  sums.size = size;
}

/** Adds rows straight to the totals of the choices that they are for: where an edge needs no more than one claim. */
export function tally(from: usize, to: usize, facet: Facet): void {
  const totals = facet.totals, column = facet.column, choiceOf = facet.choiceOf, also = facet.also;
  for (let place = from; place < to; place += 4) {
    const code = get(column, load<i32>(place));
    plus(totals, get(choiceOf, code), 1);
    const other = also == 0 ? NONE : get(also, code);
    if (other != NONE) plus(totals, other, 1);
  }
}

/** Adds sums to those of the choices that follow from their codes. */
export function spread(sums: Sums, into: Sums, choiceOf: usize): void {
  for (let i = 0; i < sums.size; i++) {
    const code = get(sums.met, i);
    const voices: i64 = sums.heard == 0 ? 0 : load<i64>(sums.heard + (<usize>code << 3));
    addHeard(into, get(choiceOf, code), get(sums.counts, code), voices);
  }
}

/** Adds so many rows to a code, with the voices that some of them have. */
export function addHeard(sums: Sums, code: i32, rows: i32, voices: i64): void {
  sums.size = tick(sums.counts, sums.met, sums.size, code, rows);
  if (sums.heard == 0) return;
  const word = sums.heard + (<usize>code << 3);
  store<i64>(word, load<i64>(word) | voices);
}

/**
 * Adds to the totals those codes that surely have claims and sources enough, and forgets all. Codes that have claims enough, but
 * perhaps not sources, are listed with their claims, two numbers each; what comes back is how many they are.
 */
export function settle(sums: Sums, totals: usize, least: i32, minSources: i32, doubtful: usize): i32 {
  const counts = sums.counts, heard = sums.heard, met = sums.met, size = sums.size;
  let doubts = 0;
  for (let i = 0; i < size; i++) {
    const code = get(met, i);
    const claims = get(counts, code);
    set(counts, code, 0);
    if (heard == 0) {
      plus(totals, code, claims >= least ? claims : 0);
      continue;
    }
    const word = heard + (<usize>code << 3);
    // The first bit is no voice.
    const voices = load<i64>(word) & ~1;
    store<i64>(word, 0);
    if (claims < least) continue;
    const sure = popcnt<i64>(voices) >= minSources;
    plus(totals, code, sure ? claims : 0);
    set(doubtful, 2 * doubts, code);
    set(doubtful, 2 * doubts + 1, claims);
    doubts += i32(!sure);
  }
  sums.size = 0;
  return doubts;
}

/** Forgets all. */
export function clear(sums: Sums): void {
  for (let i = 0; i < sums.size; i++) {
    const code = get(sums.met, i);
    set(sums.counts, code, 0);
    if (sums.heard != 0) store<i64>(sums.heard + (<usize>code << 3), 0);
  }
  sums.size = 0;
}
