/** What a word or a noun phrase is as the object of a claim: its text and one class, by a lexicon of head nouns. */
import type { ClaimObject, ObjectClass } from "../vocabulary/index.ts";
import { OBJECT_CLASSES } from "../vocabulary/index.ts";
import type { NounClasses } from "./noun-classes.ts";
import {
  dependents,
  deprelOf,
  isRelation,
  isVerbal,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  subtree,
  type Tree,
} from "./tree.ts";

/** "F-16s", "S-400", "T-72", "MiG-29": letters, a hyphen and a number, each a token, are the name of a weapon. */
function isDesignation(tree: Tree, index: number): boolean {
  const [letters, hyphen, number] = tree.tokens.slice(index, index + 3).map(({ text }) => text);
  return hyphen === "-" && /^\p{Lu}\p{L}{0,2}$/u.test(letters ?? "") && /^\d{1,3}\p{L}{0,2}$/u.test(number ?? "");
}

/** "know-how", "dual-use": three tokens that the lexicon has as one word, at their first or last; null where there is no hyphen. */
function hyphenated(tree: Tree, index: number): string | null {
  const [before, after] = [tree.tokens[index - 1]?.text, tree.tokens[index + 1]?.text];
  const first = after === "-" ? index : before === "-" ? index - 2 : -1;
  const last = tree.tokens[first + 2];
  return first < 0 || last === undefined ? null : `${lemmaOf(tree, first)}-${lemmaOf(tree, first + 2)}`;
}

/** The class of one token by its lemma, or by the hyphenated word that it is part of; null for a noun that is not in the lexicon. */
function classOf(tree: Tree, index: number, classes: NounClasses): ObjectClass | null {
  if (isDesignation(tree, index)) return "arms";
  const whole = hyphenated(tree, index);
  const named = (word: string): ObjectClass | null => OBJECT_CLASSES.find((name) => classes.get(name)?.has(word)) ?? null;
  const lemma = lemmaOf(tree, index);
  // A name keeps its plural: "UAVs".
  return (whole === null ? null : named(whole)) ?? named(lemma) ?? (lemma.endsWith("s") ? named(lemma.slice(0, -1)) : null);
}

/** The first class among tokens; "support" says least, and any narrower class is better. */
function best(tree: Tree, tokens: readonly number[], classes: NounClasses): ObjectClass | null {
  const found = tokens.map((at) => classOf(tree, at, classes)).filter((name) => name !== null);
  return found.find((name) => name !== "support") ?? found[0] ?? null;
}

/** Prepositions before those who get a thing: "support for the Iraqi forces" is not troops. */
const FOR_WHOM: ReadonlySet<string> = new Set(["for", "to", "from", "by", "against"]);

/** No class of the lexicon: the judge reads the classes of each word, and was trained without this one. */
const SUMS: ReadonlySet<string> = new Set(["dollar", "euro", "pound", "yuan", "rouble", "worth"]);

/**
 * By the head noun first, then its modifiers ("air-defence systems"), then what it is made of. A weak head (equipment, package, aid)
 * leaves the word to the others: "military equipment" is arms, "medical equipment" humanitarian.
 */
function classify(tree: Tree, index: number, classes: NounClasses): ObjectClass | null {
  const isSum = (at: number): boolean => tree.tokens[at]?.upos === "SYM" || SUMS.has(lemmaOf(tree, at));
  // "$500 million arms sale": what is sold before what it costs.
  const described = dependents(tree, index, "compound", "amod", "nmod:desc");
  const modifiers = [...described.filter((at) => !isSum(at)), ...described.filter(isSum)];
  const others = [
    ...dependents(tree, index, "conj"),
    ...dependents(tree, index, "nmod", "appos").filter(
      (at) => !isRelation(deprelOf(tree, at), "nmod:poss") && !FOR_WHOM.has(prepositionOf(tree, at) ?? ""),
    ),
  ];
  // "$11bn of arms": a sum says how much.
  const weak = isSum(index) || classes.get("weak-head")?.has(lemmaOf(tree, index)) === true;
  return best(tree, weak ? [...modifiers, ...others, index] : [index, ...modifiers, ...others], classes);
}

/** "Supports them financially": what is given, said by an adverb. */
function adverbOf(tree: Tree, index: number, classes: NounClasses): ClaimObject | null {
  for (const at of dependents(tree, index, "advmod")) {
    const name = OBJECT_CLASSES.find((candidate) => classes.get(`${candidate}-adverb`)?.has(lemmaOf(tree, at)) === true);
    if (name !== undefined) return { class: name, text: tree.tokens[at]?.text ?? "" };
  }
  return null;
}

/**
 * The object that a predicate names by itself: "armed", "trained", "oil exports". Null where it names none.
 * Classes of verbs are kept apart ("arms-verb"), since a train is goods and to train is training.
 */
export function objectOfPredicate(tree: Tree, index: number, classes: NounClasses): ClaimObject | null {
  const adverb = adverbOf(tree, index, classes);
  if (adverb !== null) return adverb;
  const lemma = predicateLemma(tree, index);
  const text = tree.tokens[index]?.text ?? "";
  const name = isVerbal(tree, index)
    ? OBJECT_CLASSES.find((candidate) => classes.get(`${candidate}-verb`)?.has(lemma) === true)
    : best(tree, [...dependents(tree, index, "compound", "amod", "nmod:desc"), index], classes);
  return name === undefined || name === null ? null : { class: name, text };
}

/** "Kenya, for its part, wants more": no part is wanted. */
const isForOnesPart = (tree: Tree, index: number): boolean =>
  lemmaOf(tree, index) === "part" && prepositionOf(tree, index) === "for" && dependents(tree, index, "nmod:poss").length > 0;

/** The object at a token: its class and the words of its noun phrase, relative clauses left out; null where no class fits. */
export function objectAt(tree: Tree, index: number, text: string, classes: NounClasses): ClaimObject | null {
  const name = isForOnesPart(tree, index) ? null : classify(tree, index, classes);
  if (name === null) return null;
  const cut = new Set(
    dependents(tree, index, "acl", "appos", "conj", "cc", "punct", "parataxis", "advcl", "advmod", "case").flatMap((at) => [
      ...subtree(tree, at),
    ]),
  );
  const kept = subtree(tree, index).filter((at) => !cut.has(at));
  const first = tree.tokens[kept[0] ?? index];
  const last = tree.tokens[kept.at(-1) ?? index];
  if (first === undefined || last === undefined) return null;
  return { class: name, text: text.slice(first.start, last.end) };
}
