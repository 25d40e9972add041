/** Who is helped: "Peru attacked Laos. Kenya came to its aid" is Laos's, for nobody needs it more than who was attacked. */
import {
  dependents,
  deprelOf,
  headOf,
  isRelation,
  isVerbal,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  type Tree,
} from "../tree.ts";
import type { Referent } from "./referents.ts";
import type { Walk } from "./walk.ts";

/** The one whom "its" in "came to its aid" stands for: the last who was attacked, in this sentence or the one before; undefined where none was. */
export function whoIsHelped(
  { clauses, treeOf }: Walk,
  tree: Tree,
  index: number,
  before: readonly Referent[],
): Referent | undefined {
  const noun = headOf(tree, index);
  const isHelp = isRelation(deprelOf(tree, index), "nmod:poss") && clauses.rescue.has(lemmaOf(tree, noun));
  if (!isHelp || prepositionOf(tree, noun) !== "to" || !isVerbal(tree, headOf(tree, noun))) return undefined;
  const isAttacked = ({ mention, sentence, head }: Referent): boolean => {
    const told = sentence === tree.sentence.index ? tree : treeOf(sentence);
    if (mention === null || told === undefined || tree.sentence.index - sentence > 1) return false;
    const verb = headOf(told, head);
    const isDoneTo = dependents(told, verb, "obj", "nsubj:pass").includes(head);
    return isDoneTo && clauses.assaults.has(predicateLemma(told, verb));
  };
  return before.findLast(isAttacked);
}
