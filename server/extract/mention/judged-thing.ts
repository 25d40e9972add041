/** "Called the text unacceptable because it did not condemn the raid": what is judged is what the reason speaks of, and that is no actor. */
import { dependents, isRelation, lemmaOf, predicateLemma, type Tree } from "../tree.ts";
import type { Referent } from "./referents.ts";
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

const lastIn = (tree: Tree | undefined, before: number, is: (at: number) => boolean): number =>
  tree?.tokens.findLast(({ index }) => index < before && is(index))?.index ?? -1;

/** "Parties to the deal. We regret that Peru has withdrawn from it": whether "it" is a paper that was named after any body. */
export function isPaper({ descriptions, treeOf }: Walk, tree: Tree, pronoun: number, before: readonly Referent[]): boolean {
  const token = tree.tokens[pronoun];
  if (token?.text.toLowerCase() !== "it" || !["obj", "obl"].some((role) => isRelation(token.deprel, role))) return false;
  if (!descriptions.onPaper.has(lemmaOf(tree, token.head))) return false;
  for (const sentence of [tree.sentence.index, tree.sentence.index - 1]) {
    const there = treeOf(sentence);
    const end = there === tree ? pronoun : (there?.tokens.length ?? 0);
    const paper = lastIn(there, end, (at) => there !== undefined && descriptions.papers.has(lemmaOf(there, at)));
    const bodies = before.filter((r) => r.sentence === sentence && r.head < end && r.mention?.actor.kind === "organisation");
    if (paper >= 0 || bodies.length > 0) return paper > Math.max(-1, ...bodies.map(({ head }) => head));
  }
  return false;
}
