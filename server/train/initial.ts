/** A network before training: random weights by Glorot and Bengio (2010), forget gates open (Jozefowicz et al. 2015). */
import {
  buildLexicon,
  countsOf,
  Kernel,
  layOut,
  type Dimensions,
  type ModelFile,
  type Parametrised,
  type Vectors,
} from "../extract/parser/index.ts";
import type { Random } from "./random.ts";
import type { TrainingVocabulary } from "./vocabulary.ts";

const FORGET_BIAS = 1;
const EMBEDDING_RANGE = 0.1;

/** Weights are not packed yet: they change with every step, which packs its own. */
export function initialNetwork(
  kernelBytes: Uint8Array,
  dimensions: Dimensions,
  vocabulary: TrainingVocabulary,
  vectors: Vectors,
  random: Random,
): Parametrised {
  const kernel = new Kernel(kernelBytes);
  const counts = countsOf(vocabulary);
  const layout = layOut(dimensions, counts);
  const parameters = kernel.zeros(layout.size);
  const { floats } = kernel;
  const embeddings = new Set(layout.embeddings);
  for (const tensor of layout.tensors) {
    if (tensor.rows === 1) continue;
    const range = embeddings.has(tensor) ? EMBEDDING_RANGE : Math.sqrt(6 / (tensor.rows + tensor.columns));
    const at = (parameters >> 2) + tensor.offset;
    for (let n = 0; n < tensor.rows * tensor.columns; n++) floats[at + n] = (2 * random.unit() - 1) * range;
  }
  for (const { bias } of layout.layers) {
    const at = (parameters >> 2) + bias.offset;
    for (const gate of [0, 3 * dimensions.hidden]) floats.fill(FORGET_BIAS, at + gate, at + gate + dimensions.hidden);
  }
  return { kernel, dimensions, counts, layout, lexicon: buildLexicon(vocabulary.tables, vectors), parameters };
}

/** The network's present state as a model. */
export function snapshot(network: Parametrised, vocabulary: TrainingVocabulary): ModelFile {
  const at = network.parameters >> 2;
  return {
    dimensions: network.dimensions,
    tags: vocabulary.tags,
    labels: vocabulary.labels,
    tables: vocabulary.tables,
    vectors: network.lexicon.vectors,
    parameters: network.kernel.floats.slice(at, at + network.layout.size),
  };
}
