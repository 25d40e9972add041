/** The timeline: every dated link is counted in the one period that its day is in. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timelineOf, type Link } from "../../server/graph/index.ts";
import { PERIODS, TimelinePeriod, type Period } from "../../server/vocabulary/index.ts";
import { links } from "./arbitrary.ts";

const [a] =
  fc.sample(
    links.filter(({ length }) => length > 0),
    { seed: 1, numRuns: 1 },
  )[0] ?? [];
if (a === undefined) throw new Error("The generator gave no link");
const on = (date: string | null, article = "a"): Link => ({ ...a, date, article });

describe("a timeline", () => {
  test.each<[Period, string, string, string]>([
    ["day", "2025-01-06", "2025-01-06", "2025-01-06"],
    ["week", "2025-01-05", "2024-12-30", "2025-01-05"],
    ["week", "2025-01-06", "2025-01-06", "2025-01-12"],
    ["month", "2024-02-29", "2024-02-01", "2024-02-29"],
    ["month", "2025-12-31", "2025-12-01", "2025-12-31"],
    ["year", "2025-06-30", "2025-01-01", "2025-12-31"],
    ["month", "0099-02-03", "0099-02-01", "0099-02-28"],
    ["week", "0000-01-01", "0000-01-01", "0000-01-02"],
    ["week", "9999-12-31", "9999-12-27", "9999-12-31"],
  ])("by %s puts %s between %s and %s", (by, date, first, last) => {
    expect(timelineOf([on(date)], by).periods).toMatchObject([{ first, last, claims: 1 }]);
  });

  test("tells claims from articles and leaves empty periods out", () => {
    const { periods, undated } = timelineOf([on("2025-01-06"), on("2025-01-07"), on("2025-03-01", "b"), on(null)], "month");
    expect(periods.map(({ first, claims, articles }) => [first, claims, articles])).toEqual([
      ["2025-01-01", 2, 1],
      ["2025-03-01", 1, 1],
    ]);
    expect(undated).toBe(1);
  });

  test("counts every link once, in order of time", () => {
    fc.assert(
      fc.property(links, fc.constantFrom(...PERIODS), (all, by) => {
        const { periods, undated } = timelineOf(all, by);
        expect(periods.reduce((sum, { claims }) => sum + claims, undated)).toBe(all.length);
        for (const period of periods) {
          TimelinePeriod.parse(period);
          expect(Object.values(period.relations).reduce((sum, n) => sum + n, 0)).toBe(period.claims);
        }
        for (const [i, { first }] of periods.slice(1).entries()) expect(first > (periods[i]?.last ?? "")).toBe(true);
      }),
    );
  });
});
