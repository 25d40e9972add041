/** The chosen layouts: everybody has a place, nobody covers anybody, and the same graph gives the same picture. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blocsOf,
  betweennessOf,
  joinedBy,
  measureOf,
  placeAround,
  placeInCircles,
  placeOnMap,
  settlePart,
  signsOf,
  symmetricRelations,
  tiesOf,
  whereaboutsOf,
  type Place,
} from "../../server/graph/index.ts";
import { ONTOLOGY, PLACES } from "../fixtures/fixture.ts";
import { edge, graph } from "../client/fixture.ts";
import { ACTORS, links } from "./arbitrary.ts";
import { edgesOf } from "./specification.ts";

const LABELS = ACTORS.map(({ id, name }, index) => ({ id, name, weight: index, radius: 12, home: null }));
const edges = links.map((all) => edgesOf(all, "named", symmetricRelations(ONTOLOGY)));
const half = ({ name }: { name: string }): number => Math.max(22, Math.min(name.length, 26) * 3.5);

function overlapping(places: ReadonlyMap<string, Place>): string[] {
  const all = LABELS.flatMap((label) => {
    const place = places.get(label.id);
    return place === undefined ? [] : [{ ...label, ...place }];
  });
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .flatMap((b) => (Math.abs(a.x - b.x) < half(a) + half(b) && Math.abs(a.y - b.y) < 60 ? [`${a.name} and ${b.name}`] : [])),
  );
}

const everybody = (places: ReadonlyMap<string, Place>): void => {
  expect([...places.keys()].toSorted()).toEqual(ACTORS.map(({ id }) => id).toSorted());
  expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  expect(overlapping(places)).toEqual([]);
};

describe("circles by bloc", () => {
  test("give everybody a place of its own, whatever the order", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const blocs = blocsOf(
          LABELS.map(({ id }) => id),
          tiesOf(all, signsOf(ONTOLOGY)),
        );
        const places = placeInCircles(LABELS, blocs);
        everybody(places);
        expect(placeInCircles(LABELS.toReversed(), blocs)).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });

  test("keep blocs apart", () => {
    const labels = [..."abcdefgh"].map((id) => ({ id, name: id, weight: 1 }));
    const places = placeInCircles(labels, [["a", "b", "c", "d"], ["e", "f", "g"], ["h"]]);
    const right = Math.max(...["a", "b", "c", "d"].map((id) => places.get(id)?.x ?? 0));
    expect(Math.min(...["e", "f", "g"].map((id) => places.get(id)?.x ?? 0))).toBeGreaterThan(right);
    expect(places.get("h")?.y).toBeLessThan(Math.min(...["a", "c", "e"].map((id) => places.get(id)?.y ?? 0)));
  });
});

describe("rings around an actor", () => {
  test("give everybody a place of its own, the chosen one in the middle", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const places = placeAround("RUS", LABELS, all, tiesOf(all, signsOf(ONTOLOGY)));
        everybody(places);
        expect(placeAround("RUS", LABELS.toReversed(), all.toReversed(), tiesOf(all, signsOf(ONTOLOGY)))).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });

  test("put partners nearer than their partners, friends before enemies", () => {
    const all = ["a~supplies~b", "a~attacks~c", "a~meets~e", "b~meets~d"].map((id) => edge(id));
    const labels = [..."abcde"].map((id) => ({ id, name: id }));
    const places = placeAround("a", labels, all, tiesOf(all, signsOf(ONTOLOGY)));
    const far = (id: string): number => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);
    expect(places.get("a")).toEqual({ x: 0, y: 0 });
    expect(far("d")).toBeGreaterThan(far("b"));
    expect(far("b")).toBeCloseTo(far("c"), 0);
    expect(places.get("b")?.y).toBeGreaterThan(places.get("c")?.y ?? Infinity);
  });
});

describe("a part settled again", () => {
  test("gives everybody a place of its own, whoever has no tie in it at the foot", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const places = settlePart(LABELS, all);
        everybody(places);
        const joined = joinedBy(all);
        const low = Math.min(...[...places].filter(([id]) => joined.has(id)).map(([, { y }]) => y));
        for (const [id, { y }] of places) if (!joined.has(id)) expect(y).toBeLessThan(low);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the map", () => {
  const frame = { width: 1400, height: 700 };

  test("leaves who has room where it belongs, and moves neighbours apart", () => {
    const actors = [
      { id: "a", name: "A", radius: 10, home: { x: 0, y: 0 } },
      { id: "b", name: "B", radius: 10, home: { x: 4, y: 0 } },
      { id: "c", name: "C", radius: 10, home: { x: 400, y: 100 } },
      { id: "d", name: "D", radius: 10, home: null },
      { id: "e", name: "E", radius: 10, home: { x: 400, y: 100 } },
    ];
    const places = placeOnMap(actors, frame);
    expect(Math.abs((places.get("a")?.x ?? 0) - (places.get("b")?.x ?? 0))).toBeGreaterThan(20);
    expect(Math.hypot((places.get("c")?.x ?? 0) - 400, (places.get("c")?.y ?? 0) - 100)).toBeLessThan(20);
    expect(places.get("d")?.y).toBeLessThan(-350);
    expect(placeOnMap(actors.toReversed(), frame)).toEqual(places);
  });

  test("knows states, groups by their country, organisations by their members, and no place for what is everywhere", () => {
    const { places } = whereaboutsOf(PLACES);
    expect(places["UKR"]).toEqual([32, 49]);
    expect(places["wagner-group"]).toEqual([100, 60]);
    expect(places["nato"]?.[0]).toBeLessThan(-20);
    expect(places["nato"]?.[0]).toBeGreaterThan(-70);
    const everywhere = new Map([
      ["x", [0, 0]],
      ["y", [0, 120]],
      ["z", [0, -120]],
    ]);
    const members = new Map([["world", ["x", "y", "z"]]]);
    expect(whereaboutsOf({ middles: everywhere, members, countries: new Map() }).places["world"]).toBeUndefined();
  });
});

describe("measures", () => {
  const { nodes, edges: all } = graph(["A~supplies~B", "B~meets~A", "B~attacks~C", "C~meets~D"].map((id) => edge(id)));
  const measured = (measure: Parameters<typeof measureOf>[0]) =>
    Object.fromEntries(measureOf(measure, nodes, all, tiesOf(all, signsOf(ONTOLOGY))));

  test("count claims and partners, tell who lies between and who is in conflict", () => {
    expect(measured("claims")).toEqual({ A: 1, B: 2, C: 3, D: 4 });
    expect(measured("degree")).toEqual({ A: 1, B: 2, C: 2, D: 1 });
    const between = betweennessOf(nodes, all);
    expect(between.get("B")).toBeCloseTo(between.get("C") ?? Number.NaN);
    expect(between.get("A")).toBe(0);
    expect(measured("conflict")).toEqual({ A: 0, B: 1 / 3, C: 0.5, D: 0 });
  });
});
