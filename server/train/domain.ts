/** Learns which words tell articles of foreign affairs from others, and the score below which an article is passed over. */
import { domainScore, LEAST_SENTENCES, type DomainModel } from "../extract/index.ts";

/** An article as far as its domain goes: the telling words of each sentence, and the number of its claims. */
export interface DomainExample {
  readonly sentences: readonly ReadonlySet<string>[];
  readonly claims: number;
}

/** Articles with a word before it tells anything. */
const LEAST_COUNT = 2;
const FOLDS = 10;

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;

const share = (count: number, of: number): number => (count + 0.5) / (of + 1);

/** Log-odds of every word's presence, by add-half estimates. */
function weigh(examples: readonly DomainExample[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { with: number; without: number }>();
  const total = { with: 0, without: 0 };
  for (const { sentences, claims } of examples) {
    const side = claims > 0 ? "with" : "without";
    total[side]++;
    for (const word of new Set(sentences.flatMap((each) => [...each]))) {
      const count = counts.get(word) ?? { with: 0, without: 0 };
      count[side]++;
      counts.set(word, count);
    }
  }
  return new Map(
    [...counts]
      .filter(([, count]) => count.with + count.without >= LEAST_COUNT)
      .map(([word, count]) => [word, hundredths(Math.log(share(count.with, total.with) / share(count.without, total.without)))]),
  );
}

/** What a threshold would do to articles that it was not chosen on. */
export interface DomainTrade {
  readonly threshold: number;
  /** Share of claims that stand in articles passed over. */
  readonly lost: number;
  /** Share of articles without a claim that are passed over. */
  readonly caught: number;
}

/** The score of every article by the words of others, in the order given. */
export function crossScores(examples: readonly DomainExample[]): readonly number[] {
  const scores = Array.from({ length: examples.length }, () => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const words = weigh(examples.filter((_example, at) => at % FOLDS !== fold));
    for (const [at, { sentences }] of examples.entries()) if (at % FOLDS === fold) scores[at] = domainScore(sentences, words);
  }
  return scores;
}

/**
 * Trains on articles of several sentences. The threshold is the highest at which at most the share `lost` of claims stands in articles below
 * it, by cross-validation; shorter articles are left out, since they are not judged by it.
 */
export function trainDomain(
  all: readonly DomainExample[],
  lost: number,
): { readonly model: DomainModel; readonly trade: DomainTrade } {
  const examples = all.filter(({ sentences }) => sentences.length >= LEAST_SENTENCES);
  const scores = crossScores(examples);
  const scored = examples.map(({ claims }, at) => ({ claims, score: scores[at] ?? 0 })).toSorted((a, b) => a.score - b.score);
  const claims = scored.reduce((sum, example) => sum + example.claims, 0);
  let below = 0;
  const first = scored.findIndex((example) => (below += example.claims) > lost * claims);
  const threshold = scored[first]?.score ?? Number.NEGATIVE_INFINITY;
  const passed = scored.filter(({ score }) => score < threshold);
  const without = scored.filter((example) => example.claims === 0).length;
  return {
    model: {
      what: "Log-odds of a lemma in articles with claims against articles without, and the score a sentence below which an article is passed over; made by dragoman train-domain.",
      threshold,
      words: new Map([...weigh(examples)].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
    trade: {
      threshold,
      lost: passed.reduce((sum, example) => sum + example.claims, 0) / Math.max(1, claims),
      caught: passed.filter((example) => example.claims === 0).length / Math.max(1, without),
    },
  };
}
