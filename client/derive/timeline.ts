/**
 * The claims over time as bars, all of them and before them those that are shown: a month each, a quarter or a year over long spans. A
 * long time without a claim is drawn shorter than it was, so that one old article leaves the present room.
 */
import type { Facets, GraphResponse } from "../../server/vocabulary/index.ts";
import { counted } from "./words.ts";

interface TimeBar {
  /** First and last day, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly claims: number;
  readonly shown: number;
  /** Both as shares of the busiest bar, 0 to 1. */
  readonly height: number;
  readonly shownHeight: number;
  /** A part of a long time without a claim: the bars of that are few, each of many months. */
  readonly gap: boolean;
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

/** Bins that one bar stands for: the first of them, and how many. */
interface Slot {
  readonly bin: number;
  readonly bins: number;
}

/** An empty time shorter than this is drawn as long as it was, in months. */
const LONG = 18;
/** What a longer one takes up, of the bars beside it: enough for the name of the year before it. */
const GAP_SHARE = 0.08;

/** The bars from a first bin to a last one, the long times between two filled ones cut short; `filled` are in order. */
function slotsOf(filled: readonly number[], months: number): readonly Slot[] {
  const runs = filled.map((bin, index) => bin - (filled[index - 1] ?? bin - 1) - 1);
  const isLong = (run: number): boolean => run * months >= LONG;
  const beside = filled.length + runs.reduce((sum, run) => sum + (isLong(run) ? 0 : run), 0);
  const most = Math.max(2, Math.ceil(beside * GAP_SHARE));
  return filled.flatMap((bin, index) => {
    const run = runs[index] ?? 0;
    const parts = isLong(run) && run > 2 * most ? most : run;
    const starts = Array.from({ length: parts + 1 }, (_, part) => bin - run + Math.round((part * run) / Math.max(1, parts)));
    const before = starts.slice(0, parts).map((start, part) => ({ bin: start, bins: (starts[part + 1] ?? bin) - start }));
    return [...before, { bin, bins: 1 }];
  });
}

/** `all` are the months of the whole graph, `shown` what the filter leaves of them. Empty where nothing is dated. */
export function timeBars(all: Facets["month"], shown: Facets["month"]): TimeBars {
  if (all.length === 0) return { unit: "month", bars: [] };
  const binned = UNITS.map(({ unit, months }) => {
    const bins = new Set(all.map(({ month }) => Math.floor(ordinal(month) / months)));
    return {
      unit,
      months,
      slots: slotsOf(
        [...bins].toSorted((a, b) => a - b),
        months,
      ),
    };
  });
  const { unit, months, slots } = binned.find((each) => each.slots.length <= MOST) ?? binned[2] ?? { ...UNITS[2], slots: [] };
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
  const bars = slots.map(({ bin, bins }): TimeBar => {
    const start = bin * months;
    const claims = total.get(bin) ?? 0;
    const some = left.get(bin) ?? 0;
    return {
      from: day(Math.floor(start / 12), start % 12, 1),
      to: day(Math.floor(start / 12), (start % 12) + bins * months, 0),
      claims,
      shown: some,
      height: claims / most,
      shownHeight: some / most,
      gap: bins > 1,
    };
  });
  return { unit, bars };
}

/** How many claims of a graph have no day, and are on no bar. */
export const undatedIn = ({ totals, facets }: Pick<GraphResponse, "totals" | "facets">): number =>
  totals.claims - facets.month.reduce((sum, { claims }) => sum + claims, 0);

/** "3 undated claims hidden", by chosen days, or "… in neither period" of a comparison; empty for none. */
export const undatedTold = (count: number, comparing: boolean): string =>
  count === 0 ? "" : `${counted(count, "undated claim")} ${comparing ? "in neither period" : "hidden"}`;

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

/** Nearer than this to the name of a year that must be there, there is none for another. */
const CLEAR = 0.085;

/** Years to write under the bars, evenly apart, and what year it is on both sides of a time that is drawn short; within one year its own. */
export function yearMarks({ bars }: TimeBars): readonly YearMark[] {
  const [first] = bars;
  if (first === undefined) return [];
  const cut = bars.some(({ gap }) => gap);
  const begins = bars.flatMap(({ from, gap }, index) => {
    const after = bars[index - 1]?.gap ?? cut;
    return !gap && (after || from.endsWith("-01-01")) ? [{ year: from.slice(0, 4), at: index / bars.length, after }] : [];
  });
  if (begins.length === 0) return [{ year: first.from.slice(0, 4), at: 0 }];
  const apart = YEARS_APART.find((each) => begins.length / each <= MOST_MARKS) ?? 1_000;
  const needed = begins.filter(({ after }) => after);
  return begins
    .filter(
      ({ year, at, after }) =>
        after || (Number(year) % apart === 0 && at <= LAST_MARK && needed.every((mark) => Math.abs(mark.at - at) >= CLEAR)),
    )
    .map(({ year, at }) => ({ year, at }));
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

/** A sweep that ends within a time that is drawn short holds none of it: its days are those of the bars beside it. */
export function withoutGaps({ bars }: TimeBars, { low, high }: Window): Window {
  const held = bars.slice(low, high).map(({ gap }) => !gap);
  const begin = held.indexOf(true);
  return begin === -1 ? { low, high } : { low: low + begin, high: low + held.lastIndexOf(true) + 1 };
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
