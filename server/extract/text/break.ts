/** Decides whether the stop at one place ends a sentence, and where the sentence then ends. */
import type { Span } from "../../vocabulary/index.ts";
import type { TextLexicon } from "../text-lexicon.ts";
import { isCloser, isLower, isOpener, isQuote, isSpace, isUpper } from "./characters.ts";
import { stopKind } from "./abbreviation.ts";

/** How far a word or a reporting clause is looked for: bounds the work at each stop. */
const REACH = 60;

/**
 * The offset past the sentence's last character (its closing quotes, brackets and footnote marks included) where the terminal
 * marks `stop` end the sentence that starts at `within.start`; null where they do not. `within.end` is the paragraph's end.
 */
export const breakAfter = (text: string, within: Span, stop: Span, lexicon: TextLexicon): number | null => {
  const { start: at, end: last } = stop;
  const closed = pastClosers(text, last, within.end);
  if (closed >= within.end) return null;
  if (!isSpace(text.charAt(closed))) return isGlued(text, within, at, closed) ? closed : null;
  const next = pastSpace(text, closed, within.end);
  if (next >= within.end || opensLower(text, next, within.end)) return null;
  const mark = text.charAt(at);
  if (mark === "…" && isSpace(text.charAt(at - 1))) return null;
  const single = last === at + 1;
  if (mark === "." && single && closed === last) {
    const kind = stopKind(text, within, at, next, lexicon);
    return kind === "ends" ? closed : null;
  }
  if (mark !== "." && isQuote(text.charAt(last)) && isReported(text, next, within.end, lexicon)) return null;
  return closed;
};

/** Past closing quotes, brackets and footnote numbers: `.”`, `.")`, `.[4]`. */
const pastClosers = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isCloser(text.charAt(at))) at++;
  const note = /^(?:\[\d{1,3}\])+/u.exec(text.slice(at, Math.min(end, at + 20)));
  return at + (note?.[0].length ?? 0);
};

const pastSpace = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && isSpace(text.charAt(at))) at++;
  return at;
};

/** True where what follows goes on in lower case, or with a comma or the like: the sentence is not over. */
const opensLower = (text: string, from: number, end: number): boolean => {
  let at = from;
  while (at < end && at - from < 3 && isOpener(text.charAt(at))) at++;
  const c = text.charAt(at);
  return isLower(c) || (c !== "" && ",;:)]".includes(c));
};

/** A full stop between a lower-case word and a capitalised one without space ("the spring.The talks"): a slip of the page. */
const isGlued = (text: string, within: Span, at: number, closed: number): boolean =>
  text.charAt(at) === "." &&
  closed === at + 1 &&
  at - within.start >= 3 &&
  [1, 2, 3].every((back) => isLower(text.charAt(at - back))) &&
  isUpper(text.charAt(closed)) &&
  (isLower(text.charAt(closed + 1)) || isSpace(text.charAt(closed + 1))) &&
  !/[@/\\]|www/u.test(chunk(text, within, at));

/** The characters around `at` up to white space, at most REACH to each side. */
const chunk = (text: string, within: Span, at: number): string => {
  let start = at;
  while (start > within.start && at - start < REACH && !isSpace(text.charAt(start - 1))) start--;
  let end = at;
  while (end < within.end && end - at < REACH && !isSpace(text.charAt(end))) end++;
  return text.slice(start, end);
};

/** True where a capitalised speaker and a reporting verb follow: `“Why now?” Ms. Ruiz asked`. */
const isReported = (text: string, from: number, end: number, lexicon: TextLexicon): boolean => {
  const words = text
    .slice(from, Math.min(end, from + REACH))
    .split(/\s+/u)
    .slice(0, 5);
  const verb = words.findIndex((word) => lexicon.reporting.has(word.replace(/\P{L}+$/u, "")));
  return (
    verb > 0 &&
    words.slice(0, verb).every((word) => isUpper(word.charAt(0)) && !/[,;:!?]$/u.test(word)) &&
    words.slice(0, verb).some((word) => !lexicon.starters.has(word.toLowerCase()) || word === "He" || word === "She")
  );
};
