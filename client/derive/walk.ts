/** Walking the graph by arrow keys: which actor is the next in a direction. */

export type Direction = "left" | "right" | "up" | "down";

export interface Stop {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** How far `to` lies ahead of `from` and how far aside; y grows downwards. */
function reach(from: Stop, to: Stop, direction: Direction): { readonly ahead: number; readonly aside: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (direction === "left") return { ahead: -dx, aside: Math.abs(dy) };
  if (direction === "right") return { ahead: dx, aside: Math.abs(dy) };
  return direction === "up" ? { ahead: -dy, aside: Math.abs(dx) } : { ahead: dy, aside: Math.abs(dx) };
}

/** Being aside costs more than being far: what lies straight ahead is what an arrow means. */
const ASIDE = 2;

/**
 * The nearest stop in a direction, at most 45 degrees aside if there is any such, else anything ahead; null at the rim. Equals are
 * told apart by id, so that the walk is the same each time.
 */
export function nextStop(stops: readonly Stop[], from: Stop, direction: Direction): Stop | null {
  const ahead = stops
    .filter(({ id }) => id !== from.id)
    .map((stop) => ({ stop, ...reach(from, stop, direction) }))
    .filter((each) => each.ahead > 0);
  const straight = ahead.filter((each) => each.aside <= each.ahead);
  const cost = (each: (typeof ahead)[number]): number => Math.hypot(each.ahead, ASIDE * each.aside);
  const nearest = (straight.length > 0 ? straight : ahead).toSorted(
    (a, b) => cost(a) - cost(b) || (a.stop.id < b.stop.id ? -1 : 1),
  );
  return nearest[0]?.stop ?? null;
}
