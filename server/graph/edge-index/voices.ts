/**
 * Tells how many of some rows' articles are independent at most: no publisher, and no cluster of near copies, is counted twice. Only
 * rows that may share a cluster with another of their edge are looked up; any other is the first of its cluster by itself.
 */
import { ones } from "./flag-set.ts";
import type { Columns } from "./columns.ts";
import { MarkSet } from "./mark-set.ts";
import type { EdgeTally } from "./tally.ts";

/** Numbers of sources that are worth a look at the first rows. */
const FEW = 6;

export class Voices {
  readonly #rows: Columns;
  readonly #articles = new MarkSet();
  readonly #clusters = new MarkSet();
  readonly #publishers = new MarkSet();
  /** Clusters of articles whose publisher is unknown. */
  readonly #unpublished = new MarkSet();
  /** Of the rows heard last. */
  articles = 0;
  sources = 0;

  constructor(rows: Columns) {
    this.#rows = rows;
  }

  /** Makes room, before a pass, for all codes that there are. */
  reserve(articles: number, publishers: number): void {
    for (const set of [this.#articles, this.#clusters, this.#unpublished]) set.reserve(articles);
    this.#publishers.reserve(publishers);
  }

  #clear(): void {
    this.#articles.clear();
    this.#clusters.clear();
    this.#publishers.clear();
    this.#unpublished.clear();
  }

  /** Counts distinct articles and independent sources of the rows of an edge, once these are tallied. See `Edge.sources`. */
  hear(edge: EdgeTally, list: Int32Array, from: number, to: number): void {
    const { article, cluster, publisher, shared } = this.#rows;
    const { unsure, unsureCount } = edge;
    let voices = this.#publishersOf(edge, list, from, to);
    let distinct = to - from - unsureCount;
    let originals = distinct;
    if (unsureCount > 0) this.#clear();
    for (let i = 0; i < unsureCount; i++) {
      const row = unsure[i] ?? 0;
      const origin = cluster[row] ?? 0;
      const alone = shared[row] === 0;
      if (alone || this.#articles.add(article[row] ?? 0)) distinct++;
      if (alone || this.#clusters.add(origin)) originals++;
      if (publisher[row] === 0 && (alone || this.#unpublished.add(origin))) voices++;
    }
    this.articles = distinct;
    this.sources = Math.min(originals, voices);
  }

  /** How many publishers an edge has; clears their bits, row by row or all at once, whichever is shorter. */
  #publishersOf({ publishers }: EdgeTally, list: Int32Array, from: number, to: number): number {
    const { publisher } = this.#rows;
    // The first bit is that of an unknown publisher.
    let count = -((publishers[0] ?? 0) & 1);
    if (to - from >= publishers.length) {
      for (let word = 0; word < publishers.length; word++) {
        count += ones(publishers[word] ?? 0);
        publishers[word] = 0;
      }
      return count;
    }
    for (let i = from; i < to; i++) {
      const word = (publisher[list[i] ?? 0] ?? 0) >>> 5;
      count += ones(publishers[word] ?? 0);
      publishers[word] = 0;
    }
    return count;
  }

  /** Begins to count sources of rows told bit by bit, of one edge. */
  begin(): void {
    this.#clear();
    this.#originals = this.#heard = 0;
  }

  #originals = 0;
  #heard = 0;

  /** Whether there are so many sources among these rows: most often the very first of them show it. */
  enough(least: number, list: Int32Array, from: number, to: number): boolean {
    if (least <= FEW && this.#differ(list, from, from + least)) return true;
    this.begin();
    return this.reach(least, list, from, to);
  }

  /** Whether these rows are plainly as many sources. */
  #differ(list: Int32Array, from: number, to: number): boolean {
    const { shared, publisher } = this.#rows;
    for (let i = from; i < to; i++) {
      const row = list[i] ?? 0;
      const by = publisher[row] ?? 0;
      if (shared[row] !== 0 || by === 0) return false;
      for (let before = from; before < i; before++) if (publisher[list[before] ?? 0] === by) return false;
    }
    return true;
  }

  /** Whether there are so many sources among these rows and those told before since `begin`; stops where there are. */
  reach(least: number, list: Int32Array, from: number, to: number): boolean {
    const { shared, cluster, publisher } = this.#rows;
    for (let i = from; i < to; i++) {
      const row = list[i] ?? 0;
      const origin = cluster[row] ?? 0;
      const by = publisher[row] ?? 0;
      const alone = shared[row] === 0;
      if (alone || this.#clusters.add(origin)) this.#originals++;
      if (by === 0 ? alone || this.#unpublished.add(origin) : this.#publishers.add(by)) this.#heard++;
      if (this.#originals >= least && this.#heard >= least) return true;
    }
    return false;
  }
}
