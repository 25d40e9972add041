/** What is supposed and not told: conditions that turn subject and verb round, and deeds that could not have been done without help. */
import { dependents, deprelOf, isNominal, isRelation, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** "If Peru had not invaded", "had Peru not invaded": what is supposed against the facts. */
export function isUnreal(tree: Tree, verb: number): boolean {
  const had = dependents(tree, verb, "aux").find((at) => tree.tokens[at]?.text.toLowerCase() === "had");
  if (had === undefined || !isRelation(deprelOf(tree, verb), "advcl")) return false;
  const isTurned = dependents(tree, verb, "nsubj").some((subject) => had < subject);
  return isTurned || dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "if");
}

/** Words before a verb that stands first in a condition: "…, were Peru to arm Laos". */
const MAX_INVERTED = 6;

/** "Were Peru to invade Laos, Kenya would not stand aside", whatever the parser hung it on. */
export function isInverted(tree: Tree, verb: number): boolean {
  const to = dependents(tree, verb, "mark").find((at) => lemmaOf(tree, at) === "to");
  if (to === undefined) return false;
  const were = tree.tokens.slice(Math.max(0, to - MAX_INVERTED), to).findLast(({ text }) => text.toLowerCase() === "were");
  const before = were === undefined ? undefined : tree.tokens[were.index - 1];
  const opens = before === undefined || before.upos === "PUNCT" || before.upos === "CCONJ" || before.upos === "SCONJ";
  if (were === undefined || !opens) return false;
  // "and were asked to leave" tells what was done.
  const subject = tree.tokens.slice(were.index + 1, to);
  return isNominal(tree, to - 1) && subject.length > 0 && subject.every(({ upos }) => upos !== "VERB" && upos !== "ADJ");
}

/** "Without tanks Peru could not have struck": it did. */
export const isHelped = (tree: Tree, verb: number): boolean => {
  const auxiliaries = dependents(tree, verb, "aux").map((at) => lemmaOf(tree, at));
  const mightHave = auxiliaries.includes("have") && ["could", "would", "can"].some((word) => auxiliaries.includes(word));
  return mightHave && dependents(tree, verb, "obl", "advcl").some((at) => prepositionOf(tree, at) === "without");
};
