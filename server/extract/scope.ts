/** What the words of one clause do to the deed that it tells of: auxiliaries, negation, adverbs and conjunctions. */
import type { Status } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { goesWithCondition, goesWithPlan, isAhead, isAwaited } from "./to-come.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, predicateLemma, textOf, type Tree } from "./tree.ts";

/** What the words around a predicate do to it; negations are counted, since two of them cancel. */
export interface Scope {
  negations: number;
  ended: boolean;
  possible: boolean;
  planned: boolean;
  blocked: boolean;
  /** Whether what was brought to an end was itself only to come: "cancelled a contract to sell Peru jets". */
  calledOff: boolean;
  /** Whether one of the negations shuts out a possibility, which another leaves open: "has not ruled out arming". */
  ruledOut: boolean;
}

export const emptyScope = (): Scope => ({
  negations: 0,
  ended: false,
  possible: false,
  planned: false,
  blocked: false,
  calledOff: false,
  ruledOut: false,
});

/** The status that one of the lists gives to a word. */
export function statusIn(marks: ClauseLexicon["statusVerbs"], lemma: string): Status | null {
  return marks.find((mark) => mark.lemmas.has(lemma))?.status ?? null;
}

/** Notes a status in the scope. */
export function apply(scope: Scope, status: Status | null): void {
  if (status === "negated") scope.negations++;
  else if (status === "ended") {
    scope.ended = true;
    scope.calledOff ||= scope.planned;
  } else if (status === "possible") scope.possible = true;
  else if (status === "planned") scope.planned = true;
}

/** A word with what is fixed to it: "instead of", "rather than". */
const phraseOf = (tree: Tree, at: number): string =>
  [at, ...dependents(tree, at, "fixed")].map((word) => lemmaOf(tree, word)).join(" ");

/** Notes in the scope what the words of the clause with this head say. */
export function readClause(tree: Tree, head: number, lexicon: ClauseLexicon, scope: Scope): void {
  const auxiliaries = dependents(tree, head, "aux").map((at) => lemmaOf(tree, at));
  for (const lemma of auxiliaries) apply(scope, statusIn(lexicon.statusAuxiliaries, lemma));
  if (isAhead(tree, head, lexicon) || goesWithPlan(tree, head, lexicon)) scope.planned = true;
  if (goesWithCondition(tree, head) || isAwaited(tree, head)) scope.possible = true;
  // "would have struck": what did not come about.
  if (auxiliaries.includes("would") && auxiliaries.includes("have")) scope.possible = true;
  for (const at of dependents(tree, head, "advmod", "det", "cc:preconj", "cc")) {
    const token = tree.tokens[at];
    if (token === undefined || (isRelation(token.deprel, "cc") && token.lemma !== "neither")) continue;
    const phrase = [token.text.toLowerCase(), ...dependents(tree, at, "advmod").map((inner) => textOf(tree, inner))];
    // "no longer" ends; "not only" does not negate.
    if (phrase.includes("no") && phrase.includes("longer")) apply(scope, "ended");
    else if (textOf(tree, at + 1) === "only" && phrase[0] === "not") continue;
    else apply(scope, statusIn(lexicon.statusAdverbs, lemmaOf(tree, at)));
  }
  for (const at of dependents(tree, head, "mark", "case", "cc"))
    apply(scope, statusIn(lexicon.statusAdverbs, `${phraseOf(tree, at)} …`));
  // "voted against sending", "far from arming", "stopped short of accusing"
  for (const at of isVerbal(tree, head) ? dependents(tree, head, "mark") : []) {
    const mark = lemmaOf(tree, at);
    const before = textOf(tree, at - 1);
    apply(scope, statusIn(lexicon.statusAdverbs, `${mark} -ing`) ?? statusIn(lexicon.statusAdverbs, `${before} ${mark} -ing`));
  }
  if (dependents(tree, head, "mark", "aux").some((at) => lemmaOf(tree, at) === "to")) readInfinitive(tree, head, lexicon, scope);
}

/** Whether a clause has "how" as its adverb, or hangs on it: parsers read "discussed how to" both ways. */
const isOfHow = (tree: Tree, head: number): boolean =>
  [...dependents(tree, head, "advmod"), ...(isRelation(deprelOf(tree, head), "acl") ? [headOf(tree, head)] : [])].some(
    (at) => lemmaOf(tree, at) === "how",
  );

/** Notes in the scope where a clause that stands in the infinitive is to come. */
function readInfinitive(tree: Tree, head: number, lexicon: ClauseLexicon, scope: Scope): void {
  const deprel = deprelOf(tree, head);
  if (deprel === "root" || deprel === "parataxis" || dependents(tree, head, "cop", "aux:pass").length > 1) scope.planned = true;
  // "discussed how to end the war"
  if (isOfHow(tree, head) && !lexicon.carryingOut.has(predicateLemma(tree, head))) scope.planned = true;
  // "which is to buy"
  const isTo = dependents(tree, head, "cop").some((at) => ["is", "are", "was", "were"].includes(textOf(tree, at)));
  if (isTo && !isRelation(deprel, "xcomp")) scope.planned = true;
  if (isRelation(deprel, "xcomp") && lemmaOf(tree, headOf(tree, head)) === "be") scope.planned = true;
}
