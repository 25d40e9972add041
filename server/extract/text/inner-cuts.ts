/** Where a word is cut inside: clitics, hyphens, dashes, slashes, units and glued sentences. */
import type { TextLexicon } from "../text-lexicon.ts";

const CLITIC = /^(.*\p{L})(n['’`´]t)$|^(.+?)(['’´](?:s|m|d|ll|re|ve))$/iu;
const POSSESSIVE = /s['’]$/iu;
/** Hyphenated codes that are one token: telephone and catalogue numbers, dates; a span of years or of sums is none. */
const CODE =
  /^\+?\p{Nd}{1,4}(?:-\p{Nd}{3,4}){2,3}$|^\p{Nd}{3}-\p{Nd}{4}$|^\p{Nd}{5}-\p{Nd}{4}$|^\p{Nd}{1,2}-(?:\p{Nd}{1,2}|\p{L}{3})-\p{Nd}{2,4}$|^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}$/u;
const DATE_OR_FRACTION = /^\p{Nd}{1,4}(?:\/\p{Nd}{1,4}){1,2}$/u;
const UNIT =
  /^(\p{Nd}[\p{Nd}.,:]*)(am|pm|a\.m\.?|p\.m\.?|km|kg|kms|mph|mm|cm|m|k|bn|mn|tn|b|gb|mb|mw|gw|kw|kwh|ft|lbs?|hrs?|mins?|million|billion|trillion|°|%)$/iu;
const ABBREVIATED = /^(?:\p{L}\.)+\p{L}?\.?$/u;

/**
 * The offsets inside `word` (no white space, outer punctuation gone) at which it is cut, rising. Hyphenated compounds are cut
 * at each hyphen and the hyphen stands apart, unless a part is a bound prefix or suffix of the lexicon.
 */
export const innerCuts = (word: string, lexicon: TextLexicon): readonly number[] => {
  const found: number[] = [];
  let from = 0;
  for (const { index, mark } of separators(word, lexicon)) {
    found.push(...partCuts(word.slice(from, index)).map((cut) => from + cut), index, index + mark.length);
    from = index + mark.length;
  }
  found.push(...partCuts(word.slice(from)).map((cut) => from + cut));
  return found.filter((cut, i) => cut > 0 && cut < word.length && found.indexOf(cut) === i);
};

interface Separator {
  readonly index: number;
  readonly mark: string;
}

const separators = (word: string, lexicon: TextLexicon): readonly Separator[] =>
  [...word.matchAll(/\.{2,}|…+|-{2,}|[—–―]+|[-/“”"()[\]{}!?;,:+=<>*|_&@]/gu)]
    .map((hit): Separator => ({ index: hit.index, mark: hit[0] }))
    .filter(({ index, mark }) => separates(word, index, mark, lexicon));

const separates = (word: string, index: number, mark: string, lexicon: TextLexicon): boolean => {
  const before = word.slice(0, index);
  const after = word.slice(index + mark.length);
  if (mark === "-") return splitsAtHyphen(word, before, after, lexicon);
  if (mark === "/") return !DATE_OR_FRACTION.test(word) && !/^\p{Lu}\/\p{Lu}$/u.test(word);
  if (mark === "," || mark === ":") return !(/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after));
  if (mark === "+" || mark === "=") return before !== "";
  if (mark === "&" || mark === "@" || mark === "_" || mark === "*") return false;
  return true;
};

const splitsAtHyphen = (word: string, before: string, after: string, lexicon: TextLexicon): boolean => {
  if (before === "" || after === "") return true;
  if (CODE.test(word)) return false;
  const left = /[^-–—/]*$/u.exec(before)?.[0] ?? "";
  const right = /^[^-–—/]*/u.exec(after)?.[0] ?? "";
  const first = left.length === before.length;
  if (first && isPrefix(left, word) && lexicon.hyphen.prefixes.has(left.toLowerCase())) return false;
  return !lexicon.hyphen.suffixes.has(right.toLowerCase());
};

/** "UN-backed" is no compound of un-: capitals alone are a name, unless the whole word is in capitals. */
const isPrefix = (left: string, word: string): boolean =>
  left.length === 1 || left !== left.toUpperCase() || word === word.toUpperCase();

/** Clitics, units and glued sentences in a part without hyphen or slash. */
const partCuts = (part: string): readonly number[] => {
  if (part.length < 2) return [];
  const clitic = CLITIC.exec(part);
  if (clitic) return [(clitic[1] ?? clitic[3] ?? "").length];
  if (POSSESSIVE.test(part)) return [part.length - 1];
  const unit = UNIT.exec(part);
  if (unit?.[1]) return [unit[1].length];
  const currency = /^\p{L}{0,3}[$€£](?=\p{Nd})/u.exec(part);
  if (currency) return [currency[0].length];
  if (ABBREVIATED.test(part)) return [];
  const glued = /\p{Ll}{3}(?=[.]\p{Lu}\p{Ll})/u.exec(part);
  return glued ? [glued.index + 3, glued.index + 4] : [];
};
