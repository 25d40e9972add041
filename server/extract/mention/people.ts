/** Surnames: "Blinken" after "Antony Blinken", and "Putin" or "President Xi" alone, told by who held office at the article's date. */
import {
  type Entity,
  type Gazetteer,
  type Role,
  bearsFamilyNameFirst,
  isCurrent,
  nameKey,
  onceFor,
  principalOf,
  roleAt,
} from "../gazetteer/index.ts";
import { type TextAtom, isCapitalised, isWord, isDesignation } from "./atoms.ts";
import { isMonth } from "./namesakes.ts";
import type { Evidence, Line, Scene } from "./scene.ts";

/** A surname in a line, in atoms, resolved. */
export interface SurnameSpan {
  readonly from: number;
  readonly to: number;
  readonly entity: Entity;
  readonly certainty: number;
}

/** Persons named in full in the article, by key of surname, in order of appearance. */
export type NamedPeople = ReadonlyMap<string, readonly Entity[]>;

export interface SurnameRules {
  readonly common: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly patronymics: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly placing: ReadonlySet<string>;
  readonly lesserTitles: ReadonlySet<string>;
  /** How the office begins that a title without another word is short for. */
  readonly shortFor: ReadonlyMap<string, string>;
}

export const surnameRules = onceFor(({ context, roles, descriptions, entities }: Gazetteer): SurnameRules => ({
  common: new Set(context.commonWords),
  honorifics: new Set(roles.honorifics),
  titles: new Set([...roles.persons, ...roles.offices]),
  givenNames: new Set([...descriptions.female, ...descriptions.male, ...firstNames(entities.values(), context)]),
  offices: new Set(roles.offices),
  particles: new Set(context.nameParticles),
  patronymics: new Set(context.patronymics),
  notNames: new Set([...context.notNames, ...roles.complements]),
  placing: new Set(context.placing),
  lesserTitles: new Set(roles.lesserTitles),
  shortFor: new Map(Object.entries(roles.shortFor)),
}));

/** First words of the names of persons; no family name that comes first, for that stands behind a given name nowhere. */
const firstNames = (entities: Iterable<Entity>, context: Gazetteer["context"]): readonly string[] =>
  [...entities].flatMap(({ kind, name, roles }) => {
    const [first = "", second] = name.split(" ");
    const isGiven =
      second !== undefined && first.length > 2 && !roles.some((role) => bearsFamilyNameFirst(role.for ?? "", context));
    return kind === "person" && isGiven ? [first] : [];
  });

const NAMED_BEFORE = 0.95;
const BY_OFFICE = 0.85;

/** The surname at an atom, if one of the gazetteer's persons can be meant. */
export function surnameAt(
  scene: Scene,
  { atoms, year }: Pick<Line, "atoms" | "year">,
  from: number,
  named: NamedPeople,
  evidence: Evidence,
  rules: SurnameRules,
  strangers: ReadonlySet<string>,
): SurnameSpan | undefined {
  if (!isCapitalised(atoms[from]) && atoms[from]?.key !== "al") return undefined;
  for (const length of [2, 1]) {
    const part = atoms.slice(from, from + length);
    if (part.length < length || !part.some(isCapitalised) || !isCapitalised(part.at(-1))) continue;
    const key = part.map((atom) => atom.key).join(" ");
    const before = named.get(key)?.at(-1);
    const ids = scene.gazetteer.surnames.get(key)?.filter((id) => mayBeCalled(scene, id, atoms[from - 1]?.key ?? "", rules));
    if (before === undefined && ids === undefined) continue;
    const title = hasTitle(atoms, from, rules);
    if (!title && givenNameBefore(atoms, from, before, rules)) return undefined;
    if (givenNameAfter(atoms, from + length, rules) || isRank(atoms, from, from + length, rules)) return undefined;
    if (isDesignation(atoms, from + length) || isMonth(atoms, from)) return undefined;
    if (before === undefined && strangers.has(key) && !rules.offices.has(atoms[from - 1]?.key ?? "")) return undefined;
    const span = { from, to: from + length };
    if (before !== undefined) return { ...span, entity: before, certainty: NAMED_BEFORE };
    const called = { titled: title, plain: title || !rules.common.has(key), office: shortenedOffice(atoms, from, rules) };
    const { date } = scene.article;
    const then = year === null || date === null || date.startsWith(year) ? undefined : `${year}-06-30`;
    const entity =
      inOffice(scene, date, ids ?? [], evidence, called) ??
      (then === undefined ? undefined : inOffice(scene, then, ids ?? [], evidence, called));
    if (entity !== undefined) return { ...span, entity, certainty: BY_OFFICE };
  }
  return undefined;
}

/** Whether a title fits a person: "Senator Biden" was one, "Senator Putin" is another man. */
function mayBeCalled(scene: Scene, id: string, title: string, rules: SurnameRules): boolean {
  if (!rules.lesserTitles.has(title)) return true;
  return scene.gazetteer.entities.get(id)?.roles.some((role) => role.title.toLowerCase().includes(title)) ?? false;
}

function hasTitle(atoms: readonly TextAtom[], from: number, rules: SurnameRules): boolean {
  const key = atoms[from - 1]?.key ?? "";
  return rules.honorifics.has(key) || rules.titles.has(key);
}

/** "Steve Putin" is not Putin: a capitalised word before a surname is a given name, unless the line begins with it or it is the person's own. */
function givenNameBefore(atoms: readonly TextAtom[], from: number, person: Entity | undefined, rules: SurnameRules): boolean {
  const before = atoms[from - 1];
  const here = atoms[from];
  const opensLine = from < 2 && !rules.givenNames.has(before?.form ?? "");
  if (before === undefined || here === undefined || opensLine || here.start - before.end > 1 || here.hyphenBefore) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(before.form) || !isWord(before)) return false;
  return person === undefined || !nameKey(person.name).split(" ").includes(before.key);
}

/** "Kim Smith", "Mohammed al-Amin": a capitalised word of small letters straight behind, with or without a particle, ends another name. */
function givenNameAfter(atoms: readonly TextAtom[], to: number, rules: SurnameRules): boolean {
  const last = atoms[to - 1];
  const next = atoms[to];
  if (next === undefined || last === undefined || next.start - last.end !== 1 || last.hyphenAfter) return false;
  const isParticle = (rules.particles.has(next.key) && next.hyphenAfter) || rules.patronymics.has(next.key);
  if (isParticle && isCapitalised(atoms[to + 1])) return true;
  return /^\p{Lu}\p{Ll}+$/u.test(next.form) && !rules.titles.has(next.key);
}

/** "Major Ruiz", "Major-General Ruiz": what is a rank before another capitalised word is nobody's surname. */
function isRank(atoms: readonly TextAtom[], from: number, to: number, { honorifics }: SurnameRules): boolean {
  const [last, next] = [atoms[to - 1], atoms[to]];
  if (last === undefined || next === undefined) return false;
  return honorifics.has(atoms[from]?.key ?? "") && isCapitalised(next) && next.start - last.end === 1;
}

/** "Secretary Silva" without another word of title: how the office begins that this is short for; undefined where it is for none. */
function shortenedOffice(atoms: readonly TextAtom[], from: number, { shortFor }: SurnameRules): string | undefined {
  const before = atoms[from - 2];
  return before !== undefined && isCapitalised(before) && from > 2 ? undefined : shortFor.get(atoms[from - 1]?.form ?? "");
}

/** How a surname stands in the text: behind a title, by itself enough to tell a person, and with what a title there is short for. */
interface Called {
  readonly titled: boolean;
  readonly plain: boolean;
  readonly office: string | undefined;
}

/** Years after leaving office in which a bare surname still means its last holder. */
const REMEMBERED = 3;

/** The one person of these that a newspaper of a date, the article's or the year that it tells of, means by the bare surname. */
function inOffice(
  scene: Scene,
  date: string | null,
  ids: readonly string[],
  evidence: Evidence,
  { titled, plain, office }: Called,
): Entity | undefined {
  const people = ids.flatMap((id) => scene.gazetteer.entities.get(id) ?? []);
  const isHolder = ({ roles }: Entity): boolean =>
    office !== undefined && date !== null && roles.some((role) => role.title.startsWith(office) && isCurrent(role, date));
  // Whoever holds the office that the title is short for is meant, whatever else the text names.
  const holders = people.filter(isHolder);
  if (holders.length === 1) return holders[0];
  const scored = people
    .map((entity) => ({ entity, score: score(scene, entity, date, evidence, titled, people.length === 1) }))
    .filter(({ score: s }) => s >= (plain ? 2 : 6))
    .toSorted((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
  const [best, second] = scored;
  return best !== undefined && (second === undefined || second.score < best.score) ? best.entity : undefined;
}

const HEADS =
  /^(?:acting |interim |transitional )?(?:(?:state |vice )?president|prime minister|chancellor|king|emir|supreme leader|premier|general secretary|secretary[- ]general|leader|crown prince|chairman|taoiseach|sultan)/iu;
/** Whom newspapers call by the surname alone from the first line on, since the whole world deals with them. */
const ENVOYS =
  /^(?:(?:minister of|secretary of state for) )?(?:foreign|external|defen[cs]e)|secretary of (?:state|defense|war)$|high representative|special envoy/iu;
const MINISTERS = /minister|secretary|commissioner|high representative|chief|commander/iu;

/** Rank of the office, whether it was held at the date, and whether the text speaks of the person's principal. */
function score(scene: Scene, entity: Entity, date: string | null, evidence: Evidence, titled: boolean, only: boolean): number {
  const principal = principalOf(scene.gazetteer, entity.id, date).id;
  const spokenOf = (evidence.get(principal) ?? 0) > 0;
  const held = date === null ? entity.roles : entity.roles.filter((role) => covers(role, date));
  if (held.length === 0 && !(spokenOf && titled)) return 0;
  const rank = Math.max(0, ...held.map((role) => (HEADS.test(role.title) ? 3 : MINISTERS.test(role.title) ? 2 : 1)));
  const current = date === null || holdsOffice(entity, date) ? 1 : 0;
  const isFamed = only && current === 1 && date !== null && held.some((role) => ENVOYS.test(role.title));
  // Where nothing tells the time, everybody who ever held office is a namesake.
  if (!spokenOf && ((rank < 3 && !isFamed) || (date === null && !titled))) return 0;
  // Without a date, the one who held office last is the likelier: a tie-break below every other weight.
  const lately = date === null ? Number((roleAt(entity, null)?.to ?? "2100").slice(0, 4)) / 10_000 : 0;
  return rank + current + lately + (spokenOf ? 3 : 0);
}

/** Whether what a person is known for at a date is an office held then. */
function holdsOffice(entity: Entity, date: string): boolean {
  const role = roleAt(entity, date);
  return role !== undefined && isCurrent(role, date);
}

function covers(role: Role, date: string): boolean {
  const until = role.to === null ? "9999" : `${Number(role.to.slice(0, 4)) + REMEMBERED}${role.to.slice(4)}`;
  const soon = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return (role.from ?? "") <= soon && date <= until;
}
