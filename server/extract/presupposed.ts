/** What a report takes for granted: settings in which something is said, and deeds that it only speaks of ending or joining. The article tells of them. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, predicateLemma, prepositionOf, type Tree } from "./tree.ts";
import { isOwnedByName } from "./transparent.ts";

/** Whether a word is a verb of speech, whose subject reports what it governs. */
export const isReporting = (tree: Tree, at: number, lexicon: ClauseLexicon): boolean =>
  isVerbal(tree, at) && lexicon.reportingVerbs.has(predicateLemma(tree, at));

const TIMES = /^(?:hour|day|week|month|year)s?$/u;

/** "said during a summit with Peru", "a day after recalling its envoy": what is told of when it was said, or set behind it, the article tells. */
export function isSetting(tree: Tree, at: number, governor: number, lexicon: ClauseLexicon): boolean {
  const deprel = deprelOf(tree, at);
  if (isRelation(deprel, "obl")) {
    const preposition = prepositionOf(tree, at) ?? "";
    // What is "hinted at" is said.
    const isCompleted = lexicon.gerundVerbs.has(`${lemmaOf(tree, governor)} ${preposition}`);
    return isReporting(tree, governor, lexicon) && !isCompleted && lexicon.sayingTimes.has(preposition);
  }
  if (!isRelation(deprel, "advcl")) return false;
  const mark = dependents(tree, at, "mark").find((word) => lemmaOf(tree, word) === "after");
  const isAfterTime = mark !== undefined && TIMES.test(tree.tokens[mark - 1]?.text ?? "");
  return isAfterTime && tree.tokens.slice(Math.max(0, mark - 4), mark).some(({ text }) => text === ",");
}

/** "Join Kenya's sanctions", "adopt them": whether a verb takes for granted that another does already what its object tells of. */
export const takesUp = (tree: Tree, verb: number, { joiningVerbs, takingUp }: ClauseLexicon): boolean =>
  joiningVerbs.has(lemmaOf(tree, verb)) || takingUp.has(lemmaOf(tree, verb));

/** "vowed to end Peru's war", "will join its sanctions": what somebody only speaks of ending or joining is there without his saying so. */
export function isPresupposed(tree: Tree, deed: number, lexicon: ClauseLexicon): boolean {
  const verb = headOf(tree, deed);
  const isObject = isRelation(deprelOf(tree, deed), "obj") && !isVerbal(tree, deed) && isVerbal(tree, verb);
  if (!isObject || !isOwnedByName(tree, deed)) return false;
  if (takesUp(tree, verb, lexicon)) return true;
  const lemma = predicateLemma(tree, verb);
  const isToCome = dependents(tree, verb, "aux", "mark").some(
    (at) => tree.tokens[at]?.xpos === "MD" || lemmaOf(tree, at) === "to",
  );
  return isToCome && lexicon.statusVerbs.some(({ status, lemmas }) => status === "ended" && lemmas.has(lemma));
}
