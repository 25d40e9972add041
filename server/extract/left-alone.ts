/** Governors that leave the deed beneath them as it is, though their word would give it a status elsewhere. */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { tenseCarrier } from "./tense.ts";
import { deprelOf, isRelation, lemmaOf, pathToRoot, prepositionOf, type Tree } from "./tree.ts";

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
  if (!concluding.has(lemmaOf(tree, governor))) return false;
  const preposition = prepositionOf(tree, at) ?? "";
  // "ended in a deal"
  if (isRelation(deprelOf(tree, at), "obl")) return OUTCOMES.has(preposition);
  return sittings.has(lemmaOf(tree, at)) && (deprelOf(tree, at) === "nsubj" || preposition === "of");
}

/** "Peru refused to join Kenya's sanctions": whoever else joins in them, Kenya has imposed them. */
export const isJoined = (tree: Tree, deed: number, governor: number, doer: number | null, lexicon: ClauseLexicon): boolean =>
  lexicon.joiningVerbs.has(lemmaOf(tree, governor)) && doer !== null && doer !== deed && pathToRoot(tree, doer).includes(deed);

/** "announced that it had armed Laos", "says it has": what is told in the past is not to come. */
function isPast(tree: Tree, verb: number): boolean {
  const carrier = tenseCarrier(tree, verb);
  return tree.tokens[carrier]?.xpos === "VBD" || (carrier !== verb && lemmaOf(tree, carrier) === "have");
}

/** "rejected the accusation", "offered his condolences", "is committing genocide": done by being said, given or refused. */
const isDone = (step: Step, said: Status, noun: string, { crimes, performed, uttered }: ClauseLexicon): boolean =>
  (step.lemma === "commit" && crimes.has(noun)) ||
  (!step.isClausal && (performed.has(noun) || (step.isFirst && said === "negated" && uttered.has(noun))));

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
  // "announced an end to its attacks": said so, it is over.
  if (isOver && !isClausal && lexicon.declaring.has(lemma)) return true;
  if (said === "planned" && isRelation(deprel, "ccomp") && lexicon.reportingVerbs.has(lemma) && isPast(tree, at)) return true;
  return said === "ended" && isConcluded(tree, at, governor, lexicon);
}
