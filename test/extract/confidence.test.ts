/** The calibration of matches: between its points, beyond them, and never out of order. */
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calibrated, MatchCalibration } from "../../server/extract/confidence.ts";

const shipped = MatchCalibration.parse(
  JSON.parse(readFileSync(new URL("../../data/model/calibration.json", import.meta.url), "utf8")),
);

describe("calibrated", () => {
  it("is linear between points and flat beyond them", () => {
    const points = {
      what: "a test",
      points: [
        { raw: 0.2, right: 0.4 },
        { raw: 0.6, right: 0.8 },
      ],
    };
    expect([0, 0.2, 0.4, 0.6, 1].map((raw) => Math.round(calibrated(points, raw) * 100))).toEqual([40, 40, 60, 80, 80]);
  });

  it("never falls as the reading grows surer", () => {
    const raw = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(raw, raw, (a, b) => {
        expect(calibrated(shipped, Math.min(a, b))).toBeLessThanOrEqual(calibrated(shipped, Math.max(a, b)) + 1e-12);
      }),
    );
  });
});
