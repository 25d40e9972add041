/** Clauses and phrases that only say when or why something was done: what they tell is neither reported nor done by what they hang on. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, isRelation, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** "Kenya recalled its envoy after Peru had attacked": a clause that tells when or why. */
export const isCircumstance = (tree: Tree, clause: number, { circumstances }: ClauseLexicon): boolean =>
  isRelation(deprelOf(tree, clause), "advcl") &&
  dependents(tree, clause, "mark", "advmod").some((word) => circumstances.has(lemmaOf(tree, word)));

/** "has fought on since the truce": the same of a noun, but for "by", behind which the doer stands. */
export function isCircumstantial(tree: Tree, noun: number, { circumstances }: ClauseLexicon): boolean {
  const preposition = prepositionOf(tree, noun);
  return (
    isRelation(deprelOf(tree, noun), "obl") && preposition !== null && preposition !== "by" && circumstances.has(preposition)
  );
}

/** Adverbs between the comma and the participle that tells what follows. */
const CONSEQUENCES: ReadonlySet<string> = new Set(["thereby", "thus"]);

/** "congratulated Peru, prompting a protest", "…, thereby prompting": a participle behind a comma goes with the subject. */
export function isSetOff(tree: Tree, clause: number): boolean {
  if (!isRelation(deprelOf(tree, clause), "advcl") || tree.tokens[clause]?.xpos !== "VBG") return false;
  const first = CONSEQUENCES.has(tree.tokens[clause - 1]?.text ?? "") ? clause - 1 : clause;
  return tree.tokens[first - 1]?.text === "," && dependents(tree, clause, "mark", "cc").length === 0;
}
