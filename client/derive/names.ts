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
    left < 0 || top < 0 || right > frame.width || bottom > frame.height;
  const taken: { readonly id: string; readonly box: Box }[] = [
    ...[...blocked, ...(frame.blocked ?? [])].map((box) => ({ id: "", box })),
    ...discs.map(({ id, x, y, radius }) => ({ id, box: boxAt(x, y, radius, radius) })),
  ];
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
    const isFree = (spot: { readonly x: number; readonly y: number }, others: typeof taken): boolean => {
      const box = boxAt(spot.x, spot.y, width / 2, height / 2);
      return !outside(box) && !others.some((other) => other.id !== id && overlap(box, other.box));
    };
    const free = spots.find((spot) => isFree(spot, taken));
    // A forced name may cover what is not forced, other forced ones only if there is no way round.
    const rivals = forced.has(id) ? taken.filter((other) => forced.has(other.id)) : [];
    const spot = free ?? (forced.has(id) ? (spots.find((each) => isFree(each, rivals)) ?? spots[0]) : undefined);
    if (spot === undefined) continue;
    placed.push({ id, ...spot });
    taken.push({ id, box: boxAt(spot.x, spot.y, width / 2, height / 2) });
  }
  return placed;
}
