/** Countries from packages: shapes what world-countries and i18n-iso-countries know, completed by `countries.jsonl`, for the gazetteer. */
import type { CountryRecord, CountrySupplement } from "./data.ts";

/** The fields used of an entry of world-countries. */
export interface WorldCountry {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
  readonly borders: readonly string[];
  readonly latlng: readonly number[];
}

/** The `countries` of an i18n-iso-countries language file: names by ISO 3166-1 alpha-2 code. */
export type IsoNames = Readonly<Record<string, string | readonly string[]>>;

const LATIN_NAME = /^[\p{Script=Latin}\p{M}\d .,'’()-]+$/u;
/** Two letters are a code ("IN", "IT", "NO"), not a name. */
const SHORTEST_NAME = 4;

/**
 * Joins the packages' countries with our supplements, by ISO alpha-3 code.
 * Bare codes and inverted names ("Korea, Republic of") are left out: newspapers do not write them.
 */
export function countriesFromPackages(
  world: readonly WorldCountry[],
  isoNames: IsoNames,
  supplements: readonly CountrySupplement[],
): readonly CountryRecord[] {
  const supplementOf = new Map(supplements.map((s) => [s.id, s]));
  const taken = new Set(
    world.flatMap((c) =>
      supplementOf.get(c.cca3)?.territory === true ? [] : [c.demonyms?.eng?.m, ...(supplementOf.get(c.cca3)?.people ?? [])],
    ),
  );
  return world.map((country) => {
    const ours = supplementOf.get(country.cca3);
    const iso = [isoNames[country.cca2] ?? []].flat();
    const theirs = [country.name.common, country.name.official, ...country.altSpellings, ...iso];
    const ambiguous = ours?.ambiguous ?? [];
    const unlisted = new Set([...ambiguous, ...(ours?.misleading ?? [])]);
    const aliases = [...theirs, ...(ours?.aliases ?? [])].filter(
      (name) => LATIN_NAME.test(name) && name.length >= SHORTEST_NAME && !name.includes(",") && !unlisted.has(name),
    );
    const territory = ours?.territory ?? false;
    const isOwn = (demonym: string): boolean => !ambiguous.includes(demonym) && !(territory && taken.has(demonym));
    const demonyms = [country.demonyms?.eng?.m ?? "", country.demonyms?.eng?.f ?? "", ...(ours?.demonyms ?? [])];
    return {
      id: country.cca3,
      name: ours?.name ?? country.name.common,
      flag: country.cca2.toLowerCase(),
      demonyms: distinct(demonyms.filter(isOwn)),
      people: (ours?.people ?? []).filter(isOwn),
      abbreviations: ours?.abbreviations ?? [],
      aliases: distinct(aliases),
      capitals: distinct([...country.capital, ...(ours?.capitals ?? [])]),
      cities: [...country.capital],
      ...(ours?.seat === undefined ? {} : { seat: ours.seat }),
      prefixes: ours?.prefixes ?? [],
      ambiguous,
      misleading: ours?.misleading ?? [],
      territory,
      borders: distinct([...country.borders, ...(ours?.overSea ?? [])]),
      overSea: ours?.overSea ?? [],
      latlng: [...country.latlng],
    };
  });
}

const distinct = (names: readonly string[]): string[] => [...new Set(names.filter((name) => name !== ""))];
