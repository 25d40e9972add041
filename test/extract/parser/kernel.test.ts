/** The committed kernel is what its source builds to, and multiplies like the definition. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildKernel } from "../../assemblyscript.ts";
import { Kernel } from "../../../server/extract/parser/kernel.ts";

const committed = readFileSync(new URL("../../../data/model/kernel.wasm", import.meta.url));
const folder = new URL("../../../server/train/kernel/", import.meta.url);

test("is the build of its source", { timeout: 60_000 }, async () => {
  expect(new Uint8Array(await buildKernel(folder, "--enable", "simd", "--enable", "relaxed-simd"))).toEqual(
    new Uint8Array(committed),
  );
});

test("multiplies matrices of any shape, whatever the number of rows, bit for bit", () => {
  const shape = fc.record({
    m: fc.integer({ min: 1, max: 9 }),
    k: fc.integer({ min: 1, max: 12 }),
    n: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(shape, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), fc.boolean(), ({ m, k, n }, numbers, transposed) => {
      const kernel = new Kernel(committed);
      const stride = Math.ceil(n / 8) * 8;
      const [a, b, c] = [kernel.allocate(m * k), kernel.allocate(k * n), kernel.allocate(m * stride)];
      const take = (count: number): number[] => Array.from({ length: count }, () => numbers.next().value ?? 0);
      const [left, right] = [take(m * k), take(k * n)];
      kernel.floats.set(left, a >> 2);
      kernel.floats.set(right, b >> 2);
      const packed = kernel.packed(b, k, n, transposed ? k : n, transposed);
      kernel.run.gemm(c, stride, a, k, 1, packed, m, k, n, 0);
      const sums = Array.from({ length: m * n }, (_, cell) => {
        const [row, column] = [Math.floor(cell / n), cell % n];
        let sum = 0;
        for (let p = 0; p < k; p++) sum += (left[row * k + p] ?? 0) * (right[transposed ? column * k + p : p * n + column] ?? 0);
        return sum;
      });
      const product = sums.map((_, cell) => kernel.floats[(c >> 2) + Math.floor(cell / n) * stride + (cell % n)]);
      expect(product).toEqual(sums.map((sum) => sum + 0));
    }),
  );
});

test("refuses what is not the kernel", () => {
  expect(() => new Kernel(new Uint8Array([1, 2, 3]))).toThrow(/kernel\.wasm is damaged/u);
  expect(() => new Kernel(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))).toThrow(/another version/u);
});
