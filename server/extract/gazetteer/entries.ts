/** From records to entities and surfaces: one function a kind of record, each listing what the record may be called in a text. */
import type { ActorKind } from "../../vocabulary/index.ts";
import type {
  BodyRecord,
  CountryRecord,
  CustomActor,
  GroupRecord,
  HistoricalRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
} from "./data.ts";
import { fold } from "./atoms.ts";
import type { Entity } from "./entity.ts";
import { type Surface, type SurfaceKind, surface } from "./surface.ts";

/** Entities with the surfaces that name them. */
export interface Entries {
  readonly entities: readonly Entity[];
  readonly surfaces: readonly Surface[];
}

const entity = (id: string, name: string, kind: ActorKind, principal: string | null, country: string | null = null): Entity => ({
  id,
  name: name.replace(/^the /u, ""),
  kind,
  principal,
  country: country ?? principal,
  group: null,
  roles: [],
  flag: null,
});

const all = (texts: readonly string[], id: string, kind: SurfaceKind, sure = true): readonly Surface[] =>
  texts.map((text) => surface(text, id, kind, sure));

/** "Russian" is also a person: "Russians". Words that are their own plural ("Chinese", "British", "Frenchmen") take no s. */
const withPlurals = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].flatMap((word) =>
    /(?:ese|ish|[sxz]|[nt]ch|men|women)$/iu.test(word) || /^[\p{Lu}.]+$/u.test(word) ? [word] : [word, `${word}s`],
  );

const BODY_KINDS = {
  metonym: "body",
  "government-body": "body",
  agency: "body",
  force: "force",
  company: "company",
  media: "company",
} as const satisfies Record<BodyRecord["kind"], ActorKind>;

/**
 * The seat of a government is an actor of its own that acts for the state; unless it is named like the state (Singapore, Luxembourg).
 * Spellings go with the first capital; each further capital, and a seat that is no capital (The Hague), is a place of its own.
 */
export function countryEntries(country: CountryRecord): Entries {
  const { id } = country;
  const ownNames = new Set([country.name, ...country.aliases].map(fold));
  const [main, ...more] = country.cities.filter((city) => !ownNames.has(fold(city)));
  const others = [...new Set([...more, ...(country.seat === undefined || country.seat === main ? [] : [country.seat])])];
  const spellings = country.capitals.filter((capital) => !ownNames.has(fold(capital)) && !others.includes(capital));
  const towns = [
    ...(main === undefined ? [] : [{ id: `${id}-seat`, name: main, names: spellings }]),
    ...others.map((name, i) => ({ id: `${id}-seat-${i + 2}`, name, names: [name] })),
  ];
  const adjectives = country.ambiguous.filter((name) => /(?:an|ay)$/u.test(name));
  return {
    entities: [
      { ...entity(id, country.name, "state", null), country: id, flag: country.flag },
      ...towns.map((town) => entity(town.id, town.name, "place", id)),
    ],
    surfaces: [
      ...all([country.name, ...country.aliases, ...country.abbreviations], id, "name"),
      ...all(withPlurals([...country.demonyms, ...country.people]), id, "demonym"),
      ...all(country.prefixes, id, "prefix"),
      ...towns.flatMap((town) => all(town.names, town.id, "seat")),
      ...all(
        country.ambiguous.filter((name) => !adjectives.includes(name)),
        id,
        "name",
        false,
      ),
      ...all(withPlurals(adjectives), id, "demonym", false),
    ],
  };
}

type Named = Readonly<{
  id: string;
  name: string;
  aliases: readonly string[];
  demonyms: readonly string[];
  ambiguous: readonly string[];
}>;

/** A name listed as ambiguous is unsure even where it is also the entry's own name. */
function namedSurfaces(record: Named, kind: SurfaceKind = "name"): readonly Surface[] {
  const unsure = new Set(record.ambiguous);
  return [
    ...all(
      [record.name, ...record.aliases].filter((name) => !unsure.has(name)),
      record.id,
      kind,
    ),
    ...all(record.ambiguous, record.id, kind, false),
    ...all(withPlurals(record.demonyms), record.id, "demonym"),
  ];
}

export const organisationEntries = (record: OrganisationRecord): Entries => ({
  entities: [entity(record.id, record.name, "organisation", record.principal ?? null)],
  surfaces: namedSurfaces(record),
});

export const groupEntries = (record: GroupRecord): Entries => ({
  entities: [{ ...entity(record.id, record.name, "group", null, record.country ?? null), group: record.kind }],
  surfaces: namedSurfaces(record),
});

export const bodyEntries = (record: BodyRecord): Entries => ({
  entities: [entity(record.id, record.name, BODY_KINDS[record.kind], record.principal ?? null, record.country ?? null)],
  surfaces: namedSurfaces(record, record.kind === "metonym" ? "seat" : "name"),
});

export const placeEntries = (record: PlaceRecord): Entries =>
  record.country === undefined
    ? { entities: [], surfaces: all([record.name, ...record.aliases], "", "decoy") }
    : { entities: [entity(record.id, record.name, "place", record.country)], surfaces: namedSurfaces(record) };

/** A state of the past that one state succeeded under the same demonym changed its regime, not its place among states. */
export function historicalEntries(record: HistoricalRecord, demonymsOf: (id: string) => readonly string[]): Entries {
  const [only, ...others] = record.successors;
  const sameName = only !== undefined && others.length === 0 && record.demonyms.some((d) => demonymsOf(only).includes(d));
  const known = new Set(only === undefined ? [] : demonymsOf(only));
  const principal = record.principal ?? (sameName ? only : null);
  return {
    entities: [{ ...entity(record.id, record.name, "state", principal), country: record.successor ?? null }],
    surfaces: namedSurfaces({ ...record, demonyms: record.demonyms.filter((d) => principal === null && !known.has(d)) }),
  };
}

/** "President Xi" is a title and a surname: both are read for themselves. */
const TITLED =
  /^(?:president|premier|prime minister|king|queen|emperor|chancellor|general|gen\.?|marshal|colonel|sheikh|emir|pope|sir|lord|dr\.?|mr\.?|mrs\.?) /iu;

/** "Kishida Fumio" beside "Fumio Kishida", where papers write either. */
const turned = ({ name, roles }: PersonRecord, eitherOrder: readonly string[]): readonly string[] => {
  const [given, family, ...more] = name.split(" ");
  const isEither = roles.some((role) => eitherOrder.includes(role.for));
  return isEither && given !== undefined && family !== undefined && more.length === 0 ? [`${family} ${given}`] : [];
};

export const personEntries = (
  record: PersonRecord,
  resolve: (name: string) => string | null,
  eitherOrder: readonly string[] = [],
): Entries => ({
  entities: [
    {
      ...entity(record.id, record.name, "person", null),
      roles: record.roles.map((role) => ({
        title: role.title,
        for: resolve(role.for),
        from: role.from ?? null,
        to: role.to ?? null,
      })),
    },
  ],
  surfaces: [record.name, ...turned(record, eitherOrder), ...record.aliases.filter((name) => !TITLED.test(name))].map((name) =>
    surface(name, record.id, name.includes(" ") || name.includes("-") ? "name" : "surname"),
  ),
});

export const customEntries = (record: CustomActor): Entries => ({
  entities: [entity(record.id, record.name, record.kind, record.principal ?? null)],
  surfaces: namedSurfaces({ ...record, ambiguous: [] }),
});
