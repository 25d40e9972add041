/**
 * Patterns and judge together: the judge says how sure each match of a pattern is, and proposes claims of its own where none fires.
 * A proposal is a match like any other, by a pattern that has no words, so that everything after this need not tell them apart.
 */
import { barsOf } from "./bars.ts";
import { isBystander, isMutual } from "./bystanders.ts";
import { calibrated, confidenceOf, type MatchCalibration } from "./confidence.ts";
import type { JudgedScene, Judgement } from "./judge/index.ts";
import { isAllowed, isReciprocal, tokensAt, type Match, type Scene } from "./match.ts";
import { isDownfall, isOnlyNamed, isWholeOf } from "./only-named.ts";
import type { PatternIndex } from "./patterns.ts";
import { isPrivate } from "./private-persons.ts";
import { isSeverally } from "./severally.ts";
import { headOf } from "./tree.ts";

export interface WeighedMatch {
  readonly match: Match;
  /**
   * 0 to 1: the judge's probability, which knows the patterns that match among much else. Where the judge does not look (actors beyond its
   * reach in a long list) the record of the pattern that matches, and no less than that where two do something to each other.
   */
  readonly confidence: number;
}

/** Less is not worth a claim, whatever is asked for. */
export const LEAST = 0.08;

const keyOf = (
  relation: string,
  source: { start: number; actor: { id: string } },
  target: { start: number; actor: { id: string } },
): string => `${relation} ${source.start} ${source.actor.id} ${target.start} ${target.actor.id}`;

/** "Both ordered their envoys to meet": each of them orders his own, though the words stand for the other's too. */
const isOwn = ({ tree, mentions }: Scene, { source, target }: Judgement["candidate"]): boolean =>
  tree.tokens[target.first]?.text.toLowerCase() === "their" &&
  (mentions.get(target.head) ?? []).some(
    ({ first, actor }) => first === target.first && actor.principal.id === source.actor.principal.id,
  );

function propose({ scene, matches }: JudgedScene, { candidate, relation }: Judgement, patterns: PatternIndex): Match | null {
  const pattern = patterns.proposals.get(relation);
  const asked = { relation, source: candidate.source, target: candidate.target };
  if (pattern === undefined || isOwn(scene, candidate) || isBystander(scene, matches, asked, patterns.mediators)) return null;
  const { tree, lexicon } = scene;
  if (isOnlyNamed(tree, candidate.source, lexicon) || isOnlyNamed(tree, candidate.target, lexicon)) return null;
  if (isDownfall(tree, candidate.source, lexicon)) return null;
  if (isWholeOf(tree, headOf(tree, candidate.source.head), candidate.source, lexicon)) return null;
  const source = { mention: candidate.source, depth: 0 };
  const target = { mention: candidate.target, depth: 0 };
  if (!isAllowed(pattern, source, target)) return null;
  const object = pattern.object.flatMap((path) => tokensAt(scene, candidate.trigger, path))[0] ?? null;
  return { pattern, trigger: candidate.trigger, source, target, object };
}

/** A proposal that a pattern's reading speaks against must be surer than others. */
const RIVALLED = 0.43;

/** Whether patterns give the same deed to another doer, or do it to another: "Seoul says that Pyongyang has armed Moscow" arms for Seoul nobody. */
function hasRival(matches: readonly Match[], { relation, candidate }: Judgement): boolean {
  const own = matches.filter(({ pattern }) => pattern.relation === relation);
  return own.some((match) => {
    const isDoer = match.source.mention.actor.principal.id === candidate.source.actor.principal.id;
    const isDoneTo = match.target.mention.actor.principal.id === candidate.target.actor.principal.id;
    return isDoer !== isDoneTo && !isMutual(match, own);
  });
}

/** The matches of a sentence with their confidence, those of patterns first, then proposals in order of candidates. */
export function weighMatches(
  calibration: MatchCalibration,
  judged: JudgedScene,
  judgements: readonly Judgement[],
  patterns: PatternIndex,
): readonly WeighedMatch[] {
  const byEnds = new Map(
    judgements.map((one) => [keyOf(one.relation, one.candidate.source, one.candidate.target), one.probability]),
  );
  const matched = judged.matches.map((match) => {
    const probability = byEnds.get(keyOf(match.pattern.relation, match.source.mention, match.target.mention));
    const own = Math.round(1000 * calibrated(calibration, confidenceOf(match))) / 1000;
    // The judge reads "Peru and Laos attacked each other" as a list; the pattern cannot be mistaken there.
    const isSure = isReciprocal(judged.scene, match.trigger);
    return { match, confidence: isSure ? Math.max(own, probability ?? 0) : (probability ?? own) };
  });
  const proposed = judgements.flatMap((judgement): WeighedMatch[] => {
    const isDoubted = judgement.probability < RIVALLED && hasRival(judged.matches, judgement);
    const match = judgement.matched || isDoubted ? null : propose(judged, judgement, patterns);
    return match === null ? [] : [{ match, confidence: judgement.probability }];
  });
  const isBarred = barsOf(judged.scene, patterns.bars);
  const { tree, lexicon } = judged.scene;
  return [...matched, ...proposed].filter(({ match }) => {
    const ends = { source: match.source.mention, target: match.target.mention };
    const citizens = patterns.citizens.get(match.pattern.relation) ?? "neither";
    return !isBarred(match) && !isSeverally(tree, ends.source, ends.target) && !isPrivate(tree, ends, citizens, lexicon);
  });
}
