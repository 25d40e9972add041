/** Mentions by role: turns role phrases and the persons they introduce into mentions, and drops the names that they hold. */
import type { Actor, Mention } from "../../vocabulary/index.ts";
import { type Gazetteer, actorAt, isSeat } from "../gazetteer/index.ts";
import { LONGEST_SENTENCE, headOf } from "./assemble.ts";
import type { RoleClass, RoleWords } from "./noun-phrase.ts";
import { type RoleSpan, findRoles, namesOrigin } from "./roles.ts";
import type { Line, Scene } from "./scene.ts";
import { introducedBy, namedWithState } from "./titled.ts";

/** How surely a noun of each class acts for the state that it is said of. */
const CERTAINTY = {
  persons: 0.95,
  bodies: 1,
  forces: 1,
  arms: 0.75,
  interests: 0.65,
  lands: 0.6,
  peoples: 0.65,
} as const satisfies Record<RoleClass, number>;
const INTRODUCED = 0.9;

export interface LineRoles {
  /** All mentions of the line, those by role put in and the names inside them taken out. */
  readonly mentions: readonly Mention[];
  /** Persons that the line introduces. */
  readonly people: readonly Actor[];
}

/** "Russia gave Iran jets": whoever is given something is no owner of what stands behind the name. */
const isGiven =
  ({ sentence }: Line) =>
  ({ head }: Mention): boolean =>
    sentence.tokens[head]?.deprel === "iobj";

/** Reads the roles of a line whose names are known. */
export function roleMentions(
  scene: Scene,
  line: Line,
  named: readonly Mention[],
  words: RoleWords,
  complements: ReadonlySet<string>,
): LineRoles {
  const { text } = scene.article;
  const { sentence } = line;
  if (sentence.tokens.length > LONGEST_SENTENCE) return { mentions: named, people: [] };
  const origins = new Set(named.filter((mention) => namesOrigin(text, sentence, mention, words)));
  const owners = named.filter((mention) => !origins.has(mention));
  const roles = findRoles(text, sentence, owners, words, complements).filter((role) => !role.owners.some(isGiven(line)));
  const taken = new Set(
    [...owners, ...roles].flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)),
  );
  const isTaken = (index: number): boolean => taken.has(index);
  const byRole = roles.map((role) => readRole(scene, line, role, owners, isTaken));
  const introduced = owners.flatMap((mention) => namedWithState(text, sentence, mention, isTaken) ?? []);
  const apart = introduced.map(({ first, last, actor }) => spanMention(line, first, last, actor, "name", INTRODUCED));
  const all = [...byRole.flatMap((r) => r.mentions), ...apart];
  const added = all.filter((inner) => !all.some((outer) => outer !== inner && isWithin(inner, outer)));
  const kept = owners.filter((mention) => !added.some((role) => holds(role, mention, roles)));
  return { mentions: [...kept, ...added], people: [...byRole.flatMap((r) => r.people), ...introduced.map((i) => i.actor)] };
}

/** A role inside a longer one for the same principal: "the German army" in "a spokesman for the German army". */
const isWithin = (inner: Mention, outer: Mention): boolean =>
  outer.first <= inner.first &&
  inner.last <= outer.last &&
  outer.last - outer.first > inner.last - inner.first &&
  outer.actor.principal.id === inner.actor.principal.id;

/** A role holds a name inside it that acts for the same principal, or is one of the owners of the phrase. */
const holds = (outer: Mention, inner: Mention, roles: readonly RoleSpan[]): boolean =>
  outer.first <= inner.first &&
  inner.last <= outer.last &&
  (outer.actor.principal.id === inner.actor.principal.id ||
    roles.some((role) => role.owners.includes(inner) && role.first >= outer.first && role.last <= outer.last));

function readRole(
  scene: Scene,
  line: Line,
  role: RoleSpan,
  mentions: readonly Mention[],
  isTaken: (index: number) => boolean,
): LineRoles {
  const person = mentions.find(
    (m) => m.actor.kind === "person" && m.first === role.last && role.class === "persons" && role.owners.length === 1,
  );
  const [owner] = role.owners;
  if (person !== undefined && owner !== undefined) {
    const same = person.actor.principal.id === owner.actor.principal.id;
    return same
      ? { mentions: [spanMention(line, role.first, person.last, person.actor, "name", person.certainty)], people: [] }
      : { mentions: [], people: [] };
  }
  const introduction = introducedBy(scene.article.text, line.sentence, role, isTaken);
  if (introduction !== undefined && !introduction.apart) {
    const mention = spanMention(line, role.first, introduction.last, introduction.actor, "role", INTRODUCED);
    return { mentions: [mention], people: [introduction.actor] };
  }
  const owned = role.owners.map((o) =>
    spanMention(line, role.first, role.last, standIn(scene.gazetteer, o.actor), "role", CERTAINTY[role.class]),
  );
  if (introduction === undefined) return { mentions: owned, people: [] };
  const { first, last, actor } = introduction;
  return { mentions: [...owned, spanMention(line, first, last, actor, "name", INTRODUCED)], people: [actor] };
}

/** Who acts where a role is said of an actor: the state for its seat or its president, else the actor itself. */
function standIn(gazetteer: Gazetteer, actor: Actor): Actor {
  if (!isSeat(actor) && actor.kind !== "person") return actor;
  const principal = gazetteer.entities.get(actor.principal.id);
  return principal === undefined ? actor : actorAt(gazetteer, principal, null);
}

function spanMention(line: Line, first: number, last: number, actor: Actor, form: Mention["form"], certainty: number): Mention {
  const { tokens, index } = line.sentence;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return { start, end, sentence: index, first, last, head: headOf(line.sentence, first, last), actor, form, certainty };
}
