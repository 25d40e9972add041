/** The judge's network and its file: a header in JSON, then hashes of features and words, then weights as signed bytes. */
import { z } from "zod";
import { DragomanError } from "../../vocabulary/index.ts";
import { INPUT_COUNT, type SecondLook } from "./second-look.ts";

/** One point of the calibration: scores on second look at or above `score` are right in `probability` of cases. */
export interface CalibrationPoint {
  readonly score: number;
  readonly probability: number;
}

/** Apart for claims that a pattern makes as well and for those that the judge alone proposes: the same score means more of the former. */
export interface Calibration {
  readonly matched: readonly CalibrationPoint[];
  readonly alone: readonly CalibrationPoint[];
}

/** A matrix of signed bytes with a factor a row. */
export interface ByteRows {
  readonly factors: Float32Array;
  readonly bytes: Int8Array;
}

/**
 * A network of one hidden layer: known features → ReLU → one score for each relation. Members of an ensemble lie side by side in the
 * hidden layer, their output weights divided by their number, so that the score is the mean of theirs.
 */
export interface JudgeModel {
  readonly relations: readonly string[];
  /** Relations whose two orders are one claim. */
  readonly symmetric: ReadonlySet<string>;
  readonly hidden: number;
  /** Hashes of the features, in order of their rows of `first`. */
  readonly features: Uint32Array;
  readonly first: ByteRows;
  readonly firstBias: Float32Array;
  /** `hidden` weights for each relation. */
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
  /** Clusters of words by the hash of the lemma, as indices of `clusterNames`. */
  readonly clusters: ReadonlyMap<number, readonly number[]>;
  /** Each cluster is called by the word in its middle. */
  readonly clusterNames: readonly string[];
  readonly secondLook: SecondLook;
  readonly calibration: Calibration;
}

const MAGIC = 0x4547_4a44;
/** Raised whenever the file, or the features that it was trained on, change. */
const VERSION = 3;
const PREFIX = 12;

const Points = z.array(z.object({ score: z.number(), probability: z.number() }));

const Header = z.object({
  relations: z.array(z.string()),
  symmetric: z.array(z.string()),
  hidden: z.int().positive(),
  features: z.int().nonnegative(),
  words: z.int().nonnegative(),
  levels: z.int().nonnegative(),
  clusterNames: z.array(z.string()),
  secondLook: z.object({ bias: z.number(), weights: z.array(z.number()).length(INPUT_COUNT), priors: z.array(z.number()) }),
  calibration: z.object({ matched: Points, alone: Points }),
});

const fours = (n: number): number => Math.ceil(n / 4) * 4;

/** Rounds rows of floats to signed bytes, with the factor that gives each row back to within half a step. */
export function quantise(values: Float32Array, columns: number): ByteRows {
  const rows = values.length / columns;
  const factors = new Float32Array(rows);
  const bytes = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const factor = Math.fround(own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127);
    factors[row] = factor;
    if (factor > 0) for (const [at, value] of own.entries()) bytes[row * columns + at] = Math.round(value / factor);
  }
  return { factors, bytes };
}

/** Writes a model; the inverse of `loadJudge` up to rounding to bytes. */
export function encodeJudge(model: JudgeModel): Uint8Array {
  const { relations, symmetric, hidden, features, clusterNames, secondLook, calibration } = model;
  const words = [...model.clusters].toSorted(([a], [b]) => a - b);
  const levels = words[0]?.[1].length ?? 0;
  const header: z.infer<typeof Header> = {
    relations: [...relations],
    symmetric: [...symmetric],
    hidden,
    features: features.length,
    words: words.length,
    levels,
    clusterNames: [...clusterNames],
    secondLook: { bias: secondLook.bias, weights: [...secondLook.weights], priors: [...secondLook.priors] },
    calibration: { matched: [...calibration.matched], alone: [...calibration.alone] },
  };
  const second = quantise(model.second, hidden);
  const blocks = [
    features,
    Uint32Array.from(words, ([word]) => word),
    Uint16Array.from(words.flatMap(([, ids]) => ids)),
    model.first.factors,
    model.first.bytes,
    model.firstBias,
    second.factors,
    second.bytes,
    model.secondBias,
  ];
  const json = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(blocks.reduce((sum, block) => sum + fours(block.byteLength), fours(PREFIX + json.length)));
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, json.length, true);
  file.set(json, PREFIX);
  let at = fours(PREFIX + json.length);
  for (const block of blocks) {
    file.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), at);
    at += fours(block.byteLength);
  }
  return file;
}

const damaged = (why: string): DragomanError =>
  new DragomanError("knowledge-missing", `The judge's model ${why}: restore data/model/judge.bin.gz or train it anew.`);

function readHeader(bytes: Uint8Array): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    throw new DragomanError("knowledge-missing", "The header of the judge's model is damaged: restore data/model/judge.bin.gz.", {
      cause: error,
    });
  }
}

/** Reads an inflated model file. @throws DragomanError `knowledge-missing` if it is damaged or of another version. */
export function loadJudge(source: Uint8Array): JudgeModel {
  if (source.length < PREFIX) throw damaged("is empty");
  const file = source.byteOffset % 4 === 0 ? source : source.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damaged("is not a model file");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw damaged(`has version ${version}, not ${VERSION}`);
  const size = view.getUint32(8, true);
  const header = readHeader(file.subarray(PREFIX, PREFIX + size));
  const { relations, hidden, words, levels } = header;
  let at = fours(PREFIX + size);
  const take = (bytes: number): number => {
    const start = at;
    at += fours(bytes);
    if (at > file.length) throw damaged("is cut short");
    return file.byteOffset + start;
  };
  const floats = (count: number): Float32Array => new Float32Array(file.buffer, take(4 * count), count);
  const byteRows = (rows: number): ByteRows => ({
    factors: floats(rows),
    bytes: new Int8Array(file.buffer, take(rows * hidden), rows * hidden),
  });
  const restored = (rows: number): Float32Array => {
    const { factors, bytes } = byteRows(rows);
    const values = new Float32Array(bytes.length);
    for (let row = 0, cell = 0; row < rows; row++) {
      const factor = factors[row] ?? 0;
      for (const end = cell + hidden; cell < end; cell++) values[cell] = (bytes[cell] ?? 0) * factor;
    }
    return values;
  };
  const features = new Uint32Array(file.buffer, take(4 * header.features), header.features);
  const wordHashes = new Uint32Array(file.buffer, take(4 * words), words);
  const ids = new Uint16Array(file.buffer, take(2 * words * levels), words * levels);
  const first = byteRows(features.length);
  const firstBias = floats(hidden);
  const second = restored(relations.length);
  const secondBias = floats(relations.length);
  if (at !== file.length) throw damaged(`has ${file.length - at} bytes too many`);
  return {
    relations,
    hidden,
    features,
    first,
    firstBias,
    second,
    secondBias,
    symmetric: new Set(header.symmetric),
    clusters: new Map(Array.from(wordHashes, (word, n) => [word, [...ids.subarray(n * levels, (n + 1) * levels)]])),
    clusterNames: header.clusterNames,
    secondLook: header.secondLook,
    calibration: header.calibration,
  };
}
