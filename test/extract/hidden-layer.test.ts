/** The judge's first layer in the kernel: bit for bit the plain sum of rows, in their order. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quantise } from "../../server/extract/judge/index.ts";
import { createHiddenLayer } from "../../server/extract/judge/hidden-layer.ts";

const kernel = readFileSync(new URL("../../data/model/kernel.wasm", import.meta.url));

test("adds the rows of a pair's features as floats do, whatever the width", () => {
  const value = fc.float({ min: -2, max: 2, noNaN: true });
  const shape = fc.record({ hidden: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 9 }) }).chain((sizes) =>
    fc.record({
      hidden: fc.constant(sizes.hidden),
      values: fc.array(value, { minLength: sizes.hidden * sizes.rows, maxLength: sizes.hidden * sizes.rows }),
      bias: fc.array(value, { minLength: sizes.hidden, maxLength: sizes.hidden }),
      calls: fc.array(fc.array(fc.nat({ max: sizes.rows - 1 })), { minLength: 1, maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(shape, ({ hidden, values, bias, calls }) => {
      const first = quantise(Float32Array.from(values), hidden);
      const firstBias = Float32Array.from(bias);
      const layer = createHiddenLayer({ hidden, first, firstBias }, kernel);
      for (const rows of calls) {
        const sums = Array.from(firstBias, (start, unit) =>
          rows.reduce((sum, row) => {
            const weight = Math.fround((first.factors[row] ?? 0) * (first.bytes[row * hidden + unit] ?? 0));
            return Math.fround(sum + weight);
          }, start),
        );
        expect(Array.from(layer(Int32Array.from(rows)), (sum) => sum + 0)).toEqual(sums.map((sum) => sum + 0));
      }
    }),
  );
});
