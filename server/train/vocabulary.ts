/** Counts what occurs in the training sentences: the classes, the words and affixes worth an embedding, and how frequent words are. */
import { FEATURES, spell, type Feature, type Tables } from "../extract/parser/index.ts";
import type { GoldSentence } from "./conllu.ts";

/** Rarer words, affixes and shapes share the embedding of the unknown. */
const LEAST = 2;

export interface TrainingVocabulary {
  readonly tables: Tables;
  readonly tags: readonly string[];
  /** Class 0 is `root`, which only the root has. */
  readonly labels: readonly string[];
  /** Occurrences of each word (in normal form). */
  readonly frequency: ReadonlyMap<string, number>;
}

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Frequent values first, equal ones by code unit. */
const ranked = (counts: ReadonlyMap<string, number>, least: number): string[] =>
  [...counts]
    .filter(([, count]) => count >= least)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);

export function collectVocabulary(sentences: readonly GoldSentence[]): TrainingVocabulary {
  const counts: Record<Feature, Map<string, number>> = {
    word: new Map(),
    suffix1: new Map(),
    suffix2: new Map(),
    suffix3: new Map(),
    prefix2: new Map(),
    prefix3: new Map(),
    shape: new Map(),
  };
  const tags = new Map<string, number>();
  const labels = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      const spelling = spell(word);
      for (const feature of FEATURES) increment(counts[feature], spelling[feature]);
    }
    for (const tag of sentence.tags) increment(tags, tag);
    for (const label of sentence.labels) increment(labels, label);
  }
  labels.delete("root");
  return {
    tables: {
      word: ranked(counts.word, LEAST),
      suffix1: ranked(counts.suffix1, LEAST),
      suffix2: ranked(counts.suffix2, LEAST),
      suffix3: ranked(counts.suffix3, LEAST),
      prefix2: ranked(counts.prefix2, LEAST),
      prefix3: ranked(counts.prefix3, LEAST),
      shape: ranked(counts.shape, LEAST),
    },
    tags: ranked(tags, 1),
    labels: ["root", ...ranked(labels, 1)],
    frequency: counts.word,
  };
}
