/** Whether a noun is told which one it is by what stands behind it, and so points back to nothing. */
import { type Tree, dependents, isRelation, lemmaOf } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import { roleOf } from "./referents.ts";

/**
 * Whether a noun is told which one by what follows: "the government of Japan", "the country that …" point back to nothing; "the rebels
 * for their part" and "the kingdom for the time being" do.
 */
export function isSpecified(tree: Tree, head: number, words: DescriptionWords): boolean {
  if (dependents(tree, head, "nmod:poss").length > 0) return true;
  const next = tree.tokens[head + 1]?.text ?? "";
  if (next === ",") return false;
  const isMoment = (at: number): boolean =>
    words.moments.has(lemmaOf(tree, at).toLowerCase()) &&
    !dependents(tree, at, "case").some((word) => lemmaOf(tree, word) === "of");
  return dependents(tree, head, "nmod", "acl").some((d) => d > head && !isMoment(d) && !isOfVerb(tree, head, d, words));
}

/** Whether what a parser hung on an object belongs to the verb: "asked the alliance for help", "supplying the military with weapons". */
function isOfVerb(tree: Tree, head: number, below: number, { adverbial, providing, charging }: DescriptionWords): boolean {
  if (!isObject(tree, head)) return false;
  const verb = tree.tokens[roleOf(tree, head).head]?.lemma.toLowerCase() ?? "";
  const prepositions = dependents(tree, below, "case", "mark").map((i) => tree.tokens[i]?.text.toLowerCase() ?? "");
  return prepositions.some(
    (word) => adverbial.has(word) || (word === "with" && providing.has(verb)) || (word === "of" && charging.has(verb)),
  );
}

/** Whether a token is, or is coordinated with, a direct or indirect object. */
export const isObject = (tree: Tree, head: number): boolean =>
  isRelation(roleOf(tree, head).deprel, "obj") || isRelation(roleOf(tree, head).deprel, "iobj");
