/**
 * Time expressions of a sentence, resolved to days against the article's date as news is read: "on Monday" is the one just
 * past, "in March" the last March, unless the words before look forward. Without a date only what names its year is resolved.
 */
import type { ClaimTime, Span } from "../vocabulary/index.ts";
import { addDays, type Period } from "./text/calendar.ts";
import { findDates } from "./text/dates.ts";
import { findPeriods, type Timed } from "./text/periods.ts";

/** Longer sentences are read to this length, so that the work stays bounded whatever the text. */
const LONGEST = 4_000;
/** How far before an expression the words that set its direction are looked for. */
const LOOK_BACK = 80;

const SIGNAL =
  /\d|day|week|month|year|decade|night|morning|spring|summer|autumn|[Ff]all|winter|January|February|March|April|May|June|July|August|September|October|November|December/u;
const FORWARD =
  /\b(?:will|shall|won[’']t|going to|due|set to|scheduled|plan(?:s|ned|ning)? (?:to|for)|intends? to|is to|are to|expected to|hopes? to|wants? to|upcoming|coming|ahead of|by|until|till|promise[sd]? to|vow(?:s|ed)? to|pledge[sd]? to|agree[sd]? to)\b/giu;
const BACKWARD =
  /\b(?:said|says|told|announced|warned|added|reported|wrote|was|were|had|has|have|did|since|after|ago|met|signed|\p{L}{3,}ed)\b/giu;
const JOIN = /^\s*(?:to|until|till|through|[-–—])\s*(?:the\s)?$/u;
const JOIN_AND = /^ and (?:the )?$/u;
const OPENING = /\b(?:from|between|since|until|till|through|by|before|after|in|on|during)\s(?:the\s)?$/iu;

/**
 * All time expressions of `sentence`, by place, disjoint; offsets are into `sentence`, and `text` is its slice. `from` and `to`
 * are the first and last day, null for an open end ("since 2022" has no `to`).
 */
export const findTimes = (sentence: string, articleDate: string | null): readonly (ClaimTime & Span)[] =>
  locate(sentence, articleDate).map(({ start, end, from, to }) => ({ start, end, text: sentence.slice(start, end), from, to }));

/**
 * The time expression that dates what `sentence` says: the first, but a weekday or "today", which mostly dates the report, only
 * where there is no other. Null where nothing can be resolved.
 */
export const resolveTime = (sentence: string, articleDate: string | null): ClaimTime | null => {
  const times = locate(sentence, articleDate);
  const best = times.find((time) => !time.reportDay) ?? times[0];
  return best === undefined ? null : { text: sentence.slice(best.start, best.end), from: best.from, to: best.to };
};

const locate = (sentence: string, articleDate: string | null): readonly Timed[] => {
  if (!SIGNAL.test(sentence)) return [];
  const text = sentence.slice(0, LONGEST);
  const isAhead = (start: number): boolean => looksAhead(text.slice(Math.max(0, start - LOOK_BACK), start));
  const found = [...findPeriods(text, articleDate, isAhead), ...findDates(text, articleDate, isAhead)];
  return widen(text, joinRanges(text, disjoint(found)));
};

/** True where the last word that sets a direction before the expression looks forward. */
const looksAhead = (before: string): boolean => {
  const last = (pattern: RegExp): number => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const ahead = last(FORWARD);
  return ahead >= 0 && ahead >= last(BACKWARD);
};

/** The longest of those that overlap; of equal ones the first found. */
const disjoint = (found: readonly Timed[]): readonly Timed[] => {
  const kept: Timed[] = [];
  for (const time of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((other) => time.end <= other.start || other.end <= time.start)) kept.push(time);
  return kept.toSorted((a, b) => a.start - b.start);
};

/** "from X to Y", "between X and Y": one time. */
const joinRanges = (text: string, times: readonly Timed[]): readonly Timed[] => {
  const joined: Timed[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const opens = before && /\b(?:from|between)\s(?:the\s)?$/iu.test(text.slice(Math.max(0, before.start - 14), before.start));
    const between = before ? text.slice(before.end, time.start) : "";
    if (before && (JOIN.test(between) || (opens && JOIN_AND.test(between))) && (before.from ?? "") <= (time.to ?? "9999"))
      joined[joined.length - 1] = { ...before, end: time.end, to: time.to };
    else joined.push(time);
  }
  return joined;
};

/** Takes the preposition in, and opens the end that it leaves open. */
const widen = (text: string, times: readonly Timed[]): readonly Timed[] =>
  times.map((time) => {
    const opening = OPENING.exec(text.slice(Math.max(0, time.start - 14), time.start));
    if (opening === null) return time;
    const start = time.start - opening[0].length;
    return { ...time, start, ...opened(opening[0].trim().toLowerCase(), time) };
  });

const opened = (preposition: string, { from, to }: Period): Period => {
  if (preposition.startsWith("since")) return { from, to: null };
  if (preposition.startsWith("after")) return { from: to, to: null };
  if (preposition.startsWith("before")) return { from: null, to: from === null ? null : addDays(from, -1) };
  return /^(?:until|till|through|by)/u.test(preposition) ? { from: null, to } : { from, to };
};
