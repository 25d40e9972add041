/** Claims that some least numbers would leave: of a number of claims, or of sources, that an edge must have. */

/** Least numbers that are always told. */
const LEAST = [1, 2, 3, 5, 10];

export class Thresholds {
  readonly least: Int32Array;
  readonly claims: Int32Array;

  /** `chosen` is told besides. */
  constructor(chosen: number) {
    this.least = Int32Array.from(new Set([...LEAST, chosen])).toSorted();
    this.claims = new Int32Array(this.least.length);
  }

  /** Enters the claims of an edge that has such a number. */
  add(number: number, claims: number): void {
    for (let i = 0; i < this.least.length && (this.least[i] ?? 0) <= number; i++) {
      this.claims[i] = (this.claims[i] ?? 0) + claims;
    }
  }
}
