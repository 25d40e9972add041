/** Curves as rows of numbers, as the painter's texture holds them, and which of them a point lies on: no object for each of 100,000. */

import type { Box } from "./names.ts";

/** Numbers a row, three pixels of a texture: both ends, the sizes of their discs, thickness, curvature, line style, arrowhead, the colour's bytes, and one that is free. */
export const ROW = 12;

export interface CurveRows {
  readonly values: Float32Array;
  /** The same memory, for the colours. */
  readonly bytes: Uint32Array;
  /** The edge of each row. */
  readonly ids: readonly string[];
  /** So many rows at the beginning are of solid lines. */
  readonly firm: number;
}

/** `ends` gives x, y and size of each node by its number; sizes and thickness are in the unit that sigma draws sizes in. */
export interface CurveEnds {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
}

const STYLES = { solid: 0, dashed: 1, hollow: 2, faded: 3 } as const;

export interface CurveLook {
  readonly size: number;
  /** `#rrggbb` and an opacity. */
  readonly colour: string;
  readonly opacity: number;
  readonly curvature: number;
  readonly dash: keyof typeof STYLES;
  readonly directed: boolean;
}

/** The first three of the bytes below: a picture has a few colours, and asks for them edge by edge. */
const mixed = new Map<string, number>();

/** A colour as the four bytes that a buffer holds. */
function bytesOf(colour: string, opacity: number): number {
  let bytes = mixed.get(colour);
  if (bytes === undefined) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    bytes = (blue << 16) | (green << 8) | red;
    mixed.set(colour, bytes);
  }
  return ((Math.round(Math.min(1, opacity) * 255) << 24) | bytes) >>> 0;
}

/** Room for so many rows. */
export function emptyRows(count: number): { values: Float32Array; bytes: Uint32Array; ids: string[]; firm: number } {
  const values = new Float32Array(count * ROW);
  return { values, bytes: new Uint32Array(values.buffer), ids: [], firm: 0 };
}

/** Writes one row after those that are there. */
export function addRow(
  rows: ReturnType<typeof emptyRows>,
  id: string,
  source: number,
  target: number,
  ends: CurveEnds,
  look: CurveLook,
): void {
  const { values, bytes, ids } = rows;
  const at = ids.length * ROW;
  values[at] = ends.x[source] ?? 0;
  values[at + 1] = ends.y[source] ?? 0;
  values[at + 2] = ends.x[target] ?? 0;
  values[at + 3] = ends.y[target] ?? 0;
  values[at + 4] = ends.size[source] ?? 0;
  values[at + 5] = ends.size[target] ?? 0;
  values[at + 6] = look.size;
  values[at + 7] = look.curvature;
  values[at + 8] = STYLES[look.dash];
  values[at + 9] = look.directed ? 1 : 0;
  bytes[at + 10] = bytesOf(look.colour, look.opacity);
  if (look.dash === "solid" && rows.firm === ids.length) rows.firm += 1;
  ids.push(id);
}

/** Whether the curve of a row may reach into a box of the graph's plane. */
function mayReach(values: Float32Array, at: number, { left, right, top, bottom }: Box): boolean {
  const x0 = values[at] ?? 0;
  const y0 = values[at + 1] ?? 0;
  const x2 = values[at + 2] ?? 0;
  const y2 = values[at + 3] ?? 0;
  const air = (Math.abs(values[at + 7] ?? 0) * (Math.abs(x2 - x0) + Math.abs(y2 - y0))) / 2;
  if (Math.max(x0, x2) + air < left || Math.min(x0, x2) - air > right) return false;
  return Math.max(y0, y2) + air >= top && Math.min(y0, y2) - air <= bottom;
}

/** The rows whose curves may reach into a box of the graph's plane: the very same where all of them do, as in a picture that is seen whole. */
export function rowsWithin(rows: CurveRows, box: Box): CurveRows {
  const { values, bytes, ids } = rows;
  const within: number[] = [];
  for (let i = 0; i < ids.length; i++) if (mayReach(values, i * ROW, box)) within.push(i);
  if (within.length === ids.length) return rows;
  const kept = emptyRows(within.length);
  let firm = 0;
  for (const [place, i] of within.entries()) {
    // As bytes: a colour may be no number.
    for (let part = 0; part < ROW; part++) kept.bytes[place * ROW + part] = bytes[i * ROW + part] ?? 0;
    kept.ids.push(ids[i] ?? "");
    if (i < rows.firm) firm += 1;
  }
  return { ...kept, firm };
}

/** Pieces that a curve is taken apart into to be hit. */
const PIECES = 16;

/** The square of the distance of a point to the curve of a row; `within` is a square beyond which nobody cares. */
function squareTo(values: Float32Array, at: number, x: number, y: number): number {
  const [x0 = 0, y0 = 0, x2 = 0, y2 = 0] = [values[at], values[at + 1], values[at + 2], values[at + 3]];
  const bend = values[at + 7] ?? 0;
  const [x1, y1] = [(x0 + x2) / 2 - (y2 - y0) * bend, (y0 + y2) / 2 + (x2 - x0) * bend];
  let least = Number.POSITIVE_INFINITY;
  let [px, py] = [x0, y0];
  for (let i = 1; i <= PIECES; i++) {
    const t = i / PIECES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    const [qx, qy] = [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
    const [dx, dy] = [qx - px, qy - py];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - px) * dx + (y - py) * dy) / length));
    least = Math.min(least, (px + dx * share - x) ** 2 + (py + dy * share - y) ** 2);
    [px, py] = [qx, qy];
  }
  return least;
}

/**
 * The edge whose curve lies nearest to a point of the graph's plane, no farther than half its thickness or `least`, whichever is more;
 * of equally near ones the last drawn. `unit` is how much of the plane one unit of a thickness covers.
 */
export function curveAt({ values, ids }: CurveRows, x: number, y: number, unit: number, least: number): string | null {
  let found: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0, at = 0; i < ids.length; i++, at += ROW) {
    const [x0 = 0, y0 = 0, x2 = 0, y2 = 0] = [values[at], values[at + 1], values[at + 2], values[at + 3]];
    const reach = Math.max(((values[at + 6] ?? 0) * unit) / 2, least);
    // A curve leaves the straight line by half its bend at most.
    const air = reach + (Math.abs(values[at + 7] ?? 0) * (Math.abs(x2 - x0) + Math.abs(y2 - y0))) / 2;
    if (x < Math.min(x0, x2) - air || x > Math.max(x0, x2) + air || y < Math.min(y0, y2) - air || y > Math.max(y0, y2) + air)
      continue;
    const square = squareTo(values, at, x, y);
    if (square > reach * reach || square > best) continue;
    best = square;
    found = ids[i] ?? null;
  }
  return found;
}
