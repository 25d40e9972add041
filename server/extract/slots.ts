/** The slots of a predicate as they are filled, and what verbs and nouns fill alike: prepositional phrases, and the verb above. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isOnBehalf } from "./represented.ts";
import { dereference, isPassive } from "./subject.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Token indices by slot, in order of preference. */
export type Slots = ReadonlyMap<string, readonly number[]>;

/** Prepositions after which a noun's own complements are often misattached. */
export const AGENT_LIKE: ReadonlySet<string> = new Set(["by", "of", "from"]);

/** Slots while they are filled. */
export type Collector = Map<string, number[]>;

const NONE: ReadonlySet<number> = new Set();

/** Adds to a slot what is not yet there. */
export function add(slots: Collector, name: string, tokens: readonly number[]): void {
  const list = slots.get(name) ?? [];
  for (const token of tokens) if (!list.includes(token)) list.push(token);
  if (list.length > 0) slots.set(name, list);
}

/** Prepositional phrases of a token, each under its preposition. */
export function addPrepositions(
  tree: Tree,
  index: number,
  slots: Collector,
  lexicon: ClauseLexicon,
  skip: ReadonlySet<number> = NONE,
): void {
  for (const at of dependents(tree, index, "obl", "nmod", "advcl", "acl", "xcomp")) {
    // What is done "on behalf of Peru" is not done on Peru.
    if (skip.has(at) || isRelation(deprelOf(tree, at), "nmod:poss") || isOnBehalf(tree, at, lexicon)) continue;
    const preposition = prepositionOf(tree, at);
    if (preposition !== null) add(slots, preposition, [dereference(tree, at)]);
  }
}

/** "the attack by Russia on Kharkiv": a phrase that hangs on another phrase of the noun may belong to the noun itself; such come last. */
export function addInnerPrepositions(tree: Tree, noun: number, slots: Collector): void {
  for (const at of dependents(tree, noun, "nmod")) {
    const outer = prepositionOf(tree, at);
    if (outer === null) continue;
    for (const inner of dependents(tree, at, "nmod")) {
      const name = prepositionOf(tree, inner);
      const belongs = name === "by" || (AGENT_LIKE.has(outer) && name !== "of");
      if (name !== null && belongs && !slots.has(name)) add(slots, name, [inner]);
    }
  }
}

/** "Peru, Laos complained, had broken the truce": what a reporting verb in brackets reports is the clause around it. */
export const isParenthesis = (tree: Tree, verb: number, lexicon: ClauseLexicon): boolean =>
  deprelOf(tree, verb) === "parataxis" &&
  lexicon.reportingVerbs.has(lemmaOf(tree, verb)) &&
  isVerbal(tree, headOf(tree, verb)) &&
  dependents(tree, verb, "ccomp", "xcomp", "obj").length === 0;

/** "accused Peru of a pact with Laos": who is blamed for what the noun says has done it, and not who blames; none where nobody is. */
export function blamedFor(tree: Tree, noun: number, { blaming, imposing }: ClauseLexicon): readonly number[] {
  const verb = headOf(tree, noun);
  if (!isVerbal(tree, verb) || !isRelation(deprelOf(tree, noun), "obl")) return [];
  const preposition = prepositionOf(tree, noun) ?? "";
  if (imposing.get(lemmaOf(tree, verb))?.has(preposition) === true)
    return [verb, ...dependents(tree, verb, "obj")]
      .flatMap((at) => dependents(tree, at, "obl", "nmod"))
      .filter((at) => prepositionOf(tree, at) === "on");
  if (blaming.get(lemmaOf(tree, verb))?.has(preposition) !== true) return [];
  return isPassive(tree, verb) ? dependents(tree, verb, "nsubj:pass", "nsubj") : dependents(tree, verb, "obj");
}

/** Steps up the tree to the next verb: from a noun in apposition to a clause, or from a clause to the one it continues. */
const MAX_ABOVE = 4;

/** "is in Peru for talks": a place that a copula says somebody is in is a predicate as a verb is. */
const isWhereabouts = (tree: Tree, at: number): boolean =>
  dependents(tree, at, "cop").length > 0 && prepositionOf(tree, at) === "in";

/** The next verb above a token, or place where somebody is, and whether it blames somebody for what stands beneath; -1 where there is none near. */
function verbAbove(tree: Tree, index: number, lexicon: ClauseLexicon): { readonly verb: number; readonly blames: boolean } {
  let at = index;
  for (let steps = 0; steps < MAX_ABOVE; steps++) {
    // "banned chips in retaliation for arms sales": who retaliates sells no arms.
    if (steps > 0 && lexicon.reactions.has(lemmaOf(tree, at))) break;
    const blames = blamedFor(tree, at, lexicon).length > 0;
    at = headOf(tree, at);
    if (at < 0) break;
    if (isVerbal(tree, at) || isWhereabouts(tree, at)) return { verb: at, blames };
  }
  return { verb: -1, blames: false };
}

/** The verb above, and a reporting verb in brackets. A verb that blames has a slot of its own: whoever blames has not done it. */
export function addAbove(tree: Tree, index: number, slots: Collector, lexicon: ClauseLexicon): void {
  const { verb, blames } = verbAbove(tree, index, lexicon);
  if (verb >= 0) add(slots, blames ? "blame" : "above", [verb]);
  add(
    slots,
    "above",
    dependents(tree, index, "parataxis").filter((at) => isParenthesis(tree, at, lexicon)),
  );
}
