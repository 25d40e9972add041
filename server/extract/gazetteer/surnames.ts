/** Surnames: by which part of a full name a newspaper calls a person the second time. */
import { fold } from "./atoms.ts";
import type { PersonRecord } from "./data.ts";

/** Small words that belong to the name behind them ("al-Assad", "de Klerk", "bin Salman"). */
const PARTICLES: ReadonlySet<string> = new Set([
  "al",
  "el",
  "de",
  "del",
  "di",
  "da",
  "dos",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "ben",
  "le",
  "la",
  "ad",
  "as",
]);
/** States whose people bear the family name first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(["CHN", "PRK", "KOR", "TWN", "VNM", "KHM", "HKG"]);
const SUFFIXES: ReadonlySet<string> = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v", "vi", "xiv", "xvi"]);

const TITLES: ReadonlySet<string> = new Set(["president", "chairman", "premier", "secretary", "general", "marshal", "minister"]);

/**
 * The surname in a full name, with and without its particle: "Bashar al-Assad" gives "al-Assad" and "Assad".
 * Names of one word and kings ("Charles III") give none.
 */
export function surnamesOf(name: string, familyFirst: boolean): readonly string[] {
  const words = name.replace(/\s*\([^)]*\)/u, "").split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || /^[IVX]+$/u.test(last)) return [];
  // "President Xi" bears no family name before the title.
  if (familyFirst) return [words.find((word) => !TITLES.has(word.toLowerCase())) ?? last];
  const trimmed = SUFFIXES.has(last.toLowerCase()) ? words.slice(0, -1) : words;
  const surname = trimmed.at(-1) ?? "";
  const before = trimmed.at(-2) ?? "";
  const bare = surname.replace(/^(?:al|el|ad|as|ash)-/iu, "");
  const withParticle = trimmed.length > 2 && PARTICLES.has(fold(before)) ? [`${before} ${surname}`] : [];
  return [...new Set([...withParticle, surname, bare])].filter((part) => part.length > 1);
}

/** Whether people of a state (ISO alpha-3) bear the family name first. */
export const bearsFamilyNameFirst = (state: string): boolean => FAMILY_FIRST.has(state);

/** Whether a person's family name comes first, told by the states served. */
export const familyFirst = (person: PersonRecord): boolean =>
  person.roles.length > 0 && person.roles.every((role) => FAMILY_FIRST.has(role.for)) && person.name.split(" ").length > 1;
