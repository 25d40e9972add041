/**
 * The soft shapes of blocs. Where a bloc lies together it is the convex hull of its discs; where its members are scattered, that would
 * cover half the picture and strangers with it, so they are strung together instead (as Kelp diagrams do, Dinkla et al. 2012).
 */
import { polygonHull } from "d3-polygon";
import type { Point } from "./curvature.ts";

export interface HullDisc extends Point {
  readonly radius: number;
}

/** Points on each disc's rim; with many discs fewer do. */
const RIM = 24;
const RIM_OF_MANY = 6;
const MANY = 150;

const rimOf = ({ x, y, radius }: HullDisc, points: number): Point[] =>
  Array.from({ length: points }, (_, index) => {
    const angle = (2 * Math.PI * index) / points;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });

/** Points of a smoothed outline. */
const POINTS = 96;

interface Side {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}

const sidesOf = (outline: readonly Point[]): Side[] =>
  outline.map((from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });

/** Points along a closed outline, one after each step. */
function walked(sides: readonly Side[], step: number): Point[] {
  const points: Point[] = [];
  let along = 0;
  for (const { from, to, length } of sides) {
    for (; along < length && points.length < POINTS; along += step) {
      const share = along / length;
      points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    along -= length;
  }
  return points;
}

/** Rounds the corners of an outline: each point goes to the middle of those around it, but no further in than `air` or so. */
function smoothed(outline: readonly Point[], air: number): Point[] {
  const sides = sidesOf(outline);
  const step = sides.reduce((sum, { length }) => sum + length, 0) / POINTS;
  const points = walked(sides, step);
  const reach = Math.floor((2 * air) / Math.max(1, step));
  const near = (index: number, axis: "x" | "y"): number => {
    let sum = 0;
    for (let by = -reach; by <= reach; by++) sum += points.at((index + by) % points.length)?.[axis] ?? 0;
    return sum / (2 * reach + 1);
  };
  return points.map((_, index) => ({ x: near(index, "x"), y: near(index, "y") }));
}

/** The convex hull of discs with `air` around each, round at the corners. Empty for nothing. */
export function hullOf(discs: readonly HullDisc[], air: number): readonly Point[] {
  const rim = discs.flatMap((disc) => rimOf({ ...disc, radius: disc.radius + air }, discs.length > MANY ? RIM_OF_MANY : RIM));
  const outline = (polygonHull(rim.map(({ x, y }) => [x, y])) ?? []).map(([x, y]) => ({ x, y }));
  return discs.length > 2 ? smoothed(outline, air) : outline;
}

/** The shortest strings that tie all discs together: a minimum spanning tree (Prim 1957), as pairs of indices. */
export function stringsOf(discs: readonly Point[]): readonly (readonly [number, number])[] {
  const nearest = discs.map(({ x, y }) => ({ from: 0, distance: Math.hypot(x - (discs[0]?.x ?? 0), y - (discs[0]?.y ?? 0)) }));
  const left = new Set(discs.keys());
  left.delete(0);
  const strings: (readonly [number, number])[] = [];
  while (left.size > 0) {
    const next = [...left].reduce((best, index) =>
      (nearest[index]?.distance ?? 0) < (nearest[best]?.distance ?? 0) ? index : best,
    );
    left.delete(next);
    strings.push([nearest[next]?.from ?? 0, next]);
    const here = discs[next] ?? { x: 0, y: 0 };
    for (const index of left) {
      const there = discs[index] ?? here;
      const distance = Math.hypot(there.x - here.x, there.y - here.y);
      if (distance < (nearest[index]?.distance ?? 0)) nearest[index] = { from: next, distance };
    }
  }
  return strings;
}

/** A band around a line, as a polygon that runs the same way round as the rims of discs: filled together they are one shape. */
function bandOf(from: Point, to: Point, half: number): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [(-(to.y - from.y) / length) * half, ((to.x - from.x) / length) * half];
  return [
    { x: from.x - nx, y: from.y - ny },
    { x: to.x - nx, y: to.y - ny },
    { x: to.x + nx, y: to.y + ny },
    { x: from.x + nx, y: from.y + ny },
  ];
}

/** Polygons whose union, filled by the non-zero rule, is the discs with `air` around each, strung together by bands. */
export function strungOf(discs: readonly HullDisc[], air: number): readonly (readonly Point[])[] {
  const bands = stringsOf(discs).flatMap(([from, to]) => {
    const [a, b] = [discs[from], discs[to]];
    return a === undefined || b === undefined ? [] : [bandOf(a, b, air * 0.8)];
  });
  return [...discs.map((disc) => rimOf({ ...disc, radius: disc.radius + air }, RIM)), ...bands];
}
