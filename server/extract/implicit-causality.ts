/**
 * Over whose deed somebody is turned against: of "Peru broke off relations with Laos over its attack" Laos, whom the verb blames for it,
 * though Peru is the subject. Verbs lean so to one of their ends (Garvey and Caramazza 1974, "Implicit causality in verbs").
 */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import {
  dependents,
  deprelOf,
  headOf,
  isNominal,
  isRelation,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  type Tree,
} from "./tree.ts";

/** Prepositions of the one who is turned against: "ties with Peru", "its envoy from Peru", "angry at Peru". */
const AGAINST: ReadonlySet<string> = new Set(["with", "to", "from", "on", "upon", "against", "at", "towards", "toward"]);

/** Words between a ground and the verb that it is the ground of: parsers hang it on what stands nearer. */
const STEPS = 4;

/** Whether a noun is named as what something is done over, in itself or as what a reaction is to: "in response to its attack". */
function isGround(tree: Tree, noun: number, lexicon: ClauseLexicon): boolean {
  const preposition = prepositionOf(tree, noun) ?? "";
  if (lexicon.grounds.has(preposition)) return true;
  const isDeed = lexicon.onsets.has(lemmaOf(tree, noun)) || lexicon.misdeeds.has(lemmaOf(tree, noun));
  if (isDeed && (preposition === "after" || preposition === "following")) return true;
  const above = headOf(tree, noun);
  return (
    isRelation(deprelOf(tree, noun), "nmod") && lexicon.reactions.has(lemmaOf(tree, above)) && prepositionOf(tree, above) === "in"
  );
}

/** The word above a ground by which somebody is turned against; -1 where there is none. */
function turningAbove(tree: Tree, ground: number, lexicon: ClauseLexicon): number {
  let at = headOf(tree, ground);
  for (let step = 0; step < STEPS && at >= 0 && isNominal(tree, at); step++) at = headOf(tree, at);
  const turns = [lexicon.turning, lexicon.requiting].some((verbs) => verbs.has(predicateLemma(tree, at)));
  const lays = (): boolean => dependents(tree, at, "obj").some((noun) => lexicon.requitals.has(lemmaOf(tree, noun)));
  return at >= 0 && at < ground && (turns || lays()) ? at : -1;
}

/** Those named behind a word whom somebody is turned against: "ties with Peru", and, where somebody is hosted, "its embassy in Peru". */
const namedBehind = (tree: Tree, word: number, isHosted: boolean): readonly number[] =>
  dependents(tree, word, "obl", "nmod").filter((at) => {
    const preposition = prepositionOf(tree, at) ?? "";
    return AGAINST.has(preposition) || (isHosted && preposition === "in");
  });

/** Those whose a noun is: "Russian oil", "Mali's membership"; of a pronoun none can tell. */
const namedBefore = (tree: Tree, noun: number): readonly number[] =>
  dependents(tree, noun, "amod", "compound", "nmod:poss").filter((at) => tree.tokens[at]?.upos !== "PRON");

/**
 * Tokens, before a noun that somebody owns, of those who are turned against over it; empty where it is no such ground, or who is turned
 * against is the subject of a passive, which an owner means anyway.
 */
export function blamedOver(tree: Tree, ground: number, lexicon: ClauseLexicon): readonly number[] {
  if (!isNominal(tree, ground) || !isGround(tree, ground, lexicon)) return [];
  const verb = turningAbove(tree, ground, lexicon);
  if (verb < 0 || dependents(tree, verb, "nsubj:pass").length > 0) return [];
  const objects = dependents(tree, verb, "obj", "iobj");
  const isHosted = objects.some((object) => lexicon.outposts.has(lemmaOf(tree, object)));
  const theirs = objects.flatMap((object) => [...namedBefore(tree, object), ...namedBehind(tree, object, isHosted)]);
  return [...objects, ...namedBehind(tree, verb, isHosted), ...theirs].filter((at) => at < ground);
}
