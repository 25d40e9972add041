/** Where the names of the nodes go: the busiest first, each where it covers no other name and no other node, or not at all. */

export interface Disc {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Width of the name in pixels. */
  readonly width: number;
}

export interface PlacedName {
  readonly id: string;
  /** Middle of the name's box, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** What else names must not cover. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
/** No name touches the rim of the frame. */
const RIM = 5;

const boxAt = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export interface NameFrame {
  readonly width: number;
  readonly height: number;
  /** Height of a line of text. */
  readonly line: number;
  /** What lies over the stage: no name goes under it. */
  readonly blocked?: readonly Box[];
}

const CELL = 48;

/** What is outside of the frame counts to the cell at its rim. */
const cellAt = (value: number, cells: number): number => Math.min(cells - 1, Math.max(0, Math.floor(value / CELL)));

/** Boxes by the squares of a grid that they touch: of thousands only the few nearby are looked at. */
class Crowd {
  readonly #cells = new Map<number, { readonly id: string; readonly box: Box }[]>();
  readonly #columns: number;
  readonly #rows: number;

  constructor({ width, height }: NameFrame) {
    this.#columns = Math.max(1, Math.ceil(width / CELL));
    this.#rows = Math.max(1, Math.ceil(height / CELL));
  }

  *#cellsOf({ left, right, top, bottom }: Box): Generator<number> {
    const [first, last] = [cellAt(left, this.#columns), cellAt(right, this.#columns)];
    for (let row = cellAt(top, this.#rows); row <= cellAt(bottom, this.#rows); row++) {
      for (let column = first; column <= last; column++) yield row * this.#columns + column;
    }
  }

  add(id: string, box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const there = this.#cells.get(cell);
      if (there === undefined) this.#cells.set(cell, [{ id, box }]);
      else there.push({ id, box });
    }
  }

  /** Whether a box covers any that is not of this id. */
  meets(id: string, box: Box): boolean {
    for (const cell of this.#cellsOf(box)) {
      if (this.#cells.get(cell)?.some((other) => other.id !== id && overlap(box, other.box)) === true) return true;
    }
    return false;
  }
}

/**
 * Places the names of discs that come in order of importance. Tries beneath, above, right and left of the disc, within the frame.
 * Greedy: the first come are never moved for later ones. `forced` are placed in any case;
 * `blocked` is what else they keep clear of.
 */
export function placeNames(
  discs: readonly Disc[],
  frame: NameFrame,
  forced: ReadonlySet<string>,
  blocked: readonly Box[] = [],
): PlacedName[] {
  const height = frame.line;
  const outside = ({ left, right, top, bottom }: Box): boolean =>
    left < RIM || top < RIM || right > frame.width - RIM || bottom > frame.height - RIM;
  const taken = new Crowd(frame);
  // A forced name may cover what is not forced, other forced ones only if there is no way round.
  const rivals = new Crowd(frame);
  const take = (id: string, box: Box): void => {
    taken.add(id, box);
    if (forced.has(id)) rivals.add(id, box);
  };
  for (const box of [...blocked, ...(frame.blocked ?? [])]) take("", box);
  for (const { id, x, y, radius } of discs) take(id, boxAt(x, y, radius, radius));
  const placed: PlacedName[] = [];
  const first = discs.filter(({ id }) => forced.has(id));
  const rest = discs.filter(({ id }) => !forced.has(id));
  for (const { id, x, y, radius, width } of [...first, ...rest]) {
    const down = radius + GAP + height / 2;
    const across = radius + GAP + width / 2;
    const spots = [
      { x, y: y + down },
      { x, y: y - down },
      { x: x + across, y },
      { x: x - across, y },
    ];
    const isFree = (spot: { readonly x: number; readonly y: number }, others: Crowd): boolean => {
      const box = boxAt(spot.x, spot.y, width / 2, height / 2);
      return !outside(box) && !others.meets(id, box);
    };
    const free = spots.find((spot) => isFree(spot, taken));
    const spot = free ?? (forced.has(id) ? (spots.find((each) => isFree(each, rivals)) ?? spots[0]) : undefined);
    if (spot === undefined) continue;
    placed.push({ id, ...spot });
    take(id, boxAt(spot.x, spot.y, width / 2, height / 2));
  }
  return placed;
}
