/** The walk by arrow keys: each step goes the way of its arrow, to what a person would call the next. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nextStop, type Direction, type Stop } from "../../client/derive/walk.ts";

const coordinate = fc.integer({ min: 0, max: 1_000 });
const stops = fc
  .uniqueArray(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 40, selector: ({ x, y }) => `${x} ${y}` })
  .map((places) => places.map((place, index): Stop => ({ id: String(index), ...place })));

const AHEAD: Readonly<Record<Direction, (from: Stop, to: Stop) => boolean>> = {
  left: (from, to) => to.x < from.x,
  right: (from, to) => to.x > from.x,
  up: (from, to) => to.y < from.y,
  down: (from, to) => to.y > from.y,
};
const DIRECTIONS = ["left", "right", "up", "down"] as const;

test("a step goes the way of its arrow, and there is one unless nothing lies there", () => {
  fc.assert(
    fc.property(stops, fc.constantFrom(...DIRECTIONS), (all, direction) => {
      const [from] = all;
      if (from === undefined) return;
      const next = nextStop(all, from, direction);
      const ahead = all.filter((stop) => AHEAD[direction](from, stop));
      if (next === null) expect(ahead).toEqual([]);
      else expect(ahead).toContain(next);
    }),
  );
});

test("a step does not depend on the order of the actors", () => {
  fc.assert(
    fc.property(stops, fc.constantFrom(...DIRECTIONS), (all, direction) => {
      const [from] = all;
      if (from !== undefined) expect(nextStop(all.toReversed(), from, direction)).toEqual(nextStop(all, from, direction));
    }),
  );
});

test("what is straight ahead comes before what is nearer but aside", () => {
  const from = { id: "from", x: 0, y: 0 };
  const [straight, aside, behind] = [
    { id: "straight", x: 100, y: 5 },
    { id: "aside", x: 40, y: 80 },
    { id: "behind", x: -10, y: 0 },
  ];
  expect(nextStop([from, straight, aside, behind], from, "right")).toBe(straight);
  expect(nextStop([from, aside, behind], from, "right")).toBe(aside);
  expect(nextStop([from, straight, aside], from, "left")).toBe(null);
});
