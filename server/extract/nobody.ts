/** Whether nobody does what a clause says, or does it to nobody. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, headOf, isVerbal, lemmaOf, textOf, type Tree } from "./tree.ts";

/** "no arms", "neither Peru nor Laos", "nobody", "not even Peru", "none of the missiles"; not "no doubt". */
export function isNone(tree: Tree, at: number, lexicon: ClauseLexicon): boolean {
  if (lexicon.nobody.has(lemmaOf(tree, at))) return true;
  const isNotEven = (word: number): boolean =>
    textOf(tree, word) === "even" && textOf(tree, word - 1) === "not" && headOf(tree, word - 1) !== headOf(tree, at);
  if (dependents(tree, at, "advmod").some(isNotEven)) return true;
  const words = dependents(tree, at, "det", "cc:preconj", "cc").map((word) => lemmaOf(tree, word));
  return words.some((word) => word === "no" || word === "neither") && !lexicon.idlyDenied.has(lemmaOf(tree, at));
}

/** Ends of a clause at which nobody may stand. */
export const DOERS = ["nsubj"];
export const DOERS_AND_DONE_TO = ["nsubj", "obj", "iobj"];

/** Whether nobody does what a clause says, or does it to nobody: "sent no arms". The noun that the walk came from has been read. */
export const saysNone = (tree: Tree, head: number, from: number, lexicon: ClauseLexicon, ends: readonly string[]): boolean =>
  isVerbal(tree, head) && dependents(tree, head, ...ends).some((at) => at !== from && isNone(tree, at, lexicon));
