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

export const withComparison = (view: View, compare: Comparison | null): View => select({ ...view, compare }, null);

/** The comparison that an address asks for; null where its words make none. */
export function readComparison(words: URLSearchParams): Comparison | null {
  const by = COMPARED.find((each) => each === words.get("compare"));
  const [a, b] = [words.get("a"), words.get("b")];
  if (by === undefined || !a || !b) return null;
  if (by === "dates" && (periodOf(a) === null || periodOf(b) === null)) return null;
  return { by, a, b };
}
