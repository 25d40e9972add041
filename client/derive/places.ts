/** Where every actor of the picture stands in the layout that is chosen. Of the whole graph, never of what a filter leaves of it. */
import { placeAround, placeInCircles, placeOnMap, type Bloc, type Place, type Tie } from "../../server/graph/index.ts";
import type { Edge, GraphNode, Whereabouts } from "../../server/vocabulary/index.ts";
import type { World } from "./world.ts";

export type Places = ReadonlyMap<string, Place>;

/** On the map, discs are a little smaller: many states are near each other. */
export const MAP_SIZE = 0.75;
/** Radii on the screen are at least this many units of the layout on a big screen; see the fit of the stage. */
const ROOM = 1.55;

/** The places that came with the graph. */
export const givenPlaces = (nodes: readonly GraphNode[]): Places => new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));

export const circlePlaces = (nodes: readonly GraphNode[], blocs: readonly Bloc[]): Places =>
  placeInCircles(
    nodes.map(({ id, name, claims }) => ({ id, name, weight: claims })),
    blocs,
  );

/** The actor that most is said of. */
const busiest = (nodes: readonly GraphNode[]): string =>
  nodes.reduce<GraphNode | null>((most, node) => (most === null || node.claims > most.claims ? node : most), null)?.id ?? "";

/** Around `centre`, or around the busiest actor where that is not in the graph. */
export function ringPlaces(
  nodes: readonly GraphNode[],
  edges: readonly Edge[],
  ties: readonly Tie[],
  centre: string | null,
): Places {
  const middle = nodes.some(({ id }) => id === centre) ? centre : null;
  return nodes.length === 0 ? new Map() : placeAround(middle ?? busiest(nodes), nodes, edges, ties);
}

/** Where actors belong on the map; one without a place of its own belongs where whom it acts for does. */
export const homesOf = (nodes: readonly GraphNode[], world: World, { places }: Whereabouts): Places =>
  new Map(
    nodes.flatMap(({ id, principal }): [string, Place][] => {
      const spot = places[id] ?? places[principal.id];
      return spot === undefined ? [] : [[id, world.project(...spot)]];
    }),
  );

/** As near to their homes as there is room; those without one at the foot. */
export const mapPlaces = (nodes: readonly GraphNode[], radii: ReadonlyMap<string, number>, world: World, homes: Places): Places =>
  placeOnMap(
    nodes.map(({ id, name }) => ({ id, name, radius: (radii.get(id) ?? 0) * MAP_SIZE * ROOM, home: homes.get(id) ?? null })),
    world.frame,
  );
