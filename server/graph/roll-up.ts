/** Whom an end of a link stands for: the actor as named, or the principal that it acts for. */
import type { Actor, ActorKind, GraphFilter } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";

export type Level = GraphFilter["level"];

/** Ids of the two actors that a link joins at a level. */
export interface Ends {
  readonly source: string;
  readonly target: string;
}

/** The id that an actor goes by at a level. Rolling up what is rolled up changes nothing. */
function idAt(actor: Actor, level: Level): string {
  return level === "principal" ? actor.principal.id : actor.id;
}

/** Ends in canonical order, by id, where the relation is symmetric; else as they are. */
export const inOrder = ({ source, target }: Ends, isSymmetric: boolean): Ends =>
  isSymmetric && byCode(source, target) > 0 ? { source: target, target: source } : { source, target };

/**
 * The ends of a link at a level, in canonical order (by id) where the relation is symmetric;
 * null where both ends are the same actor, as when two ministries of one state meet.
 */
export function endsAt(link: Link, level: Level, symmetric: ReadonlySet<string>): Ends | null {
  const source = idAt(link.source, level);
  const target = idAt(link.target, level);
  if (source === target) return null;
  return inOrder({ source, target }, symmetric.has(link.relation));
}

/**
 * The principal of an actor as an actor in its own right. Where nothing was ever said of the principal itself, its kind is
 * told by its id: three capitals are a country.
 */
export function principalOf(actor: Actor, kinds: ReadonlyMap<string, ActorKind>): Actor {
  const { principal } = actor;
  if (actor.id === principal.id) return actor;
  const kind = kinds.get(principal.id) ?? (/^[A-Z]{3}$/.test(principal.id) ? "state" : "organisation");
  return { id: principal.id, name: principal.name, kind, principal };
}

/** The link with both ends rolled up to their principals. */
export function rollUp(link: Link, kinds: ReadonlyMap<string, ActorKind>): Link {
  return { ...link, source: principalOf(link.source, kinds), target: principalOf(link.target, kinds) };
}
