/** Where actors are on the earth, for the map: a state in its middle, a group in its country, an organisation amid its members. */
import type { Whereabouts } from "../vocabulary/index.ts";

/** What is known of places: `middles` are latitude and longitude in degrees by id of state, the others ids of states by id of actor. */
export interface PlaceKnowledge {
  readonly middles: ReadonlyMap<string, readonly number[]>;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly countries: ReadonlyMap<string, string>;
}

type Spot = readonly [longitude: number, latitude: number];

/** The members of a worldwide organisation point everywhere; below this their mean direction says nothing. */
const TOGETHER = 0.6;

const RADIAN = Math.PI / 180;
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** The mean of places on the sphere; null where they lie all over it. */
function middleOf(spots: readonly Spot[]): Spot | null {
  if (spots.length === 0) return null;
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of spots) {
    x += Math.cos(latitude * RADIAN) * Math.cos(longitude * RADIAN);
    y += Math.cos(latitude * RADIAN) * Math.sin(longitude * RADIAN);
    z += Math.sin(latitude * RADIAN);
  }
  const length = Math.hypot(x, y, z) / spots.length;
  if (length < TOGETHER) return null;
  return [round(Math.atan2(y, x) / RADIAN), round(Math.atan2(z, Math.hypot(x, y)) / RADIAN)];
}

/** Longitude and latitude by id of every state, and of every organisation and group that has a place. */
export function whereaboutsOf({ middles, members, countries }: PlaceKnowledge): Whereabouts {
  const stateAt = (id: string): readonly Spot[] => {
    const [latitude, longitude] = middles.get(id) ?? [];
    return latitude === undefined || longitude === undefined ? [] : [[longitude, latitude]];
  };
  const places: Record<string, [number, number]> = {};
  const put = (id: string, spot: Spot | null | undefined): void => {
    if (spot !== null && spot !== undefined) places[id] ??= [spot[0], spot[1]];
  };
  for (const id of middles.keys()) put(id, stateAt(id)[0]);
  for (const [id, country] of countries) put(id, stateAt(country)[0]);
  for (const [id, states] of members) put(id, middleOf(states.flatMap(stateAt)));
  return { places };
}
