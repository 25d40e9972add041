/**
 * Whom a subject is not: who is named behind it in what its verb does. "It attacked Peru", "the country summoned Peru's ambassador" are
 * not Peru (Chomsky 1981, "Lectures on government and binding", principle C).
 */
import type { Mention } from "../../vocabulary/index.ts";
import { climb, dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "../tree.ts";
import type { ActorCues } from "./pronouns.ts";
import { idOf, type Referent } from "./referents.ts";

/** Labels of names that belong to a noun: "Peru's ambassador", "the army of Peru"; who sends "US troops" or "Russian troops" may be either's own. */
const WITHIN = ["nmod", "nmod:poss", "flat", "conj", "appos"] as const;

/** Prepositions of those to whom something is done; "in Peru" and "according to Peru" somebody may do it for his own. */
const DONE_TO: ReadonlySet<string> = new Set([
  "to",
  "at",
  "on",
  "against",
  "with",
  "from",
  "into",
  "by",
  "upon",
  "toward",
  "towards",
]);

/** The verb that a token is the subject of, or its government or army is; "its neighbour" may do it to whose neighbour it is. */
function deedOf(tree: Tree, index: number, { nouns }: ActorCues): number | undefined {
  const noun = headOf(tree, index);
  const isOwner = isRelation(deprelOf(tree, index), "nmod:poss") && nouns.has(lemmaOf(tree, noun));
  const subject = isOwner ? noun : index;
  const verb = headOf(tree, subject);
  return isRelation(deprelOf(tree, subject), "nsubj") && verb > subject && isVerbal(tree, verb) ? verb : undefined;
}

/** Principals that are named in the objects of what a subject does, or in phrases behind it. */
function namedBehind(tree: Tree, verb: number, named: readonly Mention[]): ReadonlySet<string> {
  const deeds = [verb, ...dependents(tree, verb, "xcomp")];
  const isDoneTo = (at: number): boolean =>
    at > verb && (!isRelation(deprelOf(tree, at), "obl") || DONE_TO.has(prepositionOf(tree, at) ?? ""));
  const objects = new Set(deeds.flatMap((at) => dependents(tree, at, "obj", "iobj", "obl")).filter(isDoneTo));
  const isBehind = (at: number): boolean =>
    objects.has(
      climb(tree, at, (part) => !objects.has(part) && WITHIN.some((relation) => isRelation(deprelOf(tree, part), relation))),
    );
  const isThere = ({ first, last }: Mention): boolean =>
    tree.tokens
      .slice(first, last)
      .some(({ index, upos, deprel }) => upos === "PROPN" && deprel !== "compound" && isBehind(index));
  return new Set(named.filter(isThere).map(({ actor }) => actor.principal.id));
}

/** Whether the subject at `index` may be somebody who was spoken of before. */
export function notNamedBehind(
  tree: Tree,
  index: number,
  named: readonly Mention[],
  cues: ActorCues,
): (referent: Referent) => boolean {
  const verb = deedOf(tree, index, cues);
  const behind = verb === undefined ? new Set<string>() : namedBehind(tree, verb, named);
  return (r) => r.mention === null || !behind.has(idOf(r));
}
