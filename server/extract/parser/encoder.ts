/**
 * The encoder: layers of bidirectional LSTMs with coupled input and forget gates (Greff et al. 2017, "LSTM: a search space odyssey").
 * All input projections of a layer are one matrix product (those of the first can come from elsewhere); each step of time is one product for all sentences of the batch.
 */
import { placeOf, type Network } from "./network.ts";
import { addProduct, multiply } from "./product.ts";
import type { Batch } from "./batch.ts";
import type { Pointer } from "./kernel.ts";

/** What a layer computed, time-major: gates (forward f, o, g, backward f, o, g), cell states and outputs (both directions). */
interface LayerStates {
  readonly input: Pointer;
  readonly gates: Pointer;
  readonly cells: Pointer;
  readonly outputs: Pointer;
}

/** Called in training with each layer's outputs; returns a copy with some zeroed. */
export type Dropout = (layer: number, outputs: Pointer) => Pointer;

export interface Encoded {
  readonly layers: readonly LayerStates[];
  /** Outputs of the last layer, `2 * hidden` a row, time-major. */
  readonly outputs: Pointer;
}

/** The steps of one direction in the order of reading: the row where each begins, how many run, and the step read before. */
export function stepsOf(
  batch: Batch,
  backward: boolean,
): readonly { row: number; rows: number; former: number; known: number }[] {
  const { steps } = batch;
  const last = steps.length - 2;
  const size = (t: number): number => (steps[t + 1] ?? 0) - (steps[t] ?? 0);
  return Array.from({ length: last + 1 }, (_, n) => {
    const t = backward ? last - n : n;
    const before = backward ? t + 1 : t - 1;
    return {
      row: steps[t] ?? 0,
      rows: size(t),
      former: steps[before] ?? 0,
      known: n === 0 ? 0 : Math.min(size(t), size(before)),
    };
  });
}

/** Writes to `gates` what a layer (the first unless told otherwise) makes of its input vectors alone, bias included. */
export function projectInputs(network: Network, input: Pointer, rows: number, gates: Pointer, n = 0): void {
  const { kernel, layout, parameters, packed } = network;
  const layer = layout.layers[n];
  const weights = packed.layers[n];
  if (layer === undefined || weights === undefined) return;
  multiply(kernel, { at: input, stride: layer.input.rows, rows }, weights.input, placeOf(parameters, layer.bias), gates);
}

/**
 * Runs the layers over time-major input vectors, whose projections for the first layer are in `projected` (and are replaced by its
 * gates); the outputs live in the kernel's arena. `input` itself is only passed on.
 */
export function encode(network: Network, batch: Batch, input: Pointer, projected: Pointer, dropout?: Dropout): Encoded {
  const { kernel, packed, dimensions } = network;
  const { run } = kernel;
  const { hidden } = dimensions;
  const layers: LayerStates[] = [];
  let x = input;
  for (const [n, weights] of packed.layers.entries()) {
    const gates = n === 0 ? projected : kernel.allocate(batch.rows * 6 * hidden);
    const cells = kernel.allocate(batch.rows * 2 * hidden);
    const outputs = kernel.allocate(batch.rows * 2 * hidden);
    if (n > 0) projectInputs(network, x, batch.rows, gates, n);
    for (const backward of [false, true]) {
      const z = gates + (backward ? 12 * hidden : 0);
      const side = backward ? 4 * hidden : 0;
      const recurrent = backward ? weights.backward : weights.forward;
      for (const { row, rows, former, known } of stepsOf(batch, backward)) {
        const at = z + row * 24 * hidden;
        const here = side + row * 8 * hidden;
        const before = side + former * 8 * hidden;
        addProduct(kernel, { at: outputs + before, stride: 2 * hidden, rows: known }, recurrent, at, 6 * hidden);
        run.cell(at, 6 * hidden, cells + here, outputs + here, cells + before, 2 * hidden, known, rows, hidden);
      }
    }
    layers.push({ input: x, gates, cells, outputs });
    x = dropout === undefined ? outputs : dropout(n, outputs);
  }
  return { layers, outputs: x };
}
