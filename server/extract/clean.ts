/**
 * Finds the running text of a page as it was pasted or scraped: drops navigation, adverts, captions, bylines and time
 * stamps, and cuts bullets and datelines off the front. The text itself, and so every offset, stays as it is.
 */
import type { Span } from "../vocabulary/index.ts";
import { isLetter, trim } from "./text/characters.ts";
import { paragraphs } from "./text/lines.ts";
import type { TextLexicon } from "./text-lexicon.ts";

/** Boilerplate stands in short blocks; a longer one is running text unless its head or tail says otherwise. */
const SHORT = 300;
/** How much of a block's head and tail the patterns see: this bounds their work, whatever the text. */
const MARGIN = 160;
/** Leads that may follow each other at one block's front: bullet, kicker, dateline, agency. */
const MOST_LEADS = 5;

/**
 * The spans of `text` that are running text: paragraphs and headings, in order, disjoint, trimmed, never empty. A block that
 * no rule of the lexicon names is kept: to lose a sentence is worse than to keep a caption.
 */
export const clean = (text: string, lexicon: TextLexicon): readonly Span[] => {
  const kept: Span[] = [];
  for (const block of paragraphs(text, { start: 0, end: text.length })) {
    if (isBoilerplate(text, block, lexicon)) continue;
    const body = cutLeads(text, block, lexicon);
    if (hasLetter(text, body) && (body.start === block.start || !isBoilerplate(text, body, lexicon))) kept.push(body);
  }
  return kept;
};

const isBoilerplate = (text: string, block: Span, lexicon: TextLexicon): boolean => {
  const head = text.slice(block.start, Math.min(block.end, block.start + MARGIN));
  const tail = text.slice(Math.max(block.start, block.end - MARGIN), block.end);
  const whole = block.end - block.start <= SHORT ? text.slice(block.start, block.end) : null;
  return lexicon.boilerplate.some(({ where, test }) => {
    if (where === "head") return test.test(head);
    if (where === "tail") return test.test(tail);
    return whole !== null && test.test(whole);
  });
};

const cutLeads = (text: string, block: Span, lexicon: TextLexicon): Span => {
  let body = block;
  for (let cuts = 0; cuts < MOST_LEADS; cuts++) {
    const head = text.slice(body.start, Math.min(body.end, body.start + MARGIN));
    const lead = longestLead(head, lexicon);
    if (lead === null) break;
    body = trim(text, { start: body.start + lead.length, end: body.end });
    if (lead.final) break;
  }
  return body;
};

interface Lead {
  readonly length: number;
  readonly final: boolean;
}

/** The longest lead at the head; of two of one length, the first of the lexicon. */
const longestLead = (head: string, lexicon: TextLexicon): Lead | null =>
  lexicon.leads.reduce<Lead | null>((longest, { test, final }) => {
    const length = test.exec(head)?.[0].length ?? 0;
    return length > (longest?.length ?? 0) ? { length, final } : longest;
  }, null);

/** A block without any letter (a rule of stars, a year, a page number) says nothing. */
const hasLetter = (text: string, span: Span): boolean => {
  for (let at = span.start; at < span.end; at++) if (isLetter(text.charAt(at))) return true;
  return false;
};
