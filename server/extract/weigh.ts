/**
 * Patterns and judge together: the judge says how sure each match of a pattern is, and proposes claims of its own where none fires.
 * A proposal is a match like any other, by a pattern that has no words, so that everything after this need not tell them apart.
 */
import { calibrated, confidenceOf, type MatchCalibration } from "./confidence.ts";
import { judge, type Judge, type JudgedScene, type Judgement } from "./judge/index.ts";
import { isAllowed, tokensAt, type Match } from "./match.ts";
import type { PatternIndex } from "./patterns.ts";

export interface WeighedMatch {
  readonly match: Match;
  /**
   * 0 to 1. For a match of a pattern the mean of the pattern's record and the judge's probability: each knows what the other does not
   * (rare relations are hardly learned, patterns do not see what stands around them). For a proposal the judge's probability.
   */
  readonly confidence: number;
}

export interface Weighing {
  readonly matches: readonly WeighedMatch[];
  readonly judgements: readonly Judgement[];
}

/** Less is not worth a claim, whatever is asked for. */
const LEAST = 0.15;

const keyOf = (
  relation: string,
  source: { start: number; actor: { id: string } },
  target: { start: number; actor: { id: string } },
): string => `${relation} ${source.start} ${source.actor.id} ${target.start} ${target.actor.id}`;

function propose(scene: JudgedScene["scene"], { candidate, relation }: Judgement, patterns: PatternIndex): Match | null {
  const pattern = patterns.proposals.get(relation);
  if (pattern === undefined) return null;
  const source = { mention: candidate.source, depth: 0 };
  const target = { mention: candidate.target, depth: 0 };
  if (!isAllowed(pattern, source, target)) return null;
  const object = pattern.object.flatMap((path) => tokensAt(scene, candidate.trigger, path))[0] ?? null;
  return { pattern, trigger: candidate.trigger, source, target, object };
}

/** The matches of a sentence with their confidence, those of patterns first, then proposals in order of candidates. */
export function weighMatches(model: Judge, calibration: MatchCalibration, judged: JudgedScene, patterns: PatternIndex): Weighing {
  const judgements = judge(model, judged, LEAST);
  const byEnds = new Map(
    judgements.map((one) => [keyOf(one.relation, one.candidate.source, one.candidate.target), one.probability]),
  );
  const matched = judged.matches.map((match) => {
    const own = calibrated(calibration, confidenceOf(match));
    const judgedSo = byEnds.get(keyOf(match.pattern.relation, match.source.mention, match.target.mention)) ?? own;
    return { match, confidence: Math.round(500 * (own + judgedSo)) / 1000 };
  });
  const proposed = judgements.flatMap((judgement): WeighedMatch[] => {
    const match = judgement.matched ? null : propose(judged.scene, judgement, patterns);
    return match === null ? [] : [{ match, confidence: judgement.probability }];
  });
  return { matches: [...matched, ...proposed], judgements };
}
