/**
 * A set of codes, a bit for each: a quarter of a million articles take 32 kB, so that gathering distinct ones stays within the
 * processor's nearest cache, where an array of numbers would not.
 */
export class BitSet {
  #words = new Int32Array(0);

  /** Empties the set and makes room for codes below `size`. */
  clear(size: number): void {
    const words = (size >>> 5) + 1;
    if (words > this.#words.length) this.#words = new Int32Array(Math.ceil(words * 1.25));
    else this.#words.fill(0);
  }

  /** Adds the codes that a column has in some rows. */
  addRows(column: Int32Array, rows: Int32Array, from: number, to: number): void {
    const words = this.#words;
    for (let i = from; i < to; i++) {
      const code = column[rows[i] ?? 0] ?? 0;
      words[code >>> 5] = (words[code >>> 5] ?? 0) | (1 << (code & 31));
    }
  }

  add(code: number): void {
    this.#words[code >>> 5] = (this.#words[code >>> 5] ?? 0) | (1 << (code & 31));
  }

  /** How many codes are in the set. */
  count(): number {
    let count = 0;
    for (const word of this.#words) count += ones(word);
    return count;
  }
}

/** How many bits of a word are set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
