/**
 * Words or deeds: "backs the resolution" is said, "backs the rebels" is done. The ontology names for a relation of words the narrower one
 * that help to those who fight is, and help "financially" or "militarily" to anybody.
 */
import { OBJECT_CLASSES, type Relation, type RelationId } from "../vocabulary/index.ts";
import type { Gazetteer } from "./gazetteer/index.ts";
import type { Match } from "./match.ts";
import type { NounClasses } from "./noun-classes.ts";
import { dependents, lemmaOf, predicateLemma, type Tree } from "./tree.ts";

/** What of a match tells words from deeds. */
type Deed = Pick<Match, "trigger" | "target">;

/** The relation that a match means: its own, or the one of deeds where it tells of help in deeds. */
export function meantBy(
  { inDeeds, id }: Pick<Relation, "id" | "inDeeds">,
  match: Deed,
  tree: Tree,
  classes: NounClasses,
  gazetteer: Gazetteer,
): RelationId {
  if (inDeeds === null || !isHelp(match.trigger, tree, classes)) return id;
  return isFighting(match, tree, classes, gazetteer) || isDone(match.trigger, tree, classes) ? inDeeds : id;
}

const isHelp = (trigger: number, tree: Tree, classes: NounClasses): boolean =>
  classes.get("help")?.has(predicateLemma(tree, trigger)) === true;

/** An armed group or force, or soldiers of whoever it is: "Iraqi security forces", "the rebels in Syria". */
function isFighting({ target: { mention } }: Deed, tree: Tree, classes: NounClasses, { entities }: Gazetteer): boolean {
  if (mention.actor.kind === "force" || entities.get(mention.actor.id)?.group === "armed-group") return true;
  const fighting = classes.get("fighting");
  return tree.tokens.slice(mention.first, mention.last).some(({ index }) => fighting?.has(lemmaOf(tree, index)) === true);
}

const isDone = (trigger: number, tree: Tree, classes: NounClasses): boolean =>
  dependents(tree, trigger, "advmod").some((at) =>
    OBJECT_CLASSES.some((name) => classes.get(`${name}-adverb`)?.has(lemmaOf(tree, at)) === true),
  );
