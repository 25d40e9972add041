/** The memory of an index: what the kernel reads and writes, columns first, and above them whatever one pass needs. */
import { KERNEL } from "./kernel-code.ts";

/** Byte offset into the memory. */
export type Pointer = number;

/** The functions of server/graph/kernel/kernel.ts. */
interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  base(): Pointer;
  use(record: Pointer): void;
  clear(): void;
  deal(from: number, to: number, pileOf: Pointer): number;
  see(
    from: number,
    to: number,
    gone: number,
    kind: Pointer,
    date: Pointer,
    article: Pointer,
    dates: Pointer,
    articles: Pointer,
  ): number;
  mark(pile: number): Pointer;
  part(pile: number, from: Pointer, a: number, b: number, c: number, d: number): void;
  enough(): number;
  finish(edge: number, relation: number, ofClass: number): number;
  sumUp(): void;
}

const NAMES: readonly string[] = ["memory", "base", "use", "clear", "deal", "see", "mark", "part", "enough", "finish", "sumUp"];
const isKernel = (exports: object): exports is KernelFunctions => NAMES.every((name) => name in exports);

const PAGE = 65_536;
/** Bytes to which what is allocated is aligned. */
const LINE = 16;

const codeOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));

let compiled: WebAssembly.Module | null = null;

export class Heap {
  readonly run: KernelFunctions;
  #top: Pointer;
  #ints: Int32Array<ArrayBuffer>;

  constructor() {
    compiled ??= new WebAssembly.Module(codeOf(KERNEL));
    const { exports } = new WebAssembly.Instance(compiled, {});
    if (!isKernel(exports)) throw new TypeError("kernel-code.ts is of another version than heap.ts");
    this.run = exports;
    this.#top = exports.base();
    this.#ints = new Int32Array(exports.memory.buffer);
  }

  /** All memory as integers; to be asked for anew after every allocation, which may move it. */
  get ints(): Int32Array<ArrayBuffer> {
    if (this.#ints.buffer !== this.run.memory.buffer) this.#ints = new Int32Array(this.run.memory.buffer);
    return this.#ints;
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.run.memory.buffer);
  }

  /** Room for so many bytes; what is there is whatever was. */
  allocate(bytes: number): Pointer {
    const at = Math.ceil(this.#top / LINE) * LINE;
    this.#top = at + bytes;
    const missing = this.#top - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** Room for so many integers, all 0. */
  zeros(count: number): Pointer {
    const at = this.allocate(4 * count);
    this.ints.fill(0, at >> 2, (at >> 2) + count);
    return at;
  }

  /** A copy of integers. */
  copy(values: ArrayLike<number>): Pointer {
    const at = this.allocate(4 * values.length);
    this.ints.set(values, at >> 2);
    return at;
  }

  /** A copy of bytes. */
  copyBytes(values: Uint8Array): Pointer {
    const at = this.allocate(values.length);
    this.bytes.set(values, at);
    return at;
  }

  /** Integers as they are now, for whoever keeps them. */
  read(at: Pointer, count: number): Int32Array<ArrayBuffer> {
    return this.ints.slice(at >> 2, (at >> 2) + count);
  }

  /** How many of so many bytes, each 0 or 1, are 1. */
  count(at: Pointer, size: number): number {
    const { bytes } = this;
    let count = 0;
    for (let i = at; i < at + size; i++) count += bytes[i] ?? 0;
    return count;
  }

  /** How far memory is in use; `release` gives back what lies above. */
  mark(): Pointer {
    return this.#top;
  }

  release(mark: Pointer): void {
    this.#top = mark;
  }
}
