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

/** "congratulated Peru, prompting a protest": a participle behind a comma goes with the subject. */
export const isSetOff = (tree: Tree, clause: number): boolean =>
  isRelation(deprelOf(tree, clause), "advcl") &&
  tree.tokens[clause]?.xpos === "VBG" &&
  tree.tokens[clause - 1]?.text === "," &&
  dependents(tree, clause, "mark", "cc").length === 0;
