/**
 * What the words that govern a deed do to it, step by step up the tree: the verb whose clause or object it is, the noun that it hangs
 * on, the first of its list. Only complements and light verbs let the walk go on.
 */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import {
  isAgreedOn,
  isCarriedOn,
  isConcluded,
  isJoined,
  isOccasion,
  isTakenPart,
  leavesAlone,
  occurs,
  onlyEnables,
  type Step,
} from "./left-alone.ts";
import { DOERS, DOERS_AND_DONE_TO, saysNone } from "./nobody.ts";
import { apply, emptyScope, readClause, statusIn, type Scope } from "./scope.ts";
import { givenLeave, isPassive, surfaceSubjects } from "./subject.ts";
import { isFiniteForm, tenseCarrier } from "./tense.ts";
import { isTransparent } from "./transparent.ts";
import {
  dependents,
  deprelOf,
  headOf,
  isNominal,
  isRelation,
  isVerbal,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  textOf,
  type Tree,
} from "./tree.ts";

/** What of the claim itself decides how the words around it are read. */
export interface Saying {
  /** Head of the claim's source, where that is known. */
  readonly doer: number | null;
  /** What is handed over, where the words name it. */
  readonly object: number | null;
  /** Verbs that say the relation themselves: of who "rejects a claim" the rejection is not negated. */
  readonly verbs: ReadonlySet<string>;
}

/** "Reports that … proved false", "the claim that … is baseless", also where the verdict was hung on the report. */
function isFalse(tree: Tree, report: number, lexicon: ClauseLexicon): boolean {
  const verdicts = [headOf(tree, report), ...dependents(tree, report, "acl", "parataxis")];
  return verdicts.some(
    (at) =>
      lexicon.falsehoods.has(lemmaOf(tree, at)) ||
      dependents(tree, at, "xcomp").some((verdict) => lexicon.falsehoods.has(lemmaOf(tree, verdict))),
  );
}

/** "Attempts to mend ties have failed": whether what was aimed at was not reached. */
const hasFailed = (tree: Tree, aim: number, { failing }: ClauseLexicon): boolean =>
  isRelation(deprelOf(tree, aim), "nsubj") && failing.has(lemmaOf(tree, headOf(tree, aim)));

/** Marks by which an adverbial clause completes its verb: "refrained from arming"; "after it had armed" does not. */
const COMPLEMENT_MARKS: ReadonlySet<string> = new Set(["from", "of", "to", "in", "on", "against", "with", "towards", "toward"]);

/** Marks of what an adjective says of a deed: "unwilling to", "interested in", "capable of". */
const ADJECTIVE_MARKS: ReadonlySet<string> = new Set(["to", "in", "of", "on"]);

function isComplementClause(tree: Tree, index: number): boolean {
  return dependents(tree, index, "mark").some((at) => COMPLEMENT_MARKS.has(lemmaOf(tree, at)));
}

/** "told reporters that Peru had armed Laos" reports; "insisted that Peru arm Laos", "must arm Laos", asks. */
function isFinite(tree: Tree, verb: number): boolean {
  const carrier = tree.tokens[tenseCarrier(tree, verb)];
  if (carrier === undefined) return false;
  return isFiniteForm(carrier) || (carrier.xpos === "MD" && !["must", "should", "ought"].includes(carrier.lemma.toLowerCase()));
}

/** Whether a verb is done by whoever stands at `doer`. */
const isDoneBy = (tree: Tree, verb: number, doer: number | null, lexicon: ClauseLexicon): boolean =>
  doer !== null && surfaceSubjects(tree, verb, lexicon).includes(doer);

/** "shelled Laos to force it to withdraw": what another is to be brought to has not come about. */
const isPurpose = (tree: Tree, verb: number, { objectControl }: ClauseLexicon): boolean =>
  ["advcl", "acl"].includes(deprelOf(tree, verb)) &&
  objectControl.has(lemmaOf(tree, verb)) &&
  dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "to");

/** What of the claim, the tree and the words every reading of a step needs. */
export interface Reading {
  readonly tree: Tree;
  readonly lexicon: ClauseLexicon;
  readonly scope: Scope;
  readonly saying: Saying;
}

/** What one clause or noun of a list shares with the first. */
function readConjunct({ tree, lexicon, scope }: Reading, { at, governor }: Step): boolean {
  // "Did not regret it and invited Peru": a verb with a tense of its own shares no auxiliary.
  const isTensed = tree.tokens[governor]?.xpos === "VB" && ["VBD", "VBZ"].includes(tree.tokens[at]?.xpos ?? "");
  const shares = isVerbal(tree, at) && !isTensed && dependents(tree, at, "nsubj", "aux").length === 0;
  const before = scope.negations;
  if (shares) readClause(tree, governor, lexicon, scope);
  // "has neither asked for nor received": also where "neither" was hung elsewhere.
  if (shares && scope.negations === before && dependents(tree, at, "cc").some((cc) => lemmaOf(tree, cc) === "nor"))
    scope.negations++;
  if (shares && saysNone(tree, governor, at, lexicon, DOERS)) scope.negations++;
  return shares || isTensed || !isVerbal(tree, at);
}

/** "is open to a deal", "is averse to talks": an adjective over the noun that it is about; null where it says nothing of a deed. */
function readInclination({ tree, lexicon, scope }: Reading, { at, governor, deprel, lemma }: Step): boolean | null {
  const isAbout = isRelation(deprel, "obl") && tree.tokens[governor]?.upos === "ADJ" && prepositionOf(tree, at) === "to";
  const status = isAbout ? statusIn(lexicon.statusAdjectives, lemma) : null;
  if (status === null) return null;
  apply(scope, status);
  readClause(tree, governor, lexicon, scope);
  return true;
}

/** "is unwilling to join", "is close to joining", "has yet to join"; null where the governor completes no such thing. */
function readCompletion({ tree, lexicon, scope }: Reading, { at, governor, deprel, lemma }: Step): boolean | null {
  const completes = isRelation(deprel, "xcomp") || (isRelation(deprel, "advcl") && !isVerbal(tree, governor));
  if (!completes || !dependents(tree, at, "mark").some((mark) => ADJECTIVE_MARKS.has(lemmaOf(tree, mark)))) return null;
  // "would have to withdraw": what one must do need not come about.
  if (lemma === "have" && textOf(tree, governor) !== "had") scope.possible = true;
  if (lemma === "have" && dependents(tree, governor, "advmod").some((word) => lemmaOf(tree, word) === "yet")) {
    scope.negations++;
    return false;
  }
  const adjective = isVerbal(tree, governor) ? null : statusIn(lexicon.statusAdjectives, lemma);
  if (adjective === null) return null;
  apply(scope, adjective);
  readClause(tree, governor, lexicon, scope);
  return true;
}

/** Whether a verb has nothing but its clause: who "used Peru to arm Laos" does so still, other than who "used to". */
const isBare = (tree: Tree, verb: number): boolean =>
  !isPassive(tree, verb) && dependents(tree, verb, "obj", "iobj").length === 0;

/** The status that the word of a verb gives to what stands beneath it. */
function statusOfVerb({ tree, lexicon }: Reading, { at, governor, deprel, lemma, isClausal }: Step): Status | null {
  const passive = isClausal && isPassive(tree, governor);
  const mark = isClausal ? dependents(tree, at, "mark")[0] : undefined;
  return (
    (mark === undefined ? null : statusIn(lexicon.statusVerbs, `${lemma} ${lemmaOf(tree, mark)} …`)) ??
    statusIn(lexicon.statusVerbs, lemma) ??
    (textOf(tree, governor + 1) === "forward" ? statusIn(lexicon.statusVerbs, `${lemma} forward`) : null) ??
    (isClausal && !passive ? statusIn(lexicon.statusVerbs, `${lemma} …`) : null) ??
    (isRelation(deprel, "xcomp") && isBare(tree, governor)
      ? statusIn(lexicon.statusVerbs, `${textOf(tree, governor)} …`)
      : null) ??
    (passive ? statusIn(lexicon.statusVerbs, `be ${lemma}`) : null)
  );
}

/** Whether a verb asks for the deed beneath it rather than telling of it. */
function isAskedFor({ tree, lexicon }: Reading, { at, governor, deprel, lemma }: Step, status: Status | null): boolean {
  // "wants to arm" is a plan; "wants Laos to arm", "wants arms" is a wish about others.
  const asks =
    !isRelation(deprel, "advcl") || dependents(tree, at, "mark").some((mark) => ["to", "against"].includes(lemmaOf(tree, mark)));
  const ownPlan = isRelation(deprel, "xcomp") && status === "planned" && dependents(tree, governor, "obj", "iobj").length === 0;
  // "called it an answer to the drills": so named, not asked for.
  const isNamed = isRelation(deprel, "xcomp") && isNominal(tree, at) && dependents(tree, at, "mark", "cop").length === 0;
  const isTold = isRelation(deprel, "ccomp") && lexicon.reportingVerbs.has(lemma) && isFinite(tree, at);
  // "asked whether Peru would hold talks"
  const isQuestion =
    isRelation(deprel, "ccomp") && dependents(tree, at, "mark").some((mark) => ["whether", "if"].includes(lemmaOf(tree, mark)));
  return asks && !ownPlan && !isNamed && !isTold && !isQuestion;
}

/** Whether a verb lends its own doer and status to what stands beneath it: "refused to back a loan" is read like "refused a loan". */
const isLight = ({ tree, lexicon, saying }: Reading, { governor, deprel, lemma, isClausal }: Step): boolean =>
  isClausal
    ? isRelation(deprel, "xcomp")
    : lexicon.lightVerbs.has(lemma) || (deprel === "obj" && isDoneBy(tree, governor, saying.doer, lexicon));

/** "An attack on Laos would hurt Peru", "attacks by Laos would": what nobody has named yet, and would do something, need not come about. */
function wouldBe(tree: Tree, noun: number, verb: number): boolean {
  const articles = dependents(tree, noun, "det").map((at) => textOf(tree, at));
  const isUnowned =
    articles.length === 0 && dependents(tree, noun, "nmod:poss").length === 0 && tree.tokens[noun]?.xpos === "NNS";
  const isNew = isUnowned || articles.some((article) => ["a", "an", "any"].includes(article));
  return isNew && dependents(tree, verb, "aux").some((at) => lemmaOf(tree, at) === "would");
}

/** "Did not accuse Peru of arming Laos", "refused to accuse it": whether nobody is said to have said so. */
function isNotSaid({ tree, lexicon }: Pick<Reading, "tree" | "lexicon">, verb: number): boolean {
  const scope = emptyScope();
  readClause(tree, verb, lexicon, scope);
  if (isRelation(deprelOf(tree, verb), "xcomp")) apply(scope, statusIn(lexicon.statusVerbs, lemmaOf(tree, headOf(tree, verb))));
  return scope.negations % 2 === 1;
}

/** "Would not confirm that Peru had armed Laos", "neither confirmed nor denied it": whether nobody vouches for what is told beneath a verb. */
export function isUnconfirmed(reading: Pick<Reading, "tree" | "lexicon">, verb: number): boolean {
  const { tree, lexicon } = reading;
  const first = isRelation(deprelOf(tree, verb), "conj") ? headOf(tree, verb) : verb;
  return lexicon.vouching.has(lemmaOf(tree, first)) && isNotSaid(reading, first);
}

/** "Will demand it": whether the verb of a clause says what is still to come. */
function isToCome(tree: Tree, verb: number, lexicon: ClauseLexicon): boolean {
  const scope = emptyScope();
  readClause(tree, verb, lexicon, scope);
  return scope.planned;
}

const onlyEnded = (status: Status | null): Status | null => (status === "ended" ? status : null);

/** A verb over one of its clauses or nouns. */
function readVerbAbove(reading: Reading, step: Step): boolean {
  const { tree, lexicon, scope, saying } = reading;
  const { at, governor, deprel, lemma, isClausal } = step;
  if (!isClausal && isJoined(tree, at, governor, saying.doer, lexicon)) return false;
  if (isCarriedOn(tree, step, lexicon)) return false;
  if (isRelation(deprel, "nsubj") && occurs(tree, governor, lemma, lexicon)) {
    readClause(tree, governor, lexicon, scope);
    return true;
  }
  const said = statusOfVerb(reading, step);
  const isLeft = said !== null && leavesAlone(tree, step, said, { verbs: saying.verbs, isOver: scope.ended }, lexicon);
  const status = isLeft ? null : said;
  if ((isRelation(deprel, "xcomp") && isPurpose(tree, governor, lexicon)) || isAgreedOn(tree, step, lexicon))
    scope.planned = true;
  if (onlyEnables(tree, step, lexicon) || isUnconfirmed(reading, governor)) scope.possible = true;
  if (isTakenPart(tree, step, lexicon)) {
    readClause(tree, governor, lexicon, scope);
    return true;
  }
  if (isOccasion(tree, step, lexicon)) {
    if (isToCome(tree, governor, lexicon)) scope.planned = true;
    return false;
  }
  if (isRelation(deprel, "nsubj") && wouldBe(tree, at, governor)) scope.possible = true;
  if (deprel === "nsubj" && status !== "ended") return false;
  if (lexicon.blockingVerbs.has(lemma) && isAskedFor(reading, step, status)) scope.blocked = true;
  if (isRelation(deprel, "advcl") && lexicon.doneBy.has(lemma) && isComplementClause(tree, at) && isNotSaid(reading, governor))
    scope.blocked = true;
  // "is considering whether to join France in recognising": to join in a deed is to do it.
  const joins = isRelation(deprel, "advcl") && lexicon.joiningVerbs.has(lemma) && isComplementClause(tree, at);
  if (isRelation(deprel, "advcl") && !joins && (status === null || !isComplementClause(tree, at))) return false;
  // "withdrew from talks" ends them; "cut its exports under pressure" does not end the pressure.
  const preposition = prepositionOf(tree, at) ?? "";
  // "dismissed as lies reports that it had armed Laos": what was read as a phrase is the object.
  const isAlone = dependents(tree, governor, "obj").length === 0;
  const isSoCalled = preposition === "as" && status === "negated" && isAlone;
  // "is preparing for war with Peru"
  const isPrepared = preposition === "for" && status === "planned" && isAlone;
  const completes = isSoCalled || isPrepared || (status !== null && COMPLEMENT_MARKS.has(preposition));
  if (deprel.startsWith("obl") && !completes) return false;
  apply(scope, status);
  if (status === "negated" && lexicon.rulingOut.has(lemma)) scope.ruledOut = true;
  const advances = status !== null || isLight(reading, step);
  if (advances || joins) readClause(tree, governor, lexicon, scope);
  if (advances && !isRelation(deprel, "ccomp") && saysNone(tree, governor, at, lexicon, DOERS_AND_DONE_TO)) scope.negations++;
  return advances || joins;
}

/** A noun over a clause ("its plan to arm Laos") or over another noun ("the end of its raids"). */
function readNounAbove({ tree, lexicon, scope }: Reading, { at, governor, deprel, lemma }: Step): boolean {
  const isClause = isRelation(deprel, "acl") && !isRelation(deprel, "acl:relcl") && !isVerbal(tree, governor);
  if (!isClause && !["nmod", "compound", "ccomp"].some((relation) => isRelation(deprel, relation))) return false;
  if (lexicon.blockingNouns.has(lemma)) scope.blocked = true;
  // "A move condemned by Peru", unlike "a move to condemn Peru", is condemned.
  const isReduced = isClause && tree.tokens[at]?.xpos === "VBN" && dependents(tree, at, "mark", "aux").length === 0;
  const isSettled = isReduced || (!isClause && isConcluded(tree, at, governor, lexicon));
  const status = isSettled ? null : statusIn(lexicon.statusNouns, lemma);
  apply(scope, status);
  // "attempts to mend ties have failed"
  if (isClause && status === "planned" && hasFailed(tree, governor, lexicon)) scope.negations++;
  if (isClause && lexicon.reportingNouns.has(lemma) && isFalse(tree, governor, lexicon)) scope.negations++;
  const advances = isClause || status !== null || isTransparent(tree, governor, lexicon);
  if (advances) readClause(tree, governor, lexicon, scope);
  return advances;
}

const CLAUSES = ["xcomp", "ccomp", "csubj", "advcl"];

/** Notes in the scope what a governor does to what stands beneath it, which `isFirst` is the predicate itself; true where the walk goes on above. */
export function readGovernor(reading: Reading, at: number, governor: number, isFirst: boolean): boolean {
  const { tree } = reading;
  const deprel = deprelOf(tree, at);
  const isClausal = isVerbal(tree, governor) && CLAUSES.some((relation) => isRelation(deprel, relation));
  const step = { at, governor, deprel, lemma: predicateLemma(tree, governor), isClausal, isFirst };
  if (isRelation(deprel, "conj")) return readConjunct(reading, step);
  // Who is given leave to do something need not do it.
  if (givenLeave(tree, at, reading.lexicon).length > 0) reading.scope.possible = true;
  const completed = readInclination(reading, step) ?? readCompletion(reading, step);
  if (completed !== null) return completed;
  // "The treaty is dead"
  if (deprel === "nsubj" && !isVerbal(tree, governor) && !isConcluded(tree, at, governor, reading.lexicon))
    apply(reading.scope, onlyEnded(statusIn(reading.lexicon.statusAdjectives, step.lemma)));
  const isOfVerb = isClausal || (isVerbal(tree, governor) && /^(obj|obl|nsubj)/u.test(deprel));
  return isOfVerb ? readVerbAbove(reading, step) : readNounAbove(reading, step);
}
