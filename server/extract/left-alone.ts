/** Governors that leave the deed beneath them as it is, though their word would give it a status elsewhere. */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { takesUp } from "./presupposed.ts";
import { statusIn } from "./scope.ts";
import { isFiniteForm, tenseCarrier } from "./tense.ts";
import { dependents, deprelOf, isRelation, lemmaOf, pathToRoot, predicateLemma, prepositionOf, type Tree } from "./tree.ts";

/** A step of the walk: from a word to its governor. */
export interface Step {
  readonly at: number;
  readonly governor: number;
  /** Relation of the word to its governor. */
  readonly deprel: string;
  /** Lemma of the governor, with its particle. */
  readonly lemma: string;
  /** Whether the word heads a clause that a verb governs, and not a noun. */
  readonly isClausal: boolean;
  /** Whether the word is the predicate itself. */
  readonly isFirst: boolean;
}

/** Prepositions of what an end brings. */
const OUTCOMES: ReadonlySet<string> = new Set(["with", "in"]);

/** "Talks ended without a deal", "at the end of their summit": they were held, and nobody broke them off. */
export function isConcluded(tree: Tree, at: number, governor: number, { sittings, concluding }: ClauseLexicon): boolean {
  if (!concluding.has(predicateLemma(tree, governor))) return false;
  const preposition = prepositionOf(tree, at) ?? "";
  // "ended in a deal"
  if (isRelation(deprelOf(tree, at), "obl")) return OUTCOMES.has(preposition);
  return sittings.has(lemmaOf(tree, at)) && (deprelOf(tree, at) === "nsubj" || preposition === "of");
}

/** "Took place", "did not happen": whether a verb tells only that what is its subject was. */
export function occurs(tree: Tree, verb: number, lemma: string, { occurrence }: ClauseLexicon): boolean {
  const [object] = dependents(tree, verb, "obj");
  return occurrence.has(lemma) || (object === verb + 1 && occurrence.has(`${lemma} ${lemmaOf(tree, object)}`));
}

/** "Peru refused to join Kenya's sanctions", "will adopt them": whoever else joins in them, Kenya has imposed them. */
export const isJoined = (tree: Tree, deed: number, governor: number, doer: number | null, lexicon: ClauseLexicon): boolean =>
  takesUp(tree, governor, lexicon) &&
  doer !== null &&
  doer !== deed &&
  tree.tokens[doer]?.upos !== "PRON" &&
  pathToRoot(tree, doer).includes(deed);

/** "How to implement the agreement": what was agreed and is only to be carried out has been made. */
export const isCarriedOn = (tree: Tree, { at, deprel, lemma }: Step, { carryingOut, statusNouns }: ClauseLexicon): boolean =>
  deprel === "obj" && carryingOut.has(lemma) && statusIn(statusNouns, lemmaOf(tree, at)) === "planned";

/** "Signed a contract on Monday to buy jets": what a deal is for is to come, wherever it was hung. */
export const isAgreedOn = (tree: Tree, { at, governor, deprel }: Step, { statusNouns }: ClauseLexicon): boolean =>
  isRelation(deprel, "advcl") &&
  at > governor &&
  dependents(tree, at, "mark").some((mark) => lemmaOf(tree, mark) === "to") &&
  dependents(tree, governor, "obj").some((deal) => statusIn(statusNouns, lemmaOf(tree, deal)) === "planned");

/** "would enable Peru to strike": whoever can need not; "allowed Peru to advance" tells that it did. */
export const onlyEnables = (tree: Tree, { governor, lemma, isClausal }: Step, { enabling }: ClauseLexicon): boolean =>
  isClausal && enabling.has(lemma) && tree.tokens[tenseCarrier(tree, governor)]?.xpos === "MD";

/** "would engage in talks", "will take part in the exercise": who takes part does what it is that he takes part in. */
export const isTakenPart = (tree: Tree, { at, governor, deprel, lemma }: Step, { partaking }: ClauseLexicon): boolean =>
  isRelation(deprel, "obl") &&
  ["in", "into"].includes(prepositionOf(tree, at) ?? "") &&
  (partaking.has(lemma) || dependents(tree, governor, "obj").some((object) => lemmaOf(tree, object) === "part"));

/** Prepositions of when something is said or done. */
const OCCASIONS: ReadonlySet<string> = new Set(["in", "at", "during", "on", "over"]);

/** "In a call with Peru, Laos asked for arms", "pledged help at talks with it": they spoke, whatever was asked for or pledged. */
export const isOccasion = (tree: Tree, { at, deprel }: Step, { sittings }: ClauseLexicon): boolean =>
  isRelation(deprel, "obl") && sittings.has(lemmaOf(tree, at)) && OCCASIONS.has(prepositionOf(tree, at) ?? "");

/** "announced that it had armed Laos", "says it has", "it is expelling": what is told in the past, or as going on, is not to come. */
function isBegun(tree: Tree, verb: number): boolean {
  const carrier = tenseCarrier(tree, verb);
  const isGoingOn = tree.tokens[verb]?.xpos === "VBG" && lemmaOf(tree, carrier) === "be";
  return tree.tokens[carrier]?.xpos === "VBD" || (carrier !== verb && lemmaOf(tree, carrier) === "have") || isGoingOn;
}

/** "…, killing ten", "…, leaving ten dead": whether a word has a participle behind a comma that tells of harm done. */
const tellsOfHarm = (tree: Tree, word: number, { harming, harmed }: ClauseLexicon): boolean =>
  dependents(tree, word, "advcl", "acl").some(
    (at) =>
      tree.tokens[at]?.xpos === "VBG" &&
      tree.tokens[at - 1]?.text === "," &&
      (harming.has(lemmaOf(tree, at)) || dependents(tree, at, "xcomp", "obl").some((left) => harmed.has(lemmaOf(tree, left)))),
  );

/** "ordered strikes on Laos, killing ten": an order for an act of war that has done harm has been carried out. */
export function isCarriedOut(tree: Tree, order: number, lexicon: ClauseLexicon): boolean {
  if (!lexicon.undertakings.has(lemmaOf(tree, order)) || !isFiniteForm({ xpos: tree.tokens[order]?.xpos ?? "" })) return false;
  const acts = dependents(tree, order, "obj").filter((at) => lexicon.onsets.has(lemmaOf(tree, at)));
  return acts.length > 0 && [order, ...acts].some((at) => tellsOfHarm(tree, at, lexicon));
}

/** "rejected the accusation", "offered his condolences", "is committing genocide": done by being said, given or refused. */
const isDone = (step: Step, said: Status, noun: string, { crimes, performed, uttered }: ClauseLexicon): boolean =>
  (step.lemma === "commit" && crimes.has(noun)) ||
  (!step.isClausal && (performed.has(noun) || (step.isFirst && said === "negated" && uttered.has(noun))));

/** "Stopped in Laos to meet Silva", "to punish Laos, Peru blocked its exports": what is done so as to do something is neither stopped nor refused. */
const isAimedAt = (tree: Tree, { at, governor, deprel }: Step, said: Status): boolean =>
  (said === "ended" || (said === "negated" && at < governor)) &&
  isRelation(deprel, "advcl") &&
  dependents(tree, at, "mark").some((mark) => lemmaOf(tree, mark) === "to");

/** Whether a verb leaves what stands beneath it as it is, though its word would say that that is planned, negated or over. */
export function leavesAlone(
  tree: Tree,
  step: Step,
  said: Status,
  { verbs, isOver }: { readonly verbs: ReadonlySet<string>; readonly isOver: boolean },
  lexicon: ClauseLexicon,
): boolean {
  const { at, governor, deprel, lemma, isClausal } = step;
  // A verb that says the relation itself.
  if ((said === "negated" || said === "planned") && verbs.has(lemma)) return true;
  if (isDone(step, said, lemmaOf(tree, at), lexicon)) return true;
  if (said === "planned" && !isClausal && isCarriedOut(tree, governor, lexicon)) return true;
  // "announced an end to its attacks": said so, it is over.
  if (isOver && !isClausal && lexicon.declaring.has(lemma)) return true;
  if (said === "planned" && isRelation(deprel, "ccomp") && lexicon.reportingVerbs.has(lemma) && isBegun(tree, at)) return true;
  if (isAimedAt(tree, step, said)) return true;
  return said === "ended" && isConcluded(tree, at, governor, lexicon);
}
