/** The kernel's integer product does what its definition says, bit for bit, and no sum can overflow. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Kernel } from "../../../server/extract/parser/kernel.ts";
import { packBytes } from "../../../server/extract/parser/network.ts";
import { addProduct, multiply } from "../../../server/extract/parser/product.ts";
import { initialNetwork } from "../../../server/train/initial.ts";
import { Random } from "../../../server/train/random.ts";
import { collectVocabulary } from "../../../server/train/vocabulary.ts";
import { sentences, TINY, vectors } from "../../train/tiny.ts";

const bytes = readFileSync(new URL("../../../data/model/kernel.wasm", import.meta.url));
const { fround } = Math;
/** The largest magnitude of a rounded activation: what seven bits hold on either side of their middle. */
const LIMIT = 63;
/** To the nearest whole number, halves to the even one, as floats round. */
const nearest = (x: number): number => {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
};

/** The integers of one row of activations, and what one of them is worth. */
function quantised(row: readonly number[], factors: readonly number[]): { integers: number[]; unit: number } {
  const scaled = row.map((x, n) => fround(fround(x) * fround(factors[n] ?? 0)));
  const peak = Math.max(...scaled.map(Math.abs));
  const scale = peak > fround(1e-30) ? fround(LIMIT / peak) : 0;
  return { integers: scaled.map((x) => nearest(fround(x * scale)) + 0), unit: fround(peak / LIMIT) };
}

interface Case {
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly activations: readonly number[];
  readonly weights: readonly number[];
  readonly factors: readonly number[];
  readonly bias: readonly number[];
}

/** `bias + activations × weights` by the kernel, as rows of m × n. */
function byKernel({ m, k, n, activations, weights, factors, bias }: Case, inPlace: boolean): number[] {
  const kernel = new Kernel(bytes);
  const [a, w, raw, f] = [
    kernel.allocate(m * k),
    kernel.allocate((k * n) / 4 + n),
    kernel.allocate((k * n) / 4),
    kernel.allocate(k),
  ];
  const [b, c] = [kernel.allocate(n), kernel.allocate(m * n)];
  kernel.floats.set(activations, a >> 2);
  kernel.floats.set(factors, f >> 2);
  kernel.floats.set(bias, b >> 2);
  kernel.bytes.set(weights, raw);
  kernel.run.packBytes(w, raw, k, n);
  const packed = { kind: "bytes", at: w, rows: k, columns: n, factors: f } as const;
  const from = { at: a, stride: k, rows: m };
  if (inPlace) {
    kernel.run.broadcast(c, b, m, n);
    addProduct(kernel, from, packed, c, n);
  } else multiply(kernel, from, packed, b, c);
  return [...kernel.floats.subarray(c >> 2, (c >> 2) + m * n)];
}

function byDefinition({ m, k, n, activations, weights, factors, bias }: Case): number[] {
  const rows = Array.from({ length: m }, (_, row) => quantised(activations.slice(row * k, (row + 1) * k), factors));
  return rows.flatMap(({ integers, unit }) =>
    Array.from({ length: n }, (_, column) => {
      const sum = integers.reduce((total, x, p) => total + x * (weights[p * n + column] ?? 0), 0);
      return fround(fround(fround(sum) * unit) + fround(bias[column] ?? 0));
    }),
  );
}

const numbers = (count: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.float({ min: fround(-max), max: fround(max), noNaN: true }), { minLength: count, maxLength: count });

const filled = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

const cases = fc
  .record({ m: fc.integer({ min: 1, max: 9 }), k: fc.integer({ min: 1, max: 5 }), n: fc.integer({ min: 1, max: 4 }) })
  .chain(({ m, k, n }) =>
    fc.record({
      m: fc.constant(m),
      k: fc.constant(8 * k),
      n: fc.constant(8 * n),
      activations: numbers(m * 8 * k, 40),
      weights: fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 64 * k * n, maxLength: 64 * k * n }),
      factors: numbers(8 * k, 0.1),
      bias: numbers(8 * n, 5),
    }),
  );

test("is bias plus integers times bytes, whatever the shape, bit for bit", () => {
  fc.assert(
    fc.property(cases, fc.boolean(), (made, inPlace) => {
      expect(byKernel(made, inPlace).map((x) => x + 0)).toEqual(byDefinition(made).map((x) => x + 0));
    }),
  );
});

test.each([8, 288, 512, 520, 2048])("cannot overflow: the largest sum of %i terms is exact", (k) => {
  const extreme = { m: 5, k, n: 8, activations: filled(5 * k, -1), factors: filled(k, 1), bias: filled(8, 0) };
  for (const weight of [127, -127]) {
    const made = { ...extreme, weights: filled(8 * k, weight) };
    const product = byKernel(made, false);
    expect(product).toEqual(byDefinition(made));
    expect(product[0]).toBeCloseTo(-weight * k, -1);
  }
});

test("a row of zeros, or of next to nothing, adds nothing", () => {
  const [eight, activations] = [filled(8, 1), [...filled(8, 0), ...filled(8, 1e-38)]];
  const product = byKernel({ m: 2, k: 8, n: 8, activations, weights: filled(64, 1), factors: eight, bias: eight }, false);
  expect(product).toEqual(filled(16, 1));
});

test("the cell's gates are sigmoid and tanh to within a millionth", () => {
  const kernel = new Kernel(bytes);
  const width = 1024;
  const z = kernel.zeros(3 * width);
  const [c, h] = [kernel.zeros(width), kernel.zeros(width)];
  const inputs = Array.from({ length: width }, (_, n) => fround((n - width / 2) / 40));
  for (const gate of [0, 1, 2]) kernel.floats.set(inputs, (z >> 2) + gate * width);
  kernel.run.cell(z, 3 * width, c, h, c, width, 0, 1, width);
  for (const [n, x] of inputs.entries()) {
    const [sigmoid, tanh] = [1 / (1 + Math.exp(-x)), Math.tanh(x)];
    expect(Math.abs((kernel.floats[(z >> 2) + n] ?? 0) - sigmoid)).toBeLessThan(1e-6);
    expect(Math.abs((kernel.floats[(z >> 2) + 2 * width + n] ?? 0) - tanh)).toBeLessThan(1e-6);
    expect(Math.abs((kernel.floats[(h >> 2) + n] ?? 0) - sigmoid * Math.tanh((1 - sigmoid) * tanh))).toBeLessThan(1e-6);
  }
});

test("refuses a network whose widths are no multiples of eight", () => {
  const made = initialNetwork(bytes, { ...TINY, hidden: 4 }, collectVocabulary(sentences), vectors, new Random(1));
  expect(() => packBytes(made)).toThrow(/layer0\.forward of the parser model is 4 × 12/u);
});
