/**
 * The product of rounded activations with weights of signed bytes, by which a trained network parses. Sums of integers are exact: nothing
 * depends on their order, and an instruction multiplies and adds sixteen pairs. Pointers are bytes; sizes, strides and units count floats.
 */
import { largest, madd, round4, splat } from "./lanes";

/** A row whose largest value is below this counts as zero: its reciprocal would be infinite. */
const TINY: f32 = 1e-30;

/**
 * Activations are -63 to 63, and lie 64 higher: the instruction is relaxed, and gives the same bits on every machine only where one factor
 * is of seven bits without a sign. What that adds to a sum is 64 times the sum of the weights, from which each column starts, negated.
 */
const LIMIT: f32 = 63;
const OFFSET: i32 = 64;

@inline function dotAdd(weights: v128, activations: v128, sum: v128): v128 {
  return i32x4.relaxed_dot_i8x16_i7x16_add_s(weights, activations, sum);
}

/**
 * Rearranges k × n signed bytes (both multiples of eight) for `product`: panels of eight columns, each the eight sums to start from and
 * then four rows at a time, column by column.
 */
export function packBytes(to: usize, from: usize, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) {
    const start = to;
    let low = i32x4.splat(0), high = low;
    to += 32;
    for (let p = 0; p < k; p += 4) {
      const row = from + <usize>(p * n + j);
      const upper = v128.shuffle<i8>(v128.load64_zero(row), v128.load64_zero(row + n), 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const third = row + (<usize>n << 1);
      const lower = v128.shuffle<i8>(v128.load64_zero(third), v128.load64_zero(third + n), 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      const b0 = v128.shuffle<i16>(upper, lower, 0, 8, 1, 9, 2, 10, 3, 11);
      const b1 = v128.shuffle<i16>(upper, lower, 4, 12, 5, 13, 6, 14, 7, 15);
      v128.store(to, b0);
      v128.store(to, b1, 16);
      low = dotAdd(b0, i8x16.splat(1), low);
      high = dotAdd(b1, i8x16.splat(1), high);
      to += 32;
    }
    v128.store(start, i32x4.mul(low, i32x4.splat(-OFFSET)));
    v128.store(start, i32x4.mul(high, i32x4.splat(-OFFSET)), 16);
  }
}

/**
 * Rounds rows of k floats (a multiple of eight), each multiplied by the factor of its column, to bytes, and writes how much one unit is
 * worth in each row. The sum of k such bytes times signed bytes cannot overflow 32 bits below k = 130,000.
 */
export function quantise(to: usize, units: usize, from: usize, ld: i32, factors: usize, rows: i32, k: i32): void {
  const bytes = <usize>k << 2;
  for (let r = 0; r < rows; r++) {
    let top = splat(0), other = top;
    for (let j: usize = 0; j < bytes; j += 32) {
      top = f32x4.pmax(top, f32x4.abs(f32x4.mul(v128.load(from + j), v128.load(factors + j))));
      other = f32x4.pmax(other, f32x4.abs(f32x4.mul(v128.load(from + j, 16), v128.load(factors + j, 16))));
    }
    top = f32x4.pmax(top, other);
    const peak = largest(top);
    const scale = splat(peak > TINY ? LIMIT / peak : 0);
    for (let j: usize = 0; j < bytes; j += 32) {
      const x = f32x4.mul(f32x4.mul(v128.load(from + j), v128.load(factors + j)), scale);
      const y = f32x4.mul(f32x4.mul(v128.load(from + j, 16), v128.load(factors + j, 16)), scale);
      const both = i16x8.add(i16x8.narrow_i32x4_s(round4(x), round4(y)), i16x8.splat(<i16>OFFSET));
      v128.store64_lane(to, i8x16.narrow_i16x8_u(both, both), 0);
      to += 8;
    }
    f32.store(units, peak / LIMIT);
    units += 4;
    from += <usize>ld << 2;
  }
}

@inline function finish(c: usize, base: usize, low: v128, high: v128, unit: usize): void {
  const by = v128.load_splat<f32>(unit);
  v128.store(c, madd(f32x4.convert_i32x4_s(low), by, v128.load(base)));
  v128.store(c, madd(f32x4.convert_i32x4_s(high), by, v128.load(base, 16)), 16);
}

/**
 * C[m × n] = base + A · B in exact integers, scaled by A's units: A comes from `quantise`, B from `packBytes`. The base's rows are ldb
 * floats apart: 0 adds one row to all, and it may be C itself.
 */
export function product(c: usize, ldc: i32, base: usize, ldb: i32, a: usize, units: usize, b: usize, m: i32, k: i32, n: i32): void {
  const rs = <usize>k;
  const lc = <usize>ldc << 2;
  const lb = <usize>ldb << 2;
  const panel = (<usize>k << 3) + 32;
  for (let j = 0; j < n; j += 8) {
    const end = b + panel;
    let row = a;
    let out = c + (<usize>j << 2);
    let add = base + (<usize>j << 2);
    let unit = units;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let a0 = row, a1 = row + rs, a2 = a1 + rs, a3 = a2 + rs;
      let c00 = v128.load(b), c01 = v128.load(b, 16), c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
      for (let p = b + 32; p < end; p += 32) {
        const b0 = v128.load(p), b1 = v128.load(p, 16);
        let x = v128.load_splat<i32>(a0);
        c00 = dotAdd(b0, x, c00); c01 = dotAdd(b1, x, c01);
        x = v128.load_splat<i32>(a1);
        c10 = dotAdd(b0, x, c10); c11 = dotAdd(b1, x, c11);
        x = v128.load_splat<i32>(a2);
        c20 = dotAdd(b0, x, c20); c21 = dotAdd(b1, x, c21);
        x = v128.load_splat<i32>(a3);
        c30 = dotAdd(b0, x, c30); c31 = dotAdd(b1, x, c31);
        a0 += 4; a1 += 4; a2 += 4; a3 += 4;
      }
      finish(out, add, c00, c01, unit);
      finish(out + lc, add + lb, c10, c11, unit + 4);
      finish(out + (lc << 1), add + (lb << 1), c20, c21, unit + 8);
      finish(out + lc * 3, add + lb * 3, c30, c31, unit + 12);
      row += rs << 2;
      out += lc << 2;
      add += lb << 2;
      unit += 16;
    }
    for (; i < m; i++) {
      let a0 = row;
      let c00 = v128.load(b), c01 = v128.load(b, 16);
      for (let p = b + 32; p < end; p += 32) {
        const x = v128.load_splat<i32>(a0);
        c00 = dotAdd(v128.load(p), x, c00); c01 = dotAdd(v128.load(p, 16), x, c01);
        a0 += 4;
      }
      finish(out, add, c00, c01, unit);
      row += rs;
      out += lc;
      add += lb;
      unit += 4;
    }
    b = end;
  }
}

/**
 * Adds the given rows of signed bytes, each with its factor, to one row of floats, in their order. `width` is a multiple of sixteen;
 * `rows` are 32-bit integers.
 */
export function sumRows(to: usize, weights: usize, factors: usize, rows: usize, count: i32, width: i32): void {
  const end = rows + (<usize>count << 2);
  for (let j = 0; j < width; j += 16) {
    let a = v128.load(to), b = v128.load(to, 16), c = v128.load(to, 32), d = v128.load(to, 48);
    for (let at = rows; at < end; at += 4) {
      const row = i32.load(at);
      const x = v128.load(weights + <usize>(row * width + j));
      const factor = v128.load_splat<f32>(factors + (<usize>row << 2));
      const low = i16x8.extend_low_i8x16_s(x), high = i16x8.extend_high_i8x16_s(x);
      a = madd(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(low)), factor, a);
      b = madd(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(low)), factor, b);
      c = madd(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(high)), factor, c);
      d = madd(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(high)), factor, d);
    }
    v128.store(to, a); v128.store(to, b, 16); v128.store(to, c, 32); v128.store(to, d, 48);
    to += 64;
  }
}
