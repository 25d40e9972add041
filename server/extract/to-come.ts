/** What words of time and the clause around tell to be still to come, though the verb stands in the present. */
import { tenseCarrier } from "./tense.ts";
import { dependents, headOf, isRelation, deprelOf, lemmaOf, type Tree } from "./tree.ts";

const COMING: ReadonlySet<string> = new Set(["next", "coming"]);

/** "The ministers fly to Peru next week", "are meeting tomorrow": the present with a day ahead is a plan. */
export function isAhead(tree: Tree, verb: number): boolean {
  // "are due to meet"
  if (tree.tokens[verb]?.xpos === "VB" && dependents(tree, verb, "mark", "case").some((at) => lemmaOf(tree, at) === "due"))
    return true;
  const carrier = tenseCarrier(tree, verb);
  if (!["VBZ", "VBP"].includes(tree.tokens[carrier]?.xpos ?? "") || lemmaOf(tree, carrier) === "have") return false;
  return dependents(tree, verb, "obl", "advmod", "nmod:unmarked").some(
    (at) => lemmaOf(tree, at) === "tomorrow" || dependents(tree, at, "amod").some((word) => COMING.has(lemmaOf(tree, word))),
  );
}

/** "He will tour the region, meeting the leaders of Peru": what goes with a deed to come is to come. */
export const goesWithPlan = (tree: Tree, participle: number): boolean =>
  isRelation(deprelOf(tree, participle), "advcl") &&
  tree.tokens[participle]?.xpos === "VBG" &&
  tree.tokens[participle - 1]?.text === "," &&
  dependents(tree, participle, "mark").length === 0 &&
  dependents(tree, headOf(tree, participle), "aux").some(
    (at) => lemmaOf(tree, at) === "will" && tree.tokens[at]?.text !== "would",
  );
