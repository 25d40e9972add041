/**
 * Whether a text speaks of states at all: in sport, games, culture and science the verbs of war and alliance are figures of speech. A
 * sentence is known by a word that settles it, an article by all its words, weighed by how much oftener articles with claims use them
 * (naive Bayes over the presence of words: Domingos and Pazzani 1997).
 */
import { z } from "zod";
import type { Mention, Parsed } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";

/** "2-1", "6–4": a score, whether the tokenizer leaves it whole or not. */
const SCORE = /(?:^| )\d{1,3} ?[-–] ?\d{1,3}(?= |$)/u;
/** `data/model/domain.json`: what articles of foreign affairs and others are known by. */
export const DomainModel = z
  .object({
    what: z.string(),
    /** Articles with a lower score are of another domain. */
    threshold: z.number(),
    /** Log-odds of a lemma's presence, in articles with claims against those without. */
    words: z.record(z.string(), z.number()).transform((words): ReadonlyMap<string, number> => new Map(Object.entries(words))),
  })
  .readonly();
export type DomainModel = Readonly<z.infer<typeof DomainModel>>;

/** Sentences below which an article says too little of itself. */
export const LEAST_SENTENCES = 3;

const TELLING: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ"]);

/** Lemmas that tell what a sentence is about: nouns, verbs and adjectives that belong to no actor and to no other name. */
export function tellingWords({ tokens }: Parsed, mentions: readonly Mention[]): ReadonlySet<string> {
  const named = new Set(mentions.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, n) => first + n)));
  return new Set(
    tokens.flatMap(({ upos, text, lemma, index }) =>
      TELLING.has(upos) && /^\p{Ll}/u.test(text) && !named.has(index) ? [lemma] : [],
    ),
  );
}

/** Sum of the weights of an article's words, each once, a sentence: above zero the more it speaks of foreign affairs. */
export function domainScore(sentences: readonly ReadonlySet<string>[], words: ReadonlyMap<string, number>): number {
  const all = new Set(sentences.flatMap((each) => [...each]));
  return [...all].reduce((sum, word) => sum + (words.get(word) ?? 0), 0) / Math.max(1, sentences.length);
}

/** The words that settle it for a sentence. */
type DomainMarks = Pick<ClauseLexicon, "otherDomains" | "contests">;

function isElsewhere({ tokens }: Parsed, { otherDomains, contests }: DomainMarks): boolean {
  const lemmas = new Set(tokens.map(({ lemma }) => lemma.toLowerCase()));
  if ([...lemmas].some((lemma) => otherDomains.has(lemma))) return true;
  return SCORE.test(tokens.map(({ text }) => text).join(" ")) && [...lemmas].some((lemma) => contests.has(lemma));
}

/** What an article is known by. */
export interface Domain {
  /** Its score; null where it is too short to tell. */
  readonly score: number | null;
  /** For each sentence whether it is of another domain, by a mark of its own or with its whole article. */
  readonly elsewhere: readonly boolean[];
}

/** The domain of an article and of its sentences. O(tokens). */
export function domainOf(
  sentences: readonly Parsed[],
  mentionsOf: (sentence: number) => readonly Mention[],
  marks: DomainMarks,
  { threshold, words }: DomainModel,
): Domain {
  const telling = sentences.map((sentence) => tellingWords(sentence, mentionsOf(sentence.index)));
  const score = sentences.length < LEAST_SENTENCES ? null : domainScore(telling, words);
  const whole = score !== null && score < threshold;
  return { score, elsewhere: sentences.map((sentence) => whole || isElsewhere(sentence, marks)) };
}
