/**
 * The status of what a predicate says: reported as fact, planned, possible, negated or ended. Scope is walked from the predicate
 * upwards, through complements and light verbs only: negation of a main verb is not negation of what it merely mentions.
 */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isHelped, isInverted, isUnreal } from "./counterfactual.ts";
import { readGovernor, type Saying } from "./governors.ts";
import { DOERS_AND_DONE_TO, isNone, saysNone } from "./nobody.ts";
import { apply, emptyScope, readClause, statusIn } from "./scope.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, textOf, type Tree } from "./tree.ts";

const NOTHING: Saying = { doer: null, object: null, verbs: new Set() };

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
  const scope = emptyScope();
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
  for (const modifier of dependents(tree, index, "amod"))
    apply(
      scope,
      statusIn(lexicon.statusAdverbs, lemmaOf(tree, modifier)) ?? statusIn(lexicon.statusAdverbs, textOf(tree, modifier)),
    );
  const reading = { tree, lexicon, scope, saying };
  let at = index;
  for (let step = 0; step < MAX_STEPS; step++) {
    const governor = headOf(tree, at);
    if (governor < 0 || !readGovernor(reading, at, governor, at === index)) break;
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
  if (scope.negations > 0 && scope.ruledOut) return "possible";
  // An end that is only planned or possible leaves the relation as it is.
  if (scope.ended) return (scope.planned || scope.possible) && own === null && !scope.calledOff ? "actual" : "ended";
  if (scope.possible) return "possible";
  // A threat is made, though what is threatened is to come.
  return scope.planned && own !== "actual" ? "planned" : "actual";
}
