/** Near copies are found by their words alone: copies resemble each other, articles on one subject do not. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsOf, COPY, resemblance, runsOf } from "../../server/store/near-copies.ts";
import { agencyReport, otherReport, syndicated } from "../fixtures/reports.ts";

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const words = fc.array(word, { maxLength: 200 }).map((list) => list.join(" "));
/** A text of 400 words, of which so many at its beginning are others. */
const begunAnew = (changed: number): string =>
  Array.from({ length: 400 }, (_, i) => (i < changed ? `other${i}` : `word${i}`)).join(" ");

const shared = (a: string, b: string): number => {
  const bands = new Set(bandsOf(runsOf(a)));
  return bandsOf(runsOf(b)).filter((band) => bands.has(band)).length;
};

describe("two texts", () => {
  test("are copies if one is the other under another header and byline", () => {
    expect(resemblance(runsOf(agencyReport), runsOf(syndicated("The Daily Paper")))).toBeGreaterThan(COPY);
    expect(shared(agencyReport, syndicated("The Daily Paper"))).toBeGreaterThan(0);
  });

  test("are none if they are about the same subject only", () => {
    expect(resemblance(runsOf(agencyReport), runsOf(otherReport))).toBeLessThan(0.1);
    expect(shared(agencyReport, otherReport)).toBe(0);
  });

  test("resemble each other as much either way, by 0 to 1; each resembles itself whole", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [runsOf(a), runsOf(b)];
        const share = resemblance(x, y);
        expect(share).toBe(resemblance(y, x));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (x.length > 0) expect(resemblance(x, x)).toBe(1);
      }),
    );
  });

  test("are compared without regard to case, punctuation and spacing", () => {
    const loud = agencyReport.toUpperCase().replaceAll(/[.,"]/g, " -- ").replaceAll(" ", "\n ");
    expect(runsOf(loud)).toEqual(runsOf(agencyReport));
  });

  test("are found by a shared band where one is the other with a new beginning", () => {
    const whole = begunAnew(0);
    for (const changed of [10, 40, 60]) expect(shared(whole, begunAnew(changed))).toBeGreaterThan(0);
  });
});

describe("a text", () => {
  test("of a few words is a copy of nothing, not even of its like", () => {
    expect(bandsOf(runsOf("Peru arms Laos, says Lima."))).toEqual([]);
    expect(bandsOf(runsOf(""))).toEqual([]);
    expect(resemblance(runsOf(""), runsOf(""))).toBe(0);
  });

  test("of a book's length has a sketch no longer than another's, and is still like its copy", () => {
    const long = Array.from({ length: 60_000 }, (_, i) => `word${(i * 7_919) % 60_000}`).join(" ");
    expect(runsOf(long).length).toBe(2_048);
    expect(resemblance(runsOf(long), runsOf(`A header of some words. ${long} And a line after it.`))).toBeGreaterThan(0.95);
  });

  test("has the same bands on every machine", () => {
    const bands = bandsOf(runsOf(agencyReport));
    expect(bands).toHaveLength(16);
    expect(bands.every((band, i) => Math.floor(band / 2 ** 32) === i)).toBe(true);
    expect(bands.slice(0, 2)).toMatchInlineSnapshot(`
      [
        781806096,
        7808605882,
      ]
    `);
  });
});
