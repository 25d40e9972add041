/** Tells the full stop of an abbreviation, initial or list number from the one that ends a sentence. */
import type { Span } from "../../vocabulary/index.ts";
import type { TextLexicon } from "../text-lexicon.ts";
import { isDigit, isLetter, isLower, isOpener, isSpace, isUpper } from "./characters.ts";

const LONGEST_WORD = 40;

const DOTTED = /^\p{L}(?:\.\p{L}{1,2})+$/u;

/** The word in front of the stop at `at`, without opening quotes and brackets: "U.S" for "U.S.". */
const wordBefore = (text: string, within: Span, at: number): string => {
  let start = at;
  while (start > within.start && at - start < LONGEST_WORD && !isSpace(text.charAt(start - 1))) start--;
  while (start < at && isOpener(text.charAt(start))) start++;
  const word = text.slice(start, at);
  const tail = /[\p{L}\p{Nd}.’']+$/u.exec(word);
  return tail?.[0] ?? "";
};

const listed = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || (word.length > 2 && word === word.toUpperCase() && set.has(word.charAt(0) + word.slice(1).toLowerCase()));

/** True where `word` (without its last stop) is written with a stop that belongs to it. */
export const isAbbreviation = (word: string, lexicon: TextLexicon): boolean => {
  const { title, number, open, closing } = lexicon.abbreviations;
  return (
    DOTTED.test(word) ||
    (word.length === 1 && isUpper(word)) ||
    listed(title, word) ||
    listed(open, word) ||
    listed(closing, word) ||
    number.has(word)
  );
};

/**
 * Whether the single full stop at `at`, followed by white space and then by the text at `next` (which does not go on in lower
 * case), ends the sentence that starts at `within.start`.
 */
export const stopKind = (text: string, within: Span, at: number, next: number, lexicon: TextLexicon): "ends" | "inside" => {
  const word = wordBefore(text, within, at);
  const { title, number, open, closing } = lexicon.abbreviations;
  const following = nextWord(text, next, within.end);
  const starts = lexicon.starters.has(following.toLowerCase()) && isUpper(following.charAt(0));
  if (isListNumber(within, at, word)) return "inside";
  if (listed(title, word)) return "inside";
  if (number.has(word) && isDigit(text.charAt(next))) return "inside";
  if (listed(closing, word)) return isUpper(text.charAt(next)) && !lexicon.afterHour.has(following) ? "ends" : "inside";
  if (listed(open, word) || DOTTED.test(word)) return starts || opensQuotation(text, next) ? "ends" : "inside";
  if (lexicon.abbreviations.letterNames.has(word) && followsSmallWord(text, within, at)) return "ends";
  if (word.length === 1 && isUpper(word)) return starts && !followsName(text, within, at) ? "ends" : "inside";
  return "ends";
};

const nextWord = (text: string, from: number, end: number): string => {
  let start = from;
  while (start < end && start - from < 3 && isOpener(text.charAt(start))) start++;
  let at = start;
  while (at < end && at - start < LONGEST_WORD && isLetter(text.charAt(at))) at++;
  return text.slice(start, at);
};

/** "1. Peace." at a sentence's start is the number of an item. */
const isListNumber = (within: Span, at: number, word: string): boolean =>
  at - within.start <= 3 && at > within.start && [...word].every((c) => isDigit(c)) && word.length === at - within.start;

const opensQuotation = (text: string, at: number): boolean => '“"‘'.includes(text.charAt(at)) && isUpper(text.charAt(at + 1));

/** True where an initial stands after a capitalised word or another initial ("George W.", "J. R."): it is part of a name. */
const followsName = (text: string, within: Span, at: number): boolean => {
  let end = at - 1;
  while (end > within.start && isSpace(text.charAt(end - 1))) end--;
  let start = end;
  while (start > within.start && end - start < LONGEST_WORD && !isSpace(text.charAt(start - 1))) start--;
  return end > start && isUpper(text.charAt(start)) && (text.charAt(end - 1) === "." || isLower(text.charAt(end - 1)));
};

/** "Wrote on X.": a letter behind a small word is no initial of somebody's name. */
const followsSmallWord = (text: string, within: Span, at: number): boolean =>
  /(?:^|\s)\p{Ll}+\s+\p{L}$/u.test(text.slice(Math.max(within.start, at - LONGEST_WORD), at));
