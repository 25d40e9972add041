/**
 * Where the names of the nodes go: the busiest first, each where it covers no other name and no other node, or not at all. In a crowd the few
 * busiest would be the first to lose theirs, so that these may cover nodes less busy than all of them.
 */

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

/** Pixels of the frame for each name that may cover lesser discs. */
const ROOM_FOR_PROMINENT = 30_000;

/** How many of the first discs are named even at the price of covering lesser ones. */
const prominentIn = ({ width, height }: NameFrame): number => Math.floor((width * height) / ROOM_FOR_PROMINENT);

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a disc's name may stand, in order of preference: beneath, above, right and left of it. */
function spotsBeside({ x, y, radius, width }: Disc, line: number): readonly Spot[] {
  const down = radius + GAP + line / 2;
  const across = radius + GAP + width / 2;
  return [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + across, y },
    { x: x - across, y },
  ];
}

/** Where it may stand besides: at the corners of the disc. */
function spotsAslant({ x, y, radius, width }: Disc, line: number): readonly Spot[] {
  const down = radius * Math.SQRT1_2 + line / 2;
  const across = radius * Math.SQRT1_2 + GAP + width / 2;
  return [
    { x: x + across, y: y + down },
    { x: x - across, y: y + down },
    { x: x + across, y: y - down },
    { x: x - across, y: y - down },
  ];
}

/**
 * Places the names of discs that come in order of importance, each at the first of its spots that is free, within the frame. Greedy: the
 * first come are never moved for later ones. The first few for which nothing is free cover discs that are not among these few; `forced` are
 * placed in any case; `blocked` is what else all keep clear of. Near O(discs) where they lie apart.
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
  const prominent = new Set([...forced, ...discs.slice(0, prominentIn(frame)).map(({ id }) => id)]);
  const all = new Crowd(frame);
  // What even a prominent name never covers, and what a forced one covers only if there is no way round.
  const names = new Crowd(frame);
  const rivals = new Crowd(frame);
  for (const box of [...blocked, ...(frame.blocked ?? [])]) for (const crowd of [all, names, rivals]) crowd.add("", box);
  for (const { id, x, y, radius } of discs) {
    const box = boxAt(x, y, radius, radius);
    all.add(id, box);
    if (prominent.has(id)) names.add(id, box);
    if (forced.has(id)) rivals.add(id, box);
  }
  const placed: PlacedName[] = [];
  const first = discs.filter(({ id }) => forced.has(id));
  const rest = discs.filter(({ id }) => !forced.has(id));
  for (const disc of [...first, ...rest]) {
    const { id, width } = disc;
    const isProminent = prominent.has(id);
    const spots = isProminent ? [...spotsBeside(disc, height), ...spotsAslant(disc, height)] : spotsBeside(disc, height);
    const freeOf = (others: Crowd): Spot | undefined =>
      spots.find(({ x, y }) => {
        const box = boxAt(x, y, width / 2, height / 2);
        return !outside(box) && !others.meets(id, box);
      });
    const kept = freeOf(all) ?? (isProminent ? freeOf(names) : undefined);
    const spot = kept ?? (forced.has(id) ? (freeOf(rivals) ?? spots[0]) : undefined);
    if (spot === undefined) continue;
    placed.push({ id, ...spot });
    const box = boxAt(spot.x, spot.y, width / 2, height / 2);
    for (const crowd of [all, names]) crowd.add(id, box);
    if (forced.has(id)) rivals.add(id, box);
  }
  return placed;
}
