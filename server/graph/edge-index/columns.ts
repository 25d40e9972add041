/**
 * The claims as columns: a row for each claim, a typed array for each property, so that a pass over a million claims reads memory in
 * order and allocates nothing.
 */

/** The kind of a row whose claim is gone: a tombstone, swept when rows are put in order. */
export const DEAD = 255;
/** Ends a list of rows. */
export const NONE = -1;

const INTEGERS = ["strand", "article", "date", "publisher", "claimant", "cluster", "nextInStrand", "nextInArticle"] as const;
const BYTES = ["kind"] as const;

export class Columns {
  size = 0;
  /** Ids of the claims. */
  ids: string[] = [];
  strand = new Int32Array(0);
  article = new Int32Array(0);
  date = new Int32Array(0);
  publisher = new Int32Array(0);
  claimant = new Int32Array(0);
  cluster = new Int32Array(0);
  /** The next row of the strand among those that came after the rows were last put in order. */
  nextInStrand = new Int32Array(0);
  nextInArticle = new Int32Array(0);
  /** Status and class of the object in one, see `kinds.ts`. */
  kind = new Uint8Array(0);
  /** Double precision: rounded, a claim of 0.7 would fail a filter of 0.7. */
  confidence = new Float64Array(0);

  /** Of all columns of numbers. */
  get bytes(): number {
    return [...INTEGERS, ...BYTES, "confidence" as const].reduce((sum, name) => sum + this[name].byteLength, 0);
  }

  #lists: Int32Array<ArrayBuffer>[] = [];

  /** Space for a list of rows, the same each time: whoever fills it reads it before anybody else may. */
  list(which: number): Int32Array {
    const known = this.#lists[which];
    if (known !== undefined && known.length >= this.size) return known;
    const made = new Int32Array(this.strand.length);
    this.#lists[which] = made;
    return made;
  }

  /** Room for one more row; it grows by half, so that a row costs the same however many there are. */
  reserve(): number {
    if (this.size === this.strand.length) {
      const capacity = Math.max(1024, Math.ceil(this.size * 1.5));
      for (const name of INTEGERS) this[name] = grown(this[name], new Int32Array(capacity));
      for (const name of BYTES) this[name] = grown(this[name], new Uint8Array(capacity));
      this.confidence = grown(this.confidence, new Float64Array(capacity));
    }
    return this.size++;
  }

  /** Puts the rows into an order that names some of them; the others are forgotten. */
  gather(order: Int32Array): void {
    for (const name of INTEGERS) this[name] = gathered(this[name], order, new Int32Array(order.length));
    for (const name of BYTES) this[name] = gathered(this[name], order, new Uint8Array(order.length));
    this.confidence = gathered(this.confidence, order, new Float64Array(order.length));
    this.ids = Array.from(order, (row) => this.ids[row] ?? "");
    this.size = order.length;
  }
}

function grown<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(from: T, into: T): T {
  into.set(from);
  return into;
}

function gathered<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  from: T,
  order: Int32Array,
  into: T,
): T {
  for (let i = 0; i < order.length; i++) into[i] = from[order[i] ?? 0] ?? 0;
  return into;
}
