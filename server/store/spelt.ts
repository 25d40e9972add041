/**
 * Places of texts, found by the very bytes in which a database spells them as JSON. There are as many texts as articles: made only to be
 * looked up, a million times, they would cost more than all else that is read of a claim.
 */

/** Half of the slots at least are free at any time, so that a free one is never far. */
const FIRST_SLOTS = 1 << 8;
const FIRST_BYTES = 1 << 12;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** FNV-1a; its low bits are mixed once more, since they alone choose the slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

function longer<T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** The places of the texts in an array. An engine always spells a text alike. */
export class Spelt {
  readonly #make: (text: string) => void;
  /** By place: where its spelling begins; one more beginning tells where the last one ends. */
  #begins = new Int32Array(FIRST_SLOTS);
  #spelt = new Uint8Array(FIRST_BYTES);
  /** By slot: a place plus 1, or 0; and the hash, which saves most looks at the spelling. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #size = 0;

  /** `make` is told each text that is new, in order of place. */
  constructor(make: (text: string) => void) {
    this.#make = make;
  }

  /** Places of the texts of a JSON array, which holds nothing else. */
  placesOf(json: Uint8Array, count: number): Int32Array<ArrayBuffer> {
    const places = new Int32Array(count);
    for (let i = 0, at = 0; i < count; i++) {
      while (at < json.length && json[at] !== QUOTE) at++;
      if (at >= json.length) throw new RangeError(`${count} texts were to come, but there are ${i}`);
      const from = at++;
      for (; at < json.length && json[at] !== QUOTE; at++) if (json[at] === BACKSLASH) at++;
      at++;
      places[i] = this.#placeOf(json, from, at);
    }
    return places;
  }

  #placeOf(bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const last = slots.length / 2 - 1;
    const hash = hashOf(bytes, from, to);
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const place = (slots[2 * slot] ?? 0) - 1;
      if (place < 0) return this.#enter(bytes, from, to, hash, slot);
      if (slots[2 * slot + 1] === hash && this.#isSpelt(place, bytes, from, to)) return place;
    }
  }

  #isSpelt(place: number, bytes: Uint8Array, from: number, to: number): boolean {
    const spelt = this.#spelt;
    const begin = this.#begins[place] ?? 0;
    if ((this.#begins[place + 1] ?? 0) - begin !== to - from) return false;
    for (let i = from, at = begin; i < to; i++, at++) if (bytes[i] !== spelt[at]) return false;
    return true;
  }

  #enter(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const place = this.#size++;
    const begin = this.#begins[place] ?? 0;
    const end = begin + to - from;
    if (place + 1 >= this.#begins.length) this.#begins = longer(this.#begins, new Int32Array(2 * this.#begins.length));
    if (end > this.#spelt.length) this.#spelt = longer(this.#spelt, new Uint8Array(2 * end));
    this.#begins[place + 1] = end;
    for (let i = from, at = begin; i < to; i++, at++) this.#spelt[at] = bytes[i] ?? 0;
    this.#slots[2 * slot] = place + 1;
    this.#slots[2 * slot + 1] = hash;
    if (4 * this.#size > this.#slots.length) this.#spread();
    this.#make(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString()));
    return place;
  }

  /** Twice the slots for the same places. */
  #spread(): void {
    const before = this.#slots;
    const slots = new Int32Array(2 * before.length);
    const last = slots.length / 2 - 1;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i] === 0) continue;
      const hash = before[i + 1] ?? 0;
      let slot = hash & last;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & last;
      slots[2 * slot] = before[i] ?? 0;
      slots[2 * slot + 1] = hash;
    }
    this.#slots = slots;
  }
}
