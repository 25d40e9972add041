/** How the graph is set out, as values: names and shapes of blocs, balance in sentences, ids across levels, places in every layout. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocsOf, signsOf, tiesOf } from "../../server/graph/index.ts";
import { balanceWords } from "../../client/derive/balance.ts";
import { blocsLine, namedBlocs } from "../../client/derive/blocs.ts";
import { focusOnTriad } from "../../client/derive/focus.ts";
import { hullOf, stringsOf, strungOf } from "../../client/derive/hulls.ts";
import { idsAt } from "../../client/derive/level.ts";
import { pictureOf, radiiOf } from "../../client/derive/picture.ts";
import { circlePlaces, givenPlaces, homesOf, mapPlaces, ringPlaces } from "../../client/derive/places.ts";
import { shownOf } from "../../client/derive/shown.ts";
import { placeTitles } from "../../client/derive/titles.ts";
import { worldOf } from "../../client/derive/world.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

const EDGES = ["A~supplies~B", "B~meets~C", "A~attacks~C", "D~meets~E", "A~attacks~D"].map((id) => edge(id));
const ALL = graph(EDGES);
const nameOf = (id: string): string => `Name of ${id}`;

describe("blocs in words", () => {
  test("are named after their biggest members, and nobody alone is one", () => {
    const nodes = pictureOf(ALL, ONTOLOGY).nodes;
    const blocs = namedBlocs([["A", "B", "C"], ["D", "E"], ["F"]], nodes);
    expect(blocs.map(({ title }) => title)).toEqual(["Name of C, Name of B and 1 more", "Name of E and Name of D"]);
    expect(blocsLine(blocs, 6)).toBe("2 blocs hold 5 of 6 actors.");
    expect(blocsLine([], 6)).toBe("Nobody hangs together here.");
  });
});

describe("balance in words", () => {
  test("tells of the actor between two who are at odds", () => {
    const words = balanceWords(shownOf(ALL, ONTOLOGY), ONTOLOGY, nameOf);
    expect(words.line).toBe("0 % of 1 triangle is balanced.");
    expect(words.strained.map(({ sentence }) => sentence)).toEqual([
      "Name of A and Name of C, who are in conflict with each other, both cooperate with Name of B.",
    ]);
    expect(words.strained[0]?.actors).toEqual(["B", "A", "C"]);
  });

  test("says so where there is no triangle, and tells of no pair twice", () => {
    expect(balanceWords(shownOf(graph([edge("A~meets~B")]), ONTOLOGY), ONTOLOGY, nameOf)).toMatchObject({
      share: null,
      strained: [],
    });
    const enemies = [..."ABCD"].flatMap((a, i) => [..."ABCD"].slice(i + 1).map((b) => edge(`${a}~attacks~${b}`)));
    const { strained, share } = balanceWords(shownOf(graph(enemies), ONTOLOGY), ONTOLOGY, nameOf);
    expect(share).toBe(0);
    expect(strained).toHaveLength(1);
  });

  test("builds no triangle on one claim that may well be misread, but on two of them, or on a sure one", () => {
    const triangles = (...weak: readonly string[]) => {
      const edges = ["A~supplies~B", "B~meets~C", "A~attacks~C"].map((id) =>
        edge(id, weak.includes(id) ? { confidence: 0.4 } : { confidence: 0.9 }),
      );
      return balanceWords(shownOf(graph(edges), ONTOLOGY), ONTOLOGY, nameOf).strained.length;
    };
    expect([triangles(), triangles("B~meets~C")]).toEqual([1, 0]);
    const twice = ["A~supplies~B", "B~meets~C", "A~attacks~C"].map((id) => edge(id, { confidence: 0.4, claims: 2 }));
    expect(balanceWords(shownOf(graph(twice), ONTOLOGY), ONTOLOGY, nameOf).strained).toHaveLength(1);
  });

  test("a triangle in the light is its actors and all between them", () => {
    const focus = focusOnTriad(shownOf(ALL, ONTOLOGY), ["B", "A", "C"]);
    expect(focus.edges).toEqual(new Set(["A~supplies~B", "B~meets~C", "A~attacks~C"]));
    expect(focus.nodes).toEqual(new Set(["A", "B", "C"]));
  });
});

describe("another level", () => {
  const actors = new Map(
    [
      { id: "kremlin", principal: { id: "RUS", name: "Russia" } },
      { id: "pentagon", principal: { id: "USA", name: "United States" } },
      { id: "duma", principal: { id: "RUS", name: "Russia" } },
    ].map((more) => {
      const [node] = ALL.nodes;
      if (node === undefined) throw new Error("The fixture is empty");
      return [more.id, { ...node, ...more }];
    }),
  );

  test("rolls ids up, symmetric edges in order, and drops what falls together", () => {
    const ids = idsAt("principal", actors, ONTOLOGY);
    expect(ids.node("kremlin")).toBe("RUS");
    expect(ids.node("CHN")).toBe("CHN");
    expect(ids.edge("pentagon~attacks~kremlin")).toBe("USA~attacks~RUS");
    expect(ids.edge("pentagon~meets~kremlin")).toBe("RUS~meets~USA");
    expect(ids.edge("duma~meets~kremlin")).toBe(null);
  });

  test("keeps a principal as itself when it is taken apart", () => {
    const ids = idsAt("named", actors, ONTOLOGY);
    expect([ids.node("RUS"), ids.edge("RUS~meets~USA")]).toEqual(["RUS", null]);
  });
});

const disc = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 4, max: 30 }),
});

describe("shapes", () => {
  test("hold the middles of all their discs", () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 12 }), (discs) => {
        const hull = hullOf(discs, 20);
        for (const { x, y } of discs) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...hull.map((point) => point.x)) - 1e-6);
          expect(y).toBeLessThanOrEqual(Math.max(...hull.map((point) => point.y)) + 1e-6);
        }
      }),
    );
    expect(hullOf([], 20)).toEqual([]);
  });

  test("string all discs together by the shortest strings", () => {
    const line = [0, 30, 10, 20].map((x) => ({ x, y: 0, radius: 5 }));
    expect(stringsOf(line).map(([from, to]) => Math.abs((line[from]?.x ?? 0) - (line[to]?.x ?? 0)))).toEqual([10, 10, 10]);
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 12 }), (discs) => {
        expect(stringsOf(discs)).toHaveLength(discs.length - 1);
        expect(strungOf(discs, 10)).toHaveLength(2 * discs.length - 1);
      }),
    );
  });

  test("have titles that cover nothing and stay in the frame", () => {
    const frame = { width: 800, height: 600, line: 14 };
    fc.assert(
      fc.property(fc.array(fc.array(disc, { minLength: 2, maxLength: 5 }), { maxLength: 6 }), (all) => {
        const taken = all
          .flat()
          .map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
        const titled = all.map((discs, index) => ({ id: String(index), discs, outline: hullOf(discs, 14), width: 120 }));
        const boxes = [...taken, ...placeTitles(titled, frame, taken)];
        for (const [index, a] of boxes.entries()) {
          if (index < taken.length) continue;
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(frame.width);
          for (const b of boxes.slice(0, index))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
    );
  });
});

describe("layouts", () => {
  const ties = tiesOf(ALL.edges, signsOf(ONTOLOGY));
  const ids = ALL.nodes.map(({ id }) => id);

  test("place every actor", () => {
    const everybody = [
      givenPlaces(ALL.nodes),
      circlePlaces(ALL.nodes, blocsOf(ids, ties)),
      ringPlaces(ALL.nodes, ALL.edges, ties, null),
      ringPlaces(ALL.nodes, ALL.edges, ties, "nobody"),
    ];
    for (const places of everybody) expect([...places.keys()].toSorted()).toEqual(ids);
    expect(ringPlaces(ALL.nodes, ALL.edges, ties, "E").get("E")).toEqual({ x: 0, y: 0 });
    expect(ringPlaces([], [], [], null).size).toBe(0);
  });

  test("of the map know north from south and whom one acts for, and draw the world", () => {
    const world = worldOf();
    expect(world.land.length).toBeGreaterThan(10_000);
    expect(world.frame.width / world.frame.height).toBeGreaterThan(1.8);
    expect(world.project(20, 60).y).toBeGreaterThan(world.project(20, -30).y);
    expect(world.project(100, 0).x).toBeGreaterThan(world.project(-60, 0).x);
    const homes = homesOf(ALL.nodes, world, { places: { A: [30, 50], B: [-100, 40] } });
    const places = mapPlaces(ALL.nodes, new Map(), world, homes);
    expect(places.get("B")?.x).toBeLessThan(places.get("A")?.x ?? -Infinity);
    expect(places.get("E")?.y).toBeLessThan(-world.frame.height / 2);
  });

  test("have sizes by any measure, all in bounds", () => {
    const radii = radiiOf(new Map(Object.entries({ a: 0, b: 0.2, c: 0.8 })));
    expect(radii.get("a")).toBeLessThan(radii.get("b") ?? 0);
    expect(radii.get("b")).toBeLessThan(radii.get("c") ?? 0);
    expect([...radiiOf(new Map([["a", 0]])).values()].every(Number.isFinite)).toBe(true);
  });
});
