/** Circles by bloc: the members of each on a circle of its own, the biggest bloc in the middle, whoever stands alone at the foot. */
import type { Place } from "../layout.ts";
import { byCode } from "../order.ts";
import { separate, type Box, type Label } from "../separate.ts";
import type { Bloc } from "../signed/blocs.ts";
import { footOf, placesOf } from "./foot.ts";
import { ringOf } from "./ring.ts";

export interface Weighed extends Label {
  /** The more, the further to the middle and the top. */
  readonly weight: number;
}

/** One ring holds so many; a bigger bloc gets several, the weightiest within. */
const ON_RING = 14;
const RING_GAP = 84;
/** More than the corners of names reach out of two circles, see `REACH`. */
const GAP = 46;
/** What of a name counts for the radius: if all of it did, circles would lie needlessly far apart. */
const REACH = 0.8;
const ASPECT = 1.25;
/** So many circles are fitted snugly together; finding a place for each of hundreds takes longer than it is worth. */
const SNUG = 40;

const heaviest = (a: Weighed, b: Weighed): number => b.weight - a.weight || byCode(a.id, b.id);

interface Circle {
  readonly boxes: readonly Box[];
  readonly radius: number;
}

function circleOf(members: readonly Weighed[]): Circle {
  const rest = members.toSorted(heaviest);
  let boxes: readonly Box[] = [];
  let radius = 0;
  if (rest.length > ON_RING) {
    boxes = ringOf(rest.splice(0, 1), 0);
    for (let size = 7; rest.length > 0; size += 7) {
      const ring = ringOf(rest.splice(0, size), radius + RING_GAP);
      radius = Math.max(...ring.map(({ x, y }) => Math.hypot(x, y)));
      boxes = [...boxes, ...ring];
    }
    boxes = separate(boxes);
  } else boxes = ringOf(rest, 0);
  const reach = boxes.map(({ x, y, halfWidth, halfHeight }) =>
    Math.hypot(Math.abs(x) + halfWidth * REACH, Math.abs(y) + halfHeight),
  );
  return { boxes, radius: Math.max(...reach) };
}

interface Spot extends Place {
  readonly radius: number;
}

/** Where a circle touches two others, on either side of the line between them. */
function touching(a: Spot, b: Spot, radius: number): readonly Place[] {
  const [fromA, fromB] = [a.radius + radius + GAP, b.radius + radius + GAP];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.hypot(dx, dy);
  if (apart === 0 || apart > fromA + fromB) return [];
  const along = (fromA ** 2 - fromB ** 2 + apart ** 2) / (2 * apart);
  const off = Math.sqrt(Math.max(0, fromA ** 2 - along ** 2));
  return [1, -1].map((side) => ({
    x: a.x + (along * dx - side * off * dy) / apart,
    y: a.y + (along * dy + side * off * dx) / apart,
  }));
}

/** How far from the middle of a landscape picture, rounded so that noise decides nothing. */
const far = ({ x, y }: Place): number => Math.round(Math.hypot(x / ASPECT, y) * 1_000);

/** The free spot nearest to the middle of a landscape picture for one more circle. */
function spotFor(radius: number, taken: readonly Spot[]): Spot {
  if (taken.length === 0) return { x: 0, y: 0, radius };
  const sides = taken.flatMap(({ x, y, radius: other }) => [1, -1].map((side) => ({ x: x + side * (other + radius + GAP), y })));
  const snug = taken.flatMap((a, index) => taken.slice(index + 1).flatMap((b) => touching(a, b, radius)));
  const free = [...sides, ...snug].filter(({ x, y }) =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + radius + GAP - 0.01),
  );
  const best = free.toSorted((a, b) => far(a) - far(b) || b.x - a.x || b.y - a.y)[0];
  return { ...(best ?? { x: Math.max(...taken.map((other) => other.x + other.radius)) + radius + GAP, y: 0 }), radius };
}

/** The biggest circles snugly together, the others in rows beneath them. */
function spotsFor(radii: readonly number[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (const radius of radii.slice(0, SNUG)) spots.push(spotFor(radius, spots));
  const rest = radii.slice(SNUG);
  const left = Math.min(...spots.map(({ x, radius }) => x - radius));
  const area = rest.reduce((sum, radius) => sum + (2 * radius + GAP) ** 2, 0);
  const right = Math.max(...spots.map(({ x, radius }) => x + radius), left + Math.sqrt(area * ASPECT));
  let top = Math.min(...spots.map(({ y, radius }) => y - radius)) - GAP;
  let cursor = left;
  let deepest = 0;
  for (const radius of rest) {
    if (cursor > left && cursor + 2 * radius > right) {
      cursor = left;
      top -= deepest + GAP;
      deepest = 0;
    }
    spots.push({ x: cursor + radius, y: top - radius, radius });
    cursor += 2 * radius + GAP;
    deepest = Math.max(deepest, 2 * radius);
  }
  return spots;
}

/** Places every actor; `blocs` hold each of them once, biggest first, as `blocsOf` gives them. */
export function placeInCircles(actors: readonly Weighed[], blocs: readonly Bloc[]): ReadonlyMap<string, Place> {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const groups = blocs.map((bloc) => bloc.flatMap((id) => known.get(id) ?? []));
  const circles = groups.filter((group) => group.length > 1).map(circleOf);
  const spots = spotsFor(circles.map(({ radius }) => radius));
  const boxes = circles.flatMap((circle, index) => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    return circle.boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y }));
  });
  const left = Math.min(0, ...spots.map(({ x, radius }) => x - radius));
  const right = Math.max(0, ...spots.map(({ x, radius }) => x + radius));
  const low = Math.min(0, ...boxes.map(({ y, halfHeight }) => y - halfHeight));
  const alone = groups.filter((group) => group.length === 1).flat();
  const width = Math.max(right - left, Math.sqrt(alone.length * 12_000 * ASPECT));
  const foot = footOf(alone.toSorted(heaviest), low, width).map((box) => ({ ...box, x: box.x + (left + right) / 2 }));
  return placesOf([...boxes, ...foot]);
}
