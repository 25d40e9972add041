/** Logistic regression by iteratively reweighted least squares (Hastie, Tibshirani and Friedman 2009, §4.4.1) with a ridge. */

export interface LogisticExample {
  readonly inputs: readonly number[];
  readonly right: boolean;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 20;
const ENOUGH = 1e-8;
/** Of standardised inputs; enough to keep what never varies at nothing. */
const RIDGE = 1;

/** Solves a symmetric positive definite system by Gaussian elimination; `system` holds a row's coefficients, then its right side. */
function solve(system: readonly (readonly number[])[]): readonly number[] {
  const rows = system.map((row) => Float64Array.from(row));
  const size = rows.length;
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column <= size; column++) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  const solution = new Float64Array(size);
  for (const [at, row] of [...rows.entries()].toReversed()) {
    let rest = row[size] ?? 0;
    for (let column = at + 1; column < size; column++) rest -= (row[column] ?? 0) * (solution[column] ?? 0);
    solution[at] = rest / (row[at] ?? 1);
  }
  return [...solution];
}

/** Mean and spread of each input; an input that never varies has spread 1. */
function spreads(examples: readonly LogisticExample[], width: number): readonly { mean: number; spread: number }[] {
  return Array.from({ length: width }, (_, at) => {
    const mean = examples.reduce((sum, { inputs }) => sum + (inputs[at] ?? 0), 0) / examples.length;
    const square = examples.reduce((sum, { inputs }) => sum + ((inputs[at] ?? 0) - mean) ** 2, 0) / examples.length;
    return { mean, spread: square < 1e-12 ? 1 : Math.sqrt(square) };
  });
}

/** One step of Newton's method: what to add to the weights; the last weight is the bias, which the ridge leaves alone. */
function step(rows: readonly Float64Array[], rights: readonly boolean[], weights: readonly number[]): readonly number[] {
  const size = weights.length;
  const system = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size + 1);
    if (at < size - 1) {
      row[at] = RIDGE;
      row[size] = -RIDGE * (weights[at] ?? 0);
    }
    return row;
  });
  for (const [n, row] of rows.entries()) {
    let score = 0;
    for (let at = 0; at < size; at++) score += (weights[at] ?? 0) * (row[at] ?? 0);
    const probability = 1 / (1 + Math.exp(-score));
    const error = (rights[n] === true ? 1 : 0) - probability;
    const curve = probability * (1 - probability);
    for (const [at, equation] of system.entries()) {
      const value = row[at] ?? 0;
      equation[size] = (equation[size] ?? 0) + error * value;
      for (let other = 0; other < size; other++) equation[other] = (equation[other] ?? 0) + curve * value * (row[other] ?? 0);
    }
  }
  return solve(system.map((row) => [...row]));
}

/** Fits to at least one example of either kind; O(rounds × examples × width²). */
export function fitLogistic(examples: readonly LogisticExample[]): Logistic {
  const width = examples[0]?.inputs.length ?? 0;
  const scales = spreads(examples, width);
  const rows = examples.map(({ inputs }) =>
    Float64Array.from([...scales.map(({ mean, spread }, at) => ((inputs[at] ?? 0) - mean) / spread), 1]),
  );
  const rights = examples.map(({ right }) => right);
  let weights: readonly number[] = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const change = step(rows, rights, weights);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((value) => Math.abs(value) < ENOUGH)) break;
  }
  const raw = scales.map(({ spread }, at) => (weights[at] ?? 0) / spread);
  const bias = scales.reduce((sum, { mean }, at) => sum - mean * (raw[at] ?? 0), weights[width] ?? 0);
  return { bias, weights: raw };
}
