/** Nouns that only measure out the act below them: campaigns, series and waves of strikes, and whose those are. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, headOf, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** Whether a noun stands for what follows its "of". */
export const isTransparent = (tree: Tree, noun: number, { transparentNouns }: ClauseLexicon): boolean =>
  transparentNouns.has(lemmaOf(tree, noun));

/** "A campaign of strikes": whether a noun tells what the noun over it is made of. */
export const isPartOf = (tree: Tree, noun: number, lexicon: ClauseLexicon): boolean =>
  isRelation(deprelOf(tree, noun), "nmod") && isTransparent(tree, headOf(tree, noun), lexicon);

/** "Peru's war", "Lao help", "American sanctions": whether a noun is said to be somebody's by name. */
export const isOwnedByName = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "nmod:poss", "amod", "compound").some(
    (at) => tree.tokens[at]?.upos !== "PRON" && /^\p{Lu}/u.test(tree.tokens[at]?.text ?? ""),
  );

/** "Announced a halt to its series of strikes": whoever announced it, the strikes are theirs whose the series is. */
export const isOwnedOver = (tree: Tree, noun: number, lexicon: ClauseLexicon): boolean =>
  isPartOf(tree, noun, lexicon) &&
  deprelOf(tree, headOf(tree, noun)) !== "obj" &&
  dependents(tree, headOf(tree, noun), "nmod:poss").length > 0;
