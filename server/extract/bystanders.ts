/**
 * Where something was done and who helped it along, told from who did it: "Israel and Syria held talks in Paris" says nothing of France,
 * and "a U.S.-brokered accord" binds no American.
 */
import type { Mention } from "../vocabulary/index.ts";
import type { Match, Scene } from "./match.ts";
import { firstConjunct, headOf, lemmaOf, prepositionOf } from "./tree.ts";

/** Whether matches join the two ends of one each with the other. */
export const isMutual = ({ source, target }: Match, matches: readonly Match[]): boolean =>
  matches.some((back) => back.source.mention === target.mention && back.target.mention === source.mention);

/** Whether a mention stands in a phrase of place, alone or in a list ("in Baku and Paris"), or mediates. */
function standsBy({ tree, lexicon }: Scene, { head }: Mention, mediates: boolean): boolean {
  const first = firstConjunct(tree, head);
  if (lexicon.places.has(prepositionOf(tree, first) ?? "")) return true;
  return mediates && lexicon.mediation.has(lemmaOf(tree, headOf(tree, first)));
}

/**
 * Whether a relation is proposed with who only stands by: patterns join two others by it, each with the other. Where nobody else is left,
 * as in "the secretary held talks in Beijing", the place stands for its people. `mediators`: relations to which who mediates is a party.
 */
export function isBystander(
  scene: Scene,
  matches: readonly Match[],
  { relation, source, target }: { readonly relation: string; readonly source: Mention; readonly target: Mention },
  mediators: ReadonlySet<string>,
): boolean {
  const aside = [source, target]
    .filter((end) => standsBy(scene, end, !mediators.has(relation)))
    .map(({ actor }) => actor.principal.id);
  if (aside.length === 0) return false;
  const joined = matches.filter(({ pattern }) => pattern.relation === relation);
  return joined.some((match) => {
    const ends = [match.source.mention.actor.principal.id, match.target.mention.actor.principal.id];
    return isMutual(match, joined) && !aside.some((id) => ends.includes(id));
  });
}
