/** Scores to probabilities: isotonic regression by pooling adjacent violators (Ayer et al. 1955) over small bins of equal size. */
import type { CalibrationPoint } from "../../extract/judge/index.ts";

export interface Outcome {
  readonly score: number;
  readonly right: boolean;
}

interface Block {
  readonly weight: number;
  readonly score: number;
  readonly right: number;
}

/** Outcomes in a bin before pooling. */
const SIZE = 20;
/** Outcomes of either kind that are imagined in every bin, so that none is certain. */
const PRIOR = 0.5;

const pool = (a: Block, b: Block): Block => ({ weight: a.weight + b.weight, score: a.score + b.score, right: a.right + b.right });
const share = ({ right, weight }: Block): number => (right + PRIOR) / (weight + 2 * PRIOR);

/** Rising points through the outcomes; those of a score so low that almost none is right belong in the data as well. */
export function calibrate(outcomes: readonly Outcome[]): readonly CalibrationPoint[] {
  const sorted = outcomes.toSorted((a, b) => a.score - b.score);
  const blocks: Block[] = [];
  for (let at = 0; at < sorted.length; at += SIZE) {
    const bin = sorted.slice(at, at + SIZE);
    blocks.push({
      weight: bin.length,
      score: bin.reduce((sum, { score }) => sum + score, 0),
      right: bin.filter(({ right }) => right).length,
    });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last !== undefined && before !== undefined && share(before) >= share(last);
      last = blocks.at(-1), before = blocks.at(-2)
    )
      blocks.splice(-2, 2, pool(before, last));
  }
  return blocks.map((block) => ({
    score: Math.round((block.score / block.weight) * 1e4) / 1e4,
    probability: Math.round(share(block) * 1e4) / 1e4,
  }));
}

/**
 * Gold is written about what states do to each other, and most else is not: of what only the judge proposed on blogs, speeches and wikis
 * that no gold holds, a reader found a quarter right where the gold has half (data/model/JUDGE.md). Half the odds lie between the two.
 */
const ODDS_IN_LIFE = 0.5;

/** Points as they are to be believed where no pattern makes the claim too. */
export function tempered(points: readonly CalibrationPoint[]): readonly CalibrationPoint[] {
  return points.map(({ score, probability }) => {
    const odds = (ODDS_IN_LIFE * probability) / (1 - probability);
    return { score, probability: Math.round((odds / (1 + odds)) * 1e4) / 1e4 };
  });
}
