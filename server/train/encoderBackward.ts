/** The derivative of the encoder: from gradients of the last layer's outputs to those of its weights and of the input vectors. */
import { placeOf, stepsOf, type Batch, type Encoded, type Network, type Pointer } from "../extract/parser/index.ts";

/**
 * Adds the gradients of the layers' weights to `gradients` (a block laid out like the parameters). `masks` are the dropout masks of
 * each layer's outputs, one row a sentence, or 0. Returns the gradient of the trained part of the input vectors, `layout.input` a row.
 */
export function encodeBackward(
  network: Network,
  batch: Batch,
  encoded: Encoded,
  masks: readonly Pointer[],
  outputs: Pointer,
  gradients: Pointer,
): Pointer {
  const { kernel, layout, parameters, dimensions } = network;
  const { run } = kernel;
  const { hidden } = dimensions;
  let d = outputs;
  for (let n = layout.layers.length - 1; n >= 0; n--) {
    const layer = layout.layers[n];
    const states = encoded.layers[n];
    if (layer === undefined || states === undefined) continue;
    maskSteps(network, batch, d, masks[n] ?? 0, 2 * hidden);
    for (const backward of [false, true]) {
      const weight = backward ? layer.backward : layer.forward;
      const transposed = kernel.packed(placeOf(parameters, weight), 3 * hidden, hidden, 3 * hidden, true);
      const before = throughTime(network, batch, states, d, transposed, backward);
      const gates = kernel.packed(states.gates + (backward ? 12 * hidden : 0), batch.rows, 3 * hidden, 6 * hidden);
      run.gemm(placeOf(gradients, weight), 3 * hidden, before, 1, hidden, gates, hidden, batch.rows, 3 * hidden, 1);
    }
    const width = layer.input.rows;
    const gates = kernel.packed(states.gates, batch.rows, 6 * hidden, 6 * hidden);
    run.columnSums(placeOf(gradients, layer.bias), states.gates, 6 * hidden, batch.rows, 6 * hidden);
    run.gemm(placeOf(gradients, layer.input), 6 * hidden, states.input, 1, width, gates, width, batch.rows, 6 * hidden, 1);
    const needed = n === 0 ? Math.min(width, Math.ceil(layout.trained / 8) * 8) : width;
    const transposed = kernel.packed(placeOf(parameters, layer.input), 6 * hidden, needed, 6 * hidden, true);
    const below = kernel.allocate(batch.rows * width);
    run.gemm(below, width, states.gates, 6 * hidden, 1, transposed, batch.rows, 6 * hidden, needed, 0);
    d = below;
  }
  return d;
}

/** Multiplies time-major rows by their sentence's mask. */
export function maskSteps(network: Network, batch: Batch, x: Pointer, mask: Pointer, width: number): void {
  if (mask === 0) return;
  for (const { row, rows } of stepsOf(batch, false))
    network.kernel.run.mask(x + 4 * row * width, width, mask, width, rows, width);
}

/**
 * Backpropagation through time of one direction: replaces the gates' activations by gradients and adds to the outputs' gradients.
 * Returns, row by row, the outputs of the step before (zeros at the first), the other factor of the recurrent weights' gradient.
 */
function throughTime(
  network: Network,
  batch: Batch,
  states: Encoded["layers"][number],
  outputs: Pointer,
  transposed: Pointer,
  backward: boolean,
): Pointer {
  const { kernel, dimensions } = network;
  const { run } = kernel;
  const { hidden } = dimensions;
  const side = backward ? 4 * hidden : 0;
  const before = kernel.zeros(batch.rows * hidden);
  const carried = kernel.zeros(batch.lengths.length * hidden);
  const { floats } = kernel;
  for (const { row, rows, former, known } of stepsOf(batch, backward).toReversed()) {
    const z = states.gates + (backward ? 12 * hidden : 0) + row * 24 * hidden;
    const here = side + row * 8 * hidden;
    const there = side + former * 8 * hidden;
    run.cellBackward(
      z,
      6 * hidden,
      states.cells + here,
      outputs + here,
      carried,
      states.cells + there,
      2 * hidden,
      known,
      rows,
      hidden,
    );
    run.gemm(outputs + there, 2 * hidden, z, 6 * hidden, 1, transposed, known, 3 * hidden, hidden, 1);
    // A sentence that begins at this step (from the right) leaves its carried gradient behind: nothing comes before it.
    for (let r = 0; r < known; r++) {
      const from = (states.outputs + there + r * 8 * hidden) >> 2;
      floats.copyWithin((before >> 2) + (row + r) * hidden, from, from + hidden);
    }
  }
  return before;
}
