/** Classes of characters that the text stages agree on. Single UTF-16 units; text outside the basic plane counts as a symbol. */
import type { Span } from "../../vocabulary/index.ts";

/** White space, and the invisible marks that scraped pages carry between words (zero-width space, byte order, direction). */
const SPACE = /[\s\u0085\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/u;
const LETTER = /\p{L}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{Nd}/u;

export const isSpace = (c: string): boolean => c === " " || (c !== "" && SPACE.test(c));
export const isDigit = (c: string): boolean => (c >= "0" && c <= "9") || (c > "\u007f" && DIGIT.test(c));
export const isLower = (c: string): boolean => (c >= "a" && c <= "z") || (c > "\u007f" && LOWER.test(c));
export const isUpper = (c: string): boolean => (c >= "A" && c <= "Z") || (c > "\u007f" && UPPER.test(c));
export const isLetter = (c: string): boolean =>
  (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c > "\u007f" && LETTER.test(c));

/** Marks that close a quotation or bracket; `"` and `'` close where they stand after a character. */
export const isCloser = (c: string): boolean => c !== "" && "”’\"'»›)]}".includes(c);
/** Marks that open a quotation or bracket. */
export const isOpener = (c: string): boolean => c !== "" && "“‘\"'«‹([{„‚".includes(c);
export const isQuote = (c: string): boolean => c !== "" && '“”"«»„'.includes(c);
/** Marks that may end a sentence. */
export const isTerminal = (c: string): boolean =>
  c === "." || c === "!" || c === "?" || c === "…" || c === "。" || c === "؟" || c === "।";

/** The span without white space at its ends; empty at its start where there is nothing else. */
export const trim = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { start, end };
};
