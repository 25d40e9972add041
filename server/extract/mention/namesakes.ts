/** Words that look like the surname of a leader and are not: a month, or the surname of somebody else whom the article names in full. */
import { nameKey } from "../gazetteer/index.ts";
import { type TextAtom, isCapitalised } from "./atoms.ts";
import type { NameSpan } from "./names.ts";
import type { SurnameRules } from "./people.ts";
import type { Scene } from "./scene.ts";

const MONTHS: ReadonlySet<string> = new Set([
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]);
const BEFORE_MONTH: ReadonlySet<string> = new Set([
  "in",
  "since",
  "until",
  "till",
  "during",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
]);
const JOINTS: ReadonlySet<string> = new Set(["and", "or", "to", "until"]);

const isNumber = (atom: TextAtom | undefined): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/u.test(atom?.form ?? "");

/** Whether a word is a month's name that tells a time: "May 16", "in May", "April and May". */
export function isMonth(atoms: readonly TextAtom[], at: number): boolean {
  if (!MONTHS.has(atoms[at]?.key ?? "")) return false;
  const isJoined = (by: number): boolean => JOINTS.has(atoms[at + by]?.key ?? "") && MONTHS.has(atoms[at + 2 * by]?.key ?? "");
  const before = atoms[at - 1];
  return isNumber(before) || isNumber(atoms[at + 1]) || BEFORE_MONTH.has(before?.key ?? "") || isJoined(1) || isJoined(-1);
}

/** Longest run of given names before a surname. */
const LONGEST = 4;

/**
 * `nameKey`s of surnames that the article gives to somebody unknown: after "Tariq Dar" a bare "Dar" is that man, whoever else is called
 * so. `spans` are the names found in each line; linear in the text.
 */
export function strangersIn(
  { gazetteer, lines }: Scene,
  spans: readonly (readonly NameSpan[])[],
  {
    givenNames,
    titles: persons,
    honorifics,
    notNames,
    placing,
  }: Pick<SurnameRules, "givenNames" | "titles" | "honorifics" | "notNames" | "placing">,
): ReadonlySet<string> {
  const titles = new Set([...persons, ...honorifics]);
  const strange = { noForename: new Set([...titles, ...notNames]), placing };
  const strangers = new Set<string>();
  lines.forEach(({ atoms, shouted }, i) => {
    if (shouted) return;
    const isHeadline = isMostlyCapitalised(atoms);
    const named = new Set((spans[i] ?? []).flatMap(({ from, to }) => atoms.slice(from, to)));
    atoms.forEach((atom, at) => {
      const ids = gazetteer.surnames.get(atom.key);
      if (ids === undefined || named.has(atom) || !isCapitalised(atom)) return;
      // "Commander Darwesh Ali": before a surname that is as often a given name, any word but a title is one more name.
      const before = atoms[at - 1];
      const isUnknownName = at > 1 && givenNames.has(atom.form) && before !== undefined && !titles.has(before.key);
      const isKnown = givenNames.has(before?.form ?? "") || isUnknownName;
      if (!isKnown && (isHeadline || !mayBeForename(atoms, at - 1, strange))) return;
      const given = givenBefore(atoms, at).filter((word) => !named.has(word));
      const isOwn = ids.some((id) => {
        const own = nameKey(gazetteer.entities.get(id)?.name ?? "").split(" ");
        // A forename that nothing is known of may be the listed one in another spelling: "Sergey", "Sergei".
        return given.some(({ key }) => own.includes(key) || (!isKnown && own.some((name) => name[0] === key[0])));
      });
      if (given.length > 0 && !isOwn) strangers.add(atom.key);
    });
  });
  return strangers;
}

/** Share of capitalised words from which a line reads like a headline, where a capital tells no name. */
const HEADLINE = 0.6;

function isMostlyCapitalised(atoms: readonly TextAtom[]): boolean {
  const words = atoms.filter(({ form }) => /^\p{L}/u.test(form));
  return words.filter(isCapitalised).length > HEADLINE * words.length;
}

/** "Harvard professor Jorin Putin said": a capitalised word within a line, no title and no place or time ("In Lima Putin said"). */
function mayBeForename(
  atoms: readonly TextAtom[],
  at: number,
  { noForename, placing }: { readonly noForename: ReadonlySet<string>; readonly placing: ReadonlySet<string> },
): boolean {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  if (before === undefined || atom === undefined || noForename.has(atom.key)) return false;
  return /\p{Ll}|,/u.test(before.form) && !placing.has(before.key);
}

/** Capitalised words that stand straight before a surname, the nearest first. */
function givenBefore(atoms: readonly TextAtom[], at: number): readonly TextAtom[] {
  const found: TextAtom[] = [];
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
    const [word, next] = [atoms[i], atoms[i + 1]];
    if (word === undefined || next === undefined || next.start - word.end > 1 || !/^\p{Lu}\p{Ll}+$/u.test(word.form)) break;
    found.push(word);
  }
  return found;
}
