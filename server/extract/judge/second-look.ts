/**
 * The second look: what the network makes of a pair in one sentence is weighed with what it makes of the rest of the article. A claim said
 * twice is surer; of two relations of one pair, or two directions, one is often the other misread; in an article on sport none may stand.
 * A logistic regression over a dozen inputs and the relation, as in stacked generalisation (Wolpert 1992).
 */
import type { Weighed } from "./network.ts";
import { bestBeside, codesOf, codesTogether, FLOOR, type Sighting } from "./sightings.ts";

/** An article as a whole. */
export interface ArticleLooks {
  /** How much it speaks of foreign affairs; null where it is too short to tell. */
  readonly domain: number | null;
  readonly sentences: number;
}

/** What is looked at, in the words that reasons are given in. */
const INPUTS = [
  "the sentence itself",
  "a pattern",
  "said in another sentence",
  "said the other way round",
  "another relation of theirs",
  "the same with a third",
  "source certain",
  "target certain",
  "speaks of foreign affairs",
  "too short to tell the domain",
  "length of the article",
] as const;

export interface SecondLook {
  readonly bias: number;
  /** One for each input. */
  readonly weights: readonly number[];
  /** One for each relation, in the model's order, where no pattern makes the claim: of some, the network then believes too much. */
  readonly priors: readonly number[];
}

export const INPUT_COUNT = INPUTS.length;

/** Scores of a domain beyond this tell no more. */
const MOST_DOMAIN = 3;

/** The inputs of each sighting of an article, in order of `INPUTS`. O(sightings). */
export function inputsOf(
  sightings: readonly Sighting[],
  symmetric: ReadonlySet<string>,
  { domain, sentences }: ArticleLooks,
): readonly (readonly number[])[] {
  const { pairs, relations, ways, places, sources, targets, sentence } = codesOf(sightings, symmetric);
  const ofPair = codesTogether(pairs, relations);
  const elsewhere = bestBeside(sightings, codesTogether(ofPair, ways), sentence);
  const reversed = bestBeside(sightings, ofPair, ways);
  const other = bestBeside(sightings, pairs, relations);
  const ofSource = bestBeside(sightings, codesTogether(places, sources), targets);
  const ofTarget = bestBeside(sightings, codesTogether(places, targets), sources);
  const spoken = Math.max(-MOST_DOMAIN, Math.min(MOST_DOMAIN, domain ?? 0));
  const isShort = domain === null ? 1 : 0;
  const length = Math.log(Math.max(1, sentences));
  return sightings.map(({ source, target, score, matched }, at) => [
    Math.max(FLOOR, score),
    matched ? 1 : 0,
    // Only where a claim is said best is it borne out by other sentences: none that merely hints at it becomes its evidence.
    score >= (elsewhere[at] ?? FLOOR) ? (elsewhere[at] ?? FLOOR) : FLOOR,
    reversed[at] ?? FLOOR,
    other[at] ?? FLOOR,
    Math.max(ofSource[at] ?? FLOOR, ofTarget[at] ?? FLOOR),
    source.certainty,
    target.certainty,
    spoken,
    isShort,
    length,
  ]);
}

/** The score on second look, a log-odds before calibration; the relation by its place in the model, null where a pattern makes the claim too. */
export function secondScore({ bias, weights, priors }: SecondLook, inputs: readonly number[], relation: number | null): number {
  let sum = bias + (relation === null ? 0 : (priors[relation] ?? 0));
  for (let at = 0; at < inputs.length; at++) sum += (inputs[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** What an input is where nothing speaks for or against. */
const NEUTRAL: readonly number[] = [Number.NaN, 0, FLOOR, FLOOR, FLOOR, FLOOR, 1, 1, 0, 0, Number.NaN];
const WORTH_SAYING = 0.1;

/** What moved the score beside the sentence itself. */
export function weighInputs(
  { weights, priors }: SecondLook,
  inputs: readonly number[],
  relation: number | null,
): readonly Weighed[] {
  const moved: readonly Weighed[] = INPUTS.map((feature, at) => ({
    feature,
    weight: (weights[at] ?? 0) * ((inputs[at] ?? 0) - (NEUTRAL[at] ?? 0)),
  }));
  const prior = relation === null ? 0 : (priors[relation] ?? 0);
  return [...moved, { feature: "the relation, without a pattern", weight: prior }]
    .map(({ feature, weight }) => ({ feature, weight: Math.round(100 * weight) / 100 }))
    .filter(({ weight }) => Math.abs(weight) >= WORTH_SAYING);
}
