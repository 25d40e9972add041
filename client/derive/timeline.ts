/** The claims over time as bars, all of them and before them those that are shown: a month each, a quarter or a year over long spans. */
import type { Facets } from "../../server/vocabulary/index.ts";

interface TimeBar {
  /** First and last day, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly claims: number;
  readonly shown: number;
  /** Both as shares of the busiest bar, 0 to 1. */
  readonly height: number;
  readonly shownHeight: number;
}

export interface TimeBars {
  readonly unit: "month" | "quarter" | "year";
  readonly bars: readonly TimeBar[];
}

const UNITS = [
  { unit: "month", months: 1 },
  { unit: "quarter", months: 3 },
  { unit: "year", months: 12 },
] as const;

/** More bars than this would be too thin to point at. */
const MOST = 124;

/** Months since the year 0; "2025-01" → 24300. */
function ordinal(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** `all` are the months of the whole graph, `shown` what the filter leaves of them. Empty where nothing is dated. */
export function timeBars(all: Facets["month"], shown: Facets["month"]): TimeBars {
  const ordinals = all.map(({ month }) => ordinal(month));
  if (ordinals.length === 0) return { unit: "month", bars: [] };
  const [low, high] = [Math.min(...ordinals), Math.max(...ordinals)];
  const { unit, months } = UNITS.find((each) => (high - low) / each.months < MOST) ?? UNITS[2];
  const sums = (facet: Facets["month"]): ReadonlyMap<number, number> => {
    const bins = new Map<number, number>();
    for (const { month, claims } of facet) {
      const bin = Math.floor(ordinal(month) / months);
      bins.set(bin, (bins.get(bin) ?? 0) + claims);
    }
    return bins;
  };
  const [total, left] = [sums(all), sums(shown)];
  const most = Math.max(...total.values(), 1);
  const first = Math.floor(low / months);
  const bars = Array.from({ length: Math.floor(high / months) - first + 1 }, (_, index): TimeBar => {
    const start = (first + index) * months;
    const claims = total.get(first + index) ?? 0;
    const some = left.get(first + index) ?? 0;
    return {
      from: day(Math.floor(start / 12), start % 12, 1),
      to: day(Math.floor(start / 12), (start % 12) + months, 0),
      claims,
      shown: some,
      height: claims / most,
      shownHeight: some / most,
    };
  });
  return { unit, bars };
}
