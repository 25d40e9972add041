/**
 * Who is answered: "Washington accused Tehran. Tehran denied it." denies what Washington said. What is denied, said to have been said by
 * nobody, is whose words the sentence before tells of, if it tells of one only who speaks of the denier.
 */
import { dependents, lemmaOf, type Tree } from "../tree.ts";
import type { Described } from "./descriptions.ts";
import { idOf, type Referent } from "./referents.ts";
import { isPointing, isPronoun, isUntold, standOn, takersAt } from "./stand.ts";
import { tellersAt } from "./tellers.ts";
import type { Walk } from "./walk.ts";

const ANSWERED = 0.75;

/** Who denies any claim denies those that were made; who opposes any move need not have seen one. */
const WHATEVER: ReadonlySet<string> = new Set(["both", "all", "any"]);

/** Whether the phrase names what was said, and nobody who said it: "it", "the accusation", "all the charges". */
function isWhatWasSaid({ descriptions }: Walk, tree: Tree, index: number): boolean {
  if (isPronoun(tree, index)) return true;
  if (!descriptions.sayings.has(lemmaOf(tree, index))) return false;
  const pointing = dependents(tree, index, "det").filter((at) => isPointing(tree, at) || WHATEVER.has(lemmaOf(tree, at)));
  return pointing.length > 0 && isUntold(tree, pointing[0] ?? index, index);
}

/** What somebody denies or turns down stands for the one who said it in the sentence before; undefined where that is nobody, or two. */
export function whoIsAnswered(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const { answers, tellings } = walk.descriptions;
  const verb = standOn(tree, index, answers);
  if (verb === undefined || !isWhatWasSaid(walk, tree, index)) return undefined;
  const named = before.filter(({ mention }) => mention !== null);
  const here = named.filter((r) => r.sentence === tree.sentence.index);
  const own = takersAt(tree, here, verb);
  // Somebody else named in the sentence may be who is denied.
  if (own.size !== 1 || here.some((r) => !own.has(idOf(r)))) return undefined;
  const told = walk.treeOf(tree.sentence.index - 1);
  const there = named.filter((r) => r.sentence === tree.sentence.index - 1);
  if (told === undefined || !there.some((r) => own.has(idOf(r)))) return undefined;
  const found = told.tokens
    .filter(({ index: at }) => tellings.has(lemmaOf(told, at)))
    .flatMap(({ index: at }) => tellersAt(told, there, at));
  const [teller] = found;
  const isOne = new Set(found.map(idOf)).size === 1;
  if (teller === undefined || !isOne || own.has(idOf(teller))) return undefined;
  return { first: index, last: index + 1, head: index, referents: [teller], certainty: ANSWERED };
}
