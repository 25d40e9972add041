/** Mends lists: a phrase with a preposition of its own is coordinated with the phrase before it that has the same one. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mend } from "./repair-clauses.ts";
import { dependents, isNominal, prepositionOf, type Tree } from "./tree.ts";

/** "Peru, a member of the League but not of the Union, …": what "of" governs goes with what "of" governed, never with Peru. */
export function mendCoordinate(tree: Tree, noun: ParsedToken): readonly Mend[] {
  const preposition = prepositionOf(tree, noun.index);
  if (noun.deprel !== "conj" || preposition === null || noun.index < noun.head || !isNominal(tree, noun.index)) return [];
  if (!isNominal(tree, noun.head) || prepositionOf(tree, noun.head) !== null || dependents(tree, noun.index, "cc").length === 0)
    return [];
  const fellow = tree.tokens
    .slice(noun.head + 1, noun.index)
    .findLast(({ index }) => isNominal(tree, index) && prepositionOf(tree, index) === preposition);
  return fellow === undefined || fellow.head === noun.index ? [] : [{ at: noun.index, head: fellow.index, deprel: "conj" }];
}
