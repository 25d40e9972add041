/** A set of codes that is emptied at no cost: a code is in it if it bears the mark of the present round. */
export class MarkSet {
  #marks = new Int32Array(0);
  #round = 0;

  /** Makes room for codes below `size`, and empties the set. */
  reserve(size: number): void {
    if (size > this.#marks.length) {
      this.#marks = new Int32Array(Math.ceil(size * 1.25));
      this.#round = 0;
    }
    this.clear();
  }

  /** Empties the set. */
  clear(): void {
    this.#round++;
    if (this.#round < 2 ** 30) return;
    this.#marks.fill(0);
    this.#round = 1;
  }

  /** Whether the code was not in the set; then it is. */
  add(code: number): boolean {
    if (this.#marks[code] === this.#round) return false;
    this.#marks[code] = this.#round;
    return true;
  }
}
