/** The hand-written derivative of the whole network against differences of its loss. */
import { expect, test } from "vitest";
import { lookUp } from "../../server/extract/parser/index.ts";
import { NO_DROPOUT } from "../../server/train/dropout.ts";
import { initialNetwork } from "../../server/train/initial.ts";
import { Random } from "../../server/train/random.ts";
import { accumulate, type Example } from "../../server/train/step.ts";
import { collectVocabulary } from "../../server/train/vocabulary.ts";
import { kernelBytes, sentences, TINY, vectors } from "./tiny.ts";

const NUDGE = 1 / 512;

test.each([
  { name: "without dropout", rates: NO_DROPOUT },
  { name: "with dropout", rates: { input: 0.3, layers: 0.3, heads: 0.3, word: 0 } },
])("every tensor's gradient is the slope of the loss, $name", { timeout: 60_000 }, ({ rates }) => {
  const vocabulary = collectVocabulary(sentences);
  const network = initialNetwork(kernelBytes, TINY, vocabulary, vectors, new Random(7));
  const { kernel, layout, parameters } = network;
  const { floats } = kernel;
  const random = new Random(11);
  for (const { offset, rows, columns } of layout.tensors) {
    const at = (parameters >> 2) + offset;
    for (let n = 0; n < rows * columns; n++) floats[at + n] = random.unit() - 0.5;
  }
  const examples: Example[] = sentences.map((sentence) => ({
    features: sentence.words.map((word) => lookUp(network.lexicon, word)),
    tags: sentence.tags.map((tag) => vocabulary.tags.indexOf(tag)),
    heads: sentence.heads,
    labels: sentence.labels.map((label) => vocabulary.labels.indexOf(label)),
  }));
  const gradients = kernel.zeros(layout.size);
  const waste = kernel.zeros(layout.size);
  accumulate(network, examples, gradients, new Random(3), rates);
  const lossWith = (at: number, value: number): number => {
    kernel.floats[at] = value;
    return accumulate(network, examples, waste, new Random(3), rates);
  };
  for (const { name, offset, rows, columns } of layout.tensors) {
    let difference = 0;
    let size = 0;
    for (let trial = 0; trial < 20; trial++) {
      const n = offset + (random.bits() % (rows * columns));
      const at = (parameters >> 2) + n;
      const before = kernel.floats[at] ?? 0;
      const slope = (lossWith(at, before + NUDGE) - lossWith(at, before - NUDGE)) / (2 * NUDGE);
      kernel.floats[at] = before;
      const gradient = kernel.floats[(gradients >> 2) + n] ?? 0;
      difference += (slope - gradient) ** 2;
      size += slope ** 2 + gradient ** 2;
    }
    expect(size, name).toBeGreaterThan(0);
    expect(Math.sqrt(difference / size), name).toBeLessThan(0.05);
  }
});
