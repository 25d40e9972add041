/** "Peru threatened Laos with sanctions if it left": a condition under which somebody is to be hit is that of whoever is to be hit. */
import { dependents, isRelation, lemmaOf, predicateLemma, type Tree } from "../tree.ts";
import type { Referent } from "./referents.ts";
import type { Walk } from "./walk.ts";

const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "until", "should"]);
const SUBJECTS: ReadonlySet<string> = new Set(["it", "he", "she"]);

/** Who a pronoun stands for that is the subject of such a condition; undefined where it is none. */
export function deterredBy(walk: Walk, tree: Tree, pronoun: number, before: readonly Referent[]): Referent | undefined {
  const token = tree.tokens[pronoun];
  const clause = tree.tokens[token?.head ?? -1];
  if (
    token === undefined ||
    clause === undefined ||
    !SUBJECTS.has(token.text.toLowerCase()) ||
    !isRelation(token.deprel, "nsubj")
  )
    return undefined;
  const isCondition = dependents(tree, clause.index, "mark").some((mark) => CONDITIONS.has(lemmaOf(tree, mark)));
  if (!isCondition || !isRelation(clause.deprel, "advcl") || clause.head > pronoun) return undefined;
  if (!walk.descriptions.deterring.has(predicateLemma(tree, clause.head))) return undefined;
  const objects = dependents(tree, clause.head, "obj", "iobj").filter((at) => at < pronoun);
  return before.findLast(
    ({ sentence, head, mention }) => sentence === tree.sentence.index && mention !== null && objects.includes(head),
  );
}
