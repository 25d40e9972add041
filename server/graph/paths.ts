/**
 * Shortest paths between two actors, told with the edges on the way. Breadth-first search gives the distances; along them, the best
 * few paths to each actor are kept, so that even a dense graph with millions of shortest paths is answered at once.
 */
import type { Edge, Path } from "../vocabulary/index.ts";
import { byCode } from "./order.ts";

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, readonly Edge[]>>;

/** For each actor, the actors next to it with the edges between the two; edges are walked both ways. */
function neighboursOf(edges: readonly Edge[]): Neighbours {
  const next = new Map<string, Map<string, Edge[]>>();
  const join = (one: string, other: string, edge: Edge): void => {
    const beside = next.get(one) ?? new Map<string, Edge[]>();
    next.set(one, beside.set(other, [...(beside.get(other) ?? []), edge]));
  };
  for (const edge of edges) {
    join(edge.source, edge.target, edge);
    if (edge.source !== edge.target) join(edge.target, edge.source, edge);
  }
  return next;
}

/** Actors by their distance from one, up to the layer that holds the other; null where it is not reached. */
function layersBetween(neighbours: Neighbours, from: string, to: string): readonly (readonly string[])[] | null {
  const layers = [[from]];
  const seen = new Set([from]);
  while (!seen.has(to)) {
    const layer: string[] = [];
    for (const actor of layers.at(-1) ?? []) {
      for (const other of neighbours.get(actor)?.keys() ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        layer.push(other);
      }
    }
    if (layer.length === 0) return null;
    layers.push(layer);
  }
  return layers;
}

interface Walk {
  readonly actors: readonly string[];
  readonly claims: number;
}

/** More claims first; then by the actors' ids, so that the order never depends on that of the edges. */
const better = (a: Walk, b: Walk): number => b.claims - a.claims || byCode(a.actors.join("\0"), b.actors.join("\0"));

const claimsOf = (edges: readonly Edge[]): number => edges.reduce((sum, { claims }) => sum + claims, 0);

/** The best shortest walks to each actor of a layer, given those to the layer before it. */
function advance(
  neighbours: Neighbours,
  walks: ReadonlyMap<string, readonly Walk[]>,
  layer: readonly string[],
  limit: number,
): ReadonlyMap<string, readonly Walk[]> {
  return new Map(
    layer.map((actor) => {
      const arriving = [...(neighbours.get(actor) ?? [])].flatMap(([before, edges]) =>
        (walks.get(before) ?? []).map((walk) => ({
          actors: [...walk.actors, actor],
          claims: walk.claims + claimsOf(edges),
        })),
      );
      return [actor, arriving.toSorted(better).slice(0, limit)];
    }),
  );
}

/**
 * The shortest paths from one actor to another, at most `limit`, those with most claims along the way first. Edges are walked
 * whichever way they point: who is attacked by a state hangs together with it as much as who attacks it.
 * Empty where nothing joins the two; one path without steps where they are the same.
 */
export function shortestPaths(edges: readonly Edge[], from: string, to: string, limit: number): readonly Path[] {
  const neighbours = neighboursOf(edges);
  const layers = layersBetween(neighbours, from, to);
  if (layers === null) return [];
  let walks: ReadonlyMap<string, readonly Walk[]> = new Map([[from, [{ actors: [from], claims: 0 }]]]);
  for (const layer of layers.slice(1)) walks = advance(neighbours, walks, layer, limit);
  return (walks.get(to) ?? []).map(({ actors, claims }) => ({
    actors: [...actors],
    claims,
    steps: actors.slice(1).map((target, i) => {
      const source = actors[i] ?? from;
      return { source, target, edges: [...(neighbours.get(source)?.get(target) ?? [])].toSorted((a, b) => byCode(a.id, b.id)) };
    }),
  }));
}
