/** Mends two names that open a clause and are its subject together, where the parser hangs one of them elsewhere: "South Africa and the UAE held talks". */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mending } from "./repair-mends.ts";
import { isDated } from "./text/dates.ts";
import { dependents, deprelOf, headOf, lemmaOf, pathToRoot, type Tree } from "./tree.ts";

/** The first and last token of a name, the article before it counted in as `open`. */
export interface Name {
  readonly open: number;
  readonly first: number;
  readonly last: number;
}

/** "the United States": a capital right before a name is part of it. */
export const isOfName = (token: ParsedToken | undefined): boolean =>
  token?.upos === "PROPN" || (["ADJ", "VERB"].includes(token?.upos ?? "") && /^\p{Lu}/u.test(token?.text ?? ""));

/** The name that ends before `end`; undefined where none does. O(its words). */
export function nameBefore(tokens: readonly ParsedToken[], end: number): Name | undefined {
  if (tokens[end - 1]?.upos !== "PROPN") return undefined;
  let first = end - 1;
  while (isOfName(tokens[first - 1]) && !isDated(tokens[first - 1]?.text ?? "")) first--;
  return { open: tokens[first - 1]?.upos === "DET" ? first - 1 : first, first, last: end - 1 };
}

/** "In Geneva, Peru and Laos met", and no "work with Chad, Peru and Laos goes on": a phrase that opens the sentence is no part of the subject. */
export const opensSentence = (before: ParsedToken | undefined, preposition: ParsedToken | undefined): boolean =>
  preposition?.upos === "ADP" && (before === undefined || before.upos === "PUNCT");

/** Whether a clause can begin at a token: at the start, behind a day, "that", a verb of speech, or a comma that ends no list. */
function isOpening({ tokens }: Tree, at: number, { reportingVerbs }: ClauseLexicon): boolean {
  const [last, before] = [tokens[at - 2], tokens[at - 1]];
  if (before === undefined || (before.upos === "PROPN" && isDated(before.text))) return true;
  if (before.text === ",") return last?.upos !== "PROPN" || isDated(last.text) || opensSentence(tokens[at - 4], tokens[at - 3]);
  return before.upos === "SCONJ" ? before.lemma === "that" : before.upos === "VERB" && reportingVerbs.has(before.lemma);
}

/** The word that a name hangs by: the one of its words that hangs outside it, or the last where several do. */
export function headOfName({ tokens }: Tree, { first, last }: Name): number {
  const outside = tokens.slice(first, last + 1).filter(({ head }) => head < first || head > last);
  return outside.length === 1 ? (outside[0]?.index ?? last) : last;
}

/** The words of a name gathered under one. */
const gathered = (tree: Tree, name: Name, head: number): Mending =>
  tree.tokens.slice(name.open, name.last + 1).flatMap(({ index: at, head: of, deprel }): Mending => {
    if (at === head || (of >= name.first && of <= name.last)) return [];
    return [{ at, head, deprel: at < name.first ? "det" : deprel === "amod" ? "amod" : "compound" }];
  });

/** Where the clause of a predicate hangs once its subject hangs on it: where the subject hung, which was read as above it. */
function roleOf(tree: Tree, predicate: ParsedToken, subject: number, { reportingVerbs }: ClauseLexicon): Mending {
  const above = headOf(tree, subject);
  const isSaid = above >= 0 && above < subject && reportingVerbs.has(lemmaOf(tree, above));
  const place = isSaid ? { head: above, deprel: "ccomp" } : { head: above, deprel: deprelOf(tree, subject) };
  if (predicate.deprel !== "amod")
    return pathToRoot(tree, predicate.index).includes(subject) ? [{ at: predicate.index, ...place }] : [];
  // "Saudi Arabia and the UAE imposed sanctions": the participle that was read before its object.
  return [
    { at: predicate.index, ...place },
    { at: predicate.head, head: predicate.index, deprel: "obj" },
  ];
}

/** Whether both names hang as they should: the second on any word of the first. */
const isWell = (tree: Tree, predicate: number, first: number, second: number, { open }: Name): boolean =>
  headOf(tree, first) === predicate &&
  headOf(tree, second) >= open &&
  headOf(tree, second) < second &&
  deprelOf(tree, second) === "conj";

/** "Chad, Peru and Laos": the first name of the list that another ends, where a clause can begin at it. */
function openingName(tree: Tree, { open }: Name, lexicon: ClauseLexicon): Name | undefined {
  const before = tree.tokens[open - 1]?.text === "," ? nameBefore(tree.tokens, open - 1) : undefined;
  if (before === undefined || isDated(tree.tokens[before.last]?.text ?? "")) return undefined;
  return openingName(tree, before, lexicon) ?? (isOpening(tree, before.open, lexicon) ? before : undefined);
}

/** "Peru, Laos to hold talks": whether a comma joins two names that open a headline, for what follows is plural or still to come. */
const isHeadline = (comma: ParsedToken, { open }: Name, verb: ParsedToken): boolean =>
  comma.text === "," && open === 0 && (verb.xpos === "TO" || verb.xpos === "VBP");

/** Two names, the word between them, and what they are read as the subject of. */
interface Pair {
  readonly first: Name;
  readonly and: ParsedToken;
  readonly second: Name;
  readonly predicate: ParsedToken;
}

/** The names that open a clause right before a word that tells what they do; undefined where there are no two, or others may be meant. */
function openingPair(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Pair | undefined {
  const { tokens } = tree;
  const predicate = verb.upos === "VERB" ? verb : tokens[verb.head];
  const second = nameBefore(tokens, verb.index);
  const and = tokens[(second?.open ?? 0) - 1];
  const last = and?.text === "and" || and?.text === "," ? nameBefore(tokens, and.index) : undefined;
  if (predicate === undefined || predicate.index < verb.index || and === undefined) return undefined;
  if (second === undefined || last === undefined) return undefined;
  const first = openingName(tree, last, lexicon) ?? last;
  const isClause = isOpening(tree, first.open, lexicon) && !lexicon.reportingVerbs.has(tokens[first.first]?.lemma ?? "");
  const isJoined = and.text === "," ? isHeadline(and, first, verb) : verb.xpos !== "TO";
  return isClause && isJoined ? { first, and, second, predicate } : undefined;
}

/** "On Monday South Africa …": the day that was read as a part of the name behind it. */
function dayBefore({ tokens }: Tree, { open, last }: Name, head: number): ParsedToken | undefined {
  const day = tokens[open - 1];
  return day?.upos === "PROPN" && (day.head === head || day.head === last) ? day : undefined;
}

/** What hung on the name that was read as the root hangs on the predicate, and the preposition of a day on the day. */
function released(tree: Tree, { first, predicate }: Pair, one: number, verb: number): Mending {
  const day = dayBefore(tree, first, one);
  const others = (tree.children[one] ?? []).filter((at) => at < first.open || at > verb);
  return [
    ...(day === undefined ? [] : [{ at: day.index, head: predicate.index, deprel: "obl" }]),
    ...others.flatMap((at): Mending => {
      const isOfDay = day !== undefined && tree.tokens[at]?.upos === "ADP" && at < day.index;
      if (at === predicate.index || at === first.open - 1) return [];
      return [{ at, head: isOfDay ? day.index : predicate.index, deprel: deprelOf(tree, at) }];
    }),
  ];
}

/**
 * "South Africa and the UAE held talks", "Peru, Laos to hold talks": names before a verb that opens with them, whatever else they were read
 * as, are its subject. The word is the verb, its auxiliary or its "to".
 */
export function mendPairSubject(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const isFinite = verb.upos !== "VERB" || ["VBD", "VBP"].includes(verb.xpos) || verb.deprel === "amod";
  const pair = isFinite ? openingPair(tree, verb, lexicon) : undefined;
  if (pair === undefined) return [];
  const { first, and, second, predicate } = pair;
  const [one, two] = [headOfName(tree, first), headOfName(tree, second)];
  if (isWell(tree, predicate.index, one, two, first)) return [];
  if (predicate.deprel === "amod" && predicate.head < predicate.index) return [];
  const isPassive = dependents(tree, predicate.index, "aux:pass").length > 0;
  const mended: Mending = [
    { at: one, head: predicate.index, deprel: isPassive ? "nsubj:pass" : "nsubj" },
    { at: two, head: one, deprel: "conj" },
    { at: and.index, head: two, deprel: and.text === "," ? "punct" : "cc" },
    ...gathered(tree, first, one),
    ...gathered(tree, second, two),
    ...roleOf(tree, predicate, one, lexicon),
    ...released(tree, pair, one, verb.index),
  ];
  // Of two that mend one token the first holds.
  return [...Map.groupBy(mended, ({ at }) => at).values()].flatMap(([mend]) => mend ?? []);
}
