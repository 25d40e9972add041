/** One step of training: forward and backward over a batch, and the optimiser's update of all parameters. */
import {
  embed,
  encode,
  featuresOf,
  forEachRow,
  layOutBatch,
  packFloats,
  projectInputs,
  placeOf,
  type Batch,
  type Features,
  type Network,
  type Parametrised,
  type Pointer,
} from "../extract/parser/index.ts";
import { dropoutMask, type Rates } from "./dropout.ts";
import { encodeBackward, maskSteps } from "./encoderBackward.ts";
import { headsBackward, type Targets } from "./headsBackward.ts";
import type { Random } from "./random.ts";

/** A training sentence in numbers; heads count from 1. */
export interface Example {
  readonly features: readonly Features[];
  readonly tags: readonly number[];
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

/** Adds the gradients of the loss over the examples to `gradients`; returns the loss a token. */
export function accumulate(
  network: Parametrised,
  examples: readonly Example[],
  gradients: Pointer,
  random: Random,
  rates: Rates,
): number {
  const { kernel, layout, dimensions } = network;
  const mark = kernel.mark();
  const fresh: Network = { ...network, packed: packFloats(network) };
  const sentences = examples.map(({ features }) => features);
  const batch = layOutBatch(sentences.map(({ length }) => length));
  const width = 2 * dimensions.hidden;
  const tokens = featuresOf(batch, sentences);
  const x = embed(fresh, tokens);
  const inputMask = dropoutMask(kernel, random, rates.input, batch.rows * layout.input);
  kernel.run.mask(x, layout.input, inputMask, layout.input, batch.rows, layout.input);
  const gates = kernel.allocate(batch.rows * 6 * dimensions.hidden);
  projectInputs(fresh, x, batch.rows, gates);
  const masks = layout.layers.map(() => dropoutMask(kernel, random, rates.layers, batch.lengths.length * width));
  const encoded = encode(fresh, batch, x, gates, (layer, outputs) => {
    const copy = kernel.allocate(batch.rows * width);
    kernel.floats.copyWithin(copy >> 2, outputs >> 2, (outputs >> 2) + batch.rows * width);
    maskSteps(fresh, batch, copy, masks[layer] ?? 0, width);
    return copy;
  });
  const { loss, outputs } = headsBackward(
    fresh,
    batch,
    encoded.outputs,
    targetsOf(batch, examples),
    gradients,
    random,
    rates.heads,
  );
  const d = encodeBackward(fresh, batch, encoded, masks, outputs, gradients);
  kernel.run.mask(d, layout.input, inputMask, layout.input, batch.rows, layout.trained);
  let from = d;
  for (const { rows } of tokens) {
    let part = from;
    for (const [n, tensor] of layout.embeddings.entries()) {
      kernel.run.add(placeOf(gradients, tensor) + 4 * (rows[n] ?? 0) * tensor.columns, part, tensor.columns);
      part += 4 * tensor.columns;
    }
    from += 4 * layout.input;
  }
  kernel.release(mark);
  return loss;
}

function targetsOf(batch: Batch, examples: readonly Example[]): Targets {
  const tags = new Int32Array(batch.rows);
  const labels = new Int32Array(batch.rows);
  const heads = Int32Array.from({ length: batch.rows }, (_, row) => row);
  forEachRow(batch, (_, row, s, t) => {
    const example = examples[batch.order[s] ?? 0];
    if (t === 0 || example === undefined) return;
    tags[row] = example.tags[t - 1] ?? 0;
    labels[row] = example.labels[t - 1] ?? 0;
    heads[row] = (batch.starts[s] ?? 0) + (example.heads[t - 1] ?? 0);
  });
  return { tags, heads, labels };
}

const BETA1 = 0.9;
const BETA2 = 0.95;
const EPSILON = 1e-8;
/** Longest gradient; longer ones are shortened to it. */
const CLIP = 5;

/** Adam (Kingma and Ba 2015) over the whole block of parameters. */
export class Optimiser {
  readonly gradients: Pointer;
  private readonly first: Pointer;
  private readonly second: Pointer;
  private steps = 0;
  private readonly network: Parametrised;

  constructor(network: Parametrised) {
    this.network = network;
    this.gradients = network.kernel.zeros(network.layout.size);
    this.first = network.kernel.zeros(network.layout.size);
    this.second = network.kernel.zeros(network.layout.size);
  }

  /** Moves the parameters against the gradients, which are cleared. */
  update(rate: number): void {
    const { kernel, layout, parameters } = this.network;
    this.steps++;
    const norm = Math.sqrt(kernel.run.squares(this.gradients, layout.size));
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.steps)) / (1 - BETA1 ** this.steps);
    const scale = Math.min(1, CLIP / Math.max(norm, 1e-12));
    kernel.run.adam(parameters, this.gradients, this.first, this.second, layout.size, corrected, BETA1, BETA2, EPSILON, scale);
  }
}
