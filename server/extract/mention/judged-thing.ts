/** "Called the text unacceptable because it did not condemn the raid": what is judged is what the reason speaks of, and that is no actor. */
import { dependents, isRelation, lemmaOf, predicateLemma, type Tree } from "../tree.ts";
import type { Walk } from "./walk.ts";

/** Conjunctions of reasons. */
const REASONS: ReadonlySet<string> = new Set(["because", "since", "as"]);

/** Whether a pronoun is the subject of the reason that a verb gives for judging or turning down a plan or a paper. */
export function isOfJudgedThing({ descriptions }: Walk, tree: Tree, pronoun: number): boolean {
  const { judging, naming, answers, sayings, papers } = descriptions;
  const token = tree.tokens[pronoun];
  const clause = tree.tokens[token?.head ?? -1];
  if (token?.text.toLowerCase() !== "it" || !isRelation(token.deprel, "nsubj") || clause === undefined) return false;
  const isReason = dependents(tree, clause.index, "mark").some((mark) => REASONS.has(lemmaOf(tree, mark)));
  if (!isReason || !isRelation(clause.deprel, "advcl") || clause.head > clause.index) return false;
  const judged = predicateLemma(tree, clause.head);
  if (![judging, naming, answers].some((verbs) => verbs.has(judged))) return false;
  return dependents(tree, clause.head, "obj").some((at) => sayings.has(lemmaOf(tree, at)) || papers.has(lemmaOf(tree, at)));
}
