/** The judge: weighs every pair of actors in a sentence and says which relations hold between them, how surely, and for which reasons. */
import type { NounClasses, PatternIndex } from "../patterns.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { featuresOf } from "./features.ts";
import { halfMatches } from "./half.ts";
import type { JudgeModel } from "./model.ts";
import { hiddenOf, probabilityOf, rowsOf, scoresOf, weigh, type Weighed } from "./network.ts";
import type { JudgedScene } from "./scenes.ts";
import { createThesaurus, type Thesaurus } from "./thesaurus.ts";

export interface Judgement {
  readonly candidate: Candidate;
  readonly relation: string;
  /** Whether a pattern makes the same claim of the same two mentions. */
  readonly matched: boolean;
  /** Calibrated on held-out documents: of the judgements said with 0.7, about 70 % are right. */
  readonly probability: number;
  /** The features that moved the score most, for `explain`. */
  readonly weighed: readonly Weighed[];
}

/** Reasons given for a judgement. */
const REASONS = 5;

/** A model with what it needs to know of words. */
export interface Judge {
  readonly model: JudgeModel;
  readonly thesaurus: Thesaurus;
}

/** Makes a model ready for use beside the classes and patterns that it was trained with. */
export function createJudge(model: JudgeModel, classes: NounClasses, patterns: PatternIndex): Judge {
  return { model, thesaurus: createThesaurus(model, classes, patterns) };
}

interface Scored {
  readonly candidate: Candidate;
  readonly features: readonly string[];
  readonly hidden: Float32Array;
  readonly scores: Float32Array;
}

/** Scores of a symmetric relation are the mean of those of both orders. */
function combined(scored: readonly Scored[], model: JudgeModel): readonly Scored[] {
  const bySource = Map.groupBy(scored, ({ candidate }) => candidate.source);
  return scored.map((one) => {
    const reverse = bySource.get(one.candidate.target)?.find(({ candidate }) => candidate.target === one.candidate.source);
    if (reverse === undefined) return one;
    const scores = one.scores.map((score, at) =>
      model.symmetric.has(model.relations[at] ?? "") ? (score + (reverse.scores[at] ?? 0)) / 2 : score,
    );
    return { ...one, scores };
  });
}

/**
 * All judgements on a sentence with a probability of at least `least`, in order of candidates, then of relations. Pure and deterministic;
 * O(pairs × (features + relations) × hidden).
 */
export function judge(
  { model, thesaurus }: Judge,
  { scene, matches, attempts }: JudgedScene,
  least: number,
): readonly Judgement[] {
  const candidates = candidatesOf(scene);
  if (candidates.length === 0) return [];
  const half = halfMatches(scene, attempts);
  const scored = candidates.map((candidate): Scored => {
    const features = featuresOf({ scene, matches, half, thesaurus }, candidate);
    const hidden = hiddenOf(model, rowsOf(model, features));
    return { candidate, features, hidden, scores: scoresOf(model, hidden) };
  });
  return combined(scored, model).flatMap(({ candidate, features, hidden, scores }) =>
    model.relations.flatMap((relation, at): Judgement[] => {
      const matched = matches.some(
        ({ pattern, source, target }) =>
          pattern.relation === relation && source.mention === candidate.source && target.mention === candidate.target,
      );
      const probability = Math.round(probabilityOf(model.calibration, scores[at] ?? 0, matched) * 1000) / 1000;
      return probability < least
        ? []
        : [{ candidate, relation, matched, probability, weighed: weigh(model, features, hidden, at, REASONS) }];
    }),
  );
}
