/** Whether a sentence speaks of states at all: in sport, games, culture and science the verbs of war and alliance are figures of speech. */
import type { Parsed } from "../vocabulary/index.ts";

/** "2-1", "6–4": a score. */
const SCORE = /^\d{1,3}[-–]\d{1,3}$/u;
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

function isForeign({ tokens }: Parsed, words: ReadonlySet<string>): boolean {
  if (tokens.some((token) => words.has(token.lemma.toLowerCase()))) return true;
  return tokens.some(({ text }) => SCORE.test(text)) && tokens.some(({ lemma }) => CONTESTS.has(lemma.toLowerCase()));
}

/** Share of an article's sentences in other domains from which all of it counts as such. */
const SHARE = 0.3;
/** In shorter articles one word settles nothing about the others. */
const LEAST = 2;

/** For each sentence whether it is of another domain, by words of its own or by those of most of the article. O(tokens). */
export function otherDomains(sentences: readonly Parsed[], words: ReadonlySet<string>): readonly boolean[] {
  const foreign = sentences.map((sentence) => isForeign(sentence, words));
  const count = foreign.filter(Boolean).length;
  return count >= LEAST && count >= SHARE * sentences.length ? foreign.map(() => true) : foreign;
}
