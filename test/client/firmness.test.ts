/** How firm curves are at rest: in a crowd, what one claim alone tells steps back, but never a line that tells a status. */
import { describe, expect, test } from "vitest";
import { firmnessOf, hasFaint, restOf } from "../../client/derive/firmness.ts";
import type { Dash, Shown, ShownEdge } from "../../client/derive/shown.ts";
import { edge } from "./fixture.ts";

const drawn = (once: boolean, dash: Dash = "solid"): ShownEdge => ({ edge: edge("A~meets~B"), width: 2, dash, once, label: "" });

function crowd(often: number, once: number): Shown {
  const edges = Array.from({ length: often + once }, (_, at) => [`${at}`, drawn(at >= often)] as const);
  return { nodes: new Set(), edges: new Map(edges) };
}

describe("curves at rest", () => {
  test("are all alike where they are few", () => {
    const { all, once, more } = firmnessOf(crowd(20, 100));
    expect([all, once, more]).toEqual([0.78, 0.78, 0.78]);
    expect(hasFaint(crowd(20, 100))).toBe(false);
  });

  test("in a crowd: told once steps back but can be seen, told again stays, and a line that tells a status is as firm as all were", () => {
    const shown = crowd(60, 380);
    const firmness = firmnessOf(shown);
    expect(restOf(drawn(true), firmness)).toBeLessThan(0.5 * restOf(drawn(false), firmness));
    expect(restOf(drawn(true, "dashed"), firmness)).toBe(firmness.all);
    expect(restOf(drawn(false), firmness)).toBe(0.78);
    expect(hasFaint(shown)).toBe(true);
    for (const count of [161, 1_000, 100_000]) expect(firmnessOf(crowd(0, count)).once).toBeGreaterThanOrEqual(0.17);
  });

  test("fade little by little as a crowd comes together, and not at all where none is told once", () => {
    const [few, many] = [firmnessOf(crowd(0, 160)), firmnessOf(crowd(0, 165))];
    expect(few.once - many.once).toBeLessThan(0.05);
    expect(hasFaint(crowd(500, 0))).toBe(false);
  });
});
