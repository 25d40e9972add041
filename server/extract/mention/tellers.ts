/** Who says or does what a verb tells. */
import { dependents, isRelation, lemmaOf, type Tree } from "../tree.ts";
import { type Referent, roleOf } from "./referents.ts";

/** Whoever says or does what a verb tells: its subject, or of a passive the one behind "by". */
export function tellersAt(tree: Tree, there: readonly Referent[], verb: number): readonly Referent[] {
  const isPassive = dependents(tree, verb, "nsubj:pass").length > 0;
  return there.filter(({ head }) => {
    const role = roleOf(tree, head);
    if (role.head !== verb) return false;
    return isPassive ? role.deprel === "obl:agent" || isBy(tree, head) : isRelation(role.deprel, "nsubj");
  });
}

const isBy = (tree: Tree, head: number): boolean => dependents(tree, head, "case").some((at) => lemmaOf(tree, at) === "by");
