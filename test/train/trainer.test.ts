/** A tiny network learns its few sentences by heart, twice the same way. */
import { expect, test } from "vitest";
import { loadParser } from "../../server/extract/parser/index.ts";
import { scoreParser, trainParser } from "../../server/train/index.ts";
import { NO_DROPOUT } from "../../server/train/dropout.ts";
import { kernelBytes, sentences, TINY, vectors } from "./tiny.ts";

const train = (seed: number): readonly { loss: number; bytes: Uint8Array }[] => {
  const plan = {
    sentences,
    vectors,
    kernel: kernelBytes,
    epochs: 120,
    seed,
    dimensions: TINY,
    rates: NO_DROPOUT,
    rate: 0.02,
    augmented: false,
  };
  return [...trainParser(plan)].map(({ loss, model }) => ({ loss, bytes: model() }));
};

test("overfits a few sentences", { timeout: 60_000 }, () => {
  const epochs = train(1);
  expect(epochs.at(-1)?.loss).toBeLessThan(0.1);
  const model = loadParser(epochs.at(-1)?.bytes ?? new Uint8Array(), kernelBytes);
  const tokens = sentences.reduce((sum, { words }) => sum + words.length, 0);
  expect(scoreParser(model, sentences)).toEqual({ tokens, upos: tokens, unlabelled: tokens, labelled: tokens });
});

test("is repeatable bit for bit, and depends on the seed", { timeout: 60_000 }, () => {
  const [first, second, other] = [train(5), train(5), train(6)].map((epochs) => epochs.at(-1)?.bytes);
  expect(first).toEqual(second);
  expect(first).not.toEqual(other);
});
