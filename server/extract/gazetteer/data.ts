/**
 * The data a gazetteer is made of, as zod schemas: one record a line in the files of `data/actors`, countries besides those from
 * packages. Whoever reads the files parses them with these.
 */
import { z } from "zod";
import { ActorKind } from "../../vocabulary/index.ts";

const words = z.array(z.string()).default([]);
/** A date of which the day, or the day and month, may be missing. */
const looseDate = z.string().regex(/^-?\d{4}(-\d{2}(-\d{2})?)?$/);

/** `countries.jsonl`: what packages do not know of a country. */
export const CountrySupplement = z.object({
  id: z.string().length(3),
  name: z.string().optional(),
  demonyms: words,
  people: words,
  abbreviations: words,
  aliases: words,
  seat: z.string().optional(),
  capitals: words,
  prefixes: words,
  ambiguous: words,
  misleading: words.meta({
    description: "Spellings of the packages that English reads as something else: a word, a first name.",
  }),
  overSea: words.meta({ description: "Neighbours that no land border is shared with." }),
  territory: z
    .boolean()
    .default(false)
    .meta({ description: "A dependent territory: it yields a demonym to the state that shares it." }),
});
export type CountrySupplement = Readonly<z.infer<typeof CountrySupplement>>;

/** A country as the gazetteer takes it: see `countriesFromPackages`. */
export const CountryRecord = CountrySupplement.extend({
  name: z.string(),
  flag: z.string().meta({ description: "ISO 3166-1 alpha-2 code, lower case." }),
  borders: words,
  latlng: z.array(z.number()).default([]).meta({ description: "Latitude and longitude of its middle, in degrees." }),
  cities: words.meta({ description: "The capitals as towns of their own; other names in `capitals` are names of the first." }),
});
export type CountryRecord = Readonly<z.infer<typeof CountryRecord>>;

/** `people.jsonl`; `for` is a country code, or any name of an organisation, group or state of the past. */
export const PersonRecord = z.object({
  id: z.string(),
  name: z.string(),
  aliases: words,
  roles: z
    .array(z.object({ title: z.string(), for: z.string(), from: looseDate.optional(), to: looseDate.optional() }))
    .default([]),
});
export type PersonRecord = Readonly<z.infer<typeof PersonRecord>>;

const named = z.object({ id: z.string(), name: z.string(), aliases: words, demonyms: words, ambiguous: words });

/** `organisations.jsonl`: `principal` is the id of the organisation that an organ belongs to. */
export const OrganisationRecord = named.extend({ principal: z.string().optional(), members: words });
/** `groups.jsonl`: armed groups, parties, separatist regions; they stand for themselves. */
export const GroupRecord = named.extend({ kind: z.enum(["armed-group", "party", "region"]), country: z.string().optional() });
/**
 * `bodies.jsonl`: seats, ministries, agencies, forces, companies and media. `principal` is the id of the state or organisation that one acts
 * for; what belongs to none, as a private firm, stands for itself and has but a `country`.
 */
export const BodyRecord = named.extend({
  kind: z.enum(["metonym", "government-body", "agency", "force", "company", "media"]),
  principal: z.string().optional(),
  country: z.string().optional(),
});
/** `places.jsonl`: a place without a country (a sea, a continent) names no actor, but keeps the names inside it from being read. */
export const PlaceRecord = named.extend({ country: z.string().optional() });
/** `history.jsonl`: states of the past. One that only changed its regime acts for its successor; others stand for themselves. */
export const HistoricalRecord = named.extend({
  capital: z.string().optional(),
  years: z.tuple([z.string().nullable(), z.string().nullable()]),
  successor: z.string().optional(),
  successors: words,
  principal: z.string().optional(),
});
export type OrganisationRecord = Readonly<z.infer<typeof OrganisationRecord>>;
export type GroupRecord = Readonly<z.infer<typeof GroupRecord>>;
export type BodyRecord = Readonly<z.infer<typeof BodyRecord>>;
export type PlaceRecord = Readonly<z.infer<typeof PlaceRecord>>;
export type HistoricalRecord = Readonly<z.infer<typeof HistoricalRecord>>;

/** An actor added by a user: any kind, any names; `principal` is the id of another actor. */
export const CustomActor = z.object({
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  aliases: words,
  demonyms: words,
  principal: z.string().optional(),
});
export type CustomActor = Readonly<z.infer<typeof CustomActor>>;

/** `context.json`: what decides names that mean several things. */
export const ContextData = z.object({
  rules: z.array(
    z.object({
      surface: z.string(),
      kind: z.enum(["name", "demonym"]).default("name"),
      candidates: z.array(
        z.object({
          id: z.string(),
          cues: words.meta({ description: "Words of the text, or ids of actors named in it, that speak for this candidate." }),
          unless: words.meta({ description: "Words that speak against it." }),
          from: z.string().optional(),
          until: z.string().optional(),
          otherwise: z.boolean().default(false).meta({ description: "Taken where no cue decides." }),
        }),
      ),
    }),
  ),
  decoys: words.meta({ description: "Names of no actor that hold an actor's name." }),
  followers: words.meta({
    description: "Capitalised words that make the name before them part of another name (Times, Sea, Airlines).",
  }),
  associations: words.meta({
    description:
      "Capitalised words that end a name of people who act for no state, which begins with a demonym (Party, Crescent).",
  }),
  leaders: words.meta({
    description: "Capitalised words that make the name after them part of another name (Lake, Bank of, University of).",
  }),
  givenNames: words.meta({ description: "Names of actors that are also borne by persons." }),
  notNames: words.meta({
    description: "Words that, beside such a name, are no part of a person's: days, feasts, directions, parties, titles.",
  }),
  placing: words.meta({
    description:
      "Words that no unknown person's name follows: a capitalised word behind them is a place, a time or some kind of people.",
  }),
  nameParticles: words.meta({
    description: "Small words that belong to the surname behind them (al-Assad, de Klerk, bin Salman).",
  }),
  patronymics: words.meta({
    description: "Those of them before a father's name, which nobody is called by alone (Ben Ali, bin Laden).",
  }),
  ships: z
    .record(z.string(), z.string())
    .default({})
    .meta({ description: "Letters before the names of warships, with the state whose navy they are of." }),
  nameSuffixes: words.meta({ description: "What follows a surname and is none (Jr., III)." }),
  familyFirst: words.meta({ description: "Ids of states whose people bear the family name first." }),
  eitherOrder: words.meta({ description: "Ids of states whose people are written with either name first." }),
  commonWords: words.meta({ description: "Surnames that are also words or very common: they need a title or the full name." }),
  shoutedWords: words.meta({ description: "Abbreviations that are also words: proof of nothing in a line of capitals." }),
});
export type ContextData = Readonly<z.infer<typeof ContextData>>;

/** Data under which an actor of the past holds the seat and demonym of its successor: Moscow in 1980. */
export const Predecessor = z.object({ state: z.string(), was: z.string(), from: z.string(), until: z.string() });
export type Predecessor = Readonly<z.infer<typeof Predecessor>>;
