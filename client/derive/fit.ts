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

export interface Stretch {
  readonly x: number;
  readonly y: number;
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** More would tear neighbours apart. */
const MOST_STRETCH = 2.6;

/**
 * How far to stretch a picture along one axis so that it has the shape of its frame. Stretching keeps what is left of what and
 * never makes discs overlap; a picture is never squeezed.
 */
export function stretchOf(spots: readonly Spot[], { width, height }: Frame): Stretch {
  if (spots.length < 2) return { x: 1, y: 1 };
  const [wide, high] = [span(spots.map(({ x }) => x)), span(spots.map(({ y }) => y))];
  if (wide <= 0 || high <= 0) return { x: 1, y: 1 };
  const room = { width: Math.max(120, width - 2 * MARGIN.x), height: Math.max(120, height - MARGIN.top - MARGIN.bottom) };
  const factor = (room.height / room.width) * (wide / high);
  return { x: Math.min(MOST_STRETCH, Math.max(1, 1 / factor)), y: Math.min(MOST_STRETCH, Math.max(1, factor)) };
}

/** Free room on each side, for radii and names. */
const MARGIN = { x: 56, top: 64, bottom: 70 };
/** The share of a low stage that is used: its margins would leave next to nothing. */
const LOW_SHARE = 0.65;

/** No camera goes nearer than this, by its ratio: two neighbours would fill the stage. */
const NEAREST = 0.2;

/** What takes up less than this of the room there is lies in a corner. */
const LOOSE = 0.5;
/** Of what is shown, so much is to be in sight. */
const SEEN = 1 / 3;

/**
 * Whether a fit would serve the reader: what is shown lies in a part of the stage only, or most of it out of sight. `spots` are where
 * the discs are in pixels, `ratio` is the camera's, `narrowed` says whether a filter leaves some out: the whole has its place already.
 */
export function isAmiss(spots: readonly Spot[], { width, height }: Frame, ratio: number, narrowed: boolean): boolean {
  if (spots.length === 0) return false;
  const seen = spots.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height);
  if (seen.length < spots.length * SEEN) return true;
  return narrowed && zoomOf(spots, { width, height }, ratio) < LOOSE;
}

/** By how much the camera would draw away to have everything on the stage, and nothing else; below 1 it would come nearer. */
function zoomOf(spots: readonly Spot[], { width, height }: Frame, ratio: number): number {
  const wide = Math.max(120, width - 2 * MARGIN.x);
  const high = Math.max(LOW_SHARE * height, height - MARGIN.top - MARGIN.bottom);
  return Math.max(span(spots.map(({ x }) => x)) / wide, span(spots.map(({ y }) => y)) / high, NEAREST / ratio);
}

/** Free room around what lies under the discs: nothing is written beside it. */
const GROUND_MARGIN = 10;

/** The middle nearest to a wanted one from which both ends are seen; half way where that cannot be. */
function within(wanted: number, low: number, high: number, half: number): number {
  return high - low > 2 * half ? (low + high) / 2 : Math.min(low + half, Math.max(high - half, wanted));
}

/**
 * `spots` are where the discs are now in pixels, `camera` the state they were drawn with, `toCamera` takes a pixel to the camera's
 * own coordinates; `ground` are corners of what lies under the discs and is to be seen whole. Null where there is nothing to show.
 */
export function fitted(
  spots: readonly Spot[],
  { width, height }: Frame,
  camera: CameraPlace,
  toCamera: (spot: Spot) => Spot,
  ground: readonly Spot[] = [],
): CameraPlace | null {
  if (spots.length === 0) return null;
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [groundXs, groundYs] = [ground.map(({ x }) => x), ground.map(({ y }) => y)];
  const free = { x: width - 2 * GROUND_MARGIN, y: height - 2 * GROUND_MARGIN };
  const discs = zoomOf(spots, { width, height }, camera.ratio);
  const zoom = ground.length === 0 ? discs : Math.max(discs, span(groundXs) / free.x, span(groundYs) / free.y);
  // The middle of the discs goes to the middle of the free room, which lies off the stage's own middle by half the margins' difference.
  const shift = ((MARGIN.bottom - MARGIN.top) / 2) * zoom;
  const wanted = { x: (left + right) / 2, y: (top + bottom) / 2 + shift };
  const seen =
    ground.length === 0
      ? wanted
      : {
          x: within(wanted.x, Math.min(...groundXs), Math.max(...groundXs), (free.x / 2) * zoom),
          y: within(wanted.y, Math.min(...groundYs), Math.max(...groundYs), (free.y / 2) * zoom),
        };
  const middle = toCamera(seen);
  return { x: middle.x, y: middle.y, ratio: camera.ratio * zoom };
}
