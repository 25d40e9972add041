/**
 * Cuts a block of running text into sentences by rule: a stop ends a sentence unless the abbreviation, initial, number,
 * quotation or bracket it stands in says otherwise. Unsure cases are left joined: the parser bears a long sentence better
 * than a torn one.
 */
import type { Span } from "../vocabulary/index.ts";
import { isTerminal, trim } from "./text/characters.ts";
import { breakAfter } from "./text/break.ts";
import { paragraphs } from "./text/lines.ts";
import type { TextLexicon } from "./text-lexicon.ts";

/** A bracket that has not closed after so many characters is taken for a slip, and no longer holds a sentence together. */
const LONGEST_BRACKET = 400;

/**
 * The sentences of `block` (a span of `text`, as `clean` gives them), in order, disjoint, trimmed, never empty; together they
 * cover every character of the block but white space.
 */
export const split = (text: string, block: Span, lexicon: TextLexicon): readonly Span[] =>
  paragraphs(text, block).flatMap((paragraph) => sentences(text, paragraph, lexicon));

const sentences = (text: string, paragraph: Span, lexicon: TextLexicon): readonly Span[] => {
  const found: Span[] = [];
  let start = paragraph.start;
  let bracket = -1;
  for (let at = start; at < paragraph.end; at++) {
    const c = text.charAt(at);
    if (c === "(" && bracket < 0 && at > start) bracket = at;
    else if (c === ")") bracket = -1;
    if (!isTerminal(c)) continue;
    const stop = at;
    while (isTerminal(text.charAt(at + 1)) && at + 1 < paragraph.end) at++;
    if (bracket >= 0 && at - bracket < LONGEST_BRACKET) continue;
    const end = breakAfter(text, { start, end: paragraph.end }, { start: stop, end: at + 1 }, lexicon);
    if (end === null) continue;
    found.push(trim(text, { start, end }));
    start = trim(text, { start: end, end: paragraph.end }).start;
    at = start - 1;
    bracket = -1;
  }
  const rest = trim(text, { start, end: paragraph.end });
  return rest.end > rest.start ? [...found, rest] : found;
};
