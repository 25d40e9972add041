/** The soft outline of a bloc: the convex hull of its discs with air around them, round at the corners. */
import { polygonHull } from "d3-polygon";
import type { Point } from "./curvature.ts";

export interface HullDisc extends Point {
  readonly radius: number;
}

/** Points on each disc's rim; with many discs fewer do. */
const RIM = 20;
const RIM_OF_MANY = 6;
const MANY = 150;

/** The outline as a polygon, in the system of the discs; `air` is the room left around each. Empty for nothing. */
export function hullOf(discs: readonly HullDisc[], air: number): readonly Point[] {
  const rim = discs.length > MANY ? RIM_OF_MANY : RIM;
  const points = discs.flatMap(({ x, y, radius }) =>
    Array.from({ length: rim }, (_, index): [number, number] => {
      const angle = (2 * Math.PI * index) / rim;
      return [x + (radius + air) * Math.cos(angle), y + (radius + air) * Math.sin(angle)];
    }),
  );
  return (polygonHull(points) ?? []).map(([x, y]) => ({ x, y }));
}

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TitledHull {
  readonly id: string;
  readonly outline: readonly Point[];
  /** Of its title, in pixels. */
  readonly width: number;
}

const GAP = 3;

const around = (x: number, y: number, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const meet = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How much of a rectangle others cover, as a measure of badness. */
const covered = (box: Rectangle, others: readonly Rectangle[]): number => others.filter((other) => meet(box, other)).length;

/**
 * Where the titles of hulls go: over the rim, wherever they cover least of what is there already and of each other, within the frame.
 * Every hull gets its title.
 */
export function placeTitles(
  hulls: readonly TitledHull[],
  frame: { readonly width: number; readonly height: number; readonly line: number },
  taken: readonly Rectangle[],
): readonly (Point & { readonly id: string })[] {
  const boxes = [...taken];
  return hulls.flatMap(({ id, outline, width }) => {
    const inside = ({ x, y }: Point): Point => ({
      x: Math.min(frame.width - width / 2 - GAP, Math.max(width / 2 + GAP, x)),
      y: Math.min(frame.height - frame.line, Math.max(frame.line, y)),
    });
    const top = outline.reduce((high, point) => Math.min(high, point.y), Infinity);
    const spots = outline
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
      .map(({ x, y }) => inside({ x, y: y + (y - top < frame.line ? -GAP - frame.line / 2 : GAP + frame.line / 2) }));
    const best = spots.reduce<{ readonly spot: Point; readonly bad: number } | null>((least, spot) => {
      if (least?.bad === 0) return least;
      const bad = covered(around(spot.x, spot.y, width, frame.line), boxes);
      return least === null || bad < least.bad ? { spot, bad } : least;
    }, null);
    if (best === null) return [];
    boxes.push(around(best.spot.x, best.spot.y, width, frame.line));
    return [{ id, ...best.spot }];
  });
}
