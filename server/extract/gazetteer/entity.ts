/** Entities: the gazetteer's entries of every kind in one shape, and whom each acts for at a date. */
import type { Actor, ActorKind, Principal } from "../../vocabulary/index.ts";
import type { GroupRecord, Predecessor } from "./data.ts";

/** An office held: for which entity, in which title, from and to when (loose ISO dates, null for open or unknown). */
export interface Role {
  readonly title: string;
  readonly for: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the entity that this one acts for; null where it stands for itself. */
  readonly principal: string | null;
  /** Where the entity lies or is active: evidence for its ambiguous names; null if transnational. */
  readonly country: string | null;
  /** What sort of group it is; null if it is none. A party's quarrels with people in office at home are not between states. */
  readonly group: GroupRecord["kind"] | null;
  readonly roles: readonly Role[];
  /** ISO 3166-1 alpha-2 code, lower case, for states. */
  readonly flag: string | null;
}

/** What following principals needs. */
export interface Entities {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly predecessors: readonly Predecessor[];
}

/** Role chains are short; a longer one is a cycle in the data. */
const LONGEST_CHAIN = 8;

/** Whether an office is held at a date; one whose beginning or end is unknown has begun or goes on. */
export const isCurrent = (role: Role, date: string): boolean => (role.from ?? "") <= date && date <= (role.to ?? "9999");

/** The role that counts at a date: the latest begun of those still held, else the latest begun, else the earliest; without a date, the latest. */
export function roleAt(entity: Entity, date: string | null): Role | undefined {
  const byStart = entity.roles.toSorted((a, b) => compare(a.from ?? "", b.from ?? ""));
  const begun = date === null ? byStart : byStart.filter((role) => (role.from ?? "") <= date);
  const held = date === null ? begun : begun.filter((role) => isCurrent(role, date));
  // Whoever holds no office any more is remembered for those he held, not for errands that he ran for others.
  const own = begun.filter(({ title }) => !/envoy|representative|adviser/iu.test(title));
  return held.at(-1) ?? own.at(-1) ?? begun.at(-1) ?? byStart[0];
}

/** Whom an entity acts for at a date (ISO, or null for today's view), followed to the end of the chain. */
export function principalOf(world: Entities, id: string, date: string | null): Principal {
  let entity = world.entities.get(id);
  const named = entity?.id;
  for (let i = 0; i < LONGEST_CHAIN && entity !== undefined; i++) {
    const above = entity.kind === "person" ? (roleAt(entity, date)?.for ?? null) : entity.principal;
    const next: Entity | undefined = above === null ? undefined : world.entities.get(above);
    if (next === undefined) break;
    entity = next;
  }
  if (entity === undefined) return { id, name: id };
  const was = entity.id === named ? undefined : stateAt(world, entity.id, date);
  return was ?? { id: entity.id, name: entity.name };
}

/** The state of the past that stood where a state of today stands, if one did at the date: the Soviet Union for Russia in 1980. */
export function stateAt(world: Entities, id: string, date: string | null): Principal | undefined {
  if (date === null) return undefined;
  const before = world.predecessors.find((p) => p.state === id && p.from <= date && date < p.until);
  const entity = before === undefined ? undefined : world.entities.get(before.was);
  return entity === undefined ? undefined : { id: entity.id, name: entity.name };
}

/** Whether an actor is the seat of a government, which stands for the state itself, and not any town. */
export const isSeat = (actor: Actor): boolean => /-seat(?:-\d+)?$/u.test(actor.id);

/** The actor of an entity at a date. */
export function actorAt(world: Entities, entity: Entity, date: string | null): Actor {
  return { id: entity.id, name: entity.name, kind: entity.kind, principal: principalOf(world, entity.id, date) };
}

/**
 * Whether two actors meet in home affairs: parties of one country, a party and a person who acts for its country, or a firm and anybody of
 * its country.
 */
export function isHomeAffair({ entities }: Entities, a: Actor, b: Actor): boolean {
  if (isOwnFirm(entities, a, b) || isOwnFirm(entities, b, a)) return true;
  const home = (actor: Actor): string | null => {
    const entity = entities.get(actor.id);
    if (entity?.group === "party") return entity.country;
    return actor.kind === "person" ? actor.principal.id : null;
  };
  const parties = [a, b].filter(({ id }) => entities.get(id)?.group === "party");
  return parties.length > 0 && home(a) !== null && home(a) === home(b);
}

const isOwnFirm = (entities: Entities["entities"], firm: Actor, other: Actor): boolean => {
  const home = firm.kind === "company" ? entities.get(firm.id)?.country : null;
  const country = other.kind === "company" ? entities.get(other.id)?.country : other.principal.id;
  return home !== null && home !== undefined && home === country;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
