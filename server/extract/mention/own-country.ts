/**
 * Whose country it is that somebody in office speaks for, and whose army he commands: "Norway's minister announced that the country will
 * send guns", "the president ordered the navy to sail". Each is the speaker's own.
 */
import { dependents, isRelation, isVerbal, lemmaOf, textOf, type Tree } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import type { Described } from "./descriptions.ts";
import { idOf, type Referent, subjectAbove } from "./referents.ts";
import type { Walk } from "./walk.ts";

const OWN = 0.75;

/** Whether a noun is the country of which is announced what it will do, or said that it will do what only one's own can be said to. */
function isPledged(tree: Tree, index: number, words: DescriptionWords): boolean {
  const { head: deed = -1, deprel = "" } = tree.tokens[index] ?? {};
  const clause = tree.tokens[deed];
  const isClause = clause !== undefined && isVerbal(tree, deed) && isRelation(clause.deprel, "ccomp");
  if (!words.homeWords.has(lemmaOf(tree, index)) || !isRelation(deprel, "nsubj") || !isClause) return false;
  const isToCome = dependents(tree, deed, "aux").some((at) => ["will", "would"].includes(lemmaOf(tree, at)));
  return words.pledging.has(lemmaOf(tree, clause.head)) || (isToCome && words.pledged.has(lemmaOf(tree, deed)));
}

/** Whether a noun is an army that is told to do something. */
function isCommanded(tree: Tree, index: number, { commanded, commanding }: DescriptionWords): boolean {
  const { head = -1, deprel = "" } = tree.tokens[index] ?? {};
  const isTold = deprel === "obj" && commanding.has(lemmaOf(tree, head)) && dependents(tree, head, "xcomp").length > 0;
  return isTold && commanded.has(lemmaOf(tree, index));
}

const HOLDERS: ReadonlySet<string> = new Set(["predecessor", "successor"]);

/** "Silva's predecessor", "her successor": whoever held or will hold somebody's office acts for the same state; undefined where none is told. */
export function officeHolder(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  if (!HOLDERS.has(lemmaOf(tree, index))) return undefined;
  const [owner] = dependents(tree, index, "nmod:poss");
  const person = before.findLast((r) => r.sentence === tree.sentence.index && r.head === owner && r.mention !== null);
  const actor = person?.mention?.actor;
  if (person === undefined || actor?.kind !== "person" || walk.gazetteer.entities.get(actor.principal.id)?.kind !== "state")
    return undefined;
  return { first: index, last: index + 1, head: index, referents: [person], certainty: OWN, isGovernment: true };
}

/** Whom "the country" that an official says will act stands for, and "the army" that he orders to; undefined where he acts for no state. */
export function ownCountry(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Described | undefined {
  if (textOf(tree, index - 1) !== "the") return undefined;
  const { head = -1 } = tree.tokens[index] ?? {};
  const isArmy = isCommanded(tree, index, walk.descriptions);
  if (!isArmy && !isPledged(tree, index, walk.descriptions)) return undefined;
  const subject = subjectAbove(tree, isArmy ? index : head);
  const speaker = before.findLast((r) => r.sentence === tree.sentence.index && r.head === subject && r.mention !== null);
  if (speaker === undefined || walk.gazetteer.entities.get(idOf(speaker))?.kind !== "state") return undefined;
  return { first: index - 1, last: index + 1, head: index, referents: [speaker], certainty: OWN, isGovernment: true };
}
