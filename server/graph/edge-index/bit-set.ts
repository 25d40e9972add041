/**
 * A set of codes, a bit for each: a quarter of a million articles take 32 kB, so that counting distinct ones stays within the
 * processor's nearest cache, where an array of numbers would not.
 */
export class BitSet {
  readonly #words: Int32Array;

  constructor(size: number) {
    this.#words = new Int32Array((size >>> 5) + 1);
  }

  /** Whether the code was not in the set; then it is. */
  add(code: number): boolean {
    const word = this.#words[code >>> 5] ?? 0;
    const bit = 1 << (code & 31);
    if ((word & bit) !== 0) return false;
    this.#words[code >>> 5] = word | bit;
    return true;
  }

  delete(code: number): void {
    this.#words[code >>> 5] = (this.#words[code >>> 5] ?? 0) & ~(1 << (code & 31));
  }
}
