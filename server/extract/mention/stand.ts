/** Where somebody takes a stand on what another said or did: the verb, those who do, and phrases that do not tell whose word or deed it is. */
import { dependents, isRelation, isVerbal, lemmaOf, predicateLemma, prepositionOf, type Tree } from "../tree.ts";
import { idOf, type Referent, roleOf } from "./referents.ts";
import { tellersAt } from "./tellers.ts";

/** Behind these stands what is reacted to: "objected to", "outrage at"; behind "with" or "by" what it is done with. */
const REACTED_TO: ReadonlySet<string> = new Set(["to", "against", "over", "about", "at", "of"]);

/** The verb, of these, that a noun or pronoun is what a stand is taken on of: its object, or behind a preposition; undefined where none is. */
export function standOn(tree: Tree, at: number, verbs: ReadonlySet<string>): number | undefined {
  const { deprel, head } = roleOf(tree, at);
  const isObject = isRelation(deprel, "obj") || deprel === "nsubj:pass";
  const isBehind = isRelation(deprel, "obl") && REACTED_TO.has(prepositionOf(tree, at) ?? "");
  return isVerbal(tree, head) && (isObject || isBehind) && verbs.has(predicateLemma(tree, head)) ? head : undefined;
}

const POINTING: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "such"]);
const PRONOUNS: ReadonlySet<string> = new Set(["it", "this", "that", "them"]);

/** "It", "this": a pronoun for something that was said or done. */
export const isPronoun = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === "PRON" && PRONOUNS.has(tree.tokens[at].text.toLowerCase());

/** "The", "these": whether a token says of its noun that it was spoken of before. */
export const isPointing = (tree: Tree, at: number): boolean =>
  isRelation(tree.tokens[at]?.deprel ?? "", "det") && POINTING.has(lemmaOf(tree, at));

/** "The offer", "the latest charges", but not "the British offer" or "the offer of tanks": whether nothing by a noun tells whose it is. */
export function isUntold(tree: Tree, determiner: number, noun: number): boolean {
  const isNamed = tree.tokens.slice(determiner + 1, noun).some(({ text }) => /^\p{Lu}/u.test(text));
  return !isNamed && dependents(tree, noun, "nmod", "compound", "acl", "appos").length === 0;
}

/** Ids of those who take the stand: nobody's own word or deed is meant. */
export const takersAt = (tree: Tree, here: readonly Referent[], verb: number): ReadonlySet<string> =>
  new Set(tellersAt(tree, here, verb).map(idOf));
