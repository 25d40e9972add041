/**
 * The claims as columns: a row for each claim, an array for each property. Those that a pass reads are in the kernel's memory, so that a
 * pass over a million claims reads memory in order and allocates nothing.
 */
import { Heap, type Pointer } from "./heap.ts";

/** The kind of a row whose claim is gone: a tombstone, swept when rows are put in order. */
export const DEAD = 255;
/** Ends a list of rows. */
export const NONE = -1;

const OUTSIDE = ["strand", "nextInStrand", "nextInArticle"] as const;
const INSIDE = ["article", "cluster", "kind", "date", "publisher", "claimant"] as const;
export type InsideColumn = (typeof INSIDE)[number];

interface Views extends Readonly<Record<InsideColumn, Int32Array<ArrayBuffer>>> {
  readonly buffer: ArrayBuffer;
  readonly voice: Uint8Array<ArrayBuffer>;
}

export class Columns {
  readonly heap = new Heap();
  size = 0;
  /** Rows whose claims are gone. */
  tombstones = 0;
  /** Ids of the claims. */
  ids: string[] = [];
  strand = new Int32Array(0);
  /** The next row of the strand among those that came after the rows were last put in order. */
  nextInStrand = new Int32Array(0);
  nextInArticle = new Int32Array(0);
  /** Double precision: rounded, a claim of 0.7 would fail a filter of 0.7. */
  confidence = new Float64Array(0);
  #capacity = 0;
  readonly #base: Pointer;
  #views: Views;

  constructor() {
    this.#base = this.heap.allocate(0);
    this.#views = this.#look();
  }

  #look(): Views {
    const { buffer } = this.heap.ints;
    const column = (name: InsideColumn): Int32Array<ArrayBuffer> => new Int32Array(buffer, this.pointer(name), this.#capacity);
    return {
      buffer,
      article: column("article"),
      cluster: column("cluster"),
      kind: column("kind"),
      date: column("date"),
      publisher: column("publisher"),
      claimant: column("claimant"),
      voice: new Uint8Array(buffer, this.pointer("voice"), this.#capacity),
    };
  }

  /** Memory moves when there is more of it. */
  get #inside(): Views {
    if (this.#views.buffer !== this.heap.ints.buffer) this.#views = this.#look();
    return this.#views;
  }

  get article(): Int32Array<ArrayBuffer> {
    return this.#inside.article;
  }

  get cluster(): Int32Array<ArrayBuffer> {
    return this.#inside.cluster;
  }

  /** Status and class of the object in one, see `kinds.ts`. */
  get kind(): Int32Array<ArrayBuffer> {
    return this.#inside.kind;
  }

  get date(): Int32Array<ArrayBuffer> {
    return this.#inside.date;
  }

  get publisher(): Int32Array<ArrayBuffer> {
    return this.#inside.publisher;
  }

  get claimant(): Int32Array<ArrayBuffer> {
    return this.#inside.claimant;
  }

  /** 0 where another row of the same edge, at either level, may have the same cluster of near copies; else see `voiceOf`. */
  get voice(): Uint8Array<ArrayBuffer> {
    return this.#inside.voice;
  }

  /** Where a column begins. */
  pointer(name: InsideColumn | "voice"): Pointer {
    return this.#base + 4 * this.#capacity * (name === "voice" ? INSIDE.length : INSIDE.indexOf(name));
  }

  /** Of all columns of numbers, as far as there are rows. */
  get bytes(): number {
    return this.size * (4 * (INSIDE.length + OUTSIDE.length) + 1 + 8);
  }

  /** Makes room for so many rows in all. */
  #grow(capacity: number): void {
    const names = [...INSIDE, "voice"] as const;
    const before = names.map((name) => this.pointer(name));
    const lengths = names.map((name) => this.size * this[name].BYTES_PER_ELEMENT);
    this.heap.release(this.#base);
    this.heap.allocate((4 * INSIDE.length + 1) * capacity);
    this.#capacity = capacity;
    const { bytes } = this.heap;
    // From the last to the first: each goes up, where the one after it was.
    for (let i = names.length - 1; i >= 0; i--) {
      const from = before[i] ?? 0;
      bytes.copyWithin(this.pointer(names[i] ?? "voice"), from, from + (lengths[i] ?? 0));
    }
    this.#views = this.#look();
    for (const name of OUTSIDE) this[name] = grown(this[name], new Int32Array(capacity));
    this.confidence = grown(this.confidence, new Float64Array(capacity));
  }

  /** Room for some more rows; it grows by half, so that a row costs the same however many there are. Gives the first of them. */
  reserve(rows = 1): number {
    const first = this.size;
    if (first + rows > this.#capacity) this.#grow(Math.max(1024, Math.ceil(first * 1.5), first + rows));
    this.size += rows;
    return first;
  }

  /**
   * Puts the rows into an order that names some of them; the others are forgotten. Room is made for `more`, so that no later row has to
   * wait until all are copied; memory that is never written costs nothing.
   */
  gather(order: Int32Array, more: number): void {
    if (order.length + more > this.#capacity) this.#grow(order.length + more);
    for (const name of [...INSIDE, ...OUTSIDE] as const) gather(this[name], order);
    gather(this.voice, order);
    gather(this.confidence, order);
    const { ids } = this;
    this.ids = Array.from(order, (row) => ids[row] ?? "");
    this.size = order.length;
    this.tombstones = 0;
  }
}

type Column = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

function grown<T extends Column>(from: T, into: T): T {
  into.set(from);
  return into;
}

function gather(column: Column, order: Int32Array): void {
  const before = column.slice();
  for (let i = 0; i < order.length; i++) column[i] = before[order[i] ?? 0] ?? 0;
}
