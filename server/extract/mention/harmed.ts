/** Whose what is harmed is not: "Peru said Kenya had sunk one of its ships" are not Kenya's, for nobody is said to sink his own, or to come to his own aid. */
import type { ClauseLexicon } from "../clause-lexicon.ts";
import { dereference, isPassive } from "../subject.ts";
import {
  climb,
  dependents,
  deprelOf,
  headOf,
  isRelation,
  isVerbal,
  lemmaOf,
  predicateLemma,
  prepositionOf,
  textOf,
  type Tree,
} from "../tree.ts";

/** Prepositions of what is aimed at. */
const AIMED: ReadonlySet<string> = new Set(["at", "on", "into", "in", "against"]);

/** Subjects of a verb, or of the one that it goes on from. Of no clause above: parsers hang subjects elsewhere, and whoever is above may own what is harmed. */
function doersOf(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, "nsubj", "nsubj:pass");
  const first = headOf(tree, verb);
  const goesOn = isRelation(deprelOf(tree, verb), "conj") && isVerbal(tree, first) && !isPassive(tree, first);
  return own.length === 0 && goesOn ? dependents(tree, first, "nsubj") : own;
}

/** Tokens of those who do harm to what a noun with an owner names; empty where none do, or where it is said to be their own. */
export function harmersOf(tree: Tree, owner: number, lexicon: ClauseLexicon): readonly number[] {
  const noun = headOf(tree, owner);
  if (textOf(tree, owner + 1) === "own") return [];
  // "One of its ships", "the wing of one of its jets".
  const harmed = climb(tree, noun, (at) => isRelation(deprelOf(tree, at), "nmod") && prepositionOf(tree, at) === "of");
  const verb = headOf(tree, harmed);
  if (!isVerbal(tree, verb) || isPassive(tree, verb)) return [];
  const lemma = predicateLemma(tree, verb);
  const isObject = isRelation(deprelOf(tree, harmed), "obj") && (lexicon.assaults.has(lemma) || lexicon.reacting.has(lemma));
  const isAim =
    isRelation(deprelOf(tree, harmed), "obl") && AIMED.has(prepositionOf(tree, harmed) ?? "") && lexicon.aiming.has(lemma);
  const isRescue =
    isRelation(deprelOf(tree, harmed), "obl") &&
    prepositionOf(tree, harmed) === "to" &&
    lexicon.rescue.has(lemmaOf(tree, harmed));
  return isObject || isAim || isRescue ? doersOf(tree, verb).map((at) => dereference(tree, at)) : [];
}
