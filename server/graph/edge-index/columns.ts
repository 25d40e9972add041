/**
 * The claims as columns: a row for each claim, a typed array for each property, so that a pass over a million claims reads memory in
 * order and allocates nothing.
 */

/** The kind of a row whose claim is gone: a tombstone, swept when rows are put in order. */
export const DEAD = 255;
/** Ends a list of rows. */
export const NONE = -1;

const INTEGERS = ["strand", "article", "cluster", "nextInStrand", "nextInArticle"] as const;
const CODES = ["date", "publisher", "claimant"] as const;
const BYTES = ["kind", "shared"] as const;

/** Codes take two bytes until a dictionary outgrows them. */
export type Codes = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;
const WIDEST_SHORT = 0xffff;

export class Columns {
  size = 0;
  /** Rows whose claims are gone. */
  tombstones = 0;
  /** Ids of the claims. */
  ids: string[] = [];
  strand = new Int32Array(0);
  article = new Int32Array(0);
  cluster = new Int32Array(0);
  /** The next row of the strand among those that came after the rows were last put in order. */
  nextInStrand = new Int32Array(0);
  nextInArticle = new Int32Array(0);
  date: Codes = new Uint16Array(0);
  publisher: Codes = new Uint16Array(0);
  claimant: Codes = new Uint16Array(0);
  /** Status and class of the object in one, see `kinds.ts`. */
  kind = new Uint8Array(0);
  /** 0 where no other row of the same edge, at either level, has the same cluster of near copies; 1 where one may have. */
  shared = new Uint8Array(0);
  /** Double precision: rounded, a claim of 0.7 would fail a filter of 0.7. */
  confidence = new Float64Array(0);

  /** Of all columns of numbers, as far as there are rows. */
  get bytes(): number {
    const names = [...INTEGERS, ...CODES, ...BYTES, "confidence"] as const;
    return names.reduce((sum, name) => sum + this[name].BYTES_PER_ELEMENT * this.size, 0);
  }

  /** Writes a code, into a wider column where it needs one. */
  write(name: (typeof CODES)[number], row: number, code: number): void {
    if (code > WIDEST_SHORT && this[name] instanceof Uint16Array) this[name] = Int32Array.from(this[name]);
    this[name][row] = code;
  }

  /** Room for one more row; it grows by half, so that a row costs the same however many there are. */
  reserve(): number {
    if (this.size === this.strand.length) {
      const capacity = Math.max(1024, Math.ceil(this.size * 1.5));
      for (const name of INTEGERS) this[name] = grown(this[name], new Int32Array(capacity));
      for (const name of CODES) this[name] = grown(this[name], like(this[name], capacity));
      for (const name of BYTES) this[name] = grown(this[name], new Uint8Array(capacity));
      this.confidence = grown(this.confidence, new Float64Array(capacity));
    }
    return this.size++;
  }

  /**
   * Puts the rows into an order that names some of them; the others are forgotten. Room is made for `more`, so that no later row has to
   * wait until all are copied; memory that is never written costs nothing.
   */
  gather(order: Int32Array, more: number): void {
    const room = order.length + more;
    for (const name of INTEGERS) this[name] = gathered(this[name], order, new Int32Array(room));
    for (const name of CODES) this[name] = gathered(this[name], order, like(this[name], room));
    for (const name of BYTES) this[name] = gathered(this[name], order, new Uint8Array(room));
    this.confidence = gathered(this.confidence, order, new Float64Array(room));
    const { ids } = this;
    this.ids = Array.from(order, (row) => ids[row] ?? "");
    this.size = order.length;
    this.tombstones = 0;
  }
}

type Column = Codes | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const like = (codes: Codes, size: number): Codes => (codes instanceof Uint16Array ? new Uint16Array(size) : new Int32Array(size));

function grown<T extends Column>(from: T, into: T): T {
  into.set(from);
  return into;
}

function gathered<T extends Column>(from: T, order: Int32Array, into: T): T {
  for (let i = 0; i < order.length; i++) into[i] = from[order[i] ?? 0] ?? 0;
  return into;
}
