/** Four floats at once: the functions of which the kernel is made. All of them give the same bits on every machine. */

@inline export function splat(x: f32): v128 { return f32x4.splat(x); }
@inline export function madd(a: v128, b: v128, c: v128): v128 { return f32x4.add(f32x4.mul(a, b), c); }

/** 1.5 · 2²³: a float that is added to another rounds it to a whole number, which then is in the lowest bits. */
const SHIFT: f32 = 12582912;

/** e^x of four lanes: range reduction by ln 2 in two parts and the minimax polynomial of Cephes' expf. */
@inline export function exp4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, splat(60)), splat(-60));
  const shifted = f32x4.add(f32x4.mul(x, splat(1.44269504)), splat(SHIFT));
  const n = f32x4.sub(shifted, splat(SHIFT));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, splat(0.693359375))), f32x4.mul(n, splat(-2.1219444e-4)));
  let p = madd(splat(1.98756915e-4), r, splat(1.39819995e-3));
  p = madd(p, r, splat(8.33345191e-3));
  p = madd(p, r, splat(4.16657959e-2));
  p = madd(p, r, splat(0.166666655));
  p = madd(p, r, splat(0.5));
  const y = f32x4.add(madd(f32x4.mul(p, r), r, r), splat(1));
  return f32x4.mul(y, i32x4.shl(i32x4.add(shifted, i32x4.splat(127)), 23));
}

/**
 * Constants by number. They are in memory because engines build a vector constant anew, in several instructions, at every use. 0 and 1
 * clamp, 2 to 6 are P and 7 to 10 are Q of tanh4: the rational function of this degree that comes closest to tanh on that range, found
 * by iteratively reweighted least squares. In floats it is off by 5e-7 at most.
 */
const CONSTANTS = memory.data<f32>([
  -7.9, 7.9, -6.14023499e-9, 7.15079887e-6, 2.69353832e-3, 0.127087221, 0.999999166, 1.96455905e-4, 2.28360258e-2, 0.460417449, 1, 0.5, SHIFT,
]);
@inline function constant(n: i32): v128 { return v128.load_splat<f32>(CONSTANTS + (<usize>n << 2)); }

/** tanh of four lanes, x · P(x²) / Q(x²): half the work of going through exp4. */
@inline export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, constant(1)), constant(0));
  const y = f32x4.mul(x, x);
  const square = f32x4.mul(y, y);
  const high = madd(constant(2), square, madd(constant(3), y, constant(4)));
  const p = madd(high, square, madd(constant(5), y, constant(6)));
  const q = madd(madd(constant(7), y, constant(8)), square, madd(constant(9), y, constant(10)));
  return f32x4.div(f32x4.mul(p, x), q);
}

/** 1 / (1 + e^-x) of four lanes. */
@inline export function sigmoid4(x: v128): v128 {
  const half = constant(11);
  return madd(tanh4(f32x4.mul(x, half)), half, half);
}

/** The sum of four lanes. */
@inline export function lanes(x: v128): f32 {
  return (f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1)) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** The largest of four lanes. */
@inline export function largest(x: v128): f32 {
  return max(max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)), max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)));
}

/** Four lanes, each smaller than 2²² in magnitude, rounded to the nearest integers, halves to even ones. */
@inline export function round4(x: v128): v128 {
  const shift = constant(12);
  return i32x4.sub(f32x4.add(x, shift), shift);
}
