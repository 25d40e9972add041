/** Actors on rings: the smallest on which none covers its neighbours. */
import { boxOf, type Box, type Label } from "../separate.ts";

const GROWTH = 1.04;

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;

/** Boxes at angles, clockwise from the top, in turns (0 to 1), around (0, 0). */
const at = (labels: readonly Label[], turns: readonly number[], radius: number): Box[] =>
  labels.map((label, index) => {
    const angle = Math.PI / 2 - 2 * Math.PI * (turns[index] ?? 0);
    return boxOf(label, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });

/** Even shares of a turn. */
export const evenly = (count: number): number[] => Array.from({ length: count }, (_, index) => index / count);

/**
 * The labels on a ring of at least the radius `least`, in order, so that no two neighbours overlap; one label with `least` 0 stands in
 * the middle. `turns` are their angles as shares of a turn.
 */
export function ringOf(
  labels: readonly Label[],
  least: number,
  turns: readonly number[] = evenly(labels.length),
): readonly Box[] {
  if (labels.length === 1 && least === 0) return at(labels, [0], 0);
  for (let radius = Math.max(least, 40); ; radius *= GROWTH) {
    const boxes = at(labels, turns, radius);
    const crowded = boxes.some((box, index) => {
      const next = boxes[(index + 1) % boxes.length];
      return next !== undefined && next !== box && overlap(box, next);
    });
    if (!crowded) return boxes;
  }
}
