/** "Arms the rebels and fights alongside it", "invaded Laos and annexed it": what a second verb does to "it" is done to the object of the first. */
import { type Tree, dependents, isRelation, isVerbal } from "../tree.ts";
import type { Referent } from "./referents.ts";

/** Clauses between the pronoun and the second verb: "sent troops *to fight* alongside it". */
const MAX_CLAUSES = 3;

/** The verb that a token is an object or a phrase of, or a later one of those that share their subject; -1 where it is neither. */
function secondVerb(tree: Tree, index: number): number {
  let at = tree.tokens[index]?.head ?? -1;
  for (let clauses = 0; clauses < MAX_CLAUSES && isVerbal(tree, at); clauses++) {
    const { deprel = "", head = -1 } = tree.tokens[at] ?? {};
    // What somebody else does to "it" says nothing of the first verb.
    if (dependents(tree, at, "nsubj").length > 0) return -1;
    if (isRelation(deprel, "conj")) return isVerbal(tree, head) ? at : -1;
    if (!["xcomp", "advcl", "acl"].some((relation) => isRelation(deprel, relation))) return -1;
    at = isVerbal(tree, head) ? head : (tree.tokens[head]?.head ?? -1);
  }
  return -1;
}

/** The actor whom "it" means behind a second verb of the same doer; undefined where the first has no object that is an actor, or the second one has another. */
export function fellowObject(tree: Tree, index: number, before: readonly Referent[]): Referent | undefined {
  const { text = "", deprel = "" } = tree.tokens[index] ?? {};
  if (text.toLowerCase() !== "it" || !["obj", "iobj", "obl"].some((relation) => isRelation(deprel, relation))) return undefined;
  const second = secondVerb(tree, index);
  if (second < 0) return undefined;
  const [object, ...others] = dependents(tree, tree.tokens[second]?.head ?? -1, "obj");
  if (object === undefined || others.length > 0) return undefined;
  const found = before.findLast(({ sentence, head }) => sentence === tree.sentence.index && head === object);
  return found === undefined || found.mention === null || found.isPerson ? undefined : found;
}
