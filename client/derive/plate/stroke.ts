/** The visible part of a curve: from the rim of one disc to the rim of the other, less the arrowhead. The proportions are the page's own. */
import { pointOnCurve, type Point } from "../curvature.ts";
import type { Dash } from "../shown.ts";

export interface StrokeFrom {
  readonly source: Point;
  readonly target: Point;
  readonly sourceRadius: number;
  readonly targetRadius: number;
  readonly curvature: number;
  readonly width: number;
  readonly directed: boolean;
}

export interface Stroke {
  /** Start, control and end of a quadratic Bézier curve. */
  readonly curve: readonly [Point, Point, Point];
  /** Tip, left and right of the arrowhead; null where there is none. */
  readonly head: readonly [Point, Point, Point] | null;
}

/** Lengths of strokes and gaps; none for a line that is not dashed. */
export function dashesOf({ dash, width }: { readonly dash: Dash; readonly width: number }): readonly number[] {
  const period = 7 + 2.2 * width;
  return dash === "dashed" ? [period * 0.58, period * 0.42] : [];
}

/** A hollow line is one of the paper's colour upon another; this is its share of the width. */
export const CORE = 0.48;

/** How firm a faded line is along its way: nearly gone in the middle. */
export const FADE: readonly (readonly [offset: number, opacity: number])[] = [
  [0, 1],
  [0.34, 0.2],
  [0.66, 0.2],
  [1, 1],
];

const STEPS = 24;

/** The parameter at which the curve leaves a circle about one of its ends, by bisection. */
function leaving(from: StrokeFrom, radius: number, end: "source" | "target"): number {
  const centre = from[end];
  let [inside, outside] = end === "source" ? [0, 1] : [1, 0];
  for (let step = 0; step < STEPS; step++) {
    const middle = (inside + outside) / 2;
    const { x, y } = pointOnCurve(from.source, from.target, from.curvature, middle);
    if (Math.hypot(x - centre.x, y - centre.y) < radius) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}

/** Where the curve's tangents at two parameters meet: the control point of the part between them. */
function controlBetween({ source, target, curvature }: StrokeFrom, from: number, to: number): Point {
  const middle = pointOnCurve(source, target, curvature, 0.5);
  const control = { x: 2 * middle.x - (source.x + target.x) / 2, y: 2 * middle.y - (source.y + target.y) / 2 };
  const [a, b, c] = [(1 - from) * (1 - to), from * (1 - to) + to * (1 - from), from * to];
  return { x: a * source.x + b * control.x + c * target.x, y: a * source.y + b * control.y + c * target.y };
}

/** Null where the discs touch, so that nothing of the curve is seen. */
export function strokeOf(from: StrokeFrom): Stroke | null {
  const { source, target, sourceRadius, targetRadius, curvature, width, directed } = from;
  const headLength = directed ? 5.5 + 2 * width : 0;
  if (Math.hypot(target.x - source.x, target.y - source.y) <= sourceRadius + targetRadius + headLength) return null;
  const start = leaving(from, sourceRadius, "source");
  const tip = leaving(from, targetRadius, "target");
  const end = directed ? leaving(from, targetRadius + headLength, "target") : tip;
  const at = (t: number): Point => pointOnCurve(source, target, curvature, t);
  const [tipPoint, base] = [at(tip), at(end)];
  const length = Math.max(0.001, Math.hypot(tipPoint.x - base.x, tipPoint.y - base.y));
  const across = {
    x: (-(tipPoint.y - base.y) / length) * headLength * 0.48,
    y: ((tipPoint.x - base.x) / length) * headLength * 0.48,
  };
  return {
    curve: [at(start), controlBetween(from, start, end), base],
    head: directed
      ? [tipPoint, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }]
      : null,
  };
}
