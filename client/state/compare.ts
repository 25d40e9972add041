/** Two sides to compare: two periods, two publishers or two claimants, and what each makes of the filter. In the address as `compare`, `a` and `b`. */
import type { GraphFilter } from "../../server/vocabulary/index.ts";
import { select, type View } from "./view.ts";

const COMPARED = ["dates", "publisher", "claimant"] as const;
export type Compared = (typeof COMPARED)[number];

export interface Comparison {
  readonly by: Compared;
  /** A name or an id; for dates two ISO days with ".." between them. */
  readonly a: string;
  readonly b: string;
}

const PERIOD = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

/** First and last day of a period; null where the text names none. */
export function periodOf(text: string): { readonly from: string; readonly to: string } | null {
  const [, from, to] = PERIOD.exec(text) ?? [];
  const real = [from, to].every((day) => day !== undefined && !Number.isNaN(Date.parse(day)));
  return real && from !== undefined && to !== undefined ? { from, to } : null;
}

export const periodText = (from: string, to: string): string => `${from}..${to}`;

/** The filter of one side: all words as they are but for what is compared. */
export function sideOf(filter: GraphFilter, { by, a, b }: Comparison, side: "a" | "b"): GraphFilter {
  const value = side === "a" ? a : b;
  return by === "dates" ? { ...filter, ...periodOf(value) } : { ...filter, [by]: [value] };
}

/** The filter without its word on what is compared, which each side puts in its place. */
export function withoutCompared(filter: GraphFilter, { by }: Comparison): GraphFilter {
  const { from: _from, to: _to, ...rest } = filter;
  return by === "dates" ? rest : { ...filter, [by]: [] };
}

/** The filter that keeps what either side keeps; of periods that lie apart, also what lies between. */
function bothSidesOf(filter: GraphFilter, { by, a, b }: Comparison): GraphFilter {
  if (by !== "dates") return { ...filter, [by]: [...new Set([a, b])] };
  const periods = [periodOf(a), periodOf(b)].filter((period) => period !== null);
  const [from] = periods.map((period) => period.from).toSorted();
  const to = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? filter : { ...filter, from, to };
}

/** By what an edge's evidence is read: while something is compared it is that of both sides. */
export const evidenceFilter = ({ filter, compare }: Pick<View, "filter" | "compare">): GraphFilter =>
  compare === null ? filter : bothSidesOf(filter, compare);

export const withComparison = (view: View, compare: Comparison | null): View => select({ ...view, compare }, null);

/** The comparison that an address asks for; null where its words make none. */
export function readComparison(words: URLSearchParams): Comparison | null {
  const by = COMPARED.find((each) => each === words.get("compare"));
  const [a, b] = [words.get("a"), words.get("b")];
  if (by === undefined || !a || !b) return null;
  if (by === "dates" && (periodOf(a) === null || periodOf(b) === null)) return null;
  return { by, a, b };
}
