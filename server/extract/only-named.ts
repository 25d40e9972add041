/** Who is named and yet does nothing: what somebody was before, where a thing was made, who was left out. */
import type { Mention } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, headOf, isRelation, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Whether a noun's owner is not who it acts for: "former", "exiled". */
export const isEstranged = (tree: Tree, noun: number, { estranged }: ClauseLexicon): boolean =>
  /^ex[-‐‑]\p{L}/u.test(lemmaOf(tree, noun)) ||
  dependents(tree, noun, "amod", "compound").some((at) => estranged.has(lemmaOf(tree, at)));

/** Whether a noun is but a part of the organisation that it belongs to. */
export const isWholeOf = (tree: Tree, part: number, { actor }: Mention, { parts }: ClauseLexicon): boolean =>
  parts.has(lemmaOf(tree, part)) && actor.kind === "organisation";

/** "An airbase 30 kilometres from Peru's border" is not Peru's. */
export const isDistance = (tree: Tree, phrase: number, { measures }: ClauseLexicon): boolean =>
  dependents(tree, phrase, "case").some((at) => lemmaOf(tree, at) === "from" && measures.has(lemmaOf(tree, at - 1)));

/** "Met without their Hungarian colleague": whoever is left out, or whose people are. */
const isAbsent = (tree: Tree, head: number, { leavingOut }: ClauseLexicon): boolean =>
  [head, headOf(tree, head)].some((at) => leavingOut.has(prepositionOf(tree, at) ?? ""));

/** "Since the fall of Peru's government", "the death of a Peruvian": whose end is told has done nothing by it. */
export function isDownfall(tree: Tree, { head }: Mention, { downfalls }: ClauseLexicon): boolean {
  const isOf = (at: number): boolean =>
    prepositionOf(tree, at) === "of" && isRelation(deprelOf(tree, at), "nmod") && downfalls.has(lemmaOf(tree, headOf(tree, at)));
  return isOf(head) || (/^(?:amod|compound|nmod)/u.test(deprelOf(tree, head)) && isOf(headOf(tree, head)));
}

/** Whether an actor only tells what somebody or something was or is from: "a former Peruvian envoy", "Peruvian-made", "without Peru". */
export function isOnlyNamed(tree: Tree, { head, last }: Mention, lexicon: ClauseLexicon): boolean {
  if (isAbsent(tree, head, lexicon) || isDistance(tree, head, lexicon)) return true;
  const behind = tree.tokens[last + 1]?.text.toLowerCase() ?? "";
  if (/^[-‐‑]$/u.test(tree.tokens[last]?.text ?? "") && lexicon.origins.has(behind)) return true;
  const noun = headOf(tree, head);
  return noun >= 0 && /^(?:amod|compound|nmod)/u.test(deprelOf(tree, head)) && isEstranged(tree, noun, lexicon);
}
