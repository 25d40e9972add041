/**
 * Atoms: the runs of letters and digits that names are matched on, so that matching does not depend on how hyphens,
 * apostrophes and abbreviating periods were tokenized or typed ("U.S." is "US", "al-Shabaab" is "al Shabaab").
 */

/** One run of letters or digits, or one separating character, of a string; offsets are UTF-16 and relative to the string. */
export interface Atom {
  /** Folded: lower case, without accents and periods. */
  readonly key: string;
  /** As written, without accents and periods: what case is judged on. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const ATOM = /\p{L}\p{M}*(?:\.\p{L}\p{M}*)+\.?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\S/gu;
const DROPPED = /^[-‐‑'’‘ʼ`´.]$/u;
/** Most names are plain words. */
const WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const PLAIN = /^[\x20-\x7e]*$/;
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: "o",
    Ø: "O",
    ł: "l",
    Ł: "L",
    đ: "d",
    Đ: "D",
    ı: "i",
    ß: "ss",
    æ: "ae",
    Æ: "Ae",
    ə: "a",
    Ə: "A",
    ð: "d",
    þ: "th",
  }),
);

/** Strips accents; letters without a decomposition (ø, ł, ı …) are written with their usual Latin stand-in. */
export function stripAccents(text: string): string {
  if (PLAIN.test(text)) return text;
  return [...text.normalize("NFD").replace(/\p{M}/gu, "")].map((c) => UNDECOMPOSED.get(c) ?? c).join("");
}

/** Folds for comparison: without accents, in lower case, one space between words. */
export function fold(text: string): string {
  return stripAccents(text)
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Splits a string into atoms. Hyphens, apostrophes and periods inside a string join and are dropped; where the whole string
 * is one such character (a token of its own), the caller decides by the characters around it whether it joins.
 */
export function atomise(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  if (WORDS.test(text)) {
    let start = 0;
    for (const form of text.split(" ")) {
      atoms.push({ key: form.toLowerCase(), form, start, end: start + form.length });
      start += form.length + 1;
    }
    return atoms;
  }
  for (const match of text.matchAll(ATOM)) {
    const raw = match[0];
    if (DROPPED.test(raw)) continue;
    const form = stripAccents(raw.includes(".") && raw.length > 1 ? raw.replaceAll(".", "") : raw);
    atoms.push({ key: form.toLowerCase(), form, start: match.index, end: match.index + raw.length });
  }
  return atoms;
}

/** Whether the string is a character that joins two halves of a name when no space stands beside it. */
export const joins = (text: string): boolean => DROPPED.test(text);
