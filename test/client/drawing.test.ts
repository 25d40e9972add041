/** What the graph looks like, as values: curves apart, looks of statuses, light and shade, words that cover nothing. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeAlong, uncovered } from "../../client/derive/along.ts";
import { curvaturesOf, pointOnCurve } from "../../client/derive/curvature.ts";
import { fitted, isAmiss, stretchOf } from "../../client/derive/fit.ts";
import { focusOf, nearTo } from "../../client/derive/focus.ts";
import { placeNames, type Disc } from "../../client/derive/names.ts";
import { paintOf } from "../../client/derive/paint.ts";
import { pictureOf } from "../../client/derive/picture.ts";
import { freshEdges, shownOf } from "../../client/derive/shown.ts";
import { keepsActors, keepsLooks, type Scene } from "../../client/view/graph/reduce.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

describe("curves", () => {
  const bundle = ["A~supplies~B", "B~supplies~A", "A~attacks~B", "A~meets~B", "B~coerces~A", "C~supplies~A"].map((id) =>
    edge(id),
  );

  test("of one pair never coincide", () => {
    const curvatures = curvaturesOf(bundle, ONTOLOGY);
    const ends = { A: { x: 0, y: 0 }, B: { x: 100, y: 0 } };
    const middles = bundle.slice(0, 5).map(({ id, source }) => {
      const [from, to] = source === "A" ? [ends.A, ends.B] : [ends.B, ends.A];
      return pointOnCurve(from, to, curvatures.get(id) ?? 0, 0.5).y;
    });
    const sorted = middles.toSorted((a, b) => a - b);
    for (const [index, y] of sorted.slice(1).entries()) expect(y - (sorted[index] ?? 0)).toBeGreaterThan(4);
  });

  test("do not depend on the order of the edges", () => {
    const expected = curvaturesOf(bundle, ONTOLOGY);
    fc.assert(
      fc.property(fc.shuffledSubarray(bundle, { minLength: bundle.length }), (shuffled) => {
        expect(new Map([...curvaturesOf(shuffled, ONTOLOGY)].toSorted())).toEqual(new Map([...expected].toSorted()));
      }),
    );
  });

  test("begin and end at their actors", () => {
    expect(pointOnCurve({ x: 1, y: 2 }, { x: 5, y: 9 }, 0.4, 0)).toEqual({ x: 1, y: 2 });
    expect(pointOnCurve({ x: 1, y: 2 }, { x: 5, y: 9 }, 0.4, 1)).toEqual({ x: 5, y: 9 });
  });
});

describe("looks", () => {
  test("more claims are wider, a hollow line has room for its sides, objects are told", () => {
    const { edges, nodes } = shownOf(
      graph([
        edge("A~supplies~B", { claims: 9, objects: { troops: 1, arms: 4 } }),
        edge("A~meets~B"),
        edge("B~attacks~A", { statuses: { negated: 1 } }),
      ]),
      ONTOLOGY,
    );
    const look = (id: string) => edges.get(id) ?? expect.fail(`${id} is not shown`);
    expect(look("A~supplies~B").width).toBeGreaterThan(look("A~meets~B").width);
    expect(look("A~supplies~B").label).toBe("supplies · arms, troops");
    expect(look("B~attacks~A")).toMatchObject({ dash: "hollow", label: "denied: attacks" });
    expect(look("B~attacks~A").width).toBeGreaterThanOrEqual(4);
    expect(nodes).toEqual(new Set(["A", "B"]));
  });

  test("fresh is what is new or has grown", () => {
    const before = graph([edge("A~meets~B"), edge("A~supplies~B", { claims: 2 })]);
    const next = graph([edge("A~meets~B", { claims: 2 }), edge("A~supplies~B", { claims: 2 }), edge("B~attacks~A")]);
    expect(freshEdges(before, next)).toEqual(["A~meets~B", "B~attacks~A"]);
  });

  test("directed relations have heads, symmetric ones none, busier actors bigger discs", () => {
    const { nodes, edges } = pictureOf(graph([edge("A~supplies~B"), edge("A~meets~B")]), ONTOLOGY);
    expect(edges.map(({ directed, relationClass }) => [directed, relationClass])).toEqual([
      [true, "help"],
      [false, "help"],
    ]);
    expect(nodes[1]?.radius).toBeGreaterThan(nodes[0]?.radius ?? Infinity);
  });

  test("each theme has colours of its own", () => {
    expect(paintOf(ONTOLOGY, "light").classes.get("help")).toBe("#2a9d8f");
    expect(paintOf(ONTOLOGY, "dark").classes.get("help")).toBe("#4cc3b4");
    expect(paintOf(ONTOLOGY, "dark").paper).not.toBe(paintOf(ONTOLOGY, "light").paper);
  });
});

describe("focus", () => {
  const shown = shownOf(graph(["A~supplies~B", "A~meets~C", "C~attacks~D"].map((id) => edge(id))), ONTOLOGY);

  test("on an actor is its neighbourhood, on an edge its ends", () => {
    expect(focusOf(shown, { kind: "node", id: "A" })).toMatchObject({
      nodes: new Set(["A", "B", "C"]),
      edges: new Set(["A~supplies~B", "A~meets~C"]),
    });
    expect(focusOf(shown, { kind: "edge", id: "C~attacks~D" })?.nodes).toEqual(new Set(["C", "D"]));
  });

  test("on what is not shown is none", () => {
    expect(focusOf(shown, null)).toBe(null);
    expect(focusOf(shown, { kind: "node", id: "Z" })).toBe(null);
    expect(focusOf(shown, { kind: "edge", id: "A~attacks~D" })).toBe(null);
  });

  test("near an edge are its ends, near an actor the few whom it has most to do with", () => {
    const ties = ["B", "C", "D", "E", "F", "G"].map((other) => edge(`A~supplies~${other}`));
    const picture = pictureOf(graph([...ties, edge("G~attacks~A"), edge("B~meets~G")]), ONTOLOGY);
    expect(nearTo(picture, { kind: "edge", id: "B~meets~G", claim: null })).toEqual(new Set(["B", "G"]));
    expect(nearTo(picture, { kind: "node", id: "A" })).toEqual(new Set(["A", "G", "B", "C", "D", "E"]));
    expect(nearTo(picture, { kind: "node", id: "Z" })).toBe(null);
    expect(nearTo(picture, { kind: "edge", id: "A~attacks~D", claim: null })).toBe(null);
    expect(nearTo(picture, null)).toBe(null);
  });
});

/** A level line of 300 pixels. */
const curve = (id: string, back: boolean) => ({
  id,
  source: back ? { x: 300, y: 100 } : { x: 0, y: 100 },
  target: back ? { x: 0, y: 100 } : { x: 300, y: 100 },
  sourceRadius: 5,
  targetRadius: 5,
  curvature: 0,
  width: 40,
});

describe("words on the graph", () => {
  const frame = { width: 400, height: 300, line: 16 };
  const discs: fc.Arbitrary<Disc[]> = fc.array(
    fc.record({
      id: fc.uuid(),
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      radius: fc.integer({ min: 4, max: 30 }),
      width: fc.integer({ min: 10, max: 160 }),
    }),
    { maxLength: 30 },
  );

  test("no name covers another, nor leaves the frame", () => {
    fc.assert(
      fc.property(discs, (all) => {
        const widths = new Map(all.map(({ id, width }) => [id, width]));
        const placed = placeNames(all, frame, new Set()).map(({ id, x, y }) => ({ x, y, half: (widths.get(id) ?? 0) / 2 }));
        for (const [index, a] of placed.entries()) {
          expect(a.x - a.half).toBeGreaterThanOrEqual(0);
          expect(a.x + a.half).toBeLessThanOrEqual(frame.width);
          for (const b of placed.slice(index + 1)) {
            expect(Math.abs(a.x - b.x) >= a.half + b.half - 1e-6 || Math.abs(a.y - b.y) >= 16 - 1e-6).toBe(true);
          }
        }
      }),
    );
  });

  test("the first come is named, a forced one in any case", () => {
    const crowd: Disc[] = ["a", "b", "c"].map((id) => ({ id, x: 200, y: 150, radius: 100, width: 390 }));
    expect(placeNames(crowd, frame, new Set()).map(({ id }) => id)).toContain("a");
    expect(placeNames(crowd, frame, new Set(["c"])).map(({ id }) => id)).toContain("c");
  });

  test("verbs are never upside down and give way to each other", () => {
    const placed = placeAlong([curve("a", false), curve("b", true)], [], 16);
    expect(placed.map(({ angle }) => Math.abs(angle) <= Math.PI / 2)).toEqual([true, true]);
    expect(Math.abs((placed[0]?.x ?? 0) - (placed[1]?.x ?? 0))).toBeGreaterThanOrEqual(40);
    const short = { ...curve("c", false), target: { x: 20, y: 100 } };
    expect(placeAlong([short], [], 16)).toMatchObject([{ angle: 0 }]);
    expect(placeAlong([short, curve("a", false)], [], 16).map(({ id }) => id)).toEqual(["a"]);
  });

  test("leave out the names that they lie over", () => {
    const names = {
      placed: [
        { id: "under", x: 40, y: 6 },
        { id: "beside", x: 40, y: 40 },
      ],
      width: () => 60,
    };
    const words = { placed: [{ id: "verb", x: 0, y: 0, angle: 0 }], width: () => 40 };
    expect(uncovered(names, words, 16).map(({ id }) => id)).toEqual(["beside"]);
    expect(uncovered(names, { ...words, placed: [] }, 16)).toEqual(names.placed);
  });
});

describe("the frame", () => {
  test("a flat picture is stretched upwards in a tall frame, never squeezed", () => {
    const flat = [
      { x: 0, y: 0 },
      { x: 200, y: 50 },
    ];
    expect(stretchOf(flat, { width: 1000, height: 1000 })).toMatchObject({ x: 1 });
    expect(stretchOf(flat, { width: 1000, height: 1000 }).y).toBeGreaterThan(2);
    expect(stretchOf([{ x: 3, y: 3 }], { width: 100, height: 900 })).toEqual({ x: 1, y: 1 });
  });

  test("fitting what already fits changes nothing but the middle", () => {
    const camera = { x: 0.5, y: 0.5, ratio: 1 };
    expect(fitted([], { width: 800, height: 600 }, camera, (spot) => spot)).toBe(null);
    const spots = [
      { x: 56, y: 64 },
      { x: 744, y: 530 },
    ];
    const place = fitted(spots, { width: 800, height: 600 }, camera, ({ x, y }) => ({ x: x / 800, y: y / 600 }));
    expect(place?.ratio).toBeCloseTo(1);
    expect(place?.x).toBeCloseTo(0.5);
    expect(place?.y).toBeCloseTo(0.5);
  });

  test("what lies under the discs is seen whole, and the discs stay in the room that is theirs", () => {
    const spots = [
      { x: 300, y: 250 },
      { x: 640, y: 330 },
    ];
    const ground = [
      { x: 0, y: 100 },
      { x: 820, y: 520 },
    ];
    const size = { width: 800, height: 600 };
    const place = fitted(spots, size, { x: 0.5, y: 0.5, ratio: 1 }, (spot) => spot, ground);
    const zoom = place?.ratio ?? Number.NaN;
    const onStage = ({ x, y }: { readonly x: number; readonly y: number }) => ({
      x: 400 + (x - (place?.x ?? Number.NaN)) / zoom,
      y: 300 + (y - (place?.y ?? Number.NaN)) / zoom,
    });
    for (const { x, y } of ground.map(onStage)) {
      expect(x).toBeGreaterThanOrEqual(9.99);
      expect(x).toBeLessThanOrEqual(790.01);
      expect(y).toBeGreaterThanOrEqual(9.99);
      expect(y).toBeLessThanOrEqual(590.01);
    }
    for (const { x } of spots.map(onStage)) expect(Math.abs(x - 400)).toBeLessThan(344);
  });

  test("the camera comes no nearer than two neighbours ask for, however near it is already", () => {
    const spots = [
      { x: 400, y: 300 },
      { x: 404, y: 300 },
    ];
    const at = (ratio: number) => fitted(spots, { width: 800, height: 600 }, { x: 0.5, y: 0.5, ratio }, (spot) => spot)?.ratio;
    expect(at(1)).toBeCloseTo(0.2);
    expect(at(0.2)).toBeCloseTo(0.2);
  });
});

const at = (...places: readonly (readonly [number, number])[]) => places.map(([x, y]) => ({ x, y }));

test("a fit is offered for what a filter leaves in a corner, and for what is out of sight, not for what has its place", () => {
  const stage = { width: 800, height: 600 };
  const corner = at([60, 70], [160, 140]);
  expect(isAmiss(corner, stage, 1, true)).toBe(true);
  expect(isAmiss(corner, stage, 1, false)).toBe(false);
  expect(isAmiss(corner, stage, 0.2, true)).toBe(false);
  expect(isAmiss(at([60, 70], [740, 80]), stage, 1, true)).toBe(false);
  expect(isAmiss(at([-900, 0], [-20, 300], [-5, 900], [400, 300]), stage, 1, false)).toBe(true);
  expect(isAmiss([], stage, 1, true)).toBe(false);
});

describe("a filter that keeps its actors", () => {
  const whole = graph(["A~supplies~B", "A~meets~B", "B~meets~C"].map((id) => edge(id)));
  const left = (...ids: readonly string[]) => {
    const edges = whole.edges.filter(({ id }) => ids.includes(id));
    const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
    return shownOf({ ...whole, edges, nodes: whole.nodes.filter(({ id }) => ends.has(id)) }, ONTOLOGY);
  };
  const paint = paintOf(ONTOLOGY, "light");
  const shown = shownOf(whole, ONTOLOGY);
  const before: Scene = { shown, paint, scale: 1, focus: null, pinned: new Set(), fresh: new Set(), pulse: 0 };

  test("leaves them as they are drawn", () => {
    expect(keepsActors(before, { ...before, pinned: new Set(), shown: left("A~meets~B", "B~meets~C") })).toBe(true);
  });

  test("is none where one goes, where others come, or where something is or was in focus", () => {
    const lit = focusOf(shown, { kind: "node", id: "A" });
    expect(keepsActors(before, { ...before, shown: left("A~meets~B") })).toBe(false);
    expect(keepsActors({ ...before, shown: left("A~meets~B") }, { ...before, shown: left("B~meets~C") })).toBe(false);
    expect(keepsLooks({ ...before, focus: lit }, before)).toBe(false);
    expect(keepsLooks(before, { ...before, focus: lit })).toBe(false);
    expect(keepsLooks(before, { ...before, paint: paintOf(ONTOLOGY, "dark") })).toBe(false);
    expect(keepsLooks(before, { ...before, shown: left("A~meets~B") })).toBe(true);
  });

  test("is the very same when it is put back", () => {
    expect(shownOf(whole, ONTOLOGY)).toBe(shown);
  });
});
