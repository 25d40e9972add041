/**
 * The sieve deals out the rows of an edge by what of a filter they fail: those left, those that each word alone shuts out, and the rest,
 * which count for nothing. It goes word by word, a column at a time, by looking up codes in tables and without a branch, and only
 * over the words that the filter has. Rows of a strand lie the surest first, so that those not sure enough are cut off unread.
 */
import { FAILS, several, type Choice } from "./choice.ts";
import { NONE, type Codes } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";

/** Where rows are dealt to. */
export const LEFT = 0;
/** By word: where the rows go that fail it alone. */
export const ALONE = { status: 1, object: 2, claimant: 3, publisher: 4, date: 5, relation: 6, class: 7, actor: 8 } as const;
const WASTE = 9;
const PILES = 10;

const WORDS = Object.keys(ALONE) as readonly (keyof typeof ALONE)[];

/** By the bits that a row fails: its pile. */
const PILE_OF = Uint8Array.from({ length: 256 }, (_, bits) => {
  const word = WORDS.find((each) => FAILS[each] === bits);
  return bits === 0 ? LEFT : word === undefined ? WASTE : ALONE[word];
});
/** By bit: the pile of the rows that fail nothing but what their strand fails. */
const STRICT = new Map<number, Uint8Array>(
  (["relation", "class", "actor"] as const).map((word) => [
    FAILS[word],
    Uint8Array.from({ length: 256 }, (_, bits) => (bits === 0 ? ALONE[word] : WASTE)),
  ]),
);

export class Sieve {
  /** Rows, pile by pile: pile p begins at p times `room`. */
  list = new Int32Array(0);
  room = 0;
  /** By pile: where in the list it ends. */
  readonly ends = new Int32Array(PILES);
  /** Confidence of the surest row left. */
  best = 0;
  #fails = new Uint8Array(0);

  /** Where a pile begins. */
  begin(pile: number): number {
    return pile * this.room;
  }

  /** How many rows lie on a pile. */
  count(pile: number): number {
    return (this.ends[pile] ?? 0) - pile * this.room;
  }

  /** Clears all piles, with room for so many rows on each. */
  clear(rows: number): void {
    if (rows > this.room) {
      this.room = Math.ceil(rows * 1.25);
      this.list = new Int32Array(PILES * this.room);
      this.#fails = new Uint8Array(this.room);
    }
    for (let pile = 0; pile < PILES; pile++) this.ends[pile] = pile * this.room;
    this.best = 0;
  }

  /** Deals out the rows of a strand that are sure enough; `fixed` is the bit that all of them set, 0 if none. */
  deal({ rows, strands }: IndexState, { words, minConfidence }: Choice, strand: number, fixed: number): void {
    const pileOf = STRICT.get(fixed) ?? PILE_OF;
    const { list, ends } = this;
    const { confidence, nextInStrand } = rows;
    const start = strands.start[strand] ?? 0;
    const before = ends[LEFT] ?? 0;
    const end = sureEnd(confidence, start, strands.end[strand] ?? 0, minConfidence);
    if (words.length === 0) {
      const pile = pileOf[0] ?? 0;
      ends[pile] = dealAll(list, ends[pile] ?? 0, start, end);
    } else if (end > start) {
      const fails = this.#fails;
      let sifted = false;
      for (const { column, bits } of words) {
        if (sifted) siftMore(fails, column, bits, start, end);
        else sift(fails, column, bits, start, end);
        sifted = true;
      }
      dealOut(list, ends, pileOf, fails, start, end);
    }
    if ((ends[LEFT] ?? 0) > before) this.best = Math.max(this.best, confidence[list[before] ?? 0] ?? 0);
    for (let row = strands.late[strand] ?? NONE; row !== NONE; row = nextInStrand[row] ?? NONE) {
      const sure = confidence[row] ?? 0;
      if (sure < minConfidence) continue;
      let fails = 0;
      for (const { column, bits } of words) fails |= bits[column[row] ?? 0] ?? 0;
      const pile = pileOf[fails] ?? WASTE;
      if (pile === WASTE) continue;
      if (pile === LEFT && sure > this.best) this.best = sure;
      const at = ends[pile] ?? 0;
      list[at] = row;
      ends[pile] = at + 1;
    }
  }
}

/** Where the rows that are sure enough end, of rows that lie the surest first: a search by halves. */
export function sureEnd(confidence: Float64Array, start: number, end: number, least: number): number {
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((confidence[middle] ?? 0) >= least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Bits of relation, class and actor that a strand sets, the same for all its claims; `words` are those of its relation. */
export function failsOf({ strands, roster }: IndexState, { near }: Choice, strand: number, words: number): number {
  if (near === null || several(words)) return words;
  const source = strands.source[strand] ?? 0;
  const target = strands.target[strand] ?? 0;
  const touched =
    near[roster.id[source] ?? 0] === 1 ||
    near[roster.principal[source] ?? 0] === 1 ||
    near[roster.id[target] ?? 0] === 1 ||
    near[roster.principal[target] ?? 0] === 1;
  return touched ? words : words | FAILS.actor;
}

type Column = Codes | Uint8Array<ArrayBuffer>;

function dealAll(list: Int32Array, place: number, start: number, end: number): number {
  let at = place;
  for (let row = start; row < end; row++) list[at++] = row;
  return at;
}

function sift(fails: Uint8Array, column: Column, bits: Uint8Array, start: number, end: number): void {
  for (let row = start; row < end; row++) fails[row - start] = bits[column[row] ?? 0] ?? 0;
}

function siftMore(fails: Uint8Array, column: Column, bits: Uint8Array, start: number, end: number): void {
  for (let row = start; row < end; row++) fails[row - start] = (fails[row - start] ?? 0) | (bits[column[row] ?? 0] ?? 0);
}

/** Every row is written somewhere: a branch on what a row fails would be guessed wrong as often as not, and cost more. */
function dealOut(list: Int32Array, ends: Int32Array, pileOf: Uint8Array, fails: Uint8Array, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const pile = pileOf[fails[row - start] ?? 0] ?? 0;
    const at = ends[pile] ?? 0;
    list[at] = row;
    ends[pile] = at + 1;
  }
}
