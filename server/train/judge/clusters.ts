/** Words of like use by k-means over their vectors (Lloyd 1982, on the sphere), so that what is learnt of "condemn" holds for "decry". */
import { hash } from "../../extract/judge/index.ts";
import { Random } from "../random.ts";

export interface WordVectors {
  readonly words: readonly string[];
  readonly width: number;
  /** The vector of a word by its place in `words`. */
  readonly vector: (at: number) => Float32Array;
}

export interface Clustering {
  readonly clusters: ReadonlyMap<number, readonly number[]>;
  readonly clusterNames: readonly string[];
}

const ROUNDS = 8;

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

function nearest(centres: readonly Float32Array[], vector: Float32Array): { at: number; likeness: number } {
  let at = 0;
  let likeness = -Infinity;
  for (const [n, centre] of centres.entries()) {
    const value = dot(centre, vector);
    if (value > likeness) [at, likeness] = [n, value];
  }
  return { at, likeness };
}

function kMeans(
  vectors: readonly Float32Array[],
  count: number,
  width: number,
  random: Random,
): readonly { at: number; likeness: number }[] {
  let centres = random.shuffled(vectors).slice(0, count);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => new Float32Array(width));
    for (const vector of vectors) {
      const sum = sums[nearest(centres, vector).at];
      if (sum !== undefined) for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
    }
    centres = sums.map(normalised);
  }
  return vectors.map((vector) => nearest(centres, vector));
}

/** Clusters the words that `chosen` accepts, once for each of `sizes`; a cluster is called by the word nearest its middle and its size. */
export function clusterWords(
  source: WordVectors,
  chosen: (word: string) => boolean,
  sizes: readonly number[],
  seed: number,
): Clustering {
  const places = source.words.flatMap((word, at) => (chosen(word) ? [at] : []));
  const vectors = places.map((at) => normalised(source.vector(at)));
  const random = new Random(seed);
  const clusterNames: string[] = [];
  const ids: number[][] = places.map(() => []);
  for (const size of sizes) {
    const assigned = kMeans(vectors, size, source.width, random);
    const first = clusterNames.length;
    const best = new Map<number, { word: string; likeness: number }>();
    for (const [n, { at, likeness }] of assigned.entries()) {
      ids[n]?.push(first + at);
      if (likeness > (best.get(at)?.likeness ?? -Infinity)) best.set(at, { word: source.words[places[n] ?? 0] ?? "", likeness });
    }
    for (let at = 0; at < size; at++) clusterNames.push(`${best.get(at)?.word ?? ""} ${size}`);
  }
  return { clusters: new Map(places.map((at, n) => [hash(source.words[at] ?? ""), ids[n] ?? []])), clusterNames };
}
