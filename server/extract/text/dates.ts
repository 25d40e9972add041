/** Time expressions that name days ("May 3", "on Monday", "two days ago"), read by chrono-node and anchored as news does it. */
import * as chrono from "chrono-node/en";
import { addDays, dayPeriod, iso, isPlausibleYear, parts, weekday, type Period } from "./calendar.ts";
import type { Timed } from "./periods.ts";

type Result = ReturnType<typeof chrono.parse>[number];
type Components = Result["start"];

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
const MONTH_DAY =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;
const RELATIVE = /^(?:on )?(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)/iu;
const RELATIVE_ANYWHERE = /today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night/iu;
const WEEKDAY_ANYWHERE = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u;
const ISO_DATE_ANYWHERE = /\d{4}-\d\d-\d\d/u;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/u;
const WITH_YEAR = /(?:1[5-9]|20|21)\d\d/u;
/** A reference for texts without date: only expressions that hold their year are then kept, so its value shows nowhere. */
const ANY_DAY = "2000-01-01";

/**
 * The dated expressions of `sentence`. `anchor` is the article's date or null, when only dates with a year count. The clock is
 * never read: chrono gets its reference instant and time zone in every call.
 */
export const findDates = (sentence: string, anchor: string | null, isAhead: (start: number) => boolean): readonly Timed[] => {
  if (!mayBeDated(sentence)) return [];
  const reference = { instant: new Date(`${anchor ?? ANY_DAY}T12:00:00Z`), timezone: 0 };
  return chrono.parse(sentence, reference).flatMap((result): readonly Timed[] => {
    const { index, text } = result;
    if (!isDated(text) || (anchor === null && !WITH_YEAR.test(text))) return [];
    const period = resolve(result, anchor ?? ANY_DAY, isAhead(index));
    return period === null ? [] : [{ ...period, start: index, end: index + text.length, reportDay: isReportDay(text) }];
  });
};

/** Whether a phrase holds the name of a day: "Monday", "May 3", "yesterday"; no mere month, which may be somebody's name. */
export const isDated = (text: string): boolean =>
  MONTH_DAY.test(text) || WEEKDAY.test(text) || RELATIVE.test(text) || ISO_DATE.test(text);

/** False where no part of the sentence could be dated: chrono, which tries a dozen patterns, need not be asked. */
const mayBeDated = (sentence: string): boolean =>
  WEEKDAY_ANYWHERE.test(sentence) ||
  MONTH_DAY.test(sentence) ||
  RELATIVE_ANYWHERE.test(sentence) ||
  ISO_DATE_ANYWHERE.test(sentence);

const isReportDay = (text: string): boolean => !MONTH_DAY.test(text) && !ISO_DATE.test(text);

const resolve = ({ text, start, end }: Result, anchor: string, ahead: boolean): Period | null => {
  if (WEEKDAY.test(text) && !MONTH_DAY.test(text)) return dayPeriod(namedDay(start, text, anchor, ahead));
  const first = day(start, anchor, ahead);
  const last = end ? day(end, anchor, ahead) : first;
  if (first === null || last === null) return null;
  return { from: first, to: last < first ? first : last };
};

const day = (date: Components, anchor: string, ahead: boolean): string | null => {
  const [year, month, dayOfMonth] = [date.get("year"), date.get("month"), date.get("day")];
  if (year === null || month === null || dayOfMonth === null || !date.isCertain("day") || !isPlausibleYear(year)) return null;
  if (date.isCertain("year")) return iso(year, month, dayOfMonth);
  const here = parts(anchor).year;
  const candidates = [here - 1, here, here + 1].map((of) => iso(of, month, dayOfMonth));
  const chosen = ahead ? candidates.find((of) => of >= anchor) : candidates.findLast((of) => of <= anchor);
  return chosen ?? iso(year, month, dayOfMonth);
};

/** "on Monday": the last one, the article's own day included; with "next" or a forward look the coming one; "last" is never today. */
const namedDay = (date: Components, text: string, anchor: string, ahead: boolean): string => {
  const wanted = date.get("weekday") ?? weekday(anchor);
  const back = (weekday(anchor) - wanted + 7) % 7;
  if (/\bnext\b/iu.test(text)) return addDays(anchor, 7 - back);
  if (/\blast\b/iu.test(text)) return addDays(anchor, back === 0 ? -7 : -back);
  return ahead && back !== 0 ? addDays(anchor, 7 - back) : addDays(anchor, -back);
};
