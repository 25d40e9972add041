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

interface YearMark {
  readonly year: string;
  /** Where the year begins, as a share of the whole width. */
  readonly at: number;
}

/** More names of years than this would touch on a narrow screen. */
const MOST_MARKS = 7;
const YEARS_APART = [1, 2, 5, 10, 20, 50, 100];

/** Further right there is no room for a name. */
const LAST_MARK = 0.92;

/** Years to write under the bars, evenly apart; within one year its own. */
export function yearMarks({ bars }: TimeBars): readonly YearMark[] {
  const [first] = bars;
  if (first === undefined) return [];
  const begins = bars.flatMap(({ from }, index) =>
    from.endsWith("-01-01") ? [{ year: from.slice(0, 4), at: index / bars.length }] : [],
  );
  if (begins.length === 0) return [{ year: first.from.slice(0, 4), at: 0 }];
  const apart = YEARS_APART.find((each) => begins.length / each <= MOST_MARKS) ?? 1_000;
  return begins.filter(({ year, at }) => Number(year) % apart === 0 && at <= LAST_MARK);
}

/** Bars from `low` up to, not with, `high`: what a brush holds. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

/** The bars that days take up, the whole width where an end is open. */
export function windowOf({ bars }: TimeBars, from: string | undefined, to: string | undefined): Window {
  const low = from === undefined ? 0 : bars.findIndex((bar) => bar.to >= from);
  const after = to === undefined ? -1 : bars.findIndex((bar) => bar.from > to);
  const begin = low === -1 ? Math.max(0, bars.length - 1) : low;
  return { low: begin, high: Math.max(begin + (bars.length > 0 ? 1 : 0), after === -1 ? bars.length : after) };
}

/** The days of a window; an end that lies at the edge of the timeline is open, so that undated claims and later ones are not shut out. */
export function daysOf({ bars }: TimeBars, { low, high }: Window): { readonly from: string; readonly to: string } {
  return {
    from: low <= 0 ? "" : (bars[low]?.from ?? ""),
    to: high >= bars.length ? "" : (bars[high - 1]?.to ?? ""),
  };
}

/** What a pointer does to a brush: sweeps a new one, or pushes along the one that it took hold of. */
export type Grip =
  | { readonly kind: "sweep"; readonly at: number }
  | { readonly kind: "push"; readonly at: number; readonly held: Window };

/** Where a pointer goes down: within a brush that is narrower than everything it takes hold of that. */
export const gripAt = (at: number, { low, high }: Window, count: number): Grip =>
  at >= low && at < high && high - low < count ? { kind: "push", at, held: { low, high } } : { kind: "sweep", at };

/** The brush once the pointer is over another bar. */
export function dragged(grip: Grip, at: number, count: number): Window {
  if (grip.kind === "sweep") return { low: Math.min(grip.at, at), high: Math.max(grip.at, at) + 1 };
  const { low, high } = grip.held;
  const by = Math.min(count - high, Math.max(-low, at - grip.at));
  return { low: low + by, high: high + by };
}

/**
 * The next window of a play, up to the next bar that holds claims: empty years are not sat through. From the whole timeline it begins with
 * the first bar; null when the last is in.
 */
export function nextWindow({ bars }: TimeBars, { low, high }: Window, playing: boolean): Window | null {
  const count = bars.length;
  if (high >= count && playing) return null;
  const start = high >= count ? low : high;
  const next = bars.findIndex((bar, index) => index >= start && bar.claims > 0);
  return { low, high: next === -1 ? count : next + 1 };
}
