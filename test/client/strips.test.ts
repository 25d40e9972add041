/** The pieces that curves are bent out of: none is lost, firm ones come first, and none lies visibly off its curve. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addRow, emptyRows, layRuns, ROW, type CurveLook } from "../../client/derive/index.ts";

const curve = fc.record({
  length: fc.integer({ min: 1, max: 900 }),
  curvature: fc.double({ min: -0.62, max: 0.62, noNaN: true }),
  dash: fc.constantFrom("solid", "dashed"),
});
type Curve = typeof curve extends fc.Arbitrary<infer T> ? T : never;

const rowsOf = (curves: readonly Curve[]) => {
  const rows = emptyRows(curves.length);
  const firmFirst = [...curves.filter(({ dash }) => dash === "solid"), ...curves.filter(({ dash }) => dash !== "solid")];
  for (const [i, { length, curvature, dash }] of firmFirst.entries()) {
    const ends = { x: new Float32Array([0, length]), y: new Float32Array(2), size: new Float32Array(2) };
    const look: CurveLook = {
      size: 1,
      colour: "#000000",
      opacity: 1,
      curvature,
      dash: dash === "solid" ? "solid" : "dashed",
      directed: true,
    };
    addRow(rows, `edge ${i}`, 0, 1, ends, look);
  }
  return rows;
};

const rowAt = (texels: Uint32Array, row: number): string => texels.subarray(row * ROW, (row + 1) * ROW).join(" ");

test("every row is laid out once, firm lines before others, in runs without a gap", () => {
  fc.assert(
    fc.property(fc.array(curve, { maxLength: 40 }), fc.constantFrom(24, 8, 5, 3), fc.boolean(), (curves, most, styled) => {
      const rows = rowsOf(curves);
      const texels = new Uint32Array(curves.length * ROW);
      const runs = layRuns(rows, texels, 1, most, styled);
      const all = curves.map((_, i) => rowAt(rows.bytes, i));
      expect(curves.map((_, i) => rowAt(texels, i)).toSorted()).toEqual(all.toSorted());
      expect(runs.map(({ from }) => from)).toEqual([0, ...runs.map(({ to }) => to)].slice(0, runs.length));
      expect(runs.at(-1)?.to ?? 0).toBe(curves.length);
      const firm = runs.filter((run) => run.firm).reduce((sum, { from, to }) => sum + to - from, 0);
      expect(firm).toBe(styled ? rows.firm : curves.length);
    }),
  );
});

test("a curve of few pieces is less than half a pixel off, as long as more are allowed", () => {
  fc.assert(
    fc.property(curve, fc.double({ min: 0.2, max: 2, noNaN: true }), (only, unit) => {
      const [run] = layRuns(rowsOf([only]), new Uint32Array(ROW), unit, 24, true);
      if (run?.pieces === 24) return;
      // Of a quadratic curve, a piece lies off by the distance of its control point from the middle over twice the square of the pieces.
      expect((only.length * unit * Math.abs(only.curvature)) / (2 * (run?.pieces ?? 1) ** 2)).toBeLessThan(0.5);
    }),
  );
});
