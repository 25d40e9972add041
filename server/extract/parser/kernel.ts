/** Binds the WebAssembly kernel: its functions, its memory, and a stack-like arena in which all matrices of a run live. */
import { DragomanError } from "../../vocabulary/index.ts";

/** Byte offset into the kernel's memory. */
export type Pointer = number;

/** The functions of server/train/kernel/kernel.ts; sizes and strides count floats, pointers count bytes. */
export interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** The first byte of memory that is free. */
  base(): Pointer;
  pack(to: Pointer, from: Pointer, k: number, n: number, rowStride: number, columnStride: number): void;
  gemm(
    c: Pointer,
    ldc: number,
    a: Pointer,
    rowStride: number,
    columnStride: number,
    packed: Pointer,
    m: number,
    k: number,
    n: number,
    accumulate: number,
  ): void;
  packBytes(to: Pointer, from: Pointer, k: number, n: number): void;
  quantise(to: Pointer, units: Pointer, from: Pointer, stride: number, factors: Pointer, rows: number, k: number): void;
  product(
    c: Pointer,
    ldc: number,
    base: Pointer,
    ldb: number,
    a: Pointer,
    units: Pointer,
    packed: Pointer,
    m: number,
    k: number,
    n: number,
  ): void;
  sumRows(to: Pointer, weights: Pointer, factors: Pointer, rows: Pointer, count: number, width: number): void;
  cell(
    z: Pointer,
    ldz: number,
    c: Pointer,
    h: Pointer,
    former: Pointer,
    ld: number,
    known: number,
    rows: number,
    width: number,
  ): void;
  cellBackward(
    z: Pointer,
    ldz: number,
    c: Pointer,
    dh: Pointer,
    dc: Pointer,
    former: Pointer,
    ld: number,
    known: number,
    rows: number,
    width: number,
  ): void;
  broadcast(to: Pointer, row: Pointer, rows: number, n: number): void;
  relu(x: Pointer, ld: number, rows: number, n: number): void;
  reluBackward(d: Pointer, x: Pointer, ld: number, rows: number, n: number): void;
  addRelu(to: Pointer, a: Pointer, b: Pointer, n: number): void;
  add(to: Pointer, from: Pointer, n: number): void;
  mask(x: Pointer, ld: number, by: Pointer, stride: number, rows: number, n: number): void;
  columnSums(to: Pointer, x: Pointer, ld: number, rows: number, n: number): void;
  crossEntropy(x: Pointer, n: number, gold: number, scale: number): number;
  squares(x: Pointer, n: number): number;
  adam(
    w: Pointer,
    g: Pointer,
    m: Pointer,
    v: Pointer,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    scale: number,
  ): void;
}

const NAMES: readonly string[] = [
  "base",
  "pack",
  "gemm",
  "packBytes",
  "quantise",
  "product",
  "sumRows",
  "cell",
  "cellBackward",
  "broadcast",
  "relu",
  "reluBackward",
  "addRelu",
  "add",
  "mask",
  "columnSums",
  "crossEntropy",
  "squares",
  "adam",
];

const isKernel = (exports: unknown): exports is KernelFunctions =>
  typeof exports === "object" &&
  exports !== null &&
  "memory" in exports &&
  NAMES.every((name) => typeof Reflect.get(exports, name) === "function");

const LINE = 64;
const PAGE = 65_536;

/** One instance of the kernel with its arena. Not to be shared between threads: every worker makes its own. */
export class Kernel {
  readonly run: KernelFunctions;
  private top: Pointer;
  private view: Float32Array<ArrayBuffer>;

  /** @throws DragomanError `knowledge-missing` if the bytes are not the kernel. */
  constructor(bytes: Uint8Array) {
    let exports: unknown;
    try {
      exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), {}).exports;
    } catch (error) {
      throw new DragomanError(
        "knowledge-missing",
        "data/model/kernel.wasm is damaged, or Node.js is too old for it: restore the file, or use Node.js 22.14 or later",
        { cause: error },
      );
    }
    if (!isKernel(exports)) {
      throw new DragomanError("knowledge-missing", "data/model/kernel.wasm is of another version: rebuild it");
    }
    this.run = exports;
    this.top = Math.ceil(exports.base() / LINE) * LINE;
    this.view = new Float32Array(exports.memory.buffer);
  }

  /** The whole memory as floats; to be asked for anew after every allocation, which may move it. */
  get floats(): Float32Array<ArrayBuffer> {
    if (this.view.buffer !== this.run.memory.buffer) this.view = new Float32Array(this.run.memory.buffer);
    return this.view;
  }

  /** The whole memory as signed bytes; the same holds. */
  get bytes(): Int8Array<ArrayBuffer> {
    return new Int8Array(this.run.memory.buffer);
  }

  /** Room for `count` floats on a cache line of its own; the contents are whatever was there. */
  allocate(count: number): Pointer {
    const at = this.top;
    this.top = at + Math.ceil((4 * count) / LINE) * LINE;
    const missing = this.top - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / PAGE) + 64);
    return at;
  }

  /** Room for `count` zeros. */
  zeros(count: number): Pointer {
    const at = this.allocate(count);
    this.floats.fill(0, at >> 2, (at >> 2) + count);
    return at;
  }

  /** Packs a row-major matrix of k rows and n columns (or the transpose of an n × k one) for `gemm`. */
  packed(from: Pointer, k: number, n: number, stride: number, transposed = false): Pointer {
    const at = this.allocate(k * Math.ceil(n / 8) * 8);
    if (transposed) this.run.pack(at, from, k, n, 1, stride);
    else this.run.pack(at, from, k, n, stride, 1);
    return at;
  }

  /** The arena's present height; `release` gives everything above it back. */
  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }
}
