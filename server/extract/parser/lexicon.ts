/** Words to numbers: the tables of known words, affixes and shapes, and the pretrained vectors. */
import { FEATURES, type Counts, type Feature } from "./dimensions.ts";
import { spell } from "./spelling.ts";

/** Row 0 of each table stands for what is not in it, row 1 for the artificial root. */
export const UNKNOWN = 0;
const ROOT = 1;
const FIRST = 2;

/** Values of each feature in the order of their rows, without the two reserved ones. */
export type Tables = Readonly<Record<Feature, readonly string[]>>;

/** Pretrained vectors: one row of signed bytes a word and the factor that makes them floats. */
export interface Vectors {
  readonly words: readonly string[];
  readonly width: number;
  readonly rows: Int8Array;
  readonly factors: Float32Array;
}

export interface Lexicon {
  readonly tables: Readonly<Record<Feature, ReadonlyMap<string, number>>>;
  readonly vectors: Vectors;
  readonly vectorOf: ReadonlyMap<string, number>;
}

/** A token as rows of the tables; `vector` is -1 where there is none. */
export interface Features {
  /** One row for each of FEATURES. */
  readonly rows: readonly number[];
  readonly vector: number;
}

const numbered = (values: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(values.map((value, n) => [value, n + first]));

export function buildLexicon(tables: Tables, vectors: Vectors): Lexicon {
  return {
    tables: {
      word: numbered(tables.word, FIRST),
      suffix1: numbered(tables.suffix1, FIRST),
      suffix2: numbered(tables.suffix2, FIRST),
      suffix3: numbered(tables.suffix3, FIRST),
      prefix2: numbered(tables.prefix2, FIRST),
      prefix3: numbered(tables.prefix3, FIRST),
      shape: numbered(tables.shape, FIRST),
    },
    vectors,
    vectorOf: numbered(vectors.words, 0),
  };
}

/** Rows of each embedding table, the reserved ones included. */
export function countRows(tables: Tables): Counts["features"] {
  return {
    word: tables.word.length + FIRST,
    suffix1: tables.suffix1.length + FIRST,
    suffix2: tables.suffix2.length + FIRST,
    suffix3: tables.suffix3.length + FIRST,
    prefix2: tables.prefix2.length + FIRST,
    prefix3: tables.prefix3.length + FIRST,
    shape: tables.shape.length + FIRST,
  };
}

export const ROOT_FEATURES: Features = { rows: FEATURES.map(() => ROOT), vector: -1 };

/** Looks a word up; a compound without a vector of its own ("Sino-Russian") takes that of its last part. */
export function lookUp(lexicon: Lexicon, text: string): Features {
  const spelling = spell(text);
  const rows = FEATURES.map((feature) => lexicon.tables[feature].get(spelling[feature]) ?? UNKNOWN);
  const { vectorOf } = lexicon;
  const vector = vectorOf.get(spelling.word) ?? vectorOf.get(spelling.word.slice(spelling.word.lastIndexOf("-") + 1)) ?? -1;
  return { rows, vector };
}
