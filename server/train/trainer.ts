/** The training loop: epochs of shuffled batches under a falling rate, yielding a model after each. */
import { encodeModel, lookUp, spell, UNKNOWN, type Dimensions, type Features, type Vectors } from "../extract/parser/index.ts";
import { augment } from "./augment.ts";
import type { GoldSentence } from "./conllu.ts";
import type { Rates } from "./dropout.ts";
import { initialNetwork, snapshot } from "./initial.ts";
import { Random } from "./random.ts";
import { accumulate, Optimiser, type Example } from "./step.ts";
import { collectVocabulary, type TrainingVocabulary } from "./vocabulary.ts";

export const DIMENSIONS: Dimensions = {
  embedding: { word: 48, suffix1: 8, suffix2: 16, suffix3: 24, prefix2: 8, prefix3: 16, shape: 28 },
  vectors: 100,
  layers: 2,
  hidden: 144,
  arc: 112,
  label: 96,
};

const RATES: Rates = { input: 0.14, layers: 0.28, heads: 0.28, word: 0.25 };

export interface TrainingPlan {
  readonly sentences: readonly GoldSentence[];
  readonly vectors: Vectors;
  readonly kernel: Uint8Array;
  readonly epochs: number;
  readonly seed: number;
  readonly dimensions?: Dimensions;
  readonly rates?: Rates;
  /** Tokens of a batch, about; 400 unless given. */
  readonly batchSize?: number;
  /** Highest learning rate; 0.002 unless given. */
  readonly rate?: number;
  /** Whether some sentences are shown as headlines print them; they are unless told otherwise. */
  readonly augmented?: boolean;
}

export interface Checkpoint {
  /** Epochs done, from 1. */
  readonly epoch: number;
  /** Mean loss a token over the epoch. */
  readonly loss: number;
  /** The model file as it is now. */
  readonly model: () => Uint8Array;
}

/** Share of the steps in which the rate rises. */
const WARM_UP = 0.02;
/** Tokens among which sentences are sorted by length. */
const POOL = 12_000;

/** Trains a tagger and parser; the same plan gives the same model, bit for bit. */
export function* trainParser(plan: TrainingPlan): Generator<Checkpoint, void, void> {
  const { sentences, epochs, batchSize = 400, rate = 2e-3, rates = RATES, augmented = true } = plan;
  const random = new Random(plan.seed);
  const vocabulary = collectVocabulary(sentences);
  const network = initialNetwork(plan.kernel, plan.dimensions ?? DIMENSIONS, vocabulary, plan.vectors, random);
  const optimiser = new Optimiser(network);
  const numbers = numberer(vocabulary);
  const known = new Map<string, Features & { readonly count: number }>();
  const features = (word: string): Features & { readonly count: number } => {
    const count = vocabulary.frequency.get(spell(word).word) ?? 0;
    const found = known.get(word) ?? { ...lookUp(network.lexicon, word), count };
    known.set(word, found);
    return found;
  };
  const example = (original: GoldSentence): Example => {
    const sentence = augmented ? augment(original, random) : original;
    return {
      ...numbers(sentence),
      features: sentence.words.map((word) => {
        const { rows, vector, count } = features(word);
        return random.unit() < rates.word / (rates.word + count)
          ? { rows: [UNKNOWN, ...rows.slice(1)], vector }
          : { rows, vector };
      }),
    };
  };
  const total = epochs * batchesOf(sentences, batchSize, new Random(plan.seed)).length;
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    let tokens = 0;
    for (const batch of batchesOf(sentences, batchSize, random)) {
      const size = batch.reduce((sum, { words }) => sum + words.length, 0);
      loss += size * accumulate(network, batch.map(example), optimiser.gradients, random, rates);
      tokens += size;
      step++;
      const progress = step / total;
      optimiser.update(rate * Math.max(0.005, progress < WARM_UP ? progress / WARM_UP : (1 - progress) / (1 - WARM_UP)));
    }
    yield { epoch, loss: loss / tokens, model: () => encodeModel(snapshot(network, vocabulary)) };
  }
}

/** Shuffles, sorts by length within pools, cuts into batches, and shuffles those. */
function batchesOf(sentences: readonly GoldSentence[], batchSize: number, random: Random): GoldSentence[][] {
  const batches: GoldSentence[][] = [];
  let pool: GoldSentence[] = [];
  let pooled = 0;
  const flush = (): void => {
    let batch: GoldSentence[] = [];
    let size = 0;
    for (const sentence of pool.toSorted((a, b) => a.words.length - b.words.length)) {
      batch.push(sentence);
      size += sentence.words.length;
      if (size >= batchSize) {
        batches.push(batch);
        batch = [];
        size = 0;
      }
    }
    if (batch.length > 0) batches.push(batch);
    pool = [];
    pooled = 0;
  };
  for (const sentence of random.shuffled(sentences)) {
    pool.push(sentence);
    pooled += sentence.words.length;
    if (pooled >= POOL) flush();
  }
  flush();
  return random.shuffled(batches);
}

function numberer({ tags, labels }: TrainingVocabulary): (sentence: GoldSentence) => Omit<Example, "features"> {
  const tagOf = new Map(tags.map((tag, n) => [tag, n]));
  const labelOf = new Map(labels.map((label, n) => [label, n]));
  return (sentence) => ({
    tags: sentence.tags.map((tag) => tagOf.get(tag) ?? 0),
    heads: sentence.heads,
    labels: sentence.labels.map((label) => labelOf.get(label) ?? 0),
  });
}
