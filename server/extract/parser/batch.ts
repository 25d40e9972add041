/**
 * Several sentences as one matrix. In the encoder the rows are time-major (first tokens of all sentences, then second ones …) so that a
 * step of the LSTM is one matrix product; in the heads they are sentence-major. Sentences are sorted from long to short, so that those
 * still running at any step are the first ones. Every sentence begins with the artificial root.
 */
import { placeOf, type Network } from "./network.ts";
import type { Kernel, Pointer } from "./kernel.ts";
import { ROOT_FEATURES, type Features } from "./lexicon.ts";

export interface Batch {
  /** Sentences from long to short, as positions in the list the batch was made from; equal lengths keep their order. */
  readonly order: readonly number[];
  /** Tokens of the sorted sentences, the root included. */
  readonly lengths: readonly number[];
  /** First time-major row of each step, and the total at the end. */
  readonly steps: readonly number[];
  /** First sentence-major row of each sorted sentence, and the total at the end. */
  readonly starts: readonly number[];
  readonly rows: number;
}

/** Lays sentences of the given numbers of tokens (without the root) out as a batch. */
export function layOutBatch(sizes: readonly number[]): Batch {
  const order = sizes.map((_, n) => n).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const lengths = order.map((n) => (sizes[n] ?? 0) + 1);
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  const steps = [0];
  let running = lengths.length;
  for (let t = 0; t < (lengths[0] ?? 0); t++) {
    while (running > 0 && (lengths[running - 1] ?? 0) <= t) running--;
    steps.push((steps.at(-1) ?? 0) + running);
  }
  return { order, lengths, steps, starts, rows: starts.at(-1) ?? 0 };
}

/** Calls `visit` with the time-major and the sentence-major row of every token, and its position in its sorted sentence. */
export function forEachRow(
  batch: Batch,
  visit: (timeRow: number, sentenceRow: number, sentence: number, token: number) => void,
): void {
  for (const [s, length] of batch.lengths.entries()) {
    const start = batch.starts[s] ?? 0;
    for (let t = 0; t < length; t++) visit((batch.steps[t] ?? 0) + s, start + t, s, t);
  }
}

/** Features of all tokens of a batch, time-major; those of a sentence's token 0 are the root's. */
export function featuresOf(batch: Batch, sentences: readonly (readonly Features[])[]): Features[] {
  const features = Array.from({ length: batch.rows }, () => ROOT_FEATURES);
  forEachRow(batch, (row, _, s, t) => {
    const token = t === 0 ? undefined : sentences[batch.order[s] ?? 0]?.[t - 1];
    if (token !== undefined) features[row] = token;
  });
  return features;
}

/** Writes the tokens' input vectors one after the other: trained embeddings, then the pretrained vector. */
export function embed(network: Network, tokens: readonly Features[]): Pointer {
  const { kernel, layout, lexicon, parameters } = network;
  const { width, rows: vectorRows, factors } = lexicon.vectors;
  const x = kernel.allocate(tokens.length * layout.input);
  const { floats } = kernel;
  let to = x >> 2;
  for (const { rows, vector } of tokens) {
    for (const [n, tensor] of layout.embeddings.entries()) {
      const from = (placeOf(parameters, tensor) >> 2) + (rows[n] ?? 0) * tensor.columns;
      floats.copyWithin(to, from, from + tensor.columns);
      to += tensor.columns;
    }
    if (vector < 0) floats.fill(0, to, to + width);
    else {
      const factor = factors[vector] ?? 0;
      const from = vector * width;
      for (let n = 0; n < width; n++) floats[to + n] = factor * (vectorRows[from + n] ?? 0);
    }
    to += width;
  }
  return x;
}

/** Copies time-major rows of the given width into sentence-major order, or back. */
export function reorder(kernel: Kernel, batch: Batch, from: Pointer, to: Pointer, width: number, back = false): void {
  const { floats } = kernel;
  forEachRow(batch, (timeRow, sentenceRow) => {
    const source = (from >> 2) + (back ? sentenceRow : timeRow) * width;
    floats.copyWithin((to >> 2) + (back ? timeRow : sentenceRow) * width, source, source + width);
  });
}
