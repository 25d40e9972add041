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

/** "urged Laos to leave, warning that it would act": between a comma and "that" a participle is no noun. */
const opensClause = (tokens: readonly ParsedToken[], index: number): boolean =>
  tokens[index - 1]?.text === "," && tokens[index + 1]?.text.toLowerCase() === "that";

/** "has armed Laos", "had armed the rebels": nobody has "an armed Laos" without a word before it, nor "an armed the rebels". The very same sentence where there is no such participle. O(n). */
export function repairTags(sentence: Parsed, { participles, pasts }: ClauseLexicon): Parsed {
  const { tokens } = sentence;
  const verbs = new Map<number, Pick<ParsedToken, "xpos" | "lemma" | "deprel">>();
  for (const { index, text, upos, deprel } of tokens) {
    const past = upos === "ADJ" || upos === "NOUN" ? pasts.get(text) : undefined;
    if (past !== undefined) verbs.set(index, { xpos: "VBD", lemma: past, deprel });
    const lemma = upos === "ADJ" || upos === "NOUN" ? participles.get(text) : undefined;
    if (lemma === undefined) continue;
    if (upos === "NOUN" && opensClause(tokens, index)) verbs.set(index, { xpos: "VBG", lemma, deprel: "advcl" });
    const has = (relation: string): boolean => tokens.some(({ head, deprel: of }) => head === index && of === relation);
    // "how Britain armed Laos": what has a subject and an object is a verb.
    if (upos === "ADJ" && has("nsubj") && has("obj")) verbs.set(index, { xpos: "VBD", lemma, deprel });
    const next = tokens[index + 1];
    const isOpen = next?.upos === "PROPN" || next?.upos === "DET" || next?.xpos === "PRP$";
    // "the sanctions expired in May"
    if (upos === "ADJ" && deprel === "root" && has("nsubj") && !has("cop")) verbs.set(index, { xpos: "VBD", lemma, deprel });
    // "are bound by a pact"
    if (upos === "ADJ" && has("aux:pass")) verbs.set(index, { xpos: "VBN", lemma, deprel });
    const isPerfect = upos === "ADJ" && isOpen && hasBefore(tokens, index);
    if (isPerfect) verbs.set(index, { xpos: "VBN", lemma, deprel });
  }
  if (verbs.size === 0) return sentence;
  const mended = tokens.map((token): ParsedToken => {
    const verb = verbs.get(token.index);
    return verb === undefined ? token : { ...token, upos: "VERB", ...verb };
  });
  return { ...sentence, tokens: mended };
}
