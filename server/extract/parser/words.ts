/**
 * Remembers what the first layer makes of a word. The input vector depends on the word alone, so its product with the first layer's
 * weights, a quarter of all arithmetic, is computed once for the words that keep coming back.
 */
import { embed, forEachRow, type Batch } from "./batch.ts";
import { projectInputs } from "./encoder.ts";
import type { Pointer } from "./kernel.ts";
import { lookUp, ROOT_FEATURES } from "./lexicon.ts";
import type { Network } from "./network.ts";

/** Words remembered at most; when they would be more, all are forgotten. More than the rows of any batch. */
const CAPACITY = 2_048;
const ROOT_SLOT = 0;

/** A cache: what it holds changes the time a sentence takes, never the result, which is the same bit for bit. */
export class WordMemory {
  private readonly network: Network;
  private readonly rows: Pointer;
  private readonly slots = new Map<string, number>();

  constructor(network: Network) {
    this.network = network;
    this.rows = network.kernel.allocate(CAPACITY * 6 * network.dimensions.hidden);
    const mark = network.kernel.mark();
    projectInputs(network, embed(network, [ROOT_FEATURES]), 1, this.rows);
    network.kernel.release(mark);
  }

  /** The first layer's input projections of all tokens of a batch, time-major. */
  project(batch: Batch, sentences: readonly (readonly string[])[]): Pointer {
    const { kernel, dimensions } = this.network;
    const width = 6 * dimensions.hidden;
    this.learn(new Set(sentences.flat()));
    const gates = kernel.allocate(batch.rows * width);
    const { floats } = kernel;
    forEachRow(batch, (row, _, s, t) => {
      const word = t === 0 ? undefined : sentences[batch.order[s] ?? 0]?.[t - 1];
      const slot = word === undefined ? ROOT_SLOT : (this.slots.get(word) ?? ROOT_SLOT);
      const from = (this.rows >> 2) + slot * width;
      floats.copyWithin((gates >> 2) + row * width, from, from + width);
    });
    return gates;
  }

  private learn(words: ReadonlySet<string>): void {
    const { network } = this;
    let missing = [...words].filter((word) => !this.slots.has(word));
    if (this.slots.size + missing.length >= CAPACITY) {
      this.slots.clear();
      missing = [...words];
    }
    const first = ROOT_SLOT + 1 + this.slots.size;
    const mark = network.kernel.mark();
    const x = embed(
      network,
      missing.map((word) => lookUp(network.lexicon, word)),
    );
    projectInputs(network, x, missing.length, this.rows + 24 * first * network.dimensions.hidden);
    network.kernel.release(mark);
    for (const [n, word] of missing.entries()) this.slots.set(word, first + n);
  }
}
