/**
 * Counts of one facet: claims by code. Where an edge needs a least number of claims to be shown, a choice counts only with edges in
 * which it alone would leave as many; so counts are first kept for the edge, and taken over when it is done.
 */
export class FacetCounter {
  /** Taken over so far. */
  readonly counts: Int32Array;
  /** What is being counted into: of the edge, or all at once where an edge needs no least number. */
  readonly #current: Int32Array;
  readonly #touched: Int32Array;
  readonly #least: number;
  #met = 0;

  constructor(size: number, least: number) {
    this.counts = new Int32Array(size);
    this.#current = least > 1 ? new Int32Array(size) : this.counts;
    this.#touched = new Int32Array(least > 1 ? size : 0);
    this.#least = least;
  }

  add(code: number, claims: number): void {
    const before = this.#current[code] ?? 0;
    this.#current[code] = before + claims;
    if (before === 0 && this.#least > 1) this.#touched[this.#met++] = code;
  }

  /** The edge is done. */
  commit(): void {
    for (let i = 0; i < this.#met; i++) {
      const code = this.#touched[i] ?? 0;
      const claims = this.#current[code] ?? 0;
      if (claims >= this.#least) this.counts[code] = (this.counts[code] ?? 0) + claims;
      this.#current[code] = 0;
    }
    this.#met = 0;
  }
}
