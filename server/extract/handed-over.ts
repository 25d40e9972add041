/** The object of a claim, what is handed over or asked for: where a pattern points, in the predicate itself, or the nearest in the tree. */
import type { ClaimObject, Mention } from "../vocabulary/index.ts";
import type { MentionIndex } from "./fillers.ts";
import { objectAt, objectOfPredicate } from "./objects.ts";
import type { NounClasses } from "./noun-classes.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, pathToRoot, predicateLemma, type Tree } from "./tree.ts";

/** Where to look for an object. */
export interface ObjectPlace {
  readonly tree: Tree;
  readonly text: string;
  readonly mentions: MentionIndex;
  /** The token in the pattern's slot for the object; null where it has none or it is empty. */
  readonly slot: number | null;
  readonly trigger: number;
  readonly receiver: Mention;
}

/** Tree edges from a predicate within which a thing that changes hands may stand when no pattern points to it. */
const NEAR = 3;

/** Number of tree edges between two tokens. O(depth). */
function treeDistance(tree: Tree, a: number, b: number): number {
  const above = pathToRoot(tree, a);
  const other = pathToRoot(tree, b);
  const up = above.findIndex((token) => other.includes(token));
  return up < 0 ? Number.POSITIVE_INFINITY : up + other.indexOf(above[up] ?? -1);
}

/** "Backs the Iraqi forces": what belongs to the receiver gets help, and is not what is given; "the Union's 20,000 soldiers", counted, is. */
function isReceivers({ tree, mentions, receiver }: ObjectPlace, token: number): boolean {
  if (dependents(tree, token, "nummod").length > 0) return false;
  return [token, ...dependents(tree, token, "amod", "compound", "nmod:desc")].some((owner) =>
    mentions.get(owner)?.some(({ actor }) => actor.principal.id === receiver.actor.principal.id),
  );
}

/** "Sells" and "delivers" say no more than that something changes hands. */
const isVague = (object: ClaimObject): boolean => object.class === "goods";

/** "Peru, which sells F-16s, pressed Laos": what a relative clause tells of an actor is not what the verb outside hands over. */
function isAside({ tree, trigger, mentions }: ObjectPlace, token: number): boolean {
  const around = new Set(pathToRoot(tree, trigger));
  return pathToRoot(tree, token).some(
    (at) => isRelation(deprelOf(tree, at), "acl:relcl") && !around.has(at) && mentions.has(headOf(tree, at)),
  );
}

/** "Urged Laos to halt launches", "not to send troops": what is to stop is not asked for. */
function isToStop({ tree, trigger }: ObjectPlace, token: number, classes: NounClasses): boolean {
  const path = pathToRoot(tree, token);
  const below = path.slice(0, Math.max(0, path.indexOf(trigger)));
  return below.some(
    (at) =>
      isVerbal(tree, at) &&
      (classes.get("stopping")?.has(predicateLemma(tree, at)) === true ||
        dependents(tree, at, "advmod").some((word) => ["not", "never"].includes(lemmaOf(tree, word)))),
  );
}

/** "Peru cut its defence spending after Laos asked it to leave": what a clause around the verb's own speaks of is not what the verb is about. */
function isOutside({ tree, trigger }: ObjectPlace, token: number): boolean {
  if (!isVerbal(tree, trigger)) return false;
  const around = new Set(pathToRoot(tree, token));
  for (const at of pathToRoot(tree, trigger)) {
    if (around.has(at)) return false;
    if (isRelation(deprelOf(tree, at), "advcl")) return true;
  }
  return false;
}

/** "German rifles are on their way to the Kurds": the nearest thing of a class; vague ones, and doers, only where nothing else is near. */
function nearest(place: ObjectPlace, classes: NounClasses): ClaimObject | null {
  const { tree, trigger, mentions } = place;
  const weak = classes.get("weak-head");
  const found = tree.tokens.flatMap(({ upos }, at) => {
    if (upos !== "NOUN" && upos !== "PROPN" && upos !== "SYM") return [];
    const isName = upos === "PROPN" && mentions.has(at);
    if (isName || isReceivers(place, at) || isAside(place, at) || isToStop(place, at, classes)) return [];
    const distance = treeDistance(tree, trigger, at);
    const object = distance > NEAR || isOutside(place, at) ? null : objectAt(tree, at, place.text, classes);
    if (object === null) return [];
    const vague = object.class === "support" || isVague(object) || weak?.has(lemmaOf(tree, at)) === true;
    const doer = deprelOf(tree, at) === "nsubj" && isVerbal(tree, headOf(tree, at));
    return [{ object, rank: distance + (vague ? NEAR : 0) + (doer ? 1 : 0), apart: Math.abs(trigger - at) }];
  });
  return found.toSorted((a, b) => a.rank - b.rank || a.apart - b.apart)[0]?.object ?? null;
}

/** What a thing is to those who buy and sell it: wheat is goods, not relief; and what it costs is not what changes hands. */
function traded(said: ClaimObject, thing: ClaimObject): ClaimObject {
  if (thing.class === "money") return said;
  return thing.class === "humanitarian" ? { ...thing, class: said.class } : thing;
}

/** No class of the lexicon: the judge reads the classes of each word, and was trained without this one. */
const OUTPOSTS: ReadonlySet<string> = new Set([
  "base",
  "airbase",
  "garrison",
  "outpost",
  "office",
  "headquarters",
  "bureau",
  "embassy",
]);

/** "Sheltered rebels", "hosts a base": whom refugees get relief from, those who fight, and those who keep an office there, get support from. */
function fitted(object: ClaimObject | null, { tree, receiver, trigger }: ObjectPlace, classes: NounClasses): ClaimObject | null {
  const fights = tree.tokens
    .slice(receiver.first, receiver.last)
    .some(({ index }) => classes.get("fighting")?.has(lemmaOf(tree, index)) === true);
  const keepsOffice = dependents(tree, trigger, "obj").some((at) => OUTPOSTS.has(lemmaOf(tree, at)));
  return object?.class === "humanitarian" && (fights || keepsOffice) ? { ...object, class: "support" } : object;
}

/** The object of a claim, or null where nothing of a known class is named near its trigger. */
export function objectOf(place: ObjectPlace, classes: NounClasses): ClaimObject | null {
  const { tree, slot, trigger, text } = place;
  const said = isReceivers(place, trigger) ? null : fitted(objectOfPredicate(tree, trigger, classes), place, classes);
  const named =
    slot === null || isReceivers(place, slot) || isToStop(place, slot, classes) ? null : objectAt(tree, slot, text, classes);
  // "Trained a force", "armed the soldiers": they get what the verb says.
  if (named?.class === "troops" && (said?.class === "training" || said?.class === "arms")) return said;
  const isBought = said !== null && classes.get("commerce")?.has(predicateLemma(tree, trigger)) === true;
  if (named !== null) return isBought ? traded(said, named) : named;
  if (said !== null && !isVague(said)) return said;
  const near = nearest(place, classes);
  if (near === null || (said !== null && isVague(near))) return said;
  return isBought ? traded(said, near) : near;
}
