/**
 * The status of what a predicate says: reported as fact, planned, possible, negated or ended. Scope is walked from the predicate
 * upwards, through complements and light verbs only: negation of a main verb is not negation of what it merely mentions.
 */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isHelped, isInverted, isUnreal } from "./counterfactual.ts";
import { isConcluded, isJoined } from "./left-alone.ts";
import { isNone, saysNone } from "./nobody.ts";
import { isPassive, surfaceSubjects } from "./subject.ts";
import { goesWithPlan, isAhead } from "./to-come.ts";
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

/** What the words around a predicate do to it; negations are counted, since two of them cancel. */
interface Scope {
  negations: number;
  ended: boolean;
  possible: boolean;
  planned: boolean;
  blocked: boolean;
}

/** What of the claim itself decides how the words around it are read. */
export interface Saying {
  /** Head of the claim's source, where that is known. */
  readonly doer: number | null;
  /** What is handed over, where the words name it. */
  readonly object: number | null;
  /** Verbs that say the relation themselves: of who "rejects a claim" the rejection is not negated. */
  readonly verbs: ReadonlySet<string>;
}

const NOTHING: Saying = { doer: null, object: null, verbs: new Set() };

type Marks = ClauseLexicon["statusVerbs"];

function statusIn(marks: Marks, lemma: string): Status | null {
  return marks.find((mark) => mark.lemmas.has(lemma))?.status ?? null;
}

function apply(scope: Scope, status: Status | null): void {
  if (status === "negated") scope.negations++;
  else if (status === "ended") scope.ended = true;
  else if (status === "possible") scope.possible = true;
  else if (status === "planned") scope.planned = true;
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

const DOERS = ["nsubj"];
const DOERS_AND_DONE_TO = ["nsubj", "obj", "iobj"];

/** Auxiliaries, negation, adverbs and conjunctions of one clause. */
function readClause(tree: Tree, head: number, lexicon: ClauseLexicon, scope: Scope): void {
  const auxiliaries = dependents(tree, head, "aux").map((at) => lemmaOf(tree, at));
  for (const lemma of auxiliaries) apply(scope, statusIn(lexicon.statusAuxiliaries, lemma));
  if (isAhead(tree, head, lexicon) || goesWithPlan(tree, head)) scope.planned = true;
  // "would have struck": what did not come about.
  if (auxiliaries.includes("would") && auxiliaries.includes("have")) scope.possible = true;
  for (const at of dependents(tree, head, "advmod", "det", "cc:preconj", "cc")) {
    const token = tree.tokens[at];
    if (token === undefined || (isRelation(token.deprel, "cc") && token.lemma !== "neither")) continue;
    const phrase = [token.text.toLowerCase(), ...dependents(tree, at, "advmod").map((inner) => textOf(tree, inner))];
    // "no longer" ends; "not only" does not negate.
    if (phrase.includes("no") && phrase.includes("longer")) scope.ended = true;
    else if (textOf(tree, at + 1) === "only" && phrase[0] === "not") continue;
    else apply(scope, statusIn(lexicon.statusAdverbs, lemmaOf(tree, at)));
  }
  for (const at of dependents(tree, head, "mark", "case"))
    apply(scope, statusIn(lexicon.statusAdverbs, `${lemmaOf(tree, at)} …`));
  // "voted against sending", "far from arming", "stopped short of accusing"
  for (const at of isVerbal(tree, head) ? dependents(tree, head, "mark") : []) {
    const mark = lemmaOf(tree, at);
    const before = textOf(tree, at - 1);
    apply(scope, statusIn(lexicon.statusAdverbs, `${mark} -ing`) ?? statusIn(lexicon.statusAdverbs, `${before} ${mark} -ing`));
  }
  const infinitive = dependents(tree, head, "mark", "aux").some((at) => lemmaOf(tree, at) === "to");
  const deprel = deprelOf(tree, head);
  if (infinitive && (deprel === "root" || deprel === "parataxis" || dependents(tree, head, "cop", "aux:pass").length > 1))
    scope.planned = true;
  // "which is to buy"
  const isTo = infinitive && dependents(tree, head, "cop").some((at) => ["is", "are", "was", "were"].includes(textOf(tree, at)));
  if (isTo && !isRelation(deprel, "xcomp")) scope.planned = true;
  if (infinitive && isRelation(deprel, "xcomp") && lemmaOf(tree, headOf(tree, head)) === "be") scope.planned = true;
}

/** Marks by which an adverbial clause completes its verb: "refrained from arming"; "after it had armed" does not. */
const COMPLEMENT_MARKS: ReadonlySet<string> = new Set(["from", "of", "to", "in", "on", "against", "with", "towards", "toward"]);

/** Marks of what an adjective says of a deed: "unwilling to", "interested in", "capable of". */
const ADJECTIVE_MARKS: ReadonlySet<string> = new Set(["to", "in", "of"]);

function isComplementClause(tree: Tree, index: number): boolean {
  return dependents(tree, index, "mark").some((at) => COMPLEMENT_MARKS.has(lemmaOf(tree, at)));
}

/** "told reporters that Peru had armed Laos" reports; "insisted that Peru arm Laos", "must arm Laos", asks. */
function isFinite(tree: Tree, verb: number): boolean {
  const [carrier = verb] = dependents(tree, verb, "aux", "cop");
  const { xpos, lemma } = tree.tokens[carrier] ?? { xpos: "", lemma: "" };
  return ["VBD", "VBZ", "VBP"].includes(xpos) || (xpos === "MD" && !["must", "should", "ought"].includes(lemma.toLowerCase()));
}

/** "announced that it had armed Laos", "says it has": what is told in the past is not to come. */
function isPast(tree: Tree, verb: number): boolean {
  const [carrier = verb] = dependents(tree, verb, "aux", "cop");
  return tree.tokens[carrier]?.xpos === "VBD" || (carrier !== verb && lemmaOf(tree, carrier) === "have");
}

/** Whether a verb is done by whoever stands at `doer`. */
const isDoneBy = (tree: Tree, verb: number, doer: number | null, lexicon: ClauseLexicon): boolean =>
  doer !== null && surfaceSubjects(tree, verb, lexicon).includes(doer);

/** "shelled Laos to force it to withdraw": what another is to be brought to has not come about. */
const isPurpose = (tree: Tree, verb: number, { objectControl }: ClauseLexicon): boolean =>
  ["advcl", "acl"].includes(deprelOf(tree, verb)) &&
  objectControl.has(lemmaOf(tree, verb)) &&
  dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "to");

/** What a governor does to its complement, which `isFirst` is the predicate itself; true where the walk goes on above it. */
function readGovernor(
  tree: Tree,
  at: number,
  governor: number,
  lexicon: ClauseLexicon,
  scope: Scope,
  { doer, verbs }: Saying,
  isFirst: boolean,
): boolean {
  const deprel = deprelOf(tree, at);
  const lemma = predicateLemma(tree, governor);
  if (isRelation(deprel, "conj")) {
    const shares = isVerbal(tree, at) && dependents(tree, at, "nsubj", "aux").length === 0;
    if (shares) readClause(tree, governor, lexicon, scope);
    if (shares && saysNone(tree, governor, at, lexicon, DOERS)) scope.negations++;
    return shares || !isVerbal(tree, at);
  }
  // "is unwilling to join", "is close to joining", "has yet to join"
  const completes = isRelation(deprel, "xcomp") || (isRelation(deprel, "advcl") && !isVerbal(tree, governor));
  if (completes && dependents(tree, at, "mark").some((mark) => ADJECTIVE_MARKS.has(lemmaOf(tree, mark)))) {
    const adjective = isVerbal(tree, governor) ? null : statusIn(lexicon.statusAdjectives, lemma);
    // "would have to withdraw": what one must do need not come about.
    if (lemma === "have" && textOf(tree, governor) !== "had") scope.possible = true;
    const isYet = lemma === "have" && dependents(tree, governor, "advmod").some((word) => lemmaOf(tree, word) === "yet");
    apply(scope, isYet ? "negated" : adjective);
    if (isYet) return false;
    if (adjective !== null) {
      readClause(tree, governor, lexicon, scope);
      return true;
    }
  }
  const clausal =
    ["xcomp", "ccomp", "csubj", "advcl"].some((relation) => isRelation(deprel, relation)) && isVerbal(tree, governor);
  const nominal = isVerbal(tree, governor) && !clausal && /^(obj|obl|nsubj:pass|nsubj)/.test(deprel);
  if (nominal && isJoined(tree, at, governor, doer, lexicon)) return false;
  if (clausal || nominal) {
    const said =
      statusIn(lexicon.statusVerbs, lemma) ??
      (clausal && !isPassive(tree, governor) ? statusIn(lexicon.statusVerbs, `${lemma} …`) : null) ??
      (isRelation(deprel, "xcomp") ? statusIn(lexicon.statusVerbs, `${textOf(tree, governor)} …`) : null) ??
      (clausal && isPassive(tree, governor) ? statusIn(lexicon.statusVerbs, `be ${lemma}`) : null);
    const isOwn = (said === "negated" || said === "planned") && verbs.has(lemma);
    const noun = lemmaOf(tree, at);
    // "is committing genocide"; "is committing troops" is a plan.
    const isCrime = lemma === "commit" && lexicon.crimes.has(noun);
    const isDone =
      isCrime || (nominal && (lexicon.performed.has(noun) || (isFirst && said === "negated" && lexicon.uttered.has(noun))));
    // "announced an end to its attacks": said so, it is over.
    const isOver = nominal && scope.ended && lexicon.declaring.has(lemma);
    const isTold = isRelation(deprel, "ccomp") && lexicon.reportingVerbs.has(lemma);
    const isReported = isTold && said === "planned" && isPast(tree, at);
    const isHeld = said === "ended" && isConcluded(tree, at, governor, lexicon);
    const status = isOwn || isDone || isOver || isReported || isHeld ? null : said;
    // "refused to back a loan": the noun is done by whoever does the verb, so that the verb is read like a light one.
    const isLight = lexicon.lightVerbs.has(lemma) || (deprel === "obj" && isDoneBy(tree, governor, doer, lexicon));
    const advances = status !== null || (clausal ? isRelation(deprel, "xcomp") : isLight);
    if (isRelation(deprel, "nsubj") && lexicon.occurrence.has(lemma)) {
      readClause(tree, governor, lexicon, scope);
      return true;
    }
    if (isRelation(deprel, "xcomp") && isPurpose(tree, governor, lexicon)) scope.planned = true;
    if (deprel === "nsubj" && status !== "ended") return false;
    // "wants to arm" is a plan; "wants Laos to arm", "wants arms" is a wish about others.
    const asks = !isRelation(deprel, "advcl") || dependents(tree, at, "mark").some((mark) => lemmaOf(tree, mark) === "to");
    const ownPlan = isRelation(deprel, "xcomp") && status === "planned" && dependents(tree, governor, "obj", "iobj").length === 0;
    // "called it an answer to the drills": so named, not asked for.
    const isNamed = isRelation(deprel, "xcomp") && isNominal(tree, at) && dependents(tree, at, "mark", "cop").length === 0;
    const isAskedFor = asks && !ownPlan && !isNamed && !(isTold && isFinite(tree, at));
    if (lexicon.blockingVerbs.has(lemma) && isAskedFor) scope.blocked = true;
    // "is considering whether to join France in recognising": to join in a deed is to do it.
    const joins = isRelation(deprel, "advcl") && lexicon.joiningVerbs.has(lemma) && isComplementClause(tree, at);
    if (isRelation(deprel, "advcl") && !joins && (status === null || !isComplementClause(tree, at))) return false;
    // "withdrew from talks" ends them; "cut its exports under pressure" does not end the pressure.
    if (deprel.startsWith("obl") && (status === null || !COMPLEMENT_MARKS.has(prepositionOf(tree, at) ?? ""))) return false;
    apply(scope, status);
    if (advances || joins) readClause(tree, governor, lexicon, scope);
    if (advances && !isRelation(deprel, "ccomp") && saysNone(tree, governor, at, lexicon, DOERS_AND_DONE_TO)) scope.negations++;
    return advances || joins;
  }
  if (isRelation(deprel, "acl") && !isRelation(deprel, "acl:relcl") && !isVerbal(tree, governor)) {
    if (lexicon.blockingNouns.has(lemma)) scope.blocked = true;
    apply(scope, statusIn(lexicon.statusNouns, lemma));
    if (lexicon.reportingNouns.has(lemma) && isFalse(tree, governor, lexicon)) scope.negations++;
    readClause(tree, governor, lexicon, scope);
    return true;
  }
  if (isRelation(deprel, "nmod") || isRelation(deprel, "compound") || isRelation(deprel, "ccomp")) {
    const status = isConcluded(tree, at, governor, lexicon) ? null : statusIn(lexicon.statusNouns, lemma);
    if (lexicon.blockingNouns.has(lemma)) scope.blocked = true;
    apply(scope, status);
    const advances = status !== null || isTransparent(tree, governor, lexicon);
    if (advances) readClause(tree, governor, lexicon, scope);
    return advances;
  }
  return false;
}

/** Longest chain of governors that is read. */
const MAX_STEPS = 6;

/**
 * The status of the predicate at `index`, or null where the text asks for, threatens or opposes it rather than claiming it.
 * `own` is the status that the pattern's own words give.
 */
export function statusOf(
  tree: Tree,
  index: number,
  own: Status | null,
  lexicon: ClauseLexicon,
  saying: Saying = NOTHING,
): Status | null {
  const scope: Scope = { negations: 0, ended: false, possible: false, planned: false, blocked: false };
  apply(scope, own);
  readClause(tree, index, lexicon, scope);
  // "will not allow": who says so refuses now.
  if (own === "negated" && scope.negations === 2) scope.planned = false;
  // "If Peru had not invaded Laos …": so it did.
  if (isUnreal(tree, index)) {
    scope.possible = scope.negations === 0;
    scope.negations = 0;
  }
  if (isInverted(tree, index)) scope.possible = true;
  if (isHelped(tree, index) && scope.negations % 2 === 1) return "actual";
  const { object } = saying;
  const isNothingGiven = object !== null && headOf(tree, object) === index && isNone(tree, object, lexicon);
  if (isNothingGiven || saysNone(tree, index, -1, lexicon, DOERS_AND_DONE_TO)) scope.negations++;
  // "the proposed agreement", "an announced visit"
  if (isRelation(deprelOf(tree, index), "amod")) apply(scope, statusIn(lexicon.statusAdverbs, textOf(tree, index)));
  for (const modifier of dependents(tree, index, "amod")) apply(scope, statusIn(lexicon.statusAdverbs, lemmaOf(tree, modifier)));
  let at = index;
  for (let step = 0; step < MAX_STEPS; step++) {
    const governor = headOf(tree, at);
    if (governor < 0 || !readGovernor(tree, at, governor, lexicon, scope, saying, at === index)) break;
    at = governor;
  }
  // "called for an end to Peru's raids": they go on; of "its raids" none can tell whose they are.
  const isNamedDoer = saying.doer !== null && tree.tokens[saying.doer]?.upos !== "PRON";
  const goesOn = isNamedDoer && !isVerbal(tree, index) && scope.ended && own === null && scope.negations === 0 && !scope.possible;
  if (scope.blocked) return goesOn ? "actual" : null;
  // "no sign that Peru will stop buying from Laos": whoever does not end it does not cut anybody off.
  if (own === "negated" && scope.ended && scope.negations > 0 && scope.negations % 2 === 0) return "negated";
  // "agreed to lift the embargo on sales": what was barred is taken up again.
  if (scope.negations % 2 === 1 && scope.ended) return scope.planned ? "planned" : "actual";
  if (scope.negations % 2 === 1) return "negated";
  // An end that is only planned or possible leaves the relation as it is.
  if (scope.ended) return (scope.planned || scope.possible) && own === null ? "actual" : "ended";
  if (scope.possible) return "possible";
  // A threat is made, though what is threatened is to come.
  return scope.planned && own !== "actual" ? "planned" : "actual";
}
