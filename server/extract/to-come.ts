/** What words of time and the clause around tell to be still to come, though the verb stands in the present. */
import { isSetOff } from "./circumstances.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { tenseCarrier } from "./tense.ts";
import { dependents, deprelOf, headOf, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** "The ministers fly to Peru next week", "are meeting tomorrow": the present with a day ahead is a plan. */
export function isAhead(tree: Tree, verb: number, { coming, daysAhead }: ClauseLexicon): boolean {
  // "are due to meet"
  if (tree.tokens[verb]?.xpos === "VB" && dependents(tree, verb, "mark", "case").some((at) => lemmaOf(tree, at) === "due"))
    return true;
  const carrier = tenseCarrier(tree, verb);
  if (!["VBZ", "VBP"].includes(tree.tokens[carrier]?.xpos ?? "") || lemmaOf(tree, carrier) === "have") return false;
  return dependents(tree, verb, "obl", "advmod", "nmod:unmarked").some(
    (at) => daysAhead.has(lemmaOf(tree, at)) || dependents(tree, at, "amod").some((word) => coming.has(lemmaOf(tree, word))),
  );
}

const AWAITED: ReadonlySet<string> = new Set(["until", "till", "before", "once", "unless"]);
/** Conjunctions that await something only beside a deed that is itself to come. */
const WITH_PLAN: ReadonlySet<string> = new Set(["when", "after"]);

/** "Until Peru withdraws", "before it invades Laos", "will talk when Peru leaves": what a clause of time tells in the present is still to come. */
export function isAwaited(tree: Tree, verb: number): boolean {
  const { deprel = "", head = -1 } = tree.tokens[verb] ?? {};
  if (!isRelation(deprel, "advcl") || !["VBZ", "VBP"].includes(tree.tokens[tenseCarrier(tree, verb)]?.xpos ?? "")) return false;
  const isPlan = dependents(tree, head, "aux").some((at) => lemmaOf(tree, at) === "will");
  return dependents(tree, verb, "mark", "advmod").some(
    (at) => at < verb && (AWAITED.has(lemmaOf(tree, at)) || (isPlan && WITH_PLAN.has(lemmaOf(tree, at)))),
  );
}

/** "He will tour the region, meeting the leaders of Peru", "is expected to": what goes with a deed to come is to come. */
export function goesWithPlan(tree: Tree, participle: number, { statusVerbs }: ClauseLexicon): boolean {
  if (!isSetOff(tree, participle)) return false;
  const deed = headOf(tree, participle);
  const above = headOf(tree, deed);
  const isPlanned =
    isRelation(deprelOf(tree, deed), "xcomp") &&
    statusVerbs.some(({ status, lemmas }) => status === "planned" && lemmas.has(lemmaOf(tree, above)));
  return (
    isPlanned || dependents(tree, deed, "aux").some((at) => lemmaOf(tree, at) === "will" && tree.tokens[at]?.text !== "would")
  );
}

/** "If Peru puts up masts, ignoring Laos": what goes with what is supposed is supposed. */
export const goesWithCondition = (tree: Tree, participle: number): boolean =>
  isSetOff(tree, participle) && dependents(tree, headOf(tree, participle), "mark").some((at) => lemmaOf(tree, at) === "if");
