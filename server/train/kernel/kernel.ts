/**
 * The arithmetic of the network in AssemblyScript: SIMD matrix product (that of integers is a file of its own), LSTM cell with coupled
 * gates, softmax loss and Adam.
 * Every sum runs in one fixed order, so that results do not depend on how sentences are batched. All pointers are bytes,
 * all sizes count 32-bit floats; rows and strides are those of row-major matrices. Built to data/model/kernel.wasm.
 */
import { exp4, lanes, largest, madd, sigmoid4, splat, tanh4 } from "./lanes";

export { packBytes, product, quantise, sumRows } from "./integers";

/** The first byte that the kernel leaves to its user. */
export function base(): usize { return __heap_base; }

/** Rearranges a k × n matrix with the given strides into panels of eight columns, padded with zeros: the form `gemm` reads. */
export function pack(to: usize, from: usize, k: i32, n: i32, rowStride: i32, columnStride: i32): void {
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j);
    for (let p = 0; p < k; p++) {
      const row = from + ((<usize>(p * rowStride + j * columnStride)) << 2);
      if (width == 8 && columnStride == 1) {
        v128.store(to, v128.load(row));
        v128.store(to, v128.load(row, 16), 16);
      } else {
        for (let x = 0; x < 8; x++) {
          f32.store(to + (<usize>x << 2), x < width ? f32.load(row + ((<usize>(x * columnStride)) << 2)) : 0);
        }
      }
      to += 32;
    }
  }
}

/** C[m × n] = A[m × k] · B, or += ; A has free strides, B is packed, C has rows of ldc ≥ n rounded up to eight. */
export function gemm(
  c: usize, ldc: i32, a: usize, rowStride: i32, columnStride: i32, b: usize, m: i32, k: i32, n: i32, accumulate: i32,
): void {
  const rs = <usize>rowStride << 2;
  const cs = <usize>columnStride << 2;
  const lc = <usize>ldc << 2;
  const panel = <usize>k << 5;
  for (let j = 0; j < n; j += 8) {
    const end = b + panel;
    let row = a;
    let out = c + (<usize>j << 2);
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let a0 = row, a1 = row + rs, a2 = a1 + rs, a3 = a2 + rs;
      const o1 = out + lc, o2 = o1 + lc, o3 = o2 + lc;
      let c00 = splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
      if (accumulate) {
        c00 = v128.load(out); c01 = v128.load(out, 16);
        c10 = v128.load(o1); c11 = v128.load(o1, 16);
        c20 = v128.load(o2); c21 = v128.load(o2, 16);
        c30 = v128.load(o3); c31 = v128.load(o3, 16);
      }
      for (let p = b; p < end; p += 32) {
        const b0 = v128.load(p), b1 = v128.load(p, 16);
        let x = v128.load_splat<f32>(a0);
        c00 = madd(x, b0, c00); c01 = madd(x, b1, c01);
        x = v128.load_splat<f32>(a1);
        c10 = madd(x, b0, c10); c11 = madd(x, b1, c11);
        x = v128.load_splat<f32>(a2);
        c20 = madd(x, b0, c20); c21 = madd(x, b1, c21);
        x = v128.load_splat<f32>(a3);
        c30 = madd(x, b0, c30); c31 = madd(x, b1, c31);
        a0 += cs; a1 += cs; a2 += cs; a3 += cs;
      }
      v128.store(out, c00); v128.store(out, c01, 16);
      v128.store(o1, c10); v128.store(o1, c11, 16);
      v128.store(o2, c20); v128.store(o2, c21, 16);
      v128.store(o3, c30); v128.store(o3, c31, 16);
      row += rs << 2;
      out = o3 + lc;
    }
    for (; i < m; i++) {
      let a0 = row;
      let c00 = splat(0), c01 = c00;
      if (accumulate) { c00 = v128.load(out); c01 = v128.load(out, 16); }
      for (let p = b; p < end; p += 32) {
        const x = v128.load_splat<f32>(a0);
        c00 = madd(x, v128.load(p), c00); c01 = madd(x, v128.load(p, 16), c01);
        a0 += cs;
      }
      v128.store(out, c00); v128.store(out, c01, 16);
      row += rs;
      out += lc;
    }
    b = end;
  }
}

/**
 * One step of an LSTM whose input gate is one minus its forget gate (Greff et al. 2017, CIFG), for `rows` sentences.
 * Gates lie in z as forget, output, candidate, and are replaced by their activations; the first `known` rows have a former state.
 */
export function cell(z: usize, ldz: i32, c: usize, h: usize, former: usize, ld: i32, known: i32, rows: i32, width: i32): void {
  const w = <usize>width << 2;
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < w; j += 16) {
      const f = sigmoid4(v128.load(z + j));
      const o = sigmoid4(v128.load(z + w + j));
      const g = tanh4(v128.load(z + w + w + j));
      const before = r < known ? v128.load(former + j) : splat(0);
      const state = madd(f, f32x4.sub(before, g), g);
      v128.store(z + j, f);
      v128.store(z + w + j, o);
      v128.store(z + w + w + j, g);
      v128.store(c + j, state);
      v128.store(h + j, f32x4.mul(o, tanh4(state)));
    }
    z += <usize>ldz << 2;
    c += <usize>ld << 2;
    h += <usize>ld << 2;
    former += <usize>ld << 2;
  }
}

/** The derivative of `cell`: turns the activations in z into gradients, and dc (width a row) from after the step to before it. */
export function cellBackward(
  z: usize, ldz: i32, c: usize, dh: usize, dc: usize, former: usize, ld: i32, known: i32, rows: i32, width: i32,
): void {
  const w = <usize>width << 2;
  const one = splat(1);
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < w; j += 16) {
      const f = v128.load(z + j), o = v128.load(z + w + j), g = v128.load(z + w + w + j);
      const before = r < known ? v128.load(former + j) : splat(0);
      const t = tanh4(v128.load(c + j));
      const gradient = v128.load(dh + j);
      const d = madd(f32x4.mul(gradient, o), f32x4.sub(one, f32x4.mul(t, t)), v128.load(dc + j));
      v128.store(z + j, f32x4.mul(f32x4.mul(d, f32x4.sub(before, g)), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(z + w + j, f32x4.mul(f32x4.mul(gradient, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(z + w + w + j, f32x4.mul(f32x4.mul(d, f32x4.sub(one, f)), f32x4.sub(one, f32x4.mul(g, g))));
      v128.store(dc + j, f32x4.mul(d, f));
    }
    z += <usize>ldz << 2;
    c += <usize>ld << 2;
    dh += <usize>ld << 2;
    former += <usize>ld << 2;
    dc += w;
  }
}

/** Writes one row of length n (a multiple of four) into each of `rows` rows. */
export function broadcast(to: usize, row: usize, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    memory.copy(to, row, <usize>n << 2);
    to += <usize>n << 2;
  }
}

/** x = max(x, 0) for the first n columns of each row. */
export function relu(x: usize, ld: i32, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < <usize>n << 2; j += 16) v128.store(x + j, f32x4.pmax(v128.load(x + j), splat(0)));
    x += <usize>ld << 2;
  }
}

/** Zeroes gradient d wherever the output x of a ReLU is not positive. */
export function reluBackward(d: usize, x: usize, ld: i32, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < <usize>n << 2; j += 16) {
      v128.store(d + j, v128.and(v128.load(d + j), f32x4.gt(v128.load(x + j), splat(0))));
    }
    d += <usize>ld << 2;
    x += <usize>ld << 2;
  }
}

/** to = max(a + b, 0), n floats. */
export function addRelu(to: usize, a: usize, b: usize, n: i32): void {
  for (let j: usize = 0; j < <usize>n << 2; j += 16) {
    v128.store(to + j, f32x4.pmax(f32x4.add(v128.load(a + j), v128.load(b + j)), splat(0)));
  }
}

/** to += from, n floats. */
export function add(to: usize, from: usize, n: i32): void {
  for (let j: usize = 0; j < <usize>n << 2; j += 16) v128.store(to + j, f32x4.add(v128.load(to + j), v128.load(from + j)));
}

/** x *= mask, row by row; a mask stride of zero applies one mask to every row. */
export function mask(x: usize, ld: i32, by: usize, stride: i32, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < <usize>n << 2; j += 16) v128.store(x + j, f32x4.mul(v128.load(x + j), v128.load(by + j)));
    x += <usize>ld << 2;
    by += <usize>stride << 2;
  }
}

/** to[j] += the sum of column j. */
export function columnSums(to: usize, x: usize, ld: i32, rows: i32, n: i32): void {
  for (let r = 0; r < rows; r++) {
    add(to, x, n);
    x += <usize>ld << 2;
  }
}

/**
 * Softmax of one row (n a multiple of four): replaces scores by `scale` times the gradient of their cross-entropy, and returns the
 * probability of the right class, whose negative logarithm is the loss.
 */
export function crossEntropy(x: usize, n: i32, gold: i32, scale: f32): f32 {
  const bytes = <usize>n << 2;
  let top = v128.load(x);
  for (let j: usize = 16; j < bytes; j += 16) top = f32x4.max(top, v128.load(x + j));
  const peak = splat(largest(top));
  const at = x + (<usize>gold << 2);
  let sum = splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const e = exp4(f32x4.sub(v128.load(x + j), peak));
    v128.store(x + j, e);
    sum = f32x4.add(sum, e);
  }
  const total = lanes(sum);
  const factor = splat(scale / total);
  for (let j: usize = 0; j < bytes; j += 16) v128.store(x + j, f32x4.mul(v128.load(x + j), factor));
  const weighted = f32.load(at);
  f32.store(at, weighted - scale);
  return weighted / scale;
}

/** Sum of squares of n floats (a multiple of four). */
export function squares(x: usize, n: i32): f32 {
  let sum = splat(0);
  for (const end = x + (<usize>n << 2); x < end; x += 16) sum = madd(v128.load(x), v128.load(x), sum);
  return lanes(sum);
}

/** Adam (Kingma and Ba 2015) over n floats; `scale` clips the gradient, `rate` contains the bias corrections. Clears the gradient. */
export function adam(w: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, beta1: f32, beta2: f32, epsilon: f32, scale: f32): void {
  for (let j: usize = 0; j < <usize>n << 2; j += 16) {
    const d = f32x4.mul(v128.load(g + j), splat(scale));
    const first = madd(v128.load(m + j), splat(beta1), f32x4.mul(d, splat(1 - beta1)));
    const second = madd(v128.load(v + j), splat(beta2), f32x4.mul(f32x4.mul(d, d), splat(1 - beta2)));
    v128.store(m + j, first);
    v128.store(v + j, second);
    v128.store(g + j, splat(0));
    v128.store(w + j, f32x4.sub(v128.load(w + j), f32x4.div(f32x4.mul(first, splat(rate)), f32x4.add(f32x4.sqrt(second), splat(epsilon)))));
  }
}
