/** Mends lists and names in apposition: a phrase with a preposition of its own is coordinated with the phrase before it that has the same one. */
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

/** "NATO members Peru and Laos": names straight behind the noun that they name, which were read as its object or as a subject beside it. */
export function mendNamed(tree: Tree, noun: ParsedToken): readonly Mend[] {
  const named = tree.tokens[noun.index + 1];
  if (noun.upos !== "NOUN" || named?.upos !== "PROPN") return [];
  const mended: Mend = { at: named.index, head: noun.index, deprel: "appos" };
  if (noun.deprel === "nsubj" && named.deprel === "nsubj" && named.head === noun.head) return [mended];
  const [owner] = dependents(tree, noun.index, "nsubj").filter((at) => at === noun.index - 1);
  const isObject = named.deprel === "obj" && named.head === noun.index;
  return owner !== undefined && isObject ? [{ at: owner, deprel: "compound" }, mended] : [];
}
