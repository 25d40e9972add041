/** Where the words of a curve go: on it, in its direction, at the first place along it that is free. */
import { pointOnCurve, type Point } from "./curvature.ts";

export interface Curve {
  readonly id: string;
  readonly source: Point;
  readonly target: Point;
  readonly curvature: number;
  readonly sourceRadius: number;
  readonly targetRadius: number;
  /** Width of the words in pixels. */
  readonly width: number;
}

export interface PlacedWords extends Point {
  readonly id: string;
  /** Radians, between -π/2 and π/2: never upside down. */
  readonly angle: number;
}

/** A square in the way: its middle and half its side. */
export interface Obstacle extends Point {
  readonly half: number;
}

/** Shares of the way from source to target, tried in this order. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

/** A rotated line of text as the squares that cover it. */
function covering({ x, y }: Point, angle: number, width: number, height: number): Obstacle[] {
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    return { x: x + Math.cos(angle) * along, y: y + Math.sin(angle) * along, half: height / 2 };
  });
}

const touch = (a: Obstacle, b: Obstacle): boolean =>
  Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < a.half + b.half;

/** Whether the words fit between the two discs. */
const fits = ({ source, target, sourceRadius, targetRadius, width }: Curve): boolean =>
  Math.hypot(target.x - source.x, target.y - source.y) - sourceRadius - targetRadius > width;

/** Level, beneath both discs and their names: for the only words of a curve that is too short to carry them. */
const beneath = ({ id, source, target, sourceRadius, targetRadius }: Curve, height: number): PlacedWords => ({
  id,
  x: (source.x + target.x) / 2,
  y: Math.max(source.y + sourceRadius, target.y + targetRadius) + 2 * height,
  angle: 0,
});

/**
 * Places the words of curves that come in order of importance; `height` is that of a line of text. Words that find no free place
 * are left out, unless they are the only ones: those are told in any case.
 */
export function placeAlong(curves: readonly Curve[], obstacles: readonly Obstacle[], height: number): PlacedWords[] {
  const taken = [...obstacles];
  const placed: PlacedWords[] = [];
  for (const curve of curves) {
    const { id, source, target, curvature, width } = curve;
    if (!fits(curve)) {
      if (curves.length === 1) placed.push(beneath(curve, height));
      continue;
    }
    const spots = PLACES.map((t) => {
      const before = pointOnCurve(source, target, curvature, t - 0.02);
      const after = pointOnCurve(source, target, curvature, t + 0.02);
      const slope = Math.atan2(after.y - before.y, after.x - before.x);
      const angle = Math.abs(slope) > Math.PI / 2 ? slope - Math.sign(slope) * Math.PI : slope;
      return { id, ...pointOnCurve(source, target, curvature, t), angle };
    });
    const free = spots.find((spot) => {
      const own = covering(spot, spot.angle, width, height);
      return !own.some((square) => taken.some((other) => touch(square, other)));
    });
    const spot = free ?? (curves.length === 1 ? spots[0] : undefined);
    if (spot === undefined) continue;
    placed.push(spot);
    taken.push(...covering(spot, spot.angle, width, height));
  }
  return placed;
}

/** Words and how wide each of them is. */
interface Written<T> {
  readonly placed: readonly T[];
  readonly width: (id: string) => number;
}

/** The names that no words of curves lie over, which keep clear only of what is in the light. */
export function uncovered<Name extends Point & { readonly id: string }>(
  names: Written<Name>,
  words: Written<PlacedWords>,
  height: number,
): Name[] {
  const taken = words.placed.flatMap((each) => covering(each, each.angle, words.width(each.id), height));
  return names.placed.filter((name) => {
    const own = covering(name, 0, names.width(name.id), height);
    return !own.some((square) => taken.some((other) => touch(square, other)));
  });
}
