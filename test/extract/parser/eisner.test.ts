/** The tree decoder against the definition: the best of all projective trees with one root. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree, isProjectiveTree } from "../../../server/extract/parser/eisner.ts";

/** Every assignment of heads 0..size to tokens 1..size. */
function* assignments(size: number, token = 1, heads = new Int32Array(size + 1)): Generator<Int32Array> {
  if (token > size) yield heads.slice();
  else {
    for (let head = 0; head <= size; head++) {
      if (head === token) continue;
      heads[token] = head;
      yield* assignments(size, token + 1, heads);
    }
  }
}

/** A tree by definition: one root, every token below it, and every token between the ends of an arc below the arc's head. */
function isTreeByDefinition(heads: Int32Array): boolean {
  const size = heads.length - 1;
  const isBelow = (token: number, ancestor: number): boolean => {
    let at = token;
    for (let n = 0; n <= size && at !== ancestor && at !== 0; n++) at = heads[at] ?? 0;
    return at === ancestor;
  };
  const tokens = Array.from({ length: size }, (_, n) => n + 1);
  if (tokens.filter((token) => heads[token] === 0).length !== 1 || !tokens.every((token) => isBelow(token, 0))) return false;
  return tokens.every((token) => {
    const head = heads[token] ?? 0;
    return tokens.every((other) => (other - token) * (other - head) >= 0 || isBelow(other, head));
  });
}

const total = (values: Float32Array, stride: number, heads: Int32Array): number =>
  heads.reduce((sum, head, token) => (token === 0 ? 0 : sum + (values[token * stride + head] ?? 0)), 0);

test("recognises exactly the projective trees with one root", () => {
  for (const size of [1, 2, 3, 4, 5]) {
    for (const heads of assignments(size)) expect(isProjectiveTree(heads), heads.join(" ")).toBe(isTreeByDefinition(heads));
  }
});

test("finds the best projective tree", () => {
  const scored = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      scores: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: (size + 1) ** 2, maxLength: (size + 1) ** 2 }),
    }),
  );
  fc.assert(
    fc.property(scored, ({ size, scores }) => {
      const values = Float32Array.from(scores);
      const found = bestTree({ values, offset: 0, stride: size + 1 }, size);
      expect(isTreeByDefinition(found)).toBe(true);
      const best = Math.max(...[...assignments(size)].filter(isTreeByDefinition).map((heads) => total(values, size + 1, heads)));
      expect(total(values, size + 1, found)).toBe(best);
    }),
  );
});

test("an empty sentence has no heads", () => {
  expect([...bestTree({ values: new Float32Array(1), offset: 0, stride: 1 }, 0)]).toEqual([0]);
});

test("decodes a long chain without exhausting the stack", () => {
  const size = 250;
  const values = new Float32Array((size + 1) ** 2);
  // Cyclic best heads force the chart; the next best ones are a chain.
  for (let token = 1; token <= size; token++) values[token * (size + 1) + token - 1] = 1;
  values[size + 1 + 2] = 3;
  const heads = bestTree({ values, offset: 0, stride: size + 1 }, size);
  expect(isProjectiveTree(heads)).toBe(true);
});
