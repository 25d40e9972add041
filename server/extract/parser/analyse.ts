/** Runs the network over short sentences, in batches of similar length, down to numbers: tag, head and label of every token. */
import { bestTree } from "./eisner.ts";
import { layOutBatch, type Batch } from "./batch.ts";
import { encode } from "./encoder.ts";
import { project, scoreArcs, scoreLabels, transformDependents } from "./heads.ts";
import type { Network } from "./network.ts";
import type { WordMemory } from "./words.ts";

/** Class numbers of tag and label (of the root's arc, no matter which), and heads counted from 1 (0 for the root), one entry a token. */
export interface Analysis {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Rows of a batch at most, unless one sentence has more: bounds memory, and keeps the working set in the cache. */
const ROWS = 640;

/** Analyses sentences, given as words, of at most some hundreds each; the result does not depend on what else is in the list. */
export function analyse(network: Network, memory: WordMemory, sentences: readonly (readonly string[])[]): Analysis[] {
  const results: Analysis[] = sentences.map(() => ({
    tags: new Int32Array(0),
    heads: new Int32Array(0),
    labels: new Int32Array(0),
  }));
  const order = sentences.map((_, n) => n).toSorted((a, b) => (sentences[b]?.length ?? 0) - (sentences[a]?.length ?? 0) || a - b);
  const size = (n: number): number => (sentences[n]?.length ?? 0) + 1;
  for (let from = 0; from < order.length;) {
    let to = from;
    let rows = 0;
    while (to < order.length && (to === from || rows + size(order[to] ?? 0) <= ROWS)) rows += size(order[to++] ?? 0);
    const members = order.slice(from, to);
    const mark = network.kernel.mark();
    const analyses = analyseBatch(
      network,
      memory,
      members.map((n) => sentences[n] ?? []),
    );
    network.kernel.release(mark);
    for (const [n, member] of members.entries()) {
      const analysis = analyses[n];
      if (analysis !== undefined) results[member] = analysis;
    }
    from = to;
  }
  return results;
}

/** Analyses one batch, whose sentences come from long to short. */
function analyseBatch(network: Network, memory: WordMemory, sentences: readonly (readonly string[])[]): Analysis[] {
  const { kernel, layout, counts } = network;
  const batch = layOutBatch(sentences.map((sentence) => sentence.length));
  const { outputs } = encode(network, batch, 0, memory.project(batch, sentences));
  const { projection } = project(network, batch, outputs);
  const heads = attach(network, batch, projection);
  const labels = scoreLabels(network, batch, projection, heads);
  const { floats } = kernel;
  return batch.lengths.map((length, s) => {
    const start = batch.starts[s] ?? 0;
    const pick = (at: number, stride: number, first: number, classes: number): Int32Array =>
      Int32Array.from({ length: length - 1 }, (_, n) => best(floats, (at >> 2) + (start + n + 1) * stride, first, classes));
    return {
      tags: pick(projection + 4 * layout.columns.tags, layout.columns.end, 0, counts.tags),
      heads: heads.slice(start + 1, start + length).map((head) => head - start),
      labels: pick(labels.scores, layout.labelWidth, 1, counts.labels),
    };
  });
}

/** Decodes every sentence; heads as rows of the batch. */
function attach(network: Network, batch: Batch, projection: number): Int32Array {
  const heads = new Int32Array(batch.rows);
  const transformed = transformDependents(network, batch, projection);
  for (const [s, length] of batch.lengths.entries()) {
    const start = batch.starts[s] ?? 0;
    const mark = network.kernel.mark();
    const { scores, stride } = scoreArcs(network, projection, transformed, start, length);
    const tree = bestTree({ values: network.kernel.floats, offset: scores >> 2, stride }, length - 1);
    network.kernel.release(mark);
    for (const [token, head] of tree.entries()) heads[start + token] = start + head;
  }
  return heads;
}

/** Index of the largest of `count` values, leaving out those before `first`; the first of equals. */
function best(values: Float32Array, from: number, first: number, count: number): number {
  let top = first;
  for (let n = first + 1; n < count; n++) if ((values[from + n] ?? 0) > (values[from + top] ?? 0)) top = n;
  return top;
}
