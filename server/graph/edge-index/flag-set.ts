/** Counting distinct codes without a branch, and without reading what is written. */

/** A set of codes, a byte for each: adding writes and never reads, so that no addition waits for the one before. */
export class FlagSet {
  #flags = new Uint8Array(0);

  /** Empties the set and makes room for codes below `size`. */
  clear(size: number): void {
    if (size > this.#flags.length) this.#flags = new Uint8Array(Math.ceil(size * 1.25));
    else this.#flags.fill(0);
  }

  /** Adds the codes that a column has in some rows. */
  addRows(column: Int32Array, rows: Int32Array, from: number, to: number): void {
    const flags = this.#flags;
    for (let i = from; i < to; i++) flags[column[rows[i] ?? 0] ?? 0] = 1;
  }

  add(code: number): void {
    this.#flags[code] = 1;
  }

  /** How many codes are in the set. */
  count(): number {
    let count = 0;
    for (let code = 0; code < this.#flags.length; code++) count += this.#flags[code] ?? 0;
    return count;
  }
}

/** How many bits of a word are set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
