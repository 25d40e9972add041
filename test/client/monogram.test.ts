/** What stands for an actor without a flag. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialsOf, monogramOf } from "../../client/derive/monogram.ts";

describe("monograms", () => {
  test.each([
    ["NATO", "NATO"],
    ["African Union", "AU"],
    ["Shanghai Cooperation Organisation", "SCO"],
    ["Democratic Forces for the Liberation of Rwanda", "DFL"],
    ["Hezbollah", "He"],
    ["al-Shabaab", "AS"],
    ["", ""],
  ])("%s → %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

  test("are images whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const svg = decodeURIComponent(monogramOf(name).replace("data:image/svg+xml,", ""));
        expect(svg.match(/<[a-z]+/g)).toEqual(["<svg", "<rect", "<text"]);
      }),
    );
  });
});
