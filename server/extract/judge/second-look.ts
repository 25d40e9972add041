/**
 * The second look: what the network makes of a pair in one sentence is weighed with what it makes of the rest of the article. A claim said
 * twice is surer; of two relations of one pair, or two directions, one is often the other misread; in an article on sport none may stand.
 * A logistic regression over a dozen inputs, as in stacked generalisation (Wolpert 1992).
 */
import type { Mention } from "../../vocabulary/index.ts";
import type { Weighed } from "./network.ts";

/** A relation of two mentions as the network scored it. */
export interface Sighting {
  readonly source: Mention;
  readonly target: Mention;
  readonly relation: string;
  /** Log-odds by the network; for a symmetric relation the mean of both orders. */
  readonly score: number;
  /** Whether a pattern makes the same claim of the same two mentions. */
  readonly matched: boolean;
}

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
}

export const INPUT_COUNT = INPUTS.length;

/** Below this a relation is out of the question: most pairs have none, and their scores are not worth keeping. */
export const FLOOR = -6;
/** Scores of a domain beyond this tell no more. */
const MOST_DOMAIN = 3;

const principal = ({ actor }: Mention): string => actor.principal.id;

/** For each sighting the best score in its group among those whose own key differs; `FLOOR` where there is none. O(sightings). */
function bestBeside(
  sightings: readonly Sighting[],
  groupOf: (sighting: Sighting) => string,
  ownOf: (sighting: Sighting) => string | number,
): readonly number[] {
  interface TopTwo {
    readonly own: string | number;
    readonly first: number;
    readonly second: number;
  }
  const groups = new Map<string, TopTwo>();
  for (const sighting of sightings) {
    const [group, own, { score }] = [groupOf(sighting), ownOf(sighting), sighting];
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { own, first: score, second: FLOOR });
    else if (known.own === own) groups.set(group, { ...known, first: Math.max(known.first, score) });
    else if (score > known.first) groups.set(group, { own, first: score, second: known.first });
    else if (score > known.second) groups.set(group, { ...known, second: score });
  }
  return sightings.map((sighting) => {
    const { own, first, second } = groups.get(groupOf(sighting)) ?? { own: "", first: FLOOR, second: FLOOR };
    return Math.max(FLOOR, own === ownOf(sighting) ? second : first);
  });
}

/** The inputs of each sighting of an article, in order of `INPUTS`. */
export function inputsOf(
  sightings: readonly Sighting[],
  symmetric: ReadonlySet<string>,
  { domain, sentences }: ArticleLooks,
): readonly (readonly number[])[] {
  const pair = ({ source, target }: Sighting): string => [principal(source), principal(target)].toSorted().join(" ");
  const way = ({ source, relation }: Sighting): string => (symmetric.has(relation) ? "" : principal(source));
  const place = ({ source, relation }: Sighting): string => `${source.sentence} ${relation}`;
  const elsewhere = bestBeside(
    sightings,
    (one) => `${pair(one)} ${one.relation} ${way(one)}`,
    ({ source }) => source.sentence,
  );
  const reversed = bestBeside(sightings, (one) => `${pair(one)} ${one.relation}`, way);
  const other = bestBeside(sightings, pair, ({ relation }) => relation);
  const ofSource = bestBeside(
    sightings,
    (one) => `${place(one)} ${principal(one.source)}`,
    ({ target }) => principal(target),
  );
  const ofTarget = bestBeside(
    sightings,
    (one) => `${place(one)} ${principal(one.target)}`,
    ({ source }) => principal(source),
  );
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
    Math.max(-MOST_DOMAIN, Math.min(MOST_DOMAIN, domain ?? 0)),
    domain === null ? 1 : 0,
    Math.log(Math.max(1, sentences)),
  ]);
}

/** The score on second look, a log-odds before calibration. */
export const secondScore = ({ bias, weights }: SecondLook, inputs: readonly number[]): number =>
  inputs.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);

/** What an input is where nothing speaks for or against. */
const NEUTRAL: readonly number[] = [Number.NaN, 0, FLOOR, FLOOR, FLOOR, FLOOR, 1, 1, 0, 0, Number.NaN];
const WORTH_SAYING = 0.1;

/** What moved the score beside the sentence itself. */
export function weighInputs({ weights }: SecondLook, inputs: readonly number[]): readonly Weighed[] {
  return INPUTS.flatMap((feature, at) => {
    const weight = Math.round(100 * (weights[at] ?? 0) * ((inputs[at] ?? 0) - (NEUTRAL[at] ?? 0))) / 100;
    return Math.abs(weight) >= WORTH_SAYING ? [{ feature, weight }] : [];
  });
}
