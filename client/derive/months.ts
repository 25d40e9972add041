/** The claims a month as bars, with the months between that have none: all of them, and before them those that are shown. */
import type { Facets } from "../../server/vocabulary/index.ts";

export interface MonthBar {
  /** "2025-01". */
  readonly month: string;
  readonly claims: number;
  readonly shown: number;
  /** Both as shares of the busiest month, 0 to 1. */
  readonly height: number;
  readonly shownHeight: number;
}

/** The first and the last day of a month, as ISO dates. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, "0")}` };
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
}

/** Bars beyond this many would be thinner than a pixel; then only months with claims are given. */
const MOST = 600;

/** `all` are the months of the whole graph, `shown` what the filter leaves of them. */
export function monthBars(all: Facets["month"], shown: Facets["month"]): MonthBar[] {
  const counts = new Map(all.map(({ month, claims }) => [month, claims]));
  const left = new Map(shown.map(({ month, claims }) => [month, claims]));
  const sorted = [...counts.keys()].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const every: string[] = [];
  for (let month = first; month <= last && every.length <= MOST; month = nextMonth(month)) every.push(month);
  const most = Math.max(...counts.values(), 1);
  return (every.length > MOST ? sorted : every).map((month) => {
    const claims = counts.get(month) ?? 0;
    const some = left.get(month) ?? 0;
    return { month, claims, shown: some, height: claims / most, shownHeight: some / most };
  });
}
