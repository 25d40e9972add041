/** Paths: the best there are, told with the edges on the way, the same whatever the order of the edges. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortestPaths } from "../../server/graph/index.ts";
import type { Edge } from "../../server/vocabulary/index.ts";
import { ACTORS, links } from "./arbitrary.ts";
import { edgesOf } from "./specification.ts";

const edge = (source: string, target: string, claims = 1, relation = "meets"): Edge => ({
  id: `${source}~${relation}~${target}`,
  source,
  relation,
  target,
  claims,
  articles: 1,
  sources: 1,
  statuses: {},
  objects: {},
  first: null,
  last: null,
  confidence: 1,
});

const layer = (n: number): readonly string[] => Array.from({ length: 10 }, (_, i) => `${n}-${i}`);

/** Distance by relaxing every edge until nothing changes: slow, and plainly right. */
function distance(edges: readonly Edge[], from: string, to: string): number {
  const far = new Map([[from, 0]]);
  for (let round = 0; round <= edges.length; round++) {
    for (const { source, target } of edges) {
      const [one, other] = [far.get(source) ?? Infinity, far.get(target) ?? Infinity];
      far.set(source, Math.min(one, other + 1));
      far.set(target, Math.min(other, one + 1));
    }
  }
  return far.get(to) ?? Infinity;
}

const idsOf = (way: readonly string[]): string => way.join("\0");

/** Every way without coming by an actor twice, of at most some steps: the shortest first, then by claims, then by ids. */
function waysOf(edges: readonly Edge[], from: string, to: string, most: number): readonly (readonly string[])[] {
  const beside = (one: string, other: string): readonly Edge[] =>
    edges.filter(({ source, target }) => (source === one && target === other) || (source === other && target === one));
  const claims = (way: readonly string[]): number =>
    way
      .slice(1)
      .flatMap((actor, i) => beside(way[i] ?? "", actor))
      .reduce((sum, each) => sum + each.claims, 0);
  const onFrom = (way: readonly string[]): readonly (readonly string[])[] => {
    const here = way.at(-1) ?? "";
    if (here === to) return [way];
    if (way.length > most) return [];
    return ACTORS.filter(({ id }) => !way.includes(id) && beside(here, id).length > 0).flatMap(({ id }) => onFrom([...way, id]));
  };
  return onFrom([from]).toSorted((a, b) => a.length - b.length || claims(b) - claims(a) || (idsOf(a) < idsOf(b) ? -1 : 1));
}

describe("paths", () => {
  test("follow edges whichever way they point, and name all that join two actors", () => {
    const edges = [edge("A", "B"), edge("C", "B", 2), edge("B", "C", 1, "attacks"), edge("C", "D")];
    expect(shortestPaths(edges, "A", "C", 3)).toEqual([
      {
        actors: ["A", "B", "C"],
        claims: 4,
        steps: [
          { source: "A", target: "B", edges: [edges[0]] },
          { source: "B", target: "C", edges: [edges[2], edges[1]] },
        ],
      },
    ]);
  });

  test("of one length are told in the order of their claims, at most as many as asked for", () => {
    const edges = [edge("A", "B"), edge("B", "D"), edge("A", "C", 5), edge("C", "D"), edge("A", "E"), edge("E", "D")];
    const ways = (limit: number) => shortestPaths(edges, "A", "D", limit).map(({ actors }) => actors.join(""));
    expect([ways(1), ways(5)]).toEqual([["ACD"], ["ACD", "ABD", "AED"]]);
  });

  test("from an actor to itself need no step; where nothing joins two there is none", () => {
    const edges = [edge("A", "B"), edge("C", "D")];
    expect(shortestPaths(edges, "A", "A", 3)).toEqual([{ actors: ["A"], claims: 0, steps: [] }]);
    expect(shortestPaths(edges, "A", "D", 3)).toEqual([]);
  });

  test("of a graph with more shortest paths than can be counted are told at once", () => {
    const edges = Array.from({ length: 30 }, (_, n) =>
      layer(n).flatMap((one) => layer(n + 1).map((other) => edge(one, other))),
    ).flat();
    expect(shortestPaths(edges, "0-0", "30-9", 5)).toHaveLength(5);
  });

  test("with one step more are told where there are too few shorter ones, and never come by an actor twice", () => {
    const edges = [edge("A", "D"), edge("A", "B", 5), edge("B", "D", 5), edge("B", "C", 9), edge("C", "D", 9), edge("D", "D")];
    const ways = (limit: number) => shortestPaths(edges, "A", "D", limit).map(({ actors }) => actors.join(""));
    expect([ways(1), ways(5)]).toEqual([["AD"], ["AD", "ABD"]]);
  });

  test("are the best of all that there are, and do not depend on the order of the edges", () => {
    const ends = fc.constantFrom(...ACTORS.map(({ id }) => id));
    fc.assert(
      fc.property(links, ends, ends, fc.integer({ min: 1, max: 5 }), (all, from, to, limit) => {
        const edges = edgesOf(all, "named", new Set());
        const paths = shortestPaths(edges, from, to, limit);
        const length = distance(edges, from, to);
        expect(paths.map(({ actors }) => actors)).toEqual(
          Number.isFinite(length) ? waysOf(edges, from, to, from === to ? 0 : length + 1).slice(0, limit) : [],
        );
        for (const { actors, steps, claims } of paths) {
          expect([actors[0], actors.at(-1), steps.length]).toEqual([from, to, actors.length - 1]);
          expect(steps.flatMap((step) => step.edges).reduce((sum, each) => sum + each.claims, 0)).toBe(claims);
          for (const step of steps)
            for (const each of step.edges)
              expect([each.source, each.target].toSorted()).toEqual([step.source, step.target].toSorted());
        }
        expect(shortestPaths(edges.toReversed(), from, to, limit)).toEqual(paths);
      }),
    );
  });
});
