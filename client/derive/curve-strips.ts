/**
 * How many straight pieces each curve is bent out of: as many as nobody can tell from a curve, and no more, since without a graphics card
 * every piece is paid for. Curves of as many pieces are drawn together.
 */
import { ROW, type CurveRows } from "./curve-rows.ts";

/** Rows of a texture, one after the other, that are drawn by one call. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly pieces: number;
  /** Whether all of them are firm lines. */
  readonly firm: boolean;
}

/** Every number of pieces wants vertices of its own: a few will do. */
const PIECES = [3, 5, 8, 12, 24];
/** So far may a piece lie off its curve, in pixels of the screen. */
const OFF = 0.25;

/** The pieces of a curve whose ends lie so far apart, in pixels: off by half its bend over the square of their number. */
const piecesOf = (distance: number, curvature: number): number => Math.sqrt((distance * Math.abs(curvature)) / (2 * OFF));

/**
 * Lays rows out run by run into `into`: firm lines first, and of these and the others those with the most pieces. `unit` is how many
 * pixels of the screen there are to a unit of the graph's plane; no curve gets more than `most` pieces.
 */
export function layRuns(rows: CurveRows, into: Uint32Array, unit: number, most: number, styled: boolean): readonly Run[] {
  const { values, bytes, ids } = rows;
  const count = ids.length;
  const firm = styled ? rows.firm : count;
  const kinds = PIECES.filter((pieces) => pieces <= most);
  if (kinds.length <= 1 && !styled) {
    into.set(bytes.subarray(0, count * ROW));
    return count === 0 ? [] : [{ from: 0, to: count, pieces: most, firm: true }];
  }
  const own = new Uint8Array(count);
  for (let i = 0, at = 0; i < count; i++, at += ROW) {
    const [x0 = 0, y0 = 0, x2 = 0, y2 = 0] = [values[at], values[at + 1], values[at + 2], values[at + 3]];
    const wanted = piecesOf(Math.hypot(x2 - x0, y2 - y0) * unit, values[at + 7] ?? 0);
    own[i] = kinds.find((pieces) => pieces >= wanted) ?? most;
  }
  const runs: Run[] = [];
  let row = 0;
  for (const [begin, end] of [
    [0, firm],
    [firm, count],
  ] as const) {
    for (const pieces of kinds.toReversed()) {
      const from = row;
      for (let i = begin; i < end; i++) {
        if (own[i] === pieces) into.set(bytes.subarray(i * ROW, (i + 1) * ROW), row++ * ROW);
      }
      if (row > from) runs.push({ from, to: row, pieces, firm: begin < firm });
    }
  }
  return runs;
}
