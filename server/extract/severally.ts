/** Who does the same without the other: "Germany and France each signed a pact with Ukraine" tells of no pact between the two. */
import type { Mention } from "../vocabulary/index.ts";
import { dependents, deprelOf, headOf, isRelation, lemmaOf, type Tree } from "./tree.ts";

const SEVERALLY: ReadonlySet<string> = new Set(["each", "separate", "separately", "individually", "respectively", "severally"]);

/** The first of those coordinated with a token. */
function firstOf(tree: Tree, token: number): number {
  let first = token;
  while (isRelation(deprelOf(tree, first), "conj")) first = headOf(tree, first);
  return first;
}

/** Whether a word by a token says "one by one", and not "each other". */
const isApart = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "advmod", "det", "amod", "appos", "nmod:unmarked", "obl:unmarked").some(
    (at) => SEVERALLY.has(lemmaOf(tree, at)) && lemmaOf(tree, at + 1) !== "other",
  );

/** Whether two named in one list are said to do what they do one by one. */
export function isSeverally(tree: Tree, one: Mention, other: Mention): boolean {
  const first = firstOf(tree, one.head);
  if (one.head === other.head || first !== firstOf(tree, other.head)) return false;
  return [first, one.head, other.head, headOf(tree, first)].some((at) => at >= 0 && isApart(tree, at));
}
