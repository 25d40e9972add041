/** Mends headlines whose verb the parser takes for a noun: "Peru, Laos trade fire at border", "Silva to host Diallo", "Peru ships rice to Laos". */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";

/** Words of one name, at most. */
const MAX_NAME = 4;
/** What an object is made of. */
const PHRASE: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
const MODIFIERS: ReadonlySet<string> = new Set(["compound", "amod", "nummod", "det", "flat"]);

/** Words between an owner and what is his, at most. */
const MAX_OWNED = 3;

/** A headline taken apart: the last words of its names, its verb, and how far its object reaches; `object` is `verb` where there is none. */
interface Headline {
  readonly names: readonly number[];
  /** The last word of whose the first name is: "Mali's junta"; null where it is nobody's. */
  readonly owner: number | null;
  readonly verb: number;
  readonly lemma: string;
  readonly isTo: boolean;
  readonly object: number;
}

/** Where the name ends that begins at `first`: behind its last word. */
function nameEnd(tokens: readonly ParsedToken[], first: number): number {
  let end = first;
  while (end - first < MAX_NAME && tokens[end]?.upos === "PROPN") end++;
  return end;
}

/** The verb that a form is, as it stands behind one name, behind several, or behind "to". */
function verbOf(text: string, isPlain: boolean, verbs: ClauseLexicon["headlineVerbs"]): string | undefined {
  const lemma = isPlain
    ? text
    : [text.replace(/s$/, ""), text.replace(/es$/, "")].find((each) => each !== text && verbs.has(each));
  return lemma !== undefined && verbs.has(lemma) ? lemma : undefined;
}

/** Whether what follows is what the verb is known to be followed by; "*" is a name, a number or a plural. */
function follows(tokens: readonly ParsedToken[], verb: number, object: number, known: ReadonlySet<string>): boolean {
  const [next, head] = [tokens[verb + 1], tokens[object]];
  if (next === undefined || head === undefined) return false;
  if (known.has(next.text.toLowerCase()) || (object > verb && known.has(head.lemma))) return true;
  return known.has("*") && object > verb && (["PROPN", "NUM", "DET"].includes(next.upos) || head.xpos === "NNS");
}

/** Whether the parser takes a word for a noun, or for a verb that is no clause's. */
const isMisread = ({ upos, deprel }: ParsedToken): boolean =>
  upos === "NOUN" || (upos === "VERB" && (deprel === "appos" || deprel === "compound"));

/** What does something, up to its verb: "Peru", "Peru's ruling party". */
function subjectIn(
  tokens: readonly ParsedToken[],
  verbs: ClauseLexicon["headlineVerbs"],
): { readonly end: number; readonly owner: number | null } {
  const name = nameEnd(tokens, 0);
  if (name === 0 || tokens[name]?.xpos !== "POS") return { end: name, owner: null };
  const owned = tokens.slice(name + 1, name + 2 + MAX_OWNED);
  const verb = owned.find(({ text, index }) => index > name + 1 && verbOf(text, false, verbs) !== undefined);
  return { end: verb?.index ?? 0, owner: name - 1 };
}

function headlineIn(tokens: readonly ParsedToken[], verbs: ClauseLexicon["headlineVerbs"]): Headline | undefined {
  const { end: first, owner } = subjectIn(tokens, verbs);
  const isPair = tokens[first]?.text === ",";
  const second = isPair ? nameEnd(tokens, first + 1) : first;
  if (first === 0 || (isPair && second === first + 1)) return undefined;
  const isTo = tokens[second]?.text === "to";
  const verb = isTo ? second + 1 : second;
  const token = tokens[verb];
  const lemma = verbOf(token?.text ?? "", isTo || isPair, verbs);
  if (lemma === undefined || token === undefined || !isMisread(token)) return undefined;
  let object = verb;
  while (PHRASE.has(tokens[object + 1]?.upos ?? "")) object++;
  // Another verb there is the headline's own: "Peru, Laos trade talks resume".
  const isVerbless = tokens.every(({ index, upos }) => index === verb || index > object || (upos !== "VERB" && upos !== "AUX"));
  if (!isVerbless || !follows(tokens, verb, object, verbs.get(lemma) ?? new Set())) return undefined;
  return { owner, names: isPair ? [first - 1, second - 1] : [first - 1], verb, lemma, isTo, object };
}

/** The tree of a headline: its names do what its verb says to its object, and what follows hangs on the verb where it hung on the names. */
function rehung(token: ParsedToken, { names, owner, verb, lemma, isTo, object }: Headline): ParsedToken {
  const { index, head, deprel, upos } = token;
  const [first = 0, last = first] = names;
  if (index === verb) return { ...token, upos: "VERB", xpos: isTo ? "VB" : "VBP", lemma, head: -1, deprel: "root" };
  if (index === first) return { ...token, head: verb, deprel: "nsubj" };
  if (index === last) return { ...token, head: first, deprel: "conj" };
  if (index < verb && owner !== null) {
    if (index === owner) return { ...token, head: first, deprel: "nmod:poss" };
    if (index <= owner + 1) return { ...token, head: owner, deprel: index < owner ? "compound" : "case" };
    return { ...token, head: first, deprel: upos === "NOUN" || upos === "PROPN" ? "compound" : "amod" };
  }
  if (index < verb) {
    if (upos === "PUNCT") return { ...token, head: last, deprel: "punct" };
    if (upos === "PROPN") return { ...token, head: index < first ? first : last, deprel: "compound" };
    return { ...token, upos: "PART", xpos: "TO", head: verb, deprel: "mark" };
  }
  if (index === object) return { ...token, head: verb, deprel: "obj" };
  if (index < object) {
    return head > verb && head <= object
      ? token
      : { ...token, head: object, deprel: MODIFIERS.has(deprel) ? deprel : "compound" };
  }
  if (head > verb) return token;
  return { ...token, head: verb, deprel: upos === "PUNCT" ? "punct" : "obl" };
}

/**
 * The sentence with the verb of its headline read as one; the very same where it has one, or none that is known. A headline begins with
 * its names; which verbs are misread, and what they are followed by, stands in the lexicon. O(n).
 */
export function repairVerbless(sentence: Parsed, { headlineVerbs }: ClauseLexicon): Parsed {
  const headline = headlineIn(sentence.tokens, headlineVerbs);
  return headline === undefined ? sentence : { ...sentence, tokens: sentence.tokens.map((token) => rehung(token, headline)) };
}
