/**
 * The judge's first layer: sums of the rows of a pair's features, about a hundred among a hundred thousand. They stay the bytes of the
 * model's file, in the kernel's memory, and are added in one fixed order.
 */
import { Kernel } from "../parser/index.ts";
import type { JudgeModel } from "./model.ts";

/** What the features in these rows make of the hidden layer, before the ReLU. */
export type HiddenLayer = (rows: Int32Array) => Float32Array;

const sixteens = (n: number): number => Math.ceil(n / 16) * 16;

/** Copies a model's first layer into a kernel of its own. @throws DragomanError `knowledge-missing` if the bytes are not the kernel. */
export function createHiddenLayer(
  { hidden, first, firstBias }: Pick<JudgeModel, "hidden" | "first" | "firstBias">,
  kernelBytes: Uint8Array,
): HiddenLayer {
  const kernel = new Kernel(kernelBytes);
  const width = sixteens(hidden);
  const weights = kernel.allocate((first.factors.length * width) / 4);
  const factors = kernel.allocate(first.factors.length);
  const sums = kernel.allocate(width);
  const { bytes } = kernel;
  for (let row = 0; row < first.factors.length; row++)
    bytes.set(first.bytes.subarray(row * hidden, (row + 1) * hidden), weights + row * width);
  kernel.floats.set(first.factors, factors >> 2);
  return (rows) => {
    const mark = kernel.mark();
    const at = kernel.allocate(rows.length);
    new Int32Array(kernel.run.memory.buffer, at, rows.length).set(rows);
    kernel.floats.fill(0, sums >> 2, (sums >> 2) + width);
    kernel.floats.set(firstBias, sums >> 2);
    kernel.run.sumRows(sums, weights, factors, at, rows.length, width);
    kernel.release(mark);
    return kernel.floats.slice(sums >> 2, (sums >> 2) + hidden);
  };
}
