/** Mends subjects that were read as a second name for what an opening phrase ends in. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { isFiniteForm } from "./tense.ts";
import { dependents, isNominal, subtree, type Tree } from "./tree.ts";

/** Most tokens from the name to its verb: bounds the work. */
const FARTHEST = 60;

const lastWordOf = (tree: Tree, head: number): number =>
  Math.max(...subtree(tree, head).filter((at) => tree.tokens[at]?.upos !== "PUNCT"));

/** "Before a trip to Peru, Ana Silva, the bank's chief, criticised Laos": a name with an apposition of its own before a verb without a subject is its subject. */
export function mendApposedSubject(tree: Tree, verb: ParsedToken): Mending {
  if (!isFiniteForm(verb) || tree.tokens[verb.index - 1]?.text !== ",") return [];
  if (dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const name = tree.tokens.slice(Math.max(0, verb.index - FARTHEST), verb.index).find((token) => {
    if (token.deprel !== "appos" || token.upos !== "PROPN" || tree.tokens[token.index - 1]?.text !== ",") return false;
    const described = [...dependents(tree, token.index, "appos"), ...dependents(tree, token.head, "appos")];
    const own = described.find((at) => at > token.index && isNominal(tree, at));
    return own !== undefined && lastWordOf(tree, own) === verb.index - 2;
  });
  if (name === undefined) return [];
  const second = dependents(tree, name.head, "appos").filter((at) => at > name.index);
  return [
    { at: name.index, head: verb.index, deprel: "nsubj" },
    ...second.map((at) => ({ at, head: name.index, deprel: "appos" })),
  ];
}
