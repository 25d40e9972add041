/** How far each relation bends, so that the curves between the same two actors lie side by side instead of on each other. */
import type { Edge, Ontology } from "../../server/vocabulary/index.ts";

/** Control-point offsets, as shares of the distance between the two ends. */
const LONE = 0.13;
const STEP = 0.15;
const WIDEST = 0.62;

const forwards = ({ source, target }: Edge): boolean => source < target;
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The curvature of each edge, by id. Edges of a pair are ordered by direction, then by relation in the ontology's order; the bundle
 * is fanned out evenly about the straight line. Positive bends to the left of source → target (screen, y down: to the right).
 */
export function curvaturesOf(edges: readonly Edge[], ontology: Ontology): ReadonlyMap<string, number> {
  const order = new Map(ontology.relations.map(({ id }, index) => [id, index]));
  const pairs = Map.groupBy(edges, ({ source, target }) => (source < target ? `${source} ${target}` : `${target} ${source}`));
  const curvatures = new Map<string, number>();
  for (const bundle of pairs.values()) {
    const sorted = bundle.toSorted(
      (a, b) =>
        Number(forwards(b)) - Number(forwards(a)) ||
        (order.get(a.relation) ?? 0) - (order.get(b.relation) ?? 0) ||
        byCode(a.id, b.id),
    );
    const step = Math.min(STEP, (2 * WIDEST) / Math.max(1, sorted.length - 1));
    for (const [index, edge] of sorted.entries()) {
      const offset = sorted.length === 1 ? LONE : (index - (sorted.length - 1) / 2) * step;
      curvatures.set(edge.id, forwards(edge) || sorted.length === 1 ? offset : -offset);
    }
  }
  return curvatures;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at `t` (0 source, 1 target) on the drawn curve, in any system whose y axis points down. */
export function pointOnCurve(source: Point, target: Point, curvature: number, t: number): Point {
  const control = {
    x: (source.x + target.x) / 2 + (target.y - source.y) * curvature,
    y: (source.y + target.y) / 2 - (target.x - source.x) * curvature,
  };
  const blend = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: blend(source.x, control.x, target.x), y: blend(source.y, control.y, target.y) };
}
