/** Mends parts of speech where the words beside tell better than the parser: a participle that it takes for an adjective is a verb before a bare name. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";

/** Adverbs and "not" that may stand between "has" and its participle, at most. */
const MAX_BETWEEN = 2;

function hasBefore(tokens: readonly ParsedToken[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 1 - MAX_BETWEEN); at--) {
    const token = tokens[at];
    if (token?.lemma === "have") return true;
    if (token?.upos !== "ADV" && token?.lemma !== "not") return false;
  }
  return false;
}

/** "has armed Laos": nobody has "an armed Laos" without a word before it. The very same sentence where there is no such participle. O(n). */
export function repairTags(sentence: Parsed, { participles }: ClauseLexicon): Parsed {
  const { tokens } = sentence;
  const verbs = new Map<number, string>();
  for (const { index, text, upos } of tokens) {
    const lemma = upos === "ADJ" ? participles.get(text) : undefined;
    if (lemma !== undefined && tokens[index + 1]?.upos === "PROPN" && hasBefore(tokens, index)) verbs.set(index, lemma);
  }
  if (verbs.size === 0) return sentence;
  const mended = tokens.map((token): ParsedToken => {
    const lemma = verbs.get(token.index);
    return lemma === undefined ? token : { ...token, upos: "VERB", xpos: "VBN", lemma };
  });
  return { ...sentence, tokens: mended };
}
