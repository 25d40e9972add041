/** How many of some articles are independent at most: no publisher, and no cluster of near copies, is counted twice. */
import { BitSet } from "./bit-set.ts";
import type { IndexState } from "./edge-index.ts";

export class Independence {
  readonly #rows: IndexState["rows"];
  readonly #clusters: BitSet;
  readonly #publishers: BitSet;
  /** Clusters of articles whose publisher is unknown. */
  readonly #unpublished: BitSet;

  constructor({ rows, articles, publishers }: IndexState) {
    this.#rows = rows;
    this.#clusters = new BitSet(articles.size);
    this.#publishers = new BitSet(publishers.size);
    this.#unpublished = new BitSet(articles.size);
  }

  /** Of the articles of the first `size` rows given; several rows of one article count once. See `Edge.sources`. */
  of(rows: ArrayLike<number>, size: number = rows.length): number {
    const { cluster, publisher } = this.#rows;
    let originals = 0;
    let voices = 0;
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? 0;
      const origin = cluster[row] ?? 0;
      const by = publisher[row] ?? 0;
      if (this.#clusters.add(origin)) originals++;
      if (by === 0 ? this.#unpublished.add(origin) : this.#publishers.add(by)) voices++;
    }
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? 0;
      this.#clusters.delete(cluster[row] ?? 0);
      this.#unpublished.delete(cluster[row] ?? 0);
      this.#publishers.delete(publisher[row] ?? 0);
    }
    return Math.min(originals, voices);
  }
}
