/** The camera state that shows a set of discs as big as the stage allows. */

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface CameraPlace extends Spot {
  readonly ratio: number;
}

/** Free room on each side, for radii and names. */
const MARGIN = { x: 56, top: 64, bottom: 56 };

/**
 * `spots` are where the discs are now in pixels, `camera` the state they were drawn with, `toCamera` takes a pixel to the camera's
 * own coordinates. Null where there is nothing to show.
 */
export function fitted(
  spots: readonly Spot[],
  { width, height }: Frame,
  camera: CameraPlace,
  toCamera: (spot: Spot) => Spot,
): CameraPlace | null {
  if (spots.length === 0) return null;
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(120, width - 2 * MARGIN.x);
  const high = Math.max(120, height - MARGIN.top - MARGIN.bottom);
  const zoom = Math.max((right - left) / wide, (bottom - top) / high, 0.25);
  // The middle of the discs goes to the middle of the free room, which lies off the stage's own middle by half the margins' difference.
  const shift = ((MARGIN.bottom - MARGIN.top) / 2) * zoom;
  const middle = toCamera({ x: (left + right) / 2, y: (top + bottom) / 2 + shift });
  return { x: middle.x, y: middle.y, ratio: camera.ratio * zoom };
}
