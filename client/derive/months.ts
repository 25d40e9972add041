/** The claims a month as bars, with the months between that have none, and which of them the dates keep. */
import type { Facets, GraphFilter } from "../../server/vocabulary/index.ts";

export interface MonthBar {
  /** "2025-01". */
  readonly month: string;
  readonly claims: number;
  /** Share of the busiest month, 0 to 1. */
  readonly height: number;
  readonly kept: boolean;
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

export function monthBars(months: Facets["month"], filter: GraphFilter): MonthBar[] {
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const [first, last] = [sorted[0]?.month, sorted.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const counts = new Map(sorted.map(({ month, claims }) => [month, claims]));
  const every: string[] = [];
  for (let month = first; month <= last && every.length <= MOST; month = nextMonth(month)) every.push(month);
  const most = Math.max(...counts.values(), 1);
  return (every.length > MOST ? [...counts.keys()] : every).map((month) => {
    const { from, to } = daysOfMonth(month);
    const claims = counts.get(month) ?? 0;
    const kept = (filter.from === undefined || to >= filter.from) && (filter.to === undefined || from <= filter.to);
    return { month, claims, height: claims / most, kept };
  });
}
