/**
 * Products with the network's weights. Training multiplies floats. Parsing multiplies integers: weights are signed bytes with a factor a
 * row, and activations, into which those factors go, are rounded to 7 bits with a unit a row. The sums are exact, so the order of
 * summation and the machine cannot matter, and one instruction does sixteen terms.
 */
import type { Kernel, Pointer } from "./kernel.ts";

/** A packed matrix; with bytes, `factors` has one float a row. */
export type Weights =
  | { readonly kind: "floats"; readonly at: Pointer; readonly rows: number; readonly columns: number }
  | { readonly kind: "bytes"; readonly at: Pointer; readonly rows: number; readonly columns: number; readonly factors: Pointer };

/** A row-major matrix inside a wider one: `stride` floats from row to row. */
export interface Rows {
  readonly at: Pointer;
  readonly stride: number;
  readonly rows: number;
}

/** Writes `from` times the weights, plus the bias, to `to`, `weights.columns` a row. */
export function multiply(kernel: Kernel, from: Rows, weights: Weights, bias: Pointer, to: Pointer): void {
  const { columns } = weights;
  if (weights.kind === "bytes") {
    multiplyBytes(kernel, from, weights, bias, 0, to, columns);
    return;
  }
  kernel.run.broadcast(to, bias, from.rows, columns);
  kernel.run.gemm(to, columns, from.at, from.stride, 1, weights.at, from.rows, weights.rows, columns, 1);
}

/** Adds `from` times the weights to the rows that begin at `to`, `stride` floats apart. */
export function addProduct(kernel: Kernel, from: Rows, weights: Weights, to: Pointer, stride: number): void {
  if (weights.kind === "bytes") multiplyBytes(kernel, from, weights, to, stride, to, stride);
  else kernel.run.gemm(to, stride, from.at, from.stride, 1, weights.at, from.rows, weights.rows, weights.columns, 1);
}

function multiplyBytes(
  kernel: Kernel,
  { at, stride, rows }: Rows,
  weights: Weights & { readonly kind: "bytes" },
  base: Pointer,
  baseStride: number,
  to: Pointer,
  toStride: number,
): void {
  const { run } = kernel;
  const mark = kernel.mark();
  const integers = kernel.allocate((rows * weights.rows) / 4);
  const units = kernel.allocate(rows);
  run.quantise(integers, units, at, stride, weights.factors, rows, weights.rows);
  run.product(to, toStride, base, baseStride, integers, units, weights.at, rows, weights.rows, weights.columns);
  kernel.release(mark);
}
