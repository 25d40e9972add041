/** Whether a sentence speaks of states at all: in sport, games, culture and science the verbs of war and alliance are figures of speech. */
import type { Parsed } from "../vocabulary/index.ts";

/** "2-1", "6–4": a score, whether the tokenizer leaves it whole or not. */
const SCORE = /(?:^| )\d{1,3} ?[-–] ?\d{1,3}(?= |$)/u;
/** What is done by a score. */
const CONTESTS: ReadonlySet<string> = new Set([
  "beat",
  "defeat",
  "win",
  "lose",
  "draw",
  "crush",
  "thrash",
  "rout",
  "edge",
  "down",
]);

export interface DomainWords {
  /** One settles that a sentence is of another domain. */
  readonly marks: ReadonlySet<string>;
  /** One says little, and many in an article say as much as a mark. */
  readonly hints: ReadonlySet<string>;
}

/** A word that only hints counts for a third of a mark. */
const HINT = 1 / 3;

/** How far a sentence is of another domain, by its own words: 0 to 1. */
function foreignness({ tokens }: Parsed, { marks, hints }: DomainWords): number {
  const lemmas = new Set(tokens.map(({ lemma }) => lemma.toLowerCase()));
  if ([...lemmas].some((lemma) => marks.has(lemma))) return 1;
  const scored = SCORE.test(tokens.map(({ text }) => text).join(" ")) && [...lemmas].some((lemma) => CONTESTS.has(lemma));
  return scored ? 1 : Math.min(1, HINT * [...lemmas].filter((lemma) => hints.has(lemma)).length);
}

/** Share of an article that is of other domains from which all of it counts as such. */
const SHARE = 0.3;
/** In short articles one word settles nothing about the other sentences. */
const LEAST = 2;

/** A title says what its article is about: it counts as so many sentences. */
const TITLE = 2;

/**
 * For each sentence whether it is of another domain, by words of its own or by those of the title and of most of the article.
 * O(tokens).
 */
export function otherDomains(title: string | null, sentences: readonly Parsed[], words: DomainWords): readonly boolean[] {
  const degrees = sentences.map((sentence) => foreignness(sentence, words));
  const marked = (title ?? "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.marks.has(word));
  const sum = degrees.reduce((total, degree) => total + degree, marked ? TITLE : 0);
  const isElsewhere = sum >= LEAST && sum >= SHARE * sentences.length;
  return degrees.map((degree) => isElsewhere || degree === 1);
}
