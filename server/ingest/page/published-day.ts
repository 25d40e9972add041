/** The calendar day that a page or feed says it was published on, as it is written there: the publisher's day, not ours. */
import { strict } from "chrono-node";

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * An ISO date from any date in words or figures that names day, month and year; null where there is none. A time zone in it moves
 * nothing: what was published on Monday evening in New York was published on Monday.
 */
export function publishedDay(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const start = strict.parse(text.slice(0, 100))[0]?.start;
  if (start === undefined || !start.isCertain("year") || !start.isCertain("month") || !start.isCertain("day")) return null;
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null || year < 1000 || year > 9999) return null;
  return `${year}-${two(month)}-${two(day)}`;
}
