/** Links along time: counted by day, week, month or year of the article that brought them. */
import type { Period, TimelinePeriod } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import { byCode } from "./order.ts";

const DAY = 86_400_000;

interface Bounds {
  readonly first: string;
  readonly last: string;
}

/** The days that ISO 8601 can write with four digits of the year. */
const [EARLIEST, LATEST] = [Date.parse("0000-01-01"), Date.parse("9999-12-31")];

const iso = (time: number): string => new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString().slice(0, 10);

function weekOf(date: string): Bounds {
  const time = Date.parse(date);
  // Days since Monday: getUTCDay counts from Sunday.
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
  return { first: iso(monday), last: iso(monday + 6 * DAY) };
}

function monthOf(date: string): Bounds {
  const first = `${date.slice(0, 7)}-01`;
  const last = new Date(first);
  // Day 0 of the next month is the last of this one.
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { first, last: iso(last.getTime()) };
}

/** First and last day, ISO 8601, of the period that a day is in. */
const BOUNDS: Readonly<Record<Period, (date: string) => Bounds>> = {
  day: (date) => ({ first: date, last: date }),
  week: weekOf,
  month: monthOf,
  year: (date) => ({ first: `${date.slice(0, 4)}-01-01`, last: `${date.slice(0, 4)}-12-31` }),
};

function periodOf(links: readonly Link[], bounds: Bounds): TimelinePeriod {
  const relations: Record<string, number> = {};
  for (const relation of links.map((link) => link.relation).toSorted(byCode))
    relations[relation] = (relations[relation] ?? 0) + 1;
  return { ...bounds, claims: links.length, articles: new Set(links.map(({ article }) => article)).size, relations };
}

/** The periods in which links were reported, the earliest first, and how many links have no date. */
export function timelineOf(
  links: readonly Link[],
  by: Period,
): { readonly periods: readonly TimelinePeriod[]; readonly undated: number } {
  const groups = new Map<string, { readonly bounds: Bounds; readonly links: Link[] }>();
  let undated = 0;
  for (const link of links) {
    if (link.date === null) {
      undated++;
      continue;
    }
    const bounds = BOUNDS[by](link.date);
    const group = groups.get(bounds.first);
    if (group === undefined) groups.set(bounds.first, { bounds, links: [link] });
    else group.links.push(link);
  }
  const periods = [...groups.values()].map((group) => periodOf(group.links, group.bounds));
  return { periods: periods.toSorted((a, b) => byCode(a.first, b.first)), undated };
}
