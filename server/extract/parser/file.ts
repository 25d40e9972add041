/**
 * The model file: a header in JSON (dimensions, classes, words) and after it the numbers, one signed byte each with a float factor a row.
 * Rows of one-row tensors (biases) stay floats. Little-endian; every block begins on a multiple of four bytes.
 */
import { DragomanError } from "../../vocabulary/index.ts";
import { layOut, type Counts, type Dimensions, type Tensor } from "./dimensions.ts";
import { countRows, type Tables, type Vectors } from "./lexicon.ts";

const MAGIC = 0x4e4d5244;
/** Raised whenever the file or what the network computes from it changes. */
const VERSION = 1;
const PREFIX = 12;

/** Everything a model file holds; `parameters` are laid out as `layOut` says. */
export interface ModelFile {
  readonly dimensions: Dimensions;
  /** Joint tags `UPOS|XPOS` and dependency labels, by class number. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tables: Tables;
  readonly vectors: Vectors;
  readonly parameters: Float32Array;
}

type Header = Pick<ModelFile, "dimensions" | "tags" | "labels" | "tables"> & { readonly words: readonly string[] };

export const countsOf = ({ tables, tags, labels }: Pick<ModelFile, "tables" | "tags" | "labels">): Counts => ({
  features: countRows(tables),
  tags: tags.length,
  labels: labels.length,
});

const fours = (n: number): number => Math.ceil(n / 4) * 4;

/** Rounds rows of floats to signed bytes, with the factor that gives each row back to within half a step. */
export function quantise(values: Float32Array, rows: number, columns: number): { bytes: Int8Array; factors: Float32Array } {
  const bytes = new Int8Array(rows * columns);
  const factors = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let n = row * columns; n < (row + 1) * columns; n++) largest = Math.max(largest, Math.abs(values[n] ?? 0));
    const factor = Math.fround(largest / 127);
    factors[row] = factor;
    if (factor === 0) continue;
    for (let n = row * columns; n < (row + 1) * columns; n++) bytes[n] = Math.round((values[n] ?? 0) / factor);
  }
  return { bytes, factors };
}

/** Writes a model; the inverse of `decodeModel` up to rounding to bytes. */
export function encodeModel(model: ModelFile): Uint8Array {
  const { dimensions, tags, labels, tables, vectors, parameters } = model;
  const words = vectors.words;
  const header = new TextEncoder().encode(JSON.stringify({ dimensions, tags, labels, tables, words } satisfies Header));
  const blocks: (Int8Array | Float32Array)[] = [vectors.factors, vectors.rows];
  for (const { offset, rows, columns } of layOut(dimensions, countsOf(model)).tensors) {
    const values = parameters.subarray(offset, offset + rows * columns);
    const { bytes, factors } = quantise(values, rows, columns);
    if (rows === 1) blocks.push(values);
    else blocks.push(factors, bytes);
  }
  const size = blocks.reduce((sum, block) => sum + fours(block.byteLength), fours(PREFIX + header.length));
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, header.length, true);
  file.set(header, PREFIX);
  let at = fours(PREFIX + header.length);
  for (const block of blocks) {
    file.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at);
    at += fours(block.byteLength);
  }
  return file;
}

const damaged = (why: string): DragomanError =>
  new DragomanError("knowledge-missing", `the parser model ${why}: restore data/model/parser.bin.gz or train it anew`);

/** Reads a model. @throws DragomanError `knowledge-missing` if the bytes are damaged or of another version. */
export function decodeModel(source: Uint8Array): ModelFile {
  if (source.length < PREFIX) throw damaged("is empty");
  const file = source.byteOffset % 4 === 0 ? source : source.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damaged("is not a model file");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw damaged(`has version ${version}, not ${VERSION}`);
  const headerSize = view.getUint32(8, true);
  let at = fours(PREFIX + headerSize);
  const { dimensions, tags, labels, tables, words } = readHeader(file.subarray(PREFIX, PREFIX + headerSize));
  const take = (bytes: number): number => {
    const start = at;
    at += fours(bytes);
    if (at > file.length) throw damaged("is cut short");
    return file.byteOffset + start;
  };
  const floats = (count: number): Float32Array => new Float32Array(file.buffer, take(4 * count), count);
  const bytes = (count: number): Int8Array => new Int8Array(file.buffer, take(count), count);
  const factors = floats(words.length);
  const vectors = { words, width: dimensions.vectors, factors, rows: bytes(words.length * dimensions.vectors) };
  const layout = layOut(dimensions, countsOf({ tables, tags, labels }));
  const parameters = new Float32Array(layout.size);
  for (const tensor of layout.tensors) {
    if (tensor.rows === 1) parameters.set(floats(tensor.columns), tensor.offset);
    else restore(parameters, tensor, floats(tensor.rows), bytes(tensor.rows * tensor.columns));
  }
  if (at !== file.length) throw damaged(`has ${file.length - at} bytes too many`);
  return { dimensions, tags, labels, tables, vectors, parameters };
}

function restore(parameters: Float32Array, { offset, rows, columns }: Tensor, factors: Float32Array, bytes: Int8Array): void {
  for (let row = 0, n = 0; row < rows; row++) {
    const factor = factors[row] ?? 0;
    for (let column = 0; column < columns; column++, n++) parameters[offset + n] = factor * (bytes[n] ?? 0);
  }
}

const isHeader = (value: unknown): value is Header =>
  typeof value === "object" &&
  value !== null &&
  ["tags", "labels", "words"].every((key) => Array.isArray(Reflect.get(value, key))) &&
  ["dimensions", "tables"].every((key) => typeof Reflect.get(value, key) === "object");

function readHeader(bytes: Uint8Array): Header {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new DragomanError("knowledge-missing", "the header of the parser model is damaged: restore data/model/parser.bin.gz", {
      cause: error,
    });
  }
  if (!isHeader(header)) throw damaged("has a header of another form");
  return header;
}
