/** Surnames: by which part of a full name a newspaper calls a person the second time. */
import { fold } from "./atoms.ts";
import type { ContextData, PersonRecord } from "./data.ts";

/** What of the context data surnames are told by. */
type SurnameData = Pick<ContextData, "nameParticles" | "patronymics" | "nameSuffixes" | "familyFirst">;

/**
 * The surname in a full name, with and without its particle: "Bashar al-Assad" gives "al-Assad" and "Assad".
 * "Ben Ali" is not called "Ali". Names of one word and kings ("Charles III") give none.
 */
export function surnamesOf(
  name: string,
  familyFirst: boolean,
  { nameParticles, patronymics, nameSuffixes }: SurnameData,
): readonly string[] {
  const words = name.replace(/\s*\([^)]*\)/u, "").split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || /^[IVX]+$/u.test(last)) return [];
  if (familyFirst) return [words[0] ?? ""];
  const trimmed = nameSuffixes.includes(last.toLowerCase()) ? words.slice(0, -1) : words;
  const surname = trimmed.at(-1) ?? "";
  const before = trimmed.at(-2) ?? "";
  const bare = surname.replace(/^(?:al|el|ad|as|ash)-/iu, "");
  const withParticle = trimmed.length > 2 && nameParticles.includes(fold(before)) ? [`${before} ${surname}`] : [];
  if (withParticle.length > 0 && patronymics.includes(fold(before))) return withParticle;
  return [...new Set([...withParticle, surname, bare])].filter((part) => part.length > 1);
}

/** Whether people of a state (ISO alpha-3) bear the family name first. */
export const bearsFamilyNameFirst = (state: string, { familyFirst }: SurnameData): boolean => familyFirst.includes(state);

/** Whether a person's family name comes first, told by the states served. */
export const isFamilyNameFirst = (person: PersonRecord, data: SurnameData): boolean =>
  person.roles.length > 0 &&
  person.roles.every((role) => bearsFamilyNameFirst(role.for, data)) &&
  person.name.split(" ").length > 1;
