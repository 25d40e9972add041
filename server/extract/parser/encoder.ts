/**
 * The encoder: layers of bidirectional LSTMs with coupled input and forget gates (Greff et al. 2017, "LSTM: a search space odyssey").
 * All input projections of a layer are one matrix product; each step of time is one product for all sentences of the batch.
 */
import { placeOf, type Network } from "./network.ts";
import type { Batch } from "./batch.ts";
import type { Pointer } from "./kernel.ts";

/** What a layer computed, time-major: gates (forward f, o, g, backward f, o, g), cell states and outputs (both directions). */
export interface LayerStates {
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

/** Runs the layers over time-major input vectors; the outputs live in the kernel's arena. */
export function encode(network: Network, batch: Batch, input: Pointer, dropout?: Dropout): Encoded {
  const { kernel, layout, parameters, packed, dimensions } = network;
  const { run } = kernel;
  const { hidden } = dimensions;
  const layers: LayerStates[] = [];
  let x = input;
  for (const [n, layer] of layout.layers.entries()) {
    const weights = packed.layers[n] ?? { input: 0, forward: 0, backward: 0 };
    const width = layer.input.rows;
    const gates = kernel.allocate(batch.rows * 6 * hidden);
    const cells = kernel.allocate(batch.rows * 2 * hidden);
    const outputs = kernel.allocate(batch.rows * 2 * hidden);
    run.broadcast(gates, placeOf(parameters, layer.bias), batch.rows, 6 * hidden);
    run.gemm(gates, 6 * hidden, x, width, 1, weights.input, batch.rows, width, 6 * hidden, 1);
    for (const backward of [false, true]) {
      const z = gates + (backward ? 12 * hidden : 0);
      const side = backward ? 4 * hidden : 0;
      const recurrent = backward ? weights.backward : weights.forward;
      for (const { row, rows, former, known } of stepsOf(batch, backward)) {
        const at = z + row * 24 * hidden;
        const here = side + row * 8 * hidden;
        const before = side + former * 8 * hidden;
        run.gemm(at, 6 * hidden, outputs + before, 2 * hidden, 1, recurrent, known, hidden, 3 * hidden, 1);
        run.cell(at, 6 * hidden, cells + here, outputs + here, cells + before, 2 * hidden, known, rows, hidden);
      }
    }
    layers.push({ input: x, gates, cells, outputs });
    x = dropout === undefined ? outputs : dropout(n, outputs);
  }
  return { layers, outputs: x };
}
