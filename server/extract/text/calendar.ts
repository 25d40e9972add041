/** Days and periods of the proleptic Gregorian calendar as ISO dates; no clock, no time zone. */

/** A stretch of whole days, both ends inclusive; null for an open end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export type Unit = "day" | "week" | "month" | "year" | "decade";

const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

export const isPlausibleYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** ISO date of a day; months and days beyond their range roll over, as in Date.UTC. `month` is 1 to 12. */
export const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const parts = (date: string): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

export const addDays = (date: string, days: number): string => {
  const { year, month, day } = parts(date);
  return iso(year, month, day + days);
};

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const dayPeriod = (date: string): Period => ({ from: date, to: date });
export const monthPeriod = (year: number, month: number): Period => ({ from: iso(year, month, 1), to: iso(year, month + 1, 0) });
export const yearPeriod = (year: number): Period => ({ from: iso(year, 1, 1), to: iso(year, 12, 31) });
export const decadePeriod = (year: number): Period => ({
  from: iso(year - (year % 10), 1, 1),
  to: iso(year - (year % 10) + 9, 12, 31),
});

/** Monday to Sunday of the week that holds `date`. */
const weekPeriod = (date: string): Period => {
  const monday = addDays(date, -((weekday(date) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
};

/** The whole unit (day, week, month, year, decade) that lies `count` units after the one holding `date`; before, if negative. */
export const unitPeriod = (date: string, unit: Unit, count: number): Period => {
  const { year, month, day } = parts(date);
  switch (unit) {
    case "day":
      return dayPeriod(iso(year, month, day + count));
    case "week":
      return weekPeriod(addDays(date, 7 * count));
    case "month": {
      const first = parts(iso(year, month + count, 1));
      return monthPeriod(first.year, first.month);
    }
    case "year":
      return yearPeriod(year + count);
    case "decade":
      return decadePeriod(year + 10 * count);
  }
};

/** The three months of a northern season; winter begins in December and runs into the next year. */
export const seasonPeriod = (year: number, season: "spring" | "summer" | "autumn" | "winter"): Period => {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season];
  return { from: iso(year, first, 1), to: iso(year, first + 3, 0) };
};

/** The first, middle or last third of a period; one with an open end is given back as it is. */
export const partOf = (period: Period, part: "early" | "mid" | "late"): Period => {
  if (period.from === null || period.to === null) return period;
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
  const third = Math.floor(days / 3);
  if (part === "early") return { from: period.from, to: addDays(period.from, third - 1) };
  if (part === "late") return { from: addDays(period.to, 1 - third), to: period.to };
  return { from: addDays(period.from, third), to: addDays(period.to, -third) };
};
