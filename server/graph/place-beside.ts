/**
 * Places for newcomers, so that one more article does not move everybody: a picture that a person has learnt is kept until it no longer
 * fits. To lay out a big graph takes seconds; to add somebody to it takes none.
 */
import type { Place } from "./layout.ts";
import { boxOf, type Label } from "./separate.ts";

/** Up to so many actors the whole is laid out each time: that takes no time worth saving. */
const SMALL = 60;
/** How much a graph may grow or shrink before it is laid out anew. */
const GROWTH = 1.1;
const GAP = 40;
const COLUMNS = 12;

interface Size {
  readonly actors: number;
  readonly ties: number;
}

const alike = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * GROWTH;

/** Whether a layout made for a graph of one size still serves another. */
export function isSettled(before: Size, now: Size): boolean {
  return now.actors > SMALL && alike(before.actors, now.actors) && alike(before.ties, now.ties);
}

/** The places there are and, in rows beneath them, those of actors who have none, in the order given. */
export function addPlaces(places: ReadonlyMap<string, Place>, labels: readonly Label[]): ReadonlyMap<string, Place> {
  const newcomers = labels.filter(({ id }) => !places.has(id));
  if (newcomers.length === 0) return places;
  const boxes = newcomers.map((label) => boxOf(label, { x: 0, y: 0 }));
  const width = Math.max(...boxes.map(({ halfWidth }) => 2 * halfWidth)) + GAP;
  const height = Math.max(...boxes.map(({ halfHeight }) => 2 * halfHeight)) + GAP;
  const foot = Math.min(0, ...[...places.values()].map(({ y }) => y)) - height;
  const all = new Map(places);
  for (const [i, { id }] of newcomers.entries()) {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    const x = (column - (Math.min(COLUMNS, newcomers.length) - 1) / 2) * width;
    all.set(id, { x: Math.round(x), y: Math.round(foot - row * height) });
  }
  return all;
}
