/**
 * The shortest paths between two actors, told with the edges on the way. Breadth-first search gives the distances; along them, the best
 * few walks to each actor are kept, so that even a dense graph with millions of shortest paths is answered at once.
 */
import type { Edge, Path } from "../vocabulary/index.ts";
import { byCode } from "./order.ts";

type Neighbours = ReadonlyMap<string, ReadonlyMap<string, readonly Edge[]>>;

/** For each actor, the others next to it with the edges between the two; edges are walked both ways. */
function neighboursOf(edges: readonly Edge[]): Neighbours {
  const next = new Map<string, Map<string, Edge[]>>();
  const join = (one: string, other: string, edge: Edge): void => {
    const beside = next.get(one) ?? new Map<string, Edge[]>();
    next.set(one, beside.set(other, [...(beside.get(other) ?? []), edge]));
  };
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    join(edge.source, edge.target, edge);
    join(edge.target, edge.source, edge);
  }
  return next;
}

/** How many steps each actor is from one; those whom nothing joins with it are left out. */
function stepsFrom(neighbours: Neighbours, actor: string): ReadonlyMap<string, number> {
  const steps = new Map([[actor, 0]]);
  // A map goes on over what is added to it meanwhile.
  for (const [here, count] of steps) {
    for (const other of neighbours.get(here)?.keys() ?? []) if (!steps.has(other)) steps.set(other, count + 1);
  }
  return steps;
}

interface Walk {
  readonly actors: readonly string[];
  readonly claims: number;
}

/** More claims first; then by the actors' ids, so that the order never depends on that of the edges. */
const better = (a: Walk, b: Walk): number => b.claims - a.claims || byCode(a.actors.join("\0"), b.actors.join("\0"));

const claimsOf = (edges: readonly Edge[]): number => edges.reduce((sum, { claims }) => sum + claims, 0);

/** The best walks that go one step on, to those actors only whom `mayGo` lets through. */
function advance(
  neighbours: Neighbours,
  walks: ReadonlyMap<string, readonly Walk[]>,
  mayGo: (actor: string) => boolean,
  limit: number,
): ReadonlyMap<string, readonly Walk[]> {
  const arriving = new Map<string, Walk[]>();
  for (const [here, own] of walks) {
    for (const [actor, edges] of neighbours.get(here) ?? []) {
      if (!mayGo(actor)) continue;
      const more = claimsOf(edges);
      const there = arriving.get(actor) ?? [];
      arriving.set(actor, there);
      for (const { actors, claims } of own) there.push({ actors: [...actors, actor], claims: claims + more });
    }
  }
  return new Map([...arriving].map(([actor, all]) => [actor, all.toSorted(better).slice(0, limit)]));
}

/**
 * Paths from one actor to another, at most `limit`: the shortest, and where these are fewer, those with one step more; among paths of
 * one length those with most claims along the way first. Edges are walked whichever way they point: who is attacked by a state hangs
 * together with it as much as who attacks it. Empty where nothing joins the two; one path without steps where they are the same.
 */
export function shortestPaths(edges: readonly Edge[], from: string, to: string, limit: number): readonly Path[] {
  const neighbours = neighboursOf(edges);
  const left = stepsFrom(neighbours, to);
  const shortest = from === to ? 0 : left.get(from);
  if (shortest === undefined) return [];
  const walksOf = (length: number): readonly Walk[] => {
    let walks: ReadonlyMap<string, readonly Walk[]> = new Map([[from, [{ actors: [from], claims: 0 }]]]);
    for (let rest = length - 1; rest >= 0; rest--) {
      walks = advance(neighbours, walks, (actor) => (left.get(actor) ?? Infinity) <= rest, limit);
    }
    return walks.get(to) ?? [];
  };
  // With one step more, no walk comes by an actor twice: without that round it would be shorter than the shortest.
  const best = walksOf(shortest);
  const all = best.length < limit ? [...best, ...walksOf(shortest + 1)] : best;
  return all.slice(0, limit).map(({ actors, claims }) => ({
    actors: [...actors],
    claims,
    steps: actors.slice(1).map((target, i) => {
      const source = actors[i] ?? from;
      return { source, target, edges: [...(neighbours.get(source)?.get(target) ?? [])].toSorted((a, b) => byCode(a.id, b.id)) };
    }),
  }));
}
