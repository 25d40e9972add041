/**
 * Places for newcomers, so that one more article does not move everybody: a picture that a person has learnt is kept until it no longer
 * fits. To lay out a big graph takes seconds; to add somebody to it takes none.
 */
import type { Edge } from "../vocabulary/index.ts";
import type { Place } from "./layout.ts";
import { byCode } from "./order.ts";
import { boxOf, type Box, type Label } from "./separate.ts";

/** A layout, and who came since it was made. */
export interface Settled {
  /** Places of those whom it was made for. */
  readonly places: ReadonlyMap<string, Place>;
  /** Places of those who came after, beside whom they have to do with. */
  readonly beside: ReadonlyMap<string, Place>;
  /** Edges that there were when it was made. */
  readonly ties: number;
}

/** Up to so many actors the whole is laid out each time: that takes no time worth saving. */
const SMALL = 60;
/** How much a graph may grow or shrink before it is laid out anew. */
const GROWTH = 1.1;
const GAP = 40;
const COLUMNS = 12;

const alike = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * GROWTH;

/** Whether a layout still serves the actors there are now: neither many came nor many left, and as many edges join them. */
export function isSettled(settled: Settled, labels: readonly Label[], ties: number): boolean {
  const before = settled.places.size;
  const stayed = labels.filter(({ id }) => settled.places.has(id)).length;
  return labels.length > SMALL && alike(before, labels.length) && alike(before, stayed) && alike(settled.ties, ties);
}

/** More than any box is wide or high, so that only those of cells side by side can overlap. */
const CELL = 200;
/** Rings around the spot that a newcomer would like best, and pixels from one to the next. */
const RINGS = 24;
const RING = 34;

/** Boxes by the cells that their middles lie in. */
class Ground {
  readonly #cells = new Map<string, Box[]>();

  isFree({ x, y, halfWidth, halfHeight }: Box): boolean {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const other of this.#cells.get(`${i} ${j}`) ?? []) {
          if (Math.abs(other.x - x) < other.halfWidth + halfWidth && Math.abs(other.y - y) < other.halfHeight + halfHeight)
            return false;
        }
      }
    }
    return true;
  }

  take(box: Box): void {
    const cell = `${Math.floor(box.x / CELL)} ${Math.floor(box.y / CELL)}`;
    this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box]);
  }
}

/** The free spot nearest to a place, ring by ring; null where all is taken near and far. */
function freeSpot(ground: Ground, label: Label, { x, y }: Place): Place | null {
  for (let ring = 0; ring <= RINGS; ring++) {
    const spots = Math.max(1, 6 * ring);
    for (let spot = 0; spot < spots; spot++) {
      const angle = (2 * Math.PI * spot) / spots;
      const place = { x: Math.round(x + ring * RING * Math.cos(angle)), y: Math.round(y + ring * RING * Math.sin(angle)) };
      if (ground.isFree(boxOf(label, place))) return place;
    }
  }
  return null;
}

/** The middle of those whom each actor has to do with and who have places, the busier ties counting more. */
function middlesOf(edges: readonly Edge[], places: ReadonlyMap<string, Place>): (id: string) => Place | null {
  const ties = new Map<string, { readonly place: Place; readonly weight: number }[]>();
  for (const { source, target, claims } of edges) {
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const place = places.get(other);
      if (place === undefined || places.has(id)) continue;
      ties.set(id, [...(ties.get(id) ?? []), { place, weight: Math.log2(1 + claims) }]);
    }
  }
  return (id) => {
    const own = ties.get(id);
    if (own === undefined) return null;
    const total = own.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (axis: keyof Place): number => own.reduce((sum, { place, weight }) => sum + place[axis] * weight, 0) / total;
    return { x: mean("x"), y: mean("y") };
  };
}

/** In rows beneath all that there is, in the order given. */
function atFoot(all: Map<string, Place>, labels: readonly Label[]): void {
  const boxes = labels.map((label) => boxOf(label, { x: 0, y: 0 }));
  const width = Math.max(...boxes.map(({ halfWidth }) => 2 * halfWidth)) + GAP;
  const height = Math.max(...boxes.map(({ halfHeight }) => 2 * halfHeight)) + GAP;
  const foot = [...all.values()].reduce((low, { y }) => Math.min(low, y), 0) - height;
  for (const [i, { id }] of labels.entries()) {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    const x = (column - (Math.min(COLUMNS, labels.length) - 1) / 2) * width;
    all.set(id, { x: Math.round(x), y: Math.round(foot - row * height) });
  }
}

/**
 * A layout with places for all: newcomers stand at the free spot nearest to the middle of those whom `edges` join them to, those who
 * are joined to newcomers only beside these, and who is joined to nobody in rows beneath. Nobody who has a place is moved; the same
 * layout, where nobody came.
 */
export function addPlaces(settled: Settled, labels: readonly Label[], edges: () => readonly Edge[]): Settled {
  const all = new Map([...settled.places, ...settled.beside]);
  let waiting = labels.filter(({ id }) => !all.has(id)).toSorted((a, b) => byCode(a.id, b.id));
  if (waiting.length === 0) return settled;
  const names = new Map(labels.map((label) => [label.id, label]));
  const ground = new Ground();
  for (const [id, place] of all) ground.take(boxOf(names.get(id) ?? { id, name: id }, place));
  const ties = edges();
  for (let left: Label[] = []; waiting.length > 0; waiting = left, left = []) {
    const middleOf = middlesOf(ties, all);
    const came = waiting.length;
    for (const label of waiting) {
      const middle = middleOf(label.id);
      const place = middle && freeSpot(ground, label, middle);
      if (place === null) {
        left.push(label);
        continue;
      }
      ground.take(boxOf(label, place));
      all.set(label.id, place);
    }
    if (left.length === came) break;
  }
  if (waiting.length > 0) atFoot(all, waiting);
  return { ...settled, beside: new Map([...all].filter(([id]) => !settled.places.has(id))) };
}
