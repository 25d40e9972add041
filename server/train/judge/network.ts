/** Fits the judge's network: sparse binary features → ReLU → one sigmoid a relation, by Adagrad (Duchi et al. 2011) with dropout. */
import { Random } from "../random.ts";

/** What is known of one relation of an example. */
export const NO = 0;
export const YES = 1;
/** Neither rewarded nor held against: no loss. */
export const MASKED = 2;

export interface Example {
  /** Rows of the features. */
  readonly rows: Int32Array;
  /** NO, YES or MASKED for each relation. */
  readonly labels: Uint8Array;
  /** Examples of one bag say the same gold claim of one sentence; -1 for none. At least one of the bag is to be found. */
  readonly bag: number;
}

export interface Recipe {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features and of hidden units left out at a time. */
  readonly dropInput: number;
  readonly dropHidden: number;
  readonly decay: number;
  /** Weight of a positive against a negative. */
  readonly positive: number;
  /** Epoch from which only the best of a bag counts as positive. */
  readonly bagsFrom: number;
  readonly seed: number;
}

export interface Weights {
  readonly hidden: number;
  readonly first: Float32Array;
  readonly firstBias: Float32Array;
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
}

const EPSILON = 1e-6;
/** Log-odds that every relation starts from: most pairs have none. */
const START = -5;
/** Errors smaller than this teach nothing: most pairs are soon known to have no relation, and cost no update. */
const NEGLIGIBLE = 0.01;

function initial(features: number, relations: number, hidden: number, random: Random): Weights {
  const uniform = (size: number, scale: number): Float32Array =>
    Float32Array.from({ length: size }, () => (random.unit() * 2 - 1) * scale);
  return {
    hidden,
    first: uniform(features * hidden, 0.08),
    firstBias: new Float32Array(hidden),
    second: uniform(relations * hidden, Math.sqrt(3 / hidden)),
    secondBias: new Float32Array(relations).fill(START),
  };
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Scores of all relations, with all units. */
export function forward(weights: Weights, rows: Int32Array): Float32Array {
  const { hidden, first, second } = weights;
  const units = Float32Array.from(weights.firstBias);
  for (const row of rows)
    for (let unit = 0, at = row * hidden; unit < hidden; unit++, at++) units[unit] = (units[unit] ?? 0) + (first[at] ?? 0);
  return weights.secondBias.map((bias, relation) => {
    let sum = bias;
    for (let unit = 0, at = relation * hidden; unit < hidden; unit++, at++)
      sum += Math.max(0, units[unit] ?? 0) * (second[at] ?? 0);
    return sum;
  });
}

/** Best score of each bag and relation. */
function bestOfBags(weights: Weights, examples: readonly Example[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { rows, labels, bag } of examples) {
    if (bag < 0 || !labels.includes(YES)) continue;
    for (const [relation, score] of forward(weights, rows).entries()) {
      if (labels[relation] !== YES) continue;
      const key = `${bag} ${relation}`;
      best.set(key, Math.max(best.get(key) ?? -Infinity, score));
    }
  }
  return best;
}

/** How far below the best of its bag an example may score and still count as positive. */
const MARGIN = 0.7;

/** Examples of bags that say their claim less well than the best are masked. */
function settleBags(weights: Weights, examples: readonly Example[]): readonly Example[] {
  const best = bestOfBags(weights, examples);
  return examples.map((example) => {
    const { rows, labels, bag } = example;
    if (bag < 0 || !labels.includes(YES)) return example;
    const scores = forward(weights, rows);
    return {
      ...example,
      labels: labels.map((label, relation) =>
        label === YES && (scores[relation] ?? 0) < (best.get(`${bag} ${relation}`) ?? 0) - MARGIN ? MASKED : label,
      ),
    };
  });
}

/** One step of Adagrad on one weight. */
const step = (values: Float32Array, sums: Float32Array, at: number, gradient: number, speed: number): void => {
  const sum = (sums[at] ?? 0) + gradient * gradient;
  sums[at] = sum;
  values[at] = (values[at] ?? 0) - (speed * gradient) / (Math.sqrt(sum) + EPSILON);
};

/** Trains on the examples; the same recipe gives the same weights, bit for bit. */
export function fit(examples: readonly Example[], features: number, relations: number, recipe: Recipe): Weights {
  const { hidden, rate, dropInput, dropHidden, positive } = recipe;
  const random = new Random(recipe.seed);
  const weights = initial(features, relations, hidden, random);
  const { first, firstBias, second, secondBias } = weights;
  const squares = {
    first: new Float32Array(first.length),
    firstBias: new Float32Array(hidden),
    second: new Float32Array(second.length),
    secondBias: new Float32Array(relations),
  };
  const units = new Float32Array(hidden);
  const back = new Float32Array(hidden);
  const errors = new Float32Array(relations);
  const keepInput = 1 / (1 - dropInput);
  const keepHidden = 1 / (1 - dropHidden);
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    const settled = epoch >= recipe.bagsFrom ? settleBags(weights, examples) : examples;
    const speed = rate * (1 - (0.8 * epoch) / recipe.epochs);
    for (const { rows, labels } of random.shuffled(settled)) {
      const kept = rows.filter(() => random.unit() >= dropInput);
      units.set(firstBias);
      for (const row of kept)
        for (let unit = 0, at = row * hidden; unit < hidden; unit++, at++)
          units[unit] = (units[unit] ?? 0) + keepInput * (first[at] ?? 0);
      for (let unit = 0; unit < hidden; unit++)
        units[unit] = random.unit() < dropHidden ? 0 : Math.max(0, units[unit] ?? 0) * keepHidden;
      back.fill(0);
      let learns = false;
      for (let relation = 0; relation < relations; relation++) {
        const label = labels[relation];
        errors[relation] = 0;
        if (label === MASKED) continue;
        let score = secondBias[relation] ?? 0;
        const base = relation * hidden;
        for (let unit = 0; unit < hidden; unit++) score += (units[unit] ?? 0) * (second[base + unit] ?? 0);
        const error = label === YES ? (sigmoid(score) - 1) * positive : sigmoid(score);
        if (Math.abs(error) < NEGLIGIBLE) continue;
        errors[relation] = error;
        learns = true;
        for (let unit = 0; unit < hidden; unit++) back[unit] = (back[unit] ?? 0) + error * (second[base + unit] ?? 0);
      }
      if (!learns) continue;
      for (let relation = 0; relation < relations; relation++) {
        const error = errors[relation] ?? 0;
        if (error === 0) continue;
        step(secondBias, squares.secondBias, relation, error, speed);
        const base = relation * hidden;
        for (let unit = 0; unit < hidden; unit++) {
          const value = units[unit] ?? 0;
          if (value > 0)
            step(second, squares.second, base + unit, error * value + recipe.decay * (second[base + unit] ?? 0), speed);
        }
      }
      for (let unit = 0; unit < hidden; unit++) {
        const gradient = (units[unit] ?? 0) > 0 ? (back[unit] ?? 0) * keepHidden : 0;
        back[unit] = gradient;
        if (gradient !== 0) step(firstBias, squares.firstBias, unit, gradient, speed);
      }
      for (const row of kept) {
        const base = row * hidden;
        for (let unit = 0; unit < hidden; unit++) {
          const gradient = back[unit] ?? 0;
          if (gradient !== 0)
            step(first, squares.first, base + unit, gradient * keepInput + recipe.decay * (first[base + unit] ?? 0), speed);
        }
      }
    }
  }
  return weights;
}
