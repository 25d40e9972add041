/** Where something was done, told from who did it: "Israel and Syria held talks in Paris" says nothing of France. */
import type { Mention } from "../vocabulary/index.ts";
import type { Match } from "./match.ts";
import { deprelOf, headOf, isRelation, prepositionOf, type Tree } from "./tree.ts";

const PLACED: ReadonlySet<string> = new Set(["in", "at", "near"]);

/** Whether a mention stands in a phrase of place, alone or in a list: "in Baku and Paris". */
function isPlaced(tree: Tree, { head }: Mention): boolean {
  let first = head;
  while (isRelation(deprelOf(tree, first), "conj")) first = headOf(tree, first);
  return PLACED.has(prepositionOf(tree, first) ?? "");
}

/**
 * Whether a relation is proposed with a mere place: patterns join two others by it, each with the other. Where nobody else is left, as
 * in "the secretary held talks in Beijing", the place stands for its people.
 */
export function isVenue(tree: Tree, matches: readonly Match[], relation: string, source: Mention, target: Mention): boolean {
  const places = [source, target].filter((end) => isPlaced(tree, end)).map(({ actor }) => actor.principal.id);
  if (places.length === 0) return false;
  const joined = matches.filter(({ pattern }) => pattern.relation === relation);
  return joined.some(({ source: one, target: other }) => {
    const ends = [one.mention.actor.principal.id, other.mention.actor.principal.id];
    const isMutual = joined.some((back) => back.source.mention === other.mention && back.target.mention === one.mention);
    return isMutual && !places.some((place) => ends.includes(place));
  });
}
