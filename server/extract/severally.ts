/** Who does the same without the other: "Germany and France each signed a pact with Ukraine" tells of no pact between the two. */
import type { Mention } from "../vocabulary/index.ts";
import { dependents, firstConjunct, headOf, lemmaOf, type Tree } from "./tree.ts";

const SEVERALLY: ReadonlySet<string> = new Set(["each", "separate", "separately", "individually", "respectively", "severally"]);

/** Whether a word by a token says "one by one", and not "each other". */
const isApart = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "advmod", "det", "amod", "appos", "nmod:unmarked", "obl:unmarked").some(
    (at) => SEVERALLY.has(lemmaOf(tree, at)) && lemmaOf(tree, at + 1) !== "other",
  );

/** Whether two named in one list are said to do what they do one by one. */
export function isSeverally(tree: Tree, one: Mention, other: Mention): boolean {
  const first = firstConjunct(tree, one.head);
  if (one.head === other.head || first !== firstConjunct(tree, other.head)) return false;
  return [first, one.head, other.head, headOf(tree, first)].some((at) => at >= 0 && isApart(tree, at));
}
