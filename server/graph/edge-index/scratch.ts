/**
 * Marks for counting distinct things: an array of stamps that is never cleared, only stamped with a higher number, so that starting
 * a new count costs nothing.
 */
export class Marks {
  stamps = new Int32Array(0);

  /** Room for so many things. */
  reserve(size: number): Int32Array {
    if (this.stamps.length < size) {
      const more = new Int32Array(Math.ceil(size * 1.25));
      more.set(this.stamps);
      this.stamps = more;
    }
    return this.stamps;
  }
}

const LAST_STAMP = 2 ** 31 - 2;

/** What passes over the index reuse. */
export class Scratch {
  readonly articles = new Marks();
  readonly clusters = new Marks();
  readonly publishers = new Marks();
  /** Clusters of articles without a publisher. */
  readonly unpublished = new Marks();
  readonly shown = new Marks();
  /** Lists of rows and of articles, filled and read within one edge. */
  readonly passing = new Marks();
  readonly met = new Marks();
  #stamp = 0;

  /** A number not used before, and so many after it. */
  take(count: number): number {
    if (this.#stamp + count > LAST_STAMP) {
      for (const marks of [this.articles, this.clusters, this.publishers, this.unpublished, this.shown]) marks.stamps.fill(0);
      this.#stamp = 0;
    }
    const first = this.#stamp + 1;
    this.#stamp += count;
    return first;
  }
}
