/**
 * Who is answered: "Washington accused Tehran. Tehran denied it." denies what Washington said. What is denied, said to have been said by
 * nobody, is whose words the sentence before tells of, if it tells of one only who speaks of the denier.
 */
import type { Tree } from "../tree.ts";
import { dependents, isRelation, lemmaOf } from "../tree.ts";
import type { Described } from "./descriptions.ts";
import type { Referent } from "./referents.ts";
import { tellersAt } from "./tellers.ts";
import type { Walk } from "./walk.ts";

const ANSWERED = 0.75;

const PRONOUNS: ReadonlySet<string> = new Set(["it", "this", "that"]);
const POINTING: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", "such", "both", "all", "any"]);

/** The verb that a token is denied or turned down by, as its object or as what it is passively done to; undefined where none is. */
function answerAt(tree: Tree, index: number, answers: ReadonlySet<string>): number | undefined {
  const { deprel = "", head = -1 } = tree.tokens[index] ?? {};
  const isObject = isRelation(deprel, "obj") || deprel === "nsubj:pass";
  const particle = dependents(tree, head, "compound:prt", "advmod").find((at) => at === head + 1);
  const called = [lemmaOf(tree, head), particle === undefined ? "" : `${lemmaOf(tree, head)} ${lemmaOf(tree, particle)}`];
  return isObject && called.some((word) => answers.has(word)) ? head : undefined;
}

/** Whether the phrase names what was said, and nobody who said it: "it", "the accusation", "all the charges". */
function isWhatWasSaid({ descriptions, roles }: Walk, tree: Tree, index: number): boolean {
  const word = lemmaOf(tree, index);
  if (tree.tokens[index]?.upos === "PRON") return PRONOUNS.has(word);
  if (!descriptions.sayings.has(word) || dependents(tree, index, "nmod", "acl", "compound").length > 0) return false;
  const points = dependents(tree, index, "det").some((at) => POINTING.has(lemmaOf(tree, at)));
  // "The allegations", "the latest charges", but not "the British offer".
  return (
    points &&
    dependents(tree, index, "amod").every(
      (at) => !/^\p{Lu}/u.test(tree.tokens[at]?.text ?? "") || roles.modifiers.has(lemmaOf(tree, at)),
    )
  );
}

const idOf = ({ mention }: Referent): string | undefined => mention?.actor.principal.id;

/** What somebody denies or turns down stands for the one who said it in the sentence before; undefined where that is nobody, or two. */
export function whoIsAnswered(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  const { answers, tellings } = walk.descriptions;
  const verb = answerAt(tree, index, answers);
  if (verb === undefined || !isWhatWasSaid(walk, tree, index)) return undefined;
  const answering = before.filter((r) => r.sentence === tree.sentence.index);
  const own = new Set(tellersAt(tree, answering, verb).flatMap((r) => idOf(r) ?? []));
  // Somebody else named in the sentence may be who is denied.
  if (own.size !== 1 || answering.some((r) => r.mention !== null && !own.has(idOf(r) ?? ""))) return undefined;
  const told = walk.treeOf(tree.sentence.index - 1);
  const there = before.filter((r) => r.sentence === tree.sentence.index - 1 && r.mention !== null);
  if (told === undefined || !there.some((r) => own.has(idOf(r) ?? ""))) return undefined;
  const found = told.tokens
    .filter(({ lemma }) => tellings.has(lemma.toLowerCase()))
    .flatMap((token) => tellersAt(told, there, token.index));
  const [teller] = found;
  const isOne = new Set(found.map(idOf)).size === 1;
  if (teller === undefined || !isOne || own.has(idOf(teller) ?? "")) return undefined;
  return { first: index, last: index + 1, head: index, referents: [teller], certainty: ANSWERED };
}
