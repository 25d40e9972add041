/** Who is in the index, and how often each is touched. */
import type { Actor, ActorKind } from "../../vocabulary/index.ts";
import { byCode } from "../order.ts";
import { principalOf, type Level } from "../roll-up.ts";
import { NONE } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";

const spelling = ({ id, name, kind, principal }: Actor): string => JSON.stringify([id, name, kind, principal.id, principal.name]);

const inSpelling = (actors: Iterable<Actor>): readonly Actor[] =>
  [...actors]
    .map((actor) => ({ actor, key: spelling(actor) }))
    .toSorted((a, b) => byCode(b.key, a.key))
    .map(({ actor }) => actor);

/**
 * The actors at either end of some claim at a level, by id in order. Where claims disagree about an actor, the first spelling by code
 * unit stands.
 */
function distinctActors(named: Iterable<Actor>, level: Level): ReadonlyMap<string, Actor> {
  const told = inSpelling(named);
  const kinds = new Map<string, ActorKind>(told.map(({ id, kind }) => [id, kind]));
  const actors = level === "named" ? told : inSpelling(told.map((actor) => principalOf(actor, kinds)));
  return new Map([...new Map(actors.map((actor) => [actor.id, actor]))].toSorted(([a], [b]) => byCode(a, b)));
}

export function actorsAt({ strands, roster }: IndexState, level: Level): ReadonlyMap<string, Actor> {
  const { edgeOf } = strands.levels[level];
  const codes = new Set<number>();
  for (let strand = 0; strand < strands.size; strand++) {
    if (strands.alive[strand] === 0 || edgeOf[strand] === NONE) continue;
    codes.add(strands.source[strand] ?? 0).add(strands.target[strand] ?? 0);
  }
  return distinctActors(
    [...codes].flatMap((code) => roster.actors[code] ?? []),
    level,
  );
}

/** Claims by the id of an actor named, or acted for, at one of their ends. */
export function touches({ strands, roster }: IndexState): ReadonlyMap<string, number> {
  const counts = new Int32Array(roster.ids.size);
  for (let strand = 0; strand < strands.size; strand++) {
    if (strands.levels.named.edgeOf[strand] === NONE) continue;
    const [source, target] = [strands.source[strand] ?? 0, strands.target[strand] ?? 0];
    const ids = new Set([roster.id[source], roster.principal[source], roster.id[target], roster.principal[target]]);
    for (const id of ids) if (id !== undefined) counts[id] = (counts[id] ?? 0) + (strands.alive[strand] ?? 0);
  }
  return new Map(Array.from(counts, (claims, code) => [roster.ids.textOf(code), claims]));
}
