/**
 * Counts of one facet: claims by code. Where an edge needs a least number of claims to be shown, a choice counts only with edges in
 * which it alone would leave as many; so counts are first kept for the edge, and taken over when it is done.
 */
export class FacetCounter {
  readonly counts: Int32Array;
  readonly #ofEdge: Int32Array;
  readonly #touched: Int32Array;
  readonly #least: number;
  #met = 0;

  constructor(size: number, least: number) {
    this.counts = new Int32Array(size);
    this.#ofEdge = new Int32Array(least > 1 ? size : 0);
    this.#touched = new Int32Array(least > 1 ? size : 0);
    this.#least = least;
  }

  add(code: number, claims: number): void {
    if (this.#least <= 1) {
      this.counts[code] = (this.counts[code] ?? 0) + claims;
      return;
    }
    const before = this.#ofEdge[code] ?? 0;
    if (before === 0) this.#touched[this.#met++] = code;
    this.#ofEdge[code] = before + claims;
  }

  /** The edge is done. */
  commit(): void {
    for (let i = 0; i < this.#met; i++) {
      const code = this.#touched[i] ?? 0;
      const claims = this.#ofEdge[code] ?? 0;
      if (claims >= this.#least) this.counts[code] = (this.counts[code] ?? 0) + claims;
      this.#ofEdge[code] = 0;
    }
    this.#met = 0;
  }
}
