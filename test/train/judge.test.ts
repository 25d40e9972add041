/** The judge's training: labels from gold, calibration, outcomes, and a small model that learns what it is shown. */
import { array, assert, boolean, double, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { GoldArticle } from "../../server/evaluate/index.ts";
import { calibrate, clusterWords, outcomesOf, RECIPE } from "../../server/train/judge/index.ts";
import { tempered } from "../../server/train/judge/calibrate.ts";
import { fitLogistic } from "../../server/train/judge/logistic.ts";
import { fit, forward, MASKED, NO, YES, type Example } from "../../server/train/judge/network.ts";
import type { PreparedArticle } from "../../server/train/judge/prepare.ts";
import { hash } from "../../server/extract/judge/index.ts";
import type { Actor, Mention } from "../../server/vocabulary/index.ts";

const recipe = { ...RECIPE, hidden: 8, epochs: 30, dropInput: 0, dropHidden: 0, bagsFrom: 99 };
const example = (rows: number[], labels: number[], bag = -1): Example => ({
  rows: Int32Array.from(rows),
  labels: Uint8Array.from(labels),
  bag,
});
const say = (weights: ReturnType<typeof fit>, rows: number[]): readonly boolean[] =>
  [...forward(weights, Int32Array.from(rows))].map((score) => score > 0);

describe("fit", () => {
  /** Feature 0 means the first relation, 1 the second, both together neither. */
  const exclusive = [example([0], [YES, NO]), example([1], [NO, YES]), example([0, 1], [NO, NO])];
  const examples = Array.from({ length: 30 }, () => exclusive).flat();

  it("learns what no single feature tells", () => {
    const weights = fit(examples, 2, 2, { ...recipe, rate: 0.2 });
    expect([say(weights, [0]), say(weights, [1]), say(weights, [0, 1])]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it("gives the same weights for the same seed, and others for another", () => {
    expect(fit(examples, 2, 2, recipe)).toEqual(fit(examples, 2, 2, recipe));
    expect(fit(examples, 2, 2, { ...recipe, seed: 2 })).not.toEqual(fit(examples, 2, 2, recipe));
  });

  it("learns nothing from what is masked", () => {
    const masked = fit(
      Array.from({ length: 30 }, () => example([0], [MASKED, YES])),
      1,
      2,
      recipe,
    );
    const untouched = fit([], 1, 2, recipe);
    expect(masked.secondBias[0]).toBe(untouched.secondBias[0]);
    expect(masked.secondBias[1]).toBeGreaterThan(untouched.secondBias[1] ?? 0);
  });
});

describe("tempered", () => {
  it("halves the odds, keeps the order and the scores", () => {
    const points = [
      { score: -2, probability: 0.2 },
      { score: 0, probability: 0.5 },
      { score: 2, probability: 0.8 },
    ];
    expect(tempered(points)).toEqual([
      { score: -2, probability: 0.1111 },
      { score: 0, probability: 0.3333 },
      { score: 2, probability: 0.6667 },
    ]);
  });
});

describe("calibrate", () => {
  const outcome = record({ score: double({ min: -9, max: 9, noNaN: true }), right: boolean() });

  it("rises with the score, and stays within 0 and 1", () => {
    assert(
      property(array(outcome, { minLength: 1, maxLength: 300 }), (outcomes) => {
        const points = calibrate(outcomes);
        for (const [at, { score, probability }] of points.entries()) {
          const before = points[at - 1];
          expect(probability > 0 && probability < 1).toBe(true);
          if (before !== undefined) expect(score >= before.score && probability >= before.probability).toBe(true);
        }
      }),
    );
  });

  it("finds the share that is right", () => {
    const outcomes = Array.from({ length: 1000 }, (_, n) => ({
      score: n < 500 ? -1 : 1,
      right: n < 500 ? n % 5 === 0 : n % 5 !== 0,
    }));
    const [low, high] = [calibrate(outcomes)[0], calibrate(outcomes).at(-1)];
    expect(low?.probability).toBeCloseTo(0.2, 1);
    expect(high?.probability).toBeCloseTo(0.8, 1);
  });
});

describe("fitLogistic", () => {
  it("finds the odds that outcomes were drawn from", () => {
    const examples = [-1, 0, 1, 2].flatMap((input) =>
      Array.from({ length: 400 }, (_, n) => ({ inputs: [input, 7], right: n % 100 < 100 / (1 + Math.exp(1 - 2 * input)) })),
    );
    const { bias, weights } = fitLogistic(examples);
    expect(weights[0]).toBeCloseTo(2, 0);
    expect(bias + 7 * (weights[1] ?? 0)).toBeCloseTo(-1, 0);
    expect(weights[1]).toBeCloseTo(0, 6);
  });

  it("stays finite where the examples are told apart without fail", () => {
    const examples = Array.from({ length: 40 }, (_, n) => ({ inputs: [n - 20], right: n >= 20 }));
    const { bias, weights } = fitLogistic(examples);
    expect([bias, ...weights].every(Number.isFinite)).toBe(true);
    expect(weights[0]).toBeGreaterThan(0);
  });
});

describe("clusterWords", () => {
  it("puts like words together and calls them by one of theirs", () => {
    const vectors = [
      [1, 0],
      [0.99, 0.1],
      [0, 1],
      [0.1, 0.99],
    ].map((values) => Float32Array.from(values));
    const words = ["condemn", "decry", "sell", "ship"];
    const { clusters, clusterNames } = clusterWords(
      { words, width: 2, vector: (at) => vectors[at] ?? new Float32Array(2) },
      () => true,
      [2],
      1,
    );
    const of = (word: string): string => clusterNames[clusters.get(hash(word))?.[0] ?? -1] ?? "";
    expect(of("condemn")).toBe(of("decry"));
    expect(of("sell")).toBe(of("ship"));
    expect(of("sell")).not.toBe(of("condemn"));
    expect(["sell 2", "ship 2"]).toContain(of("sell"));
  });
});

const actor = (id: string, name: string): Actor => ({ id, name, kind: "state", principal: { id, name } });
const mention = (who: Actor, start: number): Mention => ({
  actor: who,
  start,
  end: start + 1,
  sentence: 0,
  first: start,
  last: start + 1,
  head: start,
  form: "name",
  certainty: 1,
});
const instance = (source: Mention, target: Mention) => ({
  candidate: { source, target, trigger: 0, joints: [], path: { up: [], top: 0, down: [] } },
  features: [],
  labels: Uint8Array.from([NO, NO]),
  bag: "",
});

describe("outcomesOf", () => {
  const [peru, laos] = [mention(actor("PER", "Peru"), 0), mention(actor("LAO", "Laos"), 5)];
  const article = (gold: readonly object[]): PreparedArticle => ({
    article: GoldArticle.parse({
      id: "a",
      text: "Peru met Laos",
      gold: gold.map((claim) => ({ source: ["Peru"], target: ["Laos"], quote: "Peru", ...claim })),
    }),
    instances: [instance(peru, laos), instance(laos, peru)],
    telling: [],
  });
  const naming = { relations: ["meets", "attacks"], symmetric: new Set(["meets"]) };
  const scores = [Float32Array.from([3, 1]), Float32Array.from([1, -9])];

  const looks = { domain: null, sentences: 1 };

  it("counts a symmetric relation once, by the mean of both orders", () => {
    const outcomes = outcomesOf(article([{ relation: "meets" }]), scores, looks, naming);
    expect(outcomes.map(({ inputs, matched, right }) => ({ score: inputs[0], matched, right }))).toEqual([
      { score: 2, matched: false, right: true },
      { score: 1, matched: false, right: false },
    ]);
  });

  it("neither rewards nor punishes what is optional", () => {
    const outcomes = outcomesOf(article([{ relation: "meets" }, { relation: "attacks", optional: true }]), scores, looks, naming);
    expect(outcomes.map(({ right }) => right)).toEqual([true, null]);
  });
});
