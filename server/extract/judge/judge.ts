/** The judge: weighs every pair of actors in a sentence, then in the article, and says which relations hold, how surely, and why. */
import type { Mention } from "../../vocabulary/index.ts";
import type { Match } from "../match.ts";
import type { NounClasses } from "../noun-classes.ts";
import type { PatternIndex } from "../patterns.ts";
import { candidatesOf, type Candidate } from "./candidates.ts";
import { featuresOf, rowsOf } from "./features.ts";
import { halfMatches } from "./half.ts";
import { hash } from "./hash.ts";
import { createHiddenLayer, type HiddenLayer } from "./hidden-layer.ts";
import type { JudgeModel } from "./model.ts";
import { probabilityOf, scoresOf, weigh, type Weighed } from "./network.ts";
import type { JudgedScene } from "./scenes.ts";
import { inputsOf, secondScore, weighInputs, type ArticleLooks } from "./second-look.ts";
import { FLOOR, type Sighting } from "./sightings.ts";
import { createRowTable, type RowTable } from "./table.ts";
import { createThesaurus, type Thesaurus } from "./thesaurus.ts";

export interface Judgement {
  readonly candidate: Candidate;
  readonly relation: string;
  /** Whether a pattern makes the same claim of the same two mentions. */
  readonly matched: boolean;
  /** Calibrated on held-out documents: of the judgements said with 0.7, about 70 % are right. */
  readonly probability: number;
  /** What moved the score most, in the sentence and beside it, for `explain`; made when asked for. */
  readonly weighed: () => readonly Weighed[];
}

/** Reasons given for a judgement. */
const REASONS = 5;

/** A model with the places of its features, and what it needs to know of words. */
export interface Judge {
  readonly model: JudgeModel;
  readonly table: RowTable;
  readonly thesaurus: Thesaurus;
  readonly hiddenOf: HiddenLayer;
}

/** Makes a model ready for use beside the classes and patterns that it was trained with, and the kernel's WebAssembly. */
export function createJudge(model: JudgeModel, classes: NounClasses, patterns: PatternIndex, kernel: Uint8Array): Judge {
  return {
    hiddenOf: createHiddenLayer(model, kernel),
    model,
    table: createRowTable(model.features),
    thesaurus: createThesaurus(model, classes, patterns),
  };
}

interface Scored {
  readonly candidate: Candidate;
  readonly hidden: Float32Array;
  readonly scores: Float32Array;
}

/** Scores of a symmetric relation are the mean of those of both orders. */
function combined(scored: readonly Scored[], model: JudgeModel): readonly Scored[] {
  const byEnds = new Map<Mention, Map<Mention, Scored>>();
  for (const one of scored) {
    const targets = byEnds.get(one.candidate.source) ?? new Map<Mention, Scored>();
    byEnds.set(one.candidate.source, targets.set(one.candidate.target, one));
  }
  const symmetric = model.relations.flatMap((relation, at) => (model.symmetric.has(relation) ? [at] : []));
  return scored.map((one) => {
    const reverse = byEnds.get(one.candidate.target)?.get(one.candidate.source);
    if (reverse === undefined) return one;
    const scores = Float32Array.from(one.scores);
    for (const at of symmetric) scores[at] = ((one.scores[at] ?? 0) + (reverse.scores[at] ?? 0)) / 2;
    return { ...one, scores };
  });
}

/** Relations that patterns find between two mentions. */
function matchedRelations(matches: readonly Match[]): (source: Mention, target: Mention) => ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  const found = new Map<Mention, Map<Mention, Set<string>>>();
  for (const { pattern, source, target } of matches) {
    const targets = found.get(source.mention) ?? new Map<Mention, Set<string>>();
    found.set(source.mention, targets.set(target.mention, (targets.get(target.mention) ?? new Set()).add(pattern.relation)));
  }
  return (source, target) => found.get(source)?.get(target) ?? none;
}

/** A sighting with what its reasons are made from. */
export interface Sighted extends Sighting {
  readonly candidate: Candidate;
  /** The features that moved the network's score of a relation, given by its place in the model, most. */
  readonly weighed: (at: number) => readonly Weighed[];
  readonly at: number;
}

/**
 * What the network sees in a sentence: every relation of every candidate that is not out of the question, in order of candidates, then of
 * relations. Pure and deterministic; O(pairs × (features + relations) × hidden).
 */
export function sightingsOf(
  { model, table, thesaurus, hiddenOf }: Judge,
  { scene, matches, attempts }: JudgedScene,
): readonly Sighted[] {
  const candidates = candidatesOf(scene);
  if (candidates.length === 0) return [];
  const half = halfMatches(scene, attempts);
  const view = { scene, matches, half, thesaurus };
  const rows = rowsOf(view, table);
  const scored = candidates.map((candidate): Scored => {
    const hidden = hiddenOf(rows(candidate));
    return { candidate, hidden, scores: scoresOf(model, hidden) };
  });
  const matchedBy = matchedRelations(matches);
  return combined(scored, model).flatMap(({ candidate, hidden, scores }) => {
    const { source, target } = candidate;
    const found = matchedBy(source, target);
    const sighted: Sighted[] = [];
    const weighed = (at: number): readonly Weighed[] => {
      const known = featuresOf(view)(candidate).map((feature) => ({ feature, row: table.rowOf(hash(feature)) }));
      return weigh(model, known, hidden, at, REASONS);
    };
    for (const [at, relation] of model.relations.entries()) {
      const score = scores[at] ?? FLOOR;
      const matched = found.has(relation);
      if (!matched && score <= FLOOR) continue;
      sighted.push({ source, target, relation, score, matched, candidate, weighed, at });
    }
    return sighted;
  });
}

/**
 * Judgements on the sentences of an article, each weighed with all others on second look: those with a probability of at least `least` and
 * those that a pattern makes too, sentence by sentence in the order given.
 */
export function judge(
  { model }: Judge,
  sentences: readonly (readonly Sighted[])[],
  article: ArticleLooks,
  least: number,
): readonly (readonly Judgement[])[] {
  const inputs = inputsOf(sentences.flat(), model.symmetric, article);
  let place = 0;
  return sentences.map((sighted) =>
    sighted.flatMap(({ candidate, relation, matched, weighed, at }): readonly Judgement[] => {
      const own = inputs[place++] ?? [];
      const alone = matched ? null : at;
      const exact = probabilityOf(model.calibration, secondScore(model.secondLook, own, alone), matched);
      const probability = Math.round(exact * 1000) / 1000;
      if (!matched && probability < least) return [];
      const reasons = (): readonly Weighed[] => [...weighed(at), ...weighInputs(model.secondLook, own, alone)];
      return [{ candidate, relation, matched, probability, weighed: reasons }];
    }),
  );
}
