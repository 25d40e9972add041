/**
 * The loops over rows. Each reads a row once and does all that is to be done with it, without a branch that could be guessed wrong: what
 * follows from the sums is worked out once for an edge, or once for a pass.
 */
import type { Codes, Columns } from "./columns.ts";
import { KIND_COUNT } from "./kinds.ts";

/** Sums by code, and for those of one edge the codes that were met. */
export class Sums {
  readonly counts: Int32Array;
  readonly met: Int32Array;
  size = 0;

  constructor(codes: number) {
    this.counts = new Int32Array(codes);
    // One more than there are: a code already met is written past the last, and overwritten.
    this.met = new Int32Array(codes + 1);
  }

  /** Adds to a code. */
  add(code: number, claims: number): void {
    const before = this.counts[code] ?? 0;
    this.met[this.size] = code;
    this.size += before === 0 ? 1 : 0;
    this.counts[code] = before + claims;
  }

  /** Counts rows by the code in one column or, where `choiceOf` is given, by what follows from it. */
  addRows(list: Int32Array, from: number, to: number, column: Column, choiceOf: Int32Array | Uint8Array | null): void {
    const { counts, met } = this;
    let { size } = this;
    for (let i = from; i < to; i++) {
      const inColumn = column[list[i] ?? 0] ?? 0;
      const code = choiceOf === null ? inColumn : (choiceOf[inColumn] ?? 0);
      const before = counts[code] ?? 0;
      met[size] = code;
      size += before === 0 ? 1 : 0;
      counts[code] = before + 1;
    }
    this.size = size;
  }

  /** Counts rows by what else follows from the code in one column, where that is not what `choiceOf` says. */
  addOthers(
    list: Int32Array,
    from: number,
    to: number,
    column: Column,
    choiceOf: Int32Array | Uint8Array,
    also: Int32Array,
  ): void {
    const { counts, met } = this;
    let { size } = this;
    for (let i = from; i < to; i++) {
      const inColumn = column[list[i] ?? 0] ?? 0;
      const code = also[inColumn] ?? 0;
      const one = code === choiceOf[inColumn] ? 0 : 1;
      const before = counts[code] ?? 0;
      met[size] = code;
      size += before === 0 ? one : 0;
      counts[code] = before + one;
    }
    this.size = size;
  }

  /** Forgets the codes met. */
  clear(): void {
    for (let i = 0; i < this.size; i++) this.counts[this.met[i] ?? 0] = 0;
    this.size = 0;
  }
}

export type Column = Codes | Uint8Array<ArrayBuffer>;

/** Sums by code that a pass goes on with from edge to edge. */
export interface Running {
  readonly byDate: Int32Array;
  readonly byClaimant: Int32Array;
  readonly byPublisher: Int32Array;
}

/** What the rows of one edge have come to. */
export class EdgeTally {
  /** Claims by kind. */
  readonly kinds = new Int32Array(256);
  /** Days, see `Derived`: 0 where none is known. */
  first = 0;
  last = 0;
  /** Bits of the publishers met, 32 to a word; whoever counts them clears them. */
  publishers = new Int32Array(0);
  /** Rows that may share a cluster with others, or whose publisher is unknown. */
  unsure = new Int32Array(0);
  unsureCount = 0;

  /** Makes room, before a pass. */
  reserve(publishers: number): void {
    const words = (publishers >>> 5) + 1;
    if (words > this.publishers.length) this.publishers = new Int32Array(2 * words);
  }

  /** Begins an edge that has so many rows. */
  begin(rows: number): void {
    for (let kind = 0; kind < KIND_COUNT; kind++) this.kinds[kind] = 0;
    if (rows > this.unsure.length) this.unsure = new Int32Array(Math.ceil(rows * 1.25));
  }
}

const NEVER = 0x7fffffff;

/** Sums by choice of the rows of one edge, where facets are counted edge by edge. */
export interface Apart {
  readonly month: Sums;
  readonly claimant: Sums;
  readonly publisher: Sums;
  /** By the code of a date. */
  readonly monthOf: Int32Array;
}

/** Sums up the rows of an edge, and with them what facets want of the same rows. */
export function tallyEdge(
  list: Int32Array,
  from: number,
  to: number,
  rows: Columns,
  day: Int32Array,
  edge: EdgeTally,
  facets: { readonly running: Running | null; readonly apart: Apart | null },
): void {
  if (facets.running !== null) tallyBoth(list, from, to, rows, day, edge, facets.running);
  else if (facets.apart !== null) tallyApart(list, from, to, rows, day, edge, facets.apart);
  else tallyAlone(list, from, to, rows, day, edge);
}

function tallyBoth(
  list: Int32Array,
  from: number,
  to: number,
  { kind, date, claimant, publisher, shared }: Columns,
  day: Int32Array,
  edge: EdgeTally,
  { byDate, byClaimant, byPublisher }: Running,
): void {
  const { kinds, publishers, unsure } = edge;
  let [first, last, count] = [NEVER, 0, 0];
  for (let i = from; i < to; i++) {
    const row = list[i] ?? 0;
    const what = kind[row] ?? 0;
    kinds[what] = (kinds[what] ?? 0) + 1;
    const when = date[row] ?? 0;
    byDate[when] = (byDate[when] ?? 0) + 1;
    const on = day[when] ?? 0;
    first = Math.min(first, (on - 1) & NEVER);
    last = Math.max(last, on);
    const who = claimant[row] ?? 0;
    byClaimant[who] = (byClaimant[who] ?? 0) + 1;
    const where = publisher[row] ?? 0;
    byPublisher[where] = (byPublisher[where] ?? 0) + 1;
    const word = where >>> 5;
    publishers[word] = (publishers[word] ?? 0) | (1 << (where & 31));
    if (shared[row] !== 0 || where === 0) unsure[count++] = row;
  }
  edge.first = first === NEVER ? 0 : first + 1;
  edge.last = last;
  edge.unsureCount = count;
}

function tallyApart(
  list: Int32Array,
  from: number,
  to: number,
  { kind, date, claimant, publisher, shared }: Columns,
  day: Int32Array,
  edge: EdgeTally,
  { month, claimant: claimants, publisher: prints, monthOf }: Apart,
): void {
  const { kinds, publishers, unsure } = edge;
  const [monthCounts, monthsMet, claimantCounts, claimantsMet] = [month.counts, month.met, claimants.counts, claimants.met];
  const [printCounts, printsMet] = [prints.counts, prints.met];
  let [months, sayers, printers] = [month.size, claimants.size, prints.size];
  let [first, last, count] = [NEVER, 0, 0];
  for (let i = from; i < to; i++) {
    const row = list[i] ?? 0;
    const what = kind[row] ?? 0;
    kinds[what] = (kinds[what] ?? 0) + 1;
    const when = date[row] ?? 0;
    const on = day[when] ?? 0;
    first = Math.min(first, (on - 1) & NEVER);
    last = Math.max(last, on);
    const within = monthOf[when] ?? 0;
    const inMonth = monthCounts[within] ?? 0;
    monthsMet[months] = within;
    months += inMonth === 0 ? 1 : 0;
    monthCounts[within] = inMonth + 1;
    const who = claimant[row] ?? 0;
    const byWho = claimantCounts[who] ?? 0;
    claimantsMet[sayers] = who;
    sayers += byWho === 0 ? 1 : 0;
    claimantCounts[who] = byWho + 1;
    const where = publisher[row] ?? 0;
    const inPrint = printCounts[where] ?? 0;
    printsMet[printers] = where;
    printers += inPrint === 0 ? 1 : 0;
    printCounts[where] = inPrint + 1;
    const word = where >>> 5;
    publishers[word] = (publishers[word] ?? 0) | (1 << (where & 31));
    if (shared[row] !== 0 || where === 0) unsure[count++] = row;
  }
  month.size = months;
  claimants.size = sayers;
  prints.size = printers;
  edge.first = first === NEVER ? 0 : first + 1;
  edge.last = last;
  edge.unsureCount = count;
}

function tallyAlone(
  list: Int32Array,
  from: number,
  to: number,
  { kind, date, publisher, shared }: Columns,
  day: Int32Array,
  edge: EdgeTally,
): void {
  const { kinds, publishers, unsure } = edge;
  let [first, last, count] = [NEVER, 0, 0];
  for (let i = from; i < to; i++) {
    const row = list[i] ?? 0;
    const what = kind[row] ?? 0;
    kinds[what] = (kinds[what] ?? 0) + 1;
    const on = day[date[row] ?? 0] ?? 0;
    first = Math.min(first, (on - 1) & NEVER);
    last = Math.max(last, on);
    const where = publisher[row] ?? 0;
    const word = where >>> 5;
    publishers[word] = (publishers[word] ?? 0) | (1 << (where & 31));
    if (shared[row] !== 0 || where === 0) unsure[count++] = row;
  }
  edge.first = first === NEVER ? 0 : first + 1;
  edge.last = last;
  edge.unsureCount = count;
}

/** Counts rows by the code in one column. */
export function tally(list: Int32Array, from: number, to: number, column: Column, counts: Int32Array): void {
  for (let i = from; i < to; i++) {
    const code = column[list[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
