/**
 * The training of the judge: cross-validation by document for figures, second look and calibration, then an ensemble on everything.
 */
import { LEAST_SENTENCES } from "../../extract/index.ts";
import {
  hash,
  INPUT_COUNT,
  quantise,
  secondScore,
  type ArticleLooks,
  type JudgeModel,
  type SecondLook,
} from "../../extract/judge/index.ts";
import { crossScores } from "../domain.ts";
import { calibrate, tempered } from "./calibrate.ts";
import type { Clustering } from "./clusters.ts";
import { fitLogistic } from "./logistic.ts";
import { fit, forward, type Example, type Recipe, type Weights } from "./network.ts";
import { outcomesOf, type Outcome } from "./outcomes.ts";
import type { PreparedArticle } from "./prepare.ts";

export const RECIPE: Recipe = {
  hidden: 24,
  epochs: 12,
  rate: 0.05,
  dropInput: 0.6,
  dropHidden: 0.2,
  decay: 0,
  positive: 1,
  bagsFrom: 3,
  seed: 1,
};

export interface JudgePlan {
  readonly articles: readonly PreparedArticle[];
  readonly relations: readonly string[];
  readonly symmetric: ReadonlySet<string>;
  readonly clustering: Clustering;
  readonly recipe?: Recipe;
  /** Networks in the ensemble; 4 unless given. */
  readonly members?: number;
  /** Parts of the cross-validation; 5 unless given. */
  readonly folds?: number;
  /** Candidates with a feature before it counts; 5 unless given. */
  readonly leastCount?: number;
}

/** Hashes of the features that occur often enough, each with its row. */
function dictionaryOf(articles: readonly PreparedArticle[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { instances } of articles) {
    for (const { features } of instances) {
      for (const feature of features) {
        const key = hash(feature);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return new Map([...counts].filter(([, count]) => count >= least).map(([key], row) => [key, row]));
}

function examplesOf(articles: readonly PreparedArticle[], rows: ReadonlyMap<number, number>): readonly Example[] {
  const bags = new Map<string, number>();
  return articles.flatMap(({ instances }) =>
    instances.map(({ features, labels, bag }): Example => {
      const number = bags.get(bag) ?? bags.size;
      bags.set(bag, number);
      return { rows: Int32Array.from(features.flatMap((feature) => rows.get(hash(feature)) ?? [])), labels, bag: number };
    }),
  );
}

interface Ensemble {
  readonly rows: ReadonlyMap<number, number>;
  readonly members: readonly Weights[];
}

function fitEnsemble(articles: readonly PreparedArticle[], plan: JudgePlan): Ensemble {
  const recipe = plan.recipe ?? RECIPE;
  const rows = dictionaryOf(articles, plan.leastCount ?? 5);
  const examples = examplesOf(articles, rows);
  const members = Array.from({ length: plan.members ?? 4 }, (_, n) =>
    fit(examples, rows.size, plan.relations.length, { ...recipe, seed: recipe.seed + n }),
  );
  return { rows, members };
}

function scoresOf({ rows, members }: Ensemble, article: PreparedArticle): readonly Float32Array[] {
  return examplesOf([article], rows).map((example) => {
    const scores = members.map((weights) => forward(weights, example.rows));
    return Float32Array.from(scores[0] ?? [], (_, at) => scores.reduce((sum, own) => sum + (own[at] ?? 0), 0) / scores.length);
  });
}

/** How each article looks as a whole to a domain that was learnt from others. */
function looksOf(articles: readonly PreparedArticle[]): readonly ArticleLooks[] {
  const long = articles.filter(({ telling }) => telling.length >= LEAST_SENTENCES);
  const examples = long.map(({ telling, article }) => ({
    sentences: telling,
    claims: article.gold.filter(({ optional }) => !optional).length,
  }));
  const scores = new Map(crossScores(examples).map((score, at) => [long[at], score]));
  return articles.map((article) => ({ domain: scores.get(article) ?? null, sentences: article.telling.length }));
}

/** An outcome with its score on second look, neither network nor second look having seen its document. */
export interface ScoredOutcome {
  readonly article: PreparedArticle;
  readonly score: number;
  readonly matched: boolean;
  readonly right: boolean | null;
}

export interface CrossValidation {
  readonly outcomes: readonly ScoredOutcome[];
  /** Fitted on all outcomes. */
  readonly secondLook: SecondLook;
}

/** The relation is one input more for each: 1 for its own, 0 for all others. */
function fitSecondLook(outcomes: readonly Outcome[], { relations }: JudgePlan): SecondLook {
  const { bias, weights } = fitLogistic(
    outcomes.flatMap(({ inputs, relation, right }) =>
      right === null ? [] : [{ inputs: [...inputs, ...relations.map((_, at) => (at === relation ? 1 : 0))], right }],
    ),
  );
  return { bias, weights: weights.slice(0, INPUT_COUNT), priors: weights.slice(INPUT_COUNT) };
}

/** Outcomes on documents that the ensemble judging them has not seen. */
export function crossValidate(plan: JudgePlan): CrossValidation {
  const folds = plan.folds ?? 5;
  const looks = looksOf(plan.articles);
  const parts = Array.from({ length: folds }, (_, fold) => {
    const ensemble = fitEnsemble(
      plan.articles.filter((_article, at) => at % folds !== fold),
      plan,
    );
    return plan.articles.flatMap((article, at) => {
      const own = looks[at];
      if (at % folds !== fold || own === undefined) return [];
      return outcomesOf(article, scoresOf(ensemble, article), own, plan).map((outcome) => ({ ...outcome, article }));
    });
  });
  const outcomes = parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part).flat();
    const secondLook = fitSecondLook(others, plan);
    return part.map((outcome) => ({ ...outcome, score: secondScore(secondLook, outcome.inputs, outcome.relation) }));
  });
  return { outcomes, secondLook: fitSecondLook(parts.flat(), plan) };
}

/** The members side by side as one network whose score is the mean of theirs. */
function merge({ rows, members }: Ensemble, plan: JudgePlan, { outcomes, secondLook }: CrossValidation): JudgeModel {
  const each = members[0]?.hidden ?? 0;
  const hidden = each * members.length;
  const beside = (pick: (weights: Weights) => Float32Array, count: number, factor: number): Float32Array => {
    const all = new Float32Array(count * hidden);
    for (const [member, weights] of members.entries()) {
      const own = pick(weights);
      for (let row = 0; row < count; row++)
        for (let unit = 0; unit < each; unit++) all[row * hidden + member * each + unit] = factor * (own[row * each + unit] ?? 0);
    }
    return all;
  };
  const relations = plan.relations.length;
  const judged = (matched: boolean): { score: number; right: boolean }[] =>
    outcomes.flatMap(({ score, right, matched: own }) => (right === null || own !== matched ? [] : [{ score, right }]));
  return {
    relations: plan.relations,
    symmetric: plan.symmetric,
    hidden,
    // In order of their rows, as they came into the map.
    features: Uint32Array.from(rows.keys()),
    first: quantise(
      beside((weights) => weights.first, rows.size, 1),
      hidden,
    ),
    firstBias: beside((weights) => weights.firstBias, 1, 1),
    second: beside((weights) => weights.second, relations, 1 / members.length),
    secondBias: Float32Array.from(
      { length: relations },
      (_, at) => members.reduce((sum, { secondBias }) => sum + (secondBias[at] ?? 0), 0) / members.length,
    ),
    ...plan.clustering,
    secondLook,
    calibration: { alone: tempered(calibrate(judged(false))), matched: calibrate(judged(true)) },
  };
}

/** Trains the judge; the same plan gives the same model, bit for bit. */
export function trainJudge(plan: JudgePlan, validation: CrossValidation): JudgeModel {
  return merge(fitEnsemble(plan.articles, plan), plan, validation);
}
