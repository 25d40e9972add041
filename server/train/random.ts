/** A seeded source of chance (sfc32, of PractRand's small fast counting generators), so that a training can be repeated bit for bit. */

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.a = 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = seed | 0;
    for (let n = 0; n < 12; n++) this.bits();
  }

  /** A whole number of 32 random bits, not negative. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** Evenly in [0, 1). */
  unit(): number {
    return this.bits() / 4_294_967_296;
  }

  /** A shuffled copy (Fisher and Yates). */
  shuffled<T>(values: readonly T[]): T[] {
    const result = [...values];
    for (let n = result.length - 1; n > 0; n--) {
      const other = Math.floor(this.unit() * (n + 1));
      const [a, b] = [result[n], result[other]];
      if (a !== undefined && b !== undefined) [result[n], result[other]] = [b, a];
    }
    return result;
  }
}
