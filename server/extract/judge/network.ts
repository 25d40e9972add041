/** From the hidden layer to scores, from a score to its probability, and which features moved it. */
import type { Calibration, CalibrationPoint, JudgeModel } from "./model.ts";

/** One score (a log-odds before calibration) for each relation. */
export function scoresOf(model: JudgeModel, hidden: Float32Array): Float32Array {
  const scores = Float32Array.from(model.secondBias);
  for (let relation = 0; relation < scores.length; relation++) {
    const base = relation * model.hidden;
    let sum = scores[relation] ?? 0;
    for (let unit = 0; unit < model.hidden; unit++) {
      const value = hidden[unit] ?? 0;
      if (value > 0) sum += value * (model.second[base + unit] ?? 0);
    }
    scores[relation] = sum;
  }
  return scores;
}

/** Linear between the points of a calibration, flat beyond them. */
function calibrated(points: readonly CalibrationPoint[], score: number): number {
  const after = points.findIndex((point) => point.score > score);
  const [below, above] = after < 0 ? [points.at(-1), undefined] : [points[after - 1], points[after]];
  if (below === undefined) return above?.probability ?? 0;
  if (above === undefined) return below.probability;
  return below.probability + ((above.probability - below.probability) * (score - below.score)) / (above.score - below.score);
}

/** The probability that a claim of this score is right; `matched` where a pattern makes it as well. */
export function probabilityOf(calibration: Calibration, score: number, matched: boolean): number {
  return calibrated(matched ? calibration.matched : calibration.alone, score);
}

export interface Weighed {
  readonly feature: string;
  readonly weight: number;
}

/**
 * How much each feature gave to a relation's score. Within the piece of the ReLU that the input falls in, the score is a sum over
 * features, so this is exact up to the biases; a feature of row -1 gave nothing. The `most` that weighed most, the heaviest first.
 */
export function weigh(
  model: JudgeModel,
  features: readonly { readonly feature: string; readonly row: number }[],
  hidden: Float32Array,
  relation: number,
  most: number,
): readonly Weighed[] {
  const { bytes, factors } = model.first;
  const active = [...hidden].flatMap((value, unit) => (value > 0 ? [unit] : []));
  const weighed = features.flatMap(({ feature, row }): Weighed[] => {
    if (row < 0) return [];
    let weight = 0;
    for (const unit of active) {
      const first = Math.fround((factors[row] ?? 0) * (bytes[row * model.hidden + unit] ?? 0));
      weight += first * (model.second[relation * model.hidden + unit] ?? 0);
    }
    return [{ feature, weight: Math.round(weight * 100) / 100 }];
  });
  return weighed.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1)).slice(0, most);
}
