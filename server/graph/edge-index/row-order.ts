/** The order in which rows are laid out, and what is marked once they lie so. */
import { DEAD, NONE, type Columns } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import type { Strands } from "./strands.ts";

/** One less than the bits that server/graph/kernel/sums.ts has for them; a prime, so that publishers that come at intervals differ. */
const VOICES = 37;

/** Bit of a voice whose row cannot be told by publisher alone; it stands by itself where a row may share its cluster with others of its edge. */
export const SHARED = 128;

/** The voice of a row: that of its publisher, or one of its own where that is unknown. Two voices are two sources. */
const voiceOf = (publisher: number, row: number): number =>
  publisher === 0 ? SHARED | (1 + (row % VOICES)) : 1 + (publisher % VOICES);

/** Steps of confidence by which rows are sorted roughly; only rows within one step need be compared. */
const STEPS = 2 ** 12;

/** Rows that are not gone, the surest first, but for those within a step of each other. */
function surestFirst({ size, kind, confidence }: Columns): Int32Array {
  const stepOf = (row: number): number => STEPS - Math.floor(Math.min(Math.max(confidence[row] ?? 0, 0), 1) * STEPS);
  const places = new Int32Array(STEPS + 2);
  for (let row = 0; row < size; row++) {
    if (kind[row] === DEAD) continue;
    const step = stepOf(row) + 1;
    places[step] = (places[step] ?? 0) + 1;
  }
  for (let step = 1; step < places.length; step++) places[step] = (places[step] ?? 0) + (places[step - 1] ?? 0);
  const sorted = new Int32Array(places[STEPS + 1] ?? 0);
  for (let row = 0; row < size; row++) {
    if (kind[row] === DEAD) continue;
    const step = stepOf(row);
    const at = places[step] ?? 0;
    sorted[at] = row;
    places[step] = at + 1;
  }
  return sorted;
}

/** Rows that are not gone, strand by strand, in each the surest first; says to each strand where it begins and ends. */
export function rowsInOrder(rows: Columns, strands: Strands): Int32Array {
  let place = 0;
  for (const strand of strands.inOrder()) {
    strands.start[strand] = strands.end[strand] = place;
    strands.late[strand] = NONE;
    strands.rows[strand] = strands.alive[strand] ?? 0;
    place += strands.alive[strand] ?? 0;
  }
  for (const edges of Object.values(strands.levels)) edges.lay(strands.start);
  const { strand: strandOf, confidence } = rows;
  const order = new Int32Array(place);
  for (const row of surestFirst(rows)) {
    const strand = strandOf[row] ?? 0;
    const sure = confidence[row] ?? 0;
    const first = strands.start[strand] ?? 0;
    let at = strands.end[strand] ?? 0;
    strands.end[strand] = at + 1;
    for (; at > first && (confidence[order[at - 1] ?? 0] ?? 0) < sure; at--) order[at] = order[at - 1] ?? 0;
    order[at] = row;
  }
  return order;
}

/**
 * Gives each row its voice, and none to those that share a cluster with another row of their edge, at either level; all rows must lie
 * in order.
 */
export function giveVoices({ rows, strands, articles }: IndexState): void {
  const { cluster, publisher, voice } = rows;
  for (let row = 0; row < rows.size; row++) voice[row] = voiceOf(publisher[row] ?? 0, row);
  for (const { size, firstStrand, nextStrand } of Object.values(strands.levels)) {
    const edgeOf = new Int32Array(articles.size).fill(NONE);
    const rowOf = new Int32Array(articles.size);
    for (let edge = 0; edge < size; edge++) {
      for (let strand = firstStrand[edge] ?? NONE; strand !== NONE; strand = nextStrand[strand] ?? NONE) {
        const end = strands.end[strand] ?? 0;
        for (let row = strands.start[strand] ?? 0; row < end; row++) {
          const origin = cluster[row] ?? 0;
          if (edgeOf[origin] === edge) voice[row] = voice[rowOf[origin] ?? 0] = SHARED;
          edgeOf[origin] = edge;
          rowOf[origin] = row;
        }
      }
    }
  }
}
