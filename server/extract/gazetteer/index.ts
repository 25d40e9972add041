/**
 * The gazetteer: all actors known by name, how they are called, and for whom they act at a date.
 * It is a frozen argument of the extractor, made once from `data/actors` and the country packages.
 */
import type { Actor } from "../../vocabulary/index.ts";
import { atomise } from "./atoms.ts";
import type {
  BodyRecord,
  ContextData,
  CountryRecord,
  CustomActor,
  GroupRecord,
  HistoricalRecord,
  OrganisationRecord,
  PersonRecord,
  PlaceRecord,
  Predecessor,
} from "./data.ts";
import type { DescriptionData, RoleData } from "./lexicon.ts";
import { type Entities, type Entity, actorAt } from "./entity.ts";
import {
  type Entries,
  bodyEntries,
  countryEntries,
  customEntries,
  groupEntries,
  historicalEntries,
  organisationEntries,
  personEntries,
  placeEntries,
} from "./entries.ts";
import { standInsOf } from "./kinds.ts";
import { type SearchIndex, createSearchIndex, searchIndex } from "./search.ts";
import { keysOf, type Surface, surface } from "./surface.ts";
import { isFamilyNameFirst, surnamesOf } from "./surnames.ts";
import { type Trie, createTrie } from "./trie.ts";

export * from "./atoms.ts";
export * from "./countries.ts";
export * from "./data.ts";
export * from "./entity.ts";
export * from "./lexicon.ts";
export * from "./once.ts";
export * from "./surface.ts";
export * from "./surnames.ts";
export * from "./trie.ts";

export interface GazetteerData {
  readonly countries: readonly CountryRecord[];
  readonly people: readonly PersonRecord[];
  readonly organisations: readonly OrganisationRecord[];
  readonly groups: readonly GroupRecord[];
  readonly bodies: readonly BodyRecord[];
  readonly places: readonly PlaceRecord[];
  readonly history: readonly HistoricalRecord[];
  readonly predecessors: readonly Predecessor[];
  readonly context: ContextData;
  readonly roles: RoleData;
  readonly descriptions: DescriptionData;
  /** Actors added by the user; none by default. */
  readonly custom?: readonly CustomActor[];
}

export interface Gazetteer extends Entities {
  readonly trie: Trie;
  /** Ids of persons by `nameKey` of the surname. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
  /** `nameKey`s of the surnames of a person, by id. */
  readonly surnamesById: ReadonlyMap<string, readonly string[]>;
  readonly search: SearchIndex;
  /** What stands in for a country's one-word name, demonym or seat while a sentence is parsed. */
  readonly standIns: ReadonlyMap<string, string>;
  /** Ids of members by id of organisation, and of neighbours by id of state. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** Latitude and longitude of the middle of a state, in degrees, by id. */
  readonly middles: ReadonlyMap<string, readonly number[]>;
  readonly context: ContextData;
  readonly roles: RoleData;
  readonly descriptions: DescriptionData;
}

/** Builds the gazetteer. Where two records share an id (a region that is also a place), the earlier kind of record wins. */
export function createGazetteer(data: GazetteerData): Gazetteer {
  const demonyms = new Map(data.countries.map((c) => [c.id, [...c.demonyms, ...c.people]]));
  const countries = data.countries.map(countryEntries);
  const named: readonly Entries[] = [
    ...(data.custom ?? []).map(customEntries),
    ...countries,
    ...data.history.map((h) => historicalEntries(h, (id) => demonyms.get(id) ?? [])),
    ...data.organisations.map(organisationEntries),
    ...data.groups.map(groupEntries),
    ...data.bodies.map(bodyEntries),
    ...data.places.map(placeEntries),
  ];
  const resolve = principalNames(named);
  const entries = [...named, ...data.people.map((p) => personEntries(p, resolve, data.context.eitherOrder))];
  const entities = new Map<string, Entity>();
  for (const entity of entries.flatMap((e) => e.entities)) if (!entities.has(entity.id)) entities.set(entity.id, entity);
  const surfaces = entries.flatMap((e) => e.surfaces);
  const titles = new Set([...data.roles.persons, ...data.roles.honorifics]);
  const surnamesById = new Map(data.people.map((person) => [person.id, surnameKeys(person, data.context, titles)]));
  return {
    entities,
    predecessors: data.predecessors,
    trie: createTrie([
      ...surfaces,
      ...data.context.decoys.map((text) => surface(text, "", "decoy")),
      ...data.context.rules.map((rule) => surface(rule.surface, rule.candidates[0]?.id ?? "", rule.kind, false)),
    ]),
    surnames: invert(surnamesById),
    surnamesById,
    search: createSearchIndex(surfaces),
    standIns: standInsOf(countries.flatMap((country) => country.surfaces)),
    members: new Map(data.organisations.map((o) => [o.id, o.members])),
    neighbours: new Map(data.countries.map((c) => [c.id, c.borders])),
    middles: new Map(data.countries.map((c) => [c.id, c.latlng])),
    context: data.context,
    roles: data.roles,
    descriptions: data.descriptions,
  };
}

/** Actors with a name that starts with the query (any word of it), accents and case aside; the best match first. */
export function searchActors(gazetteer: Gazetteer, query: string, limit: number): readonly { actor: Actor; matched: string }[] {
  return searchIndex(gazetteer.search, query, limit).flatMap(({ id, matched }) => {
    const actor = actorById(gazetteer, id);
    return actor === undefined ? [] : [{ actor, matched }];
  });
}

/** The actor with this id, as of its latest role. */
export function actorById(gazetteer: Gazetteer, id: string): Actor | undefined {
  const entity = gazetteer.entities.get(id);
  return entity === undefined ? undefined : actorAt(gazetteer, entity, null);
}

/** Ids by any name, for the `for` of a person's role; sure names win over ambiguous ones, earlier kinds over later. */
function principalNames(entries: readonly Entries[]): (name: string) => string | null {
  const ids = new Set(entries.flatMap((e) => e.entities.map((entity) => entity.id)));
  const byName = new Map<string, Surface>();
  for (const found of entries.flatMap((e) => e.surfaces)) {
    if (found.id === "") continue;
    const key = keysOf(found).join(" ");
    const known = byName.get(key);
    if (known === undefined || (!known.sure && found.sure)) byName.set(key, found);
  }
  return (name) => (ids.has(name) ? name : (byName.get(nameKey(name))?.id ?? null));
}

/** A name as the keys of its atoms, by which surnames are looked up. */
export const nameKey = (name: string): string =>
  atomise(name)
    .map((atom) => atom.key)
    .join(" ");

function surnameKeys(person: PersonRecord, context: ContextData, titles: ReadonlySet<string>): readonly string[] {
  const familyFirst = isFamilyNameFirst(person, context);
  // In "President Xi" no first word is a family name, whatever comes first at home.
  const isTitled = (name: string): boolean => familyFirst && titles.has(name.split(" ")[0]?.toLowerCase() ?? "");
  // "Ben Ali" is his surname and has none.
  const isSurname = (name: string): boolean => person.name.endsWith(` ${name}`);
  const names = [person.name, ...person.aliases].filter((name) => !isTitled(name) && !isSurname(name));
  // "Lula", "Tito": who is called by one word alone is called so as others are by their surname.
  const alone = names.filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));
  const surnames = names.flatMap((name) => surnamesOf(name, familyFirst, context));
  return [...new Set([...surnames, ...alone].map(nameKey))];
}

function invert(index: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [id, keys] of index) for (const key of keys) inverted.set(key, [...(inverted.get(key) ?? []), id]);
  return inverted;
}
