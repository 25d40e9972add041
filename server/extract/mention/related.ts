/** "Its ally", "their eastern neighbour": the actor last spoken of that can stand in that relation to the owner. */
import type { Gazetteer } from "../gazetteer/index.ts";
import { isRelation, type Tree } from "../tree.ts";
import type { DescriptionWords } from "./description-words.ts";
import { type Referent, areCoArguments, idOf, roleOf, standsOut } from "./referents.ts";

/** Sentences in which an ally, a friend or a client is looked for. */
const NEAR = 2;

/** Whom a relational noun behind a possessive means; undefined where two would do. */
export function describedByRelation(
  gazetteer: Gazetteer,
  tree: Tree,
  { possessive, head }: { readonly possessive: number; readonly head: number },
  owners: readonly string[],
  before: readonly Referent[],
  words: DescriptionWords,
): Referent | undefined {
  const noun = tree.tokens[head]?.text.toLowerCase() ?? "";
  const isTheirs = tree.tokens[possessive]?.text.toLowerCase() === "their";
  if (!words.relational.has(noun)) return undefined;
  const here = tree.sentence.index;
  const others = before.filter(
    (r) =>
      r.mention !== null &&
      !r.isPerson &&
      !owners.includes(idOf(r)) &&
      !(r.sentence === here && (areCoArguments(tree, r.head, head) || isDescribedBy(tree, r.head, head))),
  );
  const near = others.filter((r) => here - r.sentence <= NEAR && !r.isAside);
  if (noun.startsWith("host")) return hostBefore(here, others);
  if (!noun.startsWith("neighbo")) return noun.endsWith("s") ? undefined : onlyOne(near);
  const directions = tree.tokens.slice(possessive + 1, head).map((token) => token.text.toLowerCase());
  const direction = directions.find((word) => DIRECTIONS.has(word));
  const isNeighbour = (r: Referent): boolean =>
    owners.some((owner) => liesBeside(gazetteer, owner, idOf(r), direction === undefined ? null : DIRECTIONS.get(direction)));
  const bordering = others.filter(isNeighbour);
  // "The Kyrgyz accused their neighbours": several are one state only where a people owns them.
  if (noun.endsWith("s")) return isTheirs ? standsOut(bordering) : undefined;
  const found = standsOut(bordering) ?? onlyOne(near.filter(isNeighbour));
  return found ?? (direction === undefined && bordering.length === 0 ? onlyOne(near) : undefined);
}

/** "Peru, which its rival accuses": whom a relative clause is said of is no other party in it. */
function isDescribedBy(tree: Tree, noun: number, argument: number): boolean {
  const verb = tree.tokens[roleOf(tree, argument).head];
  return verb !== undefined && isRelation(verb.deprel, "acl") && [noun, tree.tokens[noun]?.head].includes(verb.head);
}

/** "His hosts": the state of the last town that was named. */
export const hostBefore = (here: number, before: readonly Referent[]): Referent | undefined =>
  before.findLast(({ mention, sentence }) => mention !== null && here - sentence <= 1 && mention.actor.kind === "place");

/** The last of these, if its sentence names no other. */
function onlyOne(referents: readonly Referent[]): Referent | undefined {
  const last = referents.at(-1);
  const there = new Set(referents.filter((r) => r.sentence === last?.sentence).map(idOf));
  return there.size === 1 ? last : undefined;
}

type Direction = readonly [north: number, east: number];
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["northern", [1, 0]],
  ["southern", [-1, 0]],
  ["eastern", [0, 1]],
  ["western", [0, -1]],
]);
/** Cosine of the widest angle at which a country still lies in a direction. */
const WIDEST = 0.6;

/** Whether a state is another's neighbour, in a direction from its middle where one is told. */
function liesBeside(gazetteer: Gazetteer, owner: string, other: string, direction: Direction | null | undefined): boolean {
  if (!(gazetteer.neighbours.get(owner) ?? []).includes(other)) return false;
  if (direction === null || direction === undefined) return true;
  const [fromLat = 0, fromLong = 0] = gazetteer.middles.get(owner) ?? [];
  const [toLat = 0, toLong = 0] = gazetteer.middles.get(other) ?? [];
  const north = toLat - fromLat;
  // A degree of longitude shrinks towards the poles.
  const east = (toLong - fromLong) * Math.cos((fromLat * Math.PI) / 180);
  return north * direction[0] + east * direction[1] >= WIDEST * Math.hypot(north, east);
}
