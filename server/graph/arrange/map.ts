/** Actors on a map: each at its place on the earth, moved apart as little as it takes; those without one in rows at the foot. */
import type { Place } from "../layout.ts";
import { byCode } from "../order.ts";
import { separate, type Box, type Label } from "../separate.ts";
import { footOf, placesOf } from "./foot.ts";

export interface OnMap extends Label {
  /** Radius of its disc on the map, in the map's own units. */
  readonly radius: number;
  /** Where it belongs on the map; null where that is nowhere. */
  readonly home: Place | null;
}

/** The frame of the drawn map: y grows upwards, the middle is at (0, 0). */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

const AIR = 2;

/** On a map nearness to the true place counts for more than room for the name: only the discs are kept apart. */
const discOf = ({ id, radius }: OnMap, { x, y }: Place): Box => ({ id, x, y, halfWidth: radius + AIR, halfHeight: radius + AIR });

/** Places every actor in the units of the frame. */
export function placeOnMap(actors: readonly OnMap[], frame: MapFrame): ReadonlyMap<string, Place> {
  const sorted = actors.toSorted((a, b) => byCode(a.id, b.id));
  const homed = sorted.flatMap((actor) => (actor.home === null ? [] : [discOf(actor, actor.home)]));
  const homeless = sorted.filter(({ home }) => home === null);
  // Two that share a home would be pushed along one line only; a little spiral gives them directions of their own.
  const seen = new Map<string, number>();
  const spread = homed.map((box) => {
    const key = `${box.x} ${box.y}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return turn === 0 ? box : { ...box, x: box.x + turn * Math.cos(turn * 2.4), y: box.y + turn * Math.sin(turn * 2.4) };
  });
  const placed = separate(spread);
  const low = Math.min(-frame.height / 2, ...placed.map(({ y, halfHeight }) => y - halfHeight));
  return placesOf([...placed, ...footOf(homeless, low, frame.width)]);
}
