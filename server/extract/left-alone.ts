/** Governors that leave the deed beneath them as it is, though their word would give it a status elsewhere. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { deprelOf, isRelation, lemmaOf, pathToRoot, prepositionOf, type Tree } from "./tree.ts";

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
