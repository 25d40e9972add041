/**
 * Sums by code in AssemblyScript: how many rows of an edge each choice has and, where a filter asks for sources, which voices. No two
 * rows of one source have different voices, so as many voices as were heard, so many sources there are at least.
 */

/** Of the edge at hand: by code, a cell of 64 bits that holds its voices and, above them, its rows; and the codes that were met. */
@unmanaged export class Sums {
  cells: usize;
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
  /** The rows left of the edge at hand: by code where that is so, else by choice. */
  sums: Sums;
  byCode: bool;
  /** Rows of all edges by code, 0 where there are none, and how many codes: where each row counts, whatever edge it is of. */
  tallies: usize;
  codes: i32;
}

export const NONE: i32 = -1;

/**
 * Bits of a cell for voices, the first of which is no voice; see `VOICES` in server/graph/edge-index/row-order.ts. 26 bits are left for
 * rows: the piles of an edge of more would not fit into memory.
 */
const VOICES: i64 = 38;
const HEARD: i64 = (1 << VOICES) - 1;
const ROW: i64 = 1 << VOICES;

@inline export function get(list: usize, place: i32): i32 { return load<i32>(list + (<usize>place << 2)); }
@inline export function set(list: usize, place: i32, value: i32): void { store<i32>(list + (<usize>place << 2), value); }
@inline export function plus(list: usize, place: i32, value: i32): void { set(list, place, get(list, place) + value); }

/** The cell of so many rows that have some voices, a bit for each. */
@inline export function cellOf(rows: i32, voices: i64): i64 { return (<i64>rows << VOICES) | voices; }
@inline export function rowsOf(cell: i64): i32 { return <i32>(<u64>cell >> <u64>VOICES); }

/** Adds a row to a code; `size` is how many codes were met, and what comes back is how many are. */
@inline export function tick(cells: usize, met: usize, size: i32, code: i32, voice: i64): i32 {
  const cell = cells + (<usize>code << 3);
  const before = load<i64>(cell);
  // A code already met is written past the last, and overwritten: there is no branch to be guessed wrong.
  set(met, size, code);
  store<i64>(cell, (before + ROW) | voice);
  return size + i32(before == 0);
}

/** Adds the rows of a list to the choices that they are for. */
export function addRows(sums: Sums, from: usize, to: usize, facet: Facet, voices: usize): void {
  const cells = sums.cells, met = sums.met;
  const column = facet.column, choiceOf = facet.choiceOf, also = facet.also;
  let size = sums.size;
  for (let place = from; place < to; place += 4) {
    const row = load<i32>(place);
    const code = get(column, row);
    const voice = (<i64>1) << load<u8>(voices + <usize>row);
    size = tick(cells, met, size, get(choiceOf, code), voice);
    const other = also == 0 ? NONE : get(also, code);
    if (other != NONE) size = tick(cells, met, size, other, voice);
  }
  sums.size = size;
}

/** Adds rows straight to their codes of all edges: where an edge needs no more than one claim. */
export function tally(from: usize, to: usize, facet: Facet): void {
  const tallies = facet.tallies, column = facet.column;
  for (let place = from; place < to; place += 4) plus(tallies, get(column, load<i32>(place)), 1);
}

/** Adds the tallies to the totals of the choices that they are for. */
export function total(facet: Facet): void {
  for (let code = 0; code < facet.codes; code++) {
    const rows = get(facet.tallies, code);
    if (rows == 0) continue;
    plus(facet.totals, get(facet.choiceOf, code), rows);
    const other = facet.also == 0 ? NONE : get(facet.also, code);
    if (other != NONE) plus(facet.totals, other, rows);
  }
}

/** Adds the sums of codes to those of the choices that follow from them. */
export function spread(facet: Facet, into: Sums): void {
  const from = facet.sums.cells, met = facet.sums.met, codes = facet.sums.size;
  const cells = into.cells, choicesMet = into.met, choiceOf = facet.choiceOf, also = facet.also;
  let size = into.size;
  for (let i = 0; i < codes; i++) {
    const code = get(met, i);
    const cell = load<i64>(from + (<usize>code << 3));
    const choice = get(choiceOf, code);
    size = enter(cells, choicesMet, size, choice, cell);
    if (also == 0) continue;
    const other = get(also, code);
    // Nothing is added to the same choice where there is no other: there is no branch to be guessed wrong.
    size = enter(cells, choicesMet, size, other == NONE ? choice : other, other == NONE ? 0 : cell);
  }
  into.size = size;
}

/** Adds the rows and voices of a cell to a code. */
export function add(sums: Sums, code: i32, cell: i64): void { sums.size = enter(sums.cells, sums.met, sums.size, code, cell); }

@inline function enter(cells: usize, met: usize, size: i32, code: i32, cell: i64): i32 {
  const place = cells + (<usize>code << 3);
  const before = load<i64>(place);
  set(met, size, code);
  store<i64>(place, (before + (cell & ~HEARD)) | (cell & HEARD));
  return size + i32(before == 0);
}

/**
 * Adds to the totals those codes that surely have claims and sources enough, and forgets all. Codes that have claims enough, but
 * perhaps not sources, are listed with their claims, two numbers each; what comes back is how many they are.
 */
export function settle(sums: Sums, totals: usize, least: i32, minSources: i32, doubtful: usize): i32 {
  const cells = sums.cells, met = sums.met, size = sums.size;
  // Where one source is enough, each claim has it.
  const minVoices = minSources == 1 ? 0 : minSources;
  let doubts = 0;
  for (let i = 0; i < size; i++) {
    const code = get(met, i);
    const place = cells + (<usize>code << 3);
    const cell = load<i64>(place);
    store<i64>(place, 0);
    const claims = rowsOf(cell);
    const enough = i32(claims >= least), sure = i32(<i32>popcnt<i64>(cell & (HEARD - 1)) >= minVoices);
    plus(totals, code, claims * (enough & sure));
    set(doubtful, 2 * doubts, code);
    set(doubtful, 2 * doubts + 1, claims);
    doubts += enough & ~sure;
  }
  sums.size = 0;
  return doubts;
}

/** Forgets all. */
export function clear(sums: Sums): void {
  for (let i = 0; i < sums.size; i++) store<i64>(sums.cells + (<usize>get(sums.met, i) << 3), 0);
  sums.size = 0;
}
