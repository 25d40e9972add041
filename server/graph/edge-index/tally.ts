/**
 * The loops over rows. Each reads a row once and does all that is to be done with it, without a branch that could be guessed wrong: what
 * follows from the sums is worked out once for an edge, or once for a pass.
 */
import type { Codes, Columns } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import { KIND_COUNT } from "./kinds.ts";

/** Sums by code that a pass goes on with from edge to edge. */
export interface Running {
  readonly byDate: Int32Array;
  readonly byClaimant: Int32Array;
  readonly byPublisher: Int32Array;
}

export const runningFor = ({ dates, roster, publishers }: IndexState): Running => ({
  byDate: new Int32Array(dates.size),
  byClaimant: new Int32Array(roster.actors.length + 1),
  byPublisher: new Int32Array(publishers.size),
});

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

/** Sums up the rows of an edge, for the edge and for the facets. */
export function tallyEdge(
  list: Int32Array,
  from: number,
  to: number,
  { kind, date, claimant, publisher, shared }: Columns,
  day: Int32Array,
  edge: EdgeTally,
  { byDate, byClaimant, byPublisher }: Running,
): void {
  const { kinds, publishers, unsure } = edge;
  let first = NEVER;
  let last = 0;
  let count = 0;
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

/** Counts rows by the code in one column. */
export function tally(
  list: Int32Array,
  from: number,
  to: number,
  column: Codes | Uint8Array<ArrayBuffer>,
  counts: Int32Array,
): void {
  for (let i = from; i < to; i++) {
    const code = column[list[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
