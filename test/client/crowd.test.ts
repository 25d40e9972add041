/** What thousands of curves and names are asked: which one lies here, which are in sight, what a choice leaves; looked up, never searched. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addRow, curveAt, emptyRows, rowsWithin, type CurveLook, type CurveRows } from "../../client/derive/curve-rows.ts";
import { pointOnCurve } from "../../client/derive/curvature.ts";
import { alike } from "../../client/derive/alike.ts";
import { foretold } from "../../client/derive/foretold.ts";
import { placeNames, type Box, type Disc } from "../../client/derive/names.ts";
import { NO_FILTER } from "../../client/state/view.ts";
import { edge, graph } from "./fixture.ts";

const LOOK: CurveLook = { size: 2, colour: "#cf4b4b", opacity: 0.5, curvature: 0, dash: "solid", directed: true };

interface Drawn {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly curvature: number;
}

function rowsOf(curves: readonly Drawn[]): CurveRows {
  const rows = emptyRows(curves.length);
  for (const [i, { from, to, curvature }] of curves.entries()) {
    const ends = { x: Float32Array.of(from.x, to.x), y: Float32Array.of(from.y, to.y), size: Float32Array.of(9, 9) };
    addRow(rows, String(i), 0, 1, ends, { ...LOOK, curvature });
  }
  return rows;
}

/** The point of a curve in the graph's plane, whose y axis points up. */
function onCurve({ from, to, curvature }: Drawn, t: number): { readonly x: number; readonly y: number } {
  const { x, y } = pointOnCurve({ x: from.x, y: -from.y }, { x: to.x, y: -to.y }, curvature, t);
  return { x, y: -y };
}

const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const curve = fc.record({ from: place, to: place, curvature: fc.double({ min: -0.6, max: 0.6, noNaN: true }) });

describe("curves as rows", () => {
  test("are found where they are drawn, and nowhere else", () => {
    const bent: Drawn = { from: { x: 0, y: 0 }, to: { x: 400, y: 0 }, curvature: 0.3 };
    const rows = rowsOf([bent]);
    for (const t of [0.1, 0.5, 0.8]) expect(curveAt(rows, onCurve(bent, t).x, onCurve(bent, t).y, 1, 4)).toBe("0");
    expect(curveAt(rows, 200, 0, 1, 4)).toBeNull();
    expect(curveAt(rows, 200, -60, 1, 4)).toBeNull();
  });

  test("the nearest is found, of two in one place that which lies on top", () => {
    const [low, high] = [0, 6].map((y): Drawn => ({ from: { x: 0, y }, to: { x: 300, y }, curvature: 0 }));
    if (low === undefined || high === undefined) throw new Error("two curves");
    expect(curveAt(rowsOf([low, high]), 150, 2, 1, 5)).toBe("0");
    expect(curveAt(rowsOf([low, high]), 150, 5, 1, 5)).toBe("1");
    expect(curveAt(rowsOf([low, low]), 150, 0, 1, 5)).toBe("1");
  });

  test("that are left for a part of the plane are all that reach into it", () => {
    fc.assert(
      fc.property(fc.array(curve, { maxLength: 12 }), place, fc.double({ min: 0, max: 1, noNaN: true }), (curves, corner, t) => {
        const box: Box = { left: corner.x, right: corner.x + 200, top: corner.y, bottom: corner.y + 200 };
        const all = rowsOf(curves);
        const kept = rowsWithin(all, box);
        for (const [i, each] of curves.entries()) {
          const { x, y } = onCurve(each, t);
          const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
          if (inside) expect(kept.ids).toContain(String(i));
        }
        expect(kept.values).toHaveLength((all.values.length / Math.max(1, all.ids.length)) * kept.ids.length);
      }),
    );
  });
});

describe("a choice of relations", () => {
  const all = graph([edge("A~supplies~B"), edge("A~meets~B"), edge("B~attacks~C")]);

  test("is told from the whole graph: its edges, and who stands at an end of one", () => {
    const told = foretold(all, NO_FILTER, { ...NO_FILTER, relation: ["supplies", "meets"] });
    expect(told?.edges.map(({ id }) => id)).toEqual(["A~supplies~B", "A~meets~B"]);
    expect(told?.nodes.map(({ id }) => id).toSorted()).toEqual(["A", "B"]);
  });

  test("is not told where more is asked, or less is there", () => {
    expect(foretold(all, NO_FILTER, { ...NO_FILTER, relation: ["meets"], status: ["planned"] })).toBeNull();
    expect(foretold(all, NO_FILTER, NO_FILTER)).toBeNull();
    expect(foretold(all, { ...NO_FILTER, relation: ["meets"] }, { ...NO_FILTER, relation: ["meets"] })).toBeNull();
  });

  test("an answer is drawn anew only where it says something else", () => {
    const one = graph([edge("A~supplies~B", { objects: { arms: 1 } }), edge("A~meets~C")]);
    const other = structuredClone(one);
    expect(alike(one, { ...other, nodes: other.nodes.toReversed(), revision: "2" })).toBe(true);
    const [first, second] = other.edges;
    if (first === undefined || second === undefined) throw new Error("two edges were made");
    for (const edges of [
      [first],
      [second, first],
      [{ ...first, claims: 2 }, second],
      [{ ...first, statuses: { planned: 1 } }, second],
      [{ ...first, statuses: { actual: 1, planned: 1 } }, second],
      [{ ...first, objects: {} }, second],
    ]) {
      expect(alike(one, { ...other, edges })).toBe(false);
    }
    expect(alike(one, { ...other, nodes: other.nodes.map((node) => ({ ...node, id: `${node.id}x` })) })).toBe(false);
  });
});

test("names in a crowd cover no other name, and no disc but those of the few busiest lesser ones, in the frame or at its rim", () => {
  // One for each 30,000 of 800 by 600 pixels.
  const prominent = 16;
  const spot = fc.record({
    x: fc.integer({ min: -100, max: 900 }),
    y: fc.integer({ min: -100, max: 700 }),
    radius: fc.integer({ min: 2, max: 60 }),
    width: fc.integer({ min: 10, max: 180 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const discs = spots.map((each, i) => ({ ...each, id: String(i) }));
      const placed = placeNames(discs, { width: 800, height: 600, line: 16 }, new Set());
      const boxes = placed.map(({ id, x, y }) => ({ id, x, y, across: (discs[Number(id)]?.width ?? 0) / 2, down: 8 }));
      const round = discs.map(({ id, x, y, radius }) => ({ id, x, y, across: radius, down: radius }));
      for (const a of boxes) {
        const apart = (b: (typeof boxes)[number]): boolean =>
          a.id === b.id || Math.abs(a.x - b.x) >= a.across + b.across || Math.abs(a.y - b.y) >= a.down + b.down;
        expect(boxes.every(apart)).toBe(true);
        const mayCover = ({ id }: (typeof boxes)[number]): boolean => Number(a.id) < prominent && Number(id) >= prominent;
        expect(round.filter((disc) => !mayCover(disc)).every(apart)).toBe(true);
      }
    }),
  );
});

test("the busiest is named over lesser discs where nothing is free, and a lesser one is not", () => {
  const dense: Disc[] = Array.from({ length: 40 }, (_, i) => ({
    id: String(i),
    x: 150 + (i % 8) * 14,
    y: 110 + Math.floor(i / 8) * 14,
    radius: 9,
    width: 60,
  }));
  const named = placeNames(
    dense.toSorted((a, b) => Number(b.id === "20") - Number(a.id === "20")),
    { width: 400, height: 300, line: 16 },
    new Set(),
  ).map(({ id }) => id);
  expect(named).toContain("20");
  expect(named).not.toContain("19");
});
