/** Pairs of actors in a sentence that a claim might join, each with the predicate that would carry it. */
import type { Mention } from "../../vocabulary/index.ts";
import type { Scene } from "../match.ts";
import { headOf, lemmaOf, pathToRoot, prepositionOf } from "../tree.ts";
import { pathBetween, type TreePath } from "./path.ts";
import { jointsOf, rolesOf, type Joint } from "./roles.ts";
import { mentionsOf, predicatePart } from "./words.ts";

export interface Candidate {
  readonly source: Mention;
  readonly target: Mention;
  /** Token index of the predicate that would carry a claim. */
  readonly trigger: number;
  /** Predicates with both ends in their slots, the closest first. */
  readonly joints: readonly Joint[];
  readonly path: TreePath;
}

/** Mentions of a sentence that are paired; in longer lists only the nearest neighbours of each matter. */
const MAX_MENTIONS = 16;
/** Steps through the tree beyond which two mentions without a common predicate are taken to have nothing to do with each other. */
const MAX_STEPS = 9;

/** The nearest predicate at or above a token; the token itself where there is none. */
function predicateAbove(scene: Scene, token: number): number {
  for (let at = token, steps = 0; at >= 0 && steps < MAX_STEPS; at = headOf(scene.tree, at), steps++)
    if (predicatePart(scene, at) !== null) return at;
  return token;
}

/** Whether a mention is named only as the source of what is told, as in "according to the Kremlin": nothing is done to it there. */
function isCited({ tree: { tokens } }: Scene, { first }: Mention): boolean {
  const to = tokens[first - 1]?.text.toLowerCase() === "the" ? first - 2 : first - 1;
  return tokens[to]?.text.toLowerCase() === "to" && tokens[to - 1]?.text.toLowerCase() === "according";
}

/** Whether a mention says only where somebody serves: what "Peru's ambassador to the United Nations" does, these do not. */
function isPosting({ tree, mentions, lexicon }: Scene, { head }: Mention): boolean {
  const post = headOf(tree, head);
  if (prepositionOf(tree, head) !== "to") return false;
  return (
    lexicon.posts.has(lemmaOf(tree, post)) || (mentions.get(post) ?? []).some((of) => of.form === "role" && of.head === post)
  );
}

/** Ordered pairs of mentions with different principals, in order of place; who is only cited may accuse, but is nobody's target. */
export function candidatesOf(scene: Scene): readonly Candidate[] {
  const mentions = mentionsOf(scene).slice(0, MAX_MENTIONS);
  const principals = new Set(mentions.map(({ actor }) => actor.principal.id));
  if (principals.size < 2) return [];
  const roles = rolesOf(scene);
  const rising = mentions.map(({ head }) => pathToRoot(scene.tree, head));
  const candidates: Candidate[] = [];
  for (const [from, source] of mentions.entries()) {
    if (isPosting(scene, source)) continue;
    for (const [to, target] of mentions.entries()) {
      if (source.actor.principal.id === target.actor.principal.id || isCited(scene, target)) continue;
      const path = pathBetween(rising[from] ?? [], rising[to] ?? []);
      if (path === null) continue;
      const joints = jointsOf(roles, source, target);
      if (joints.length === 0 && path.up.length + path.down.length > MAX_STEPS) continue;
      candidates.push({ source, target, trigger: joints[0]?.predicate ?? predicateAbove(scene, path.top), joints, path });
    }
  }
  return candidates;
}
