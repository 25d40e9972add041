/** What the page shows, as one value: the filter and the selection. Everything here is in the address bar; changes are pure functions. */
import type { Comparison } from "./compare.ts";
import { DEFAULT_CONFIDENCE, type GraphFilter, type Status } from "../../server/vocabulary/index.ts";
import type { Table } from "./table.ts";

export type Selection =
  | { readonly kind: "node"; readonly id: string }
  /** `claim` is the claim that is open in its article, if one is. */
  | { readonly kind: "edge"; readonly id: string; readonly claim: string | null };

export interface View {
  readonly filter: GraphFilter;
  readonly selection: Selection | null;
  /** The table that is looked at instead of the graph. */
  readonly table: Table | null;
  readonly compare: Comparison | null;
}

export const NO_FILTER: GraphFilter = {
  relation: [],
  class: [],
  status: [],
  object: [],
  actor: [],
  depth: 1,
  claimant: [],
  publisher: [],
  minClaims: 1,
  minSources: 1,
  minConfidence: DEFAULT_CONFIDENCE,
  level: "principal",
};

export const FIRST_VIEW: View = { filter: NO_FILTER, selection: null, table: null, compare: null };

/**
 * Switches some choices of a list in which nothing chosen means everything: off if all of them are on, else on. The result is in
 * the order of `all`; a list that would keep everything or nothing becomes empty, which keeps everything.
 */
export function toggled<T extends string>(chosen: readonly T[], all: readonly T[], some: readonly T[]): T[] {
  const on = new Set(chosen.length === 0 ? all : chosen);
  const off = some.every((item) => on.has(item));
  for (const item of some) {
    if (off) on.delete(item);
    else on.add(item);
  }
  const next = all.filter((item) => on.has(item));
  return next.length === all.length ? [] : next;
}

export const withRelations = (view: View, relation: readonly string[]): View => ({
  ...view,
  filter: { ...view.filter, relation: [...relation] },
});

export const withStatuses = (view: View, status: readonly Status[]): View => ({
  ...view,
  filter: { ...view.filter, status: [...status] },
});

export const withActors = (view: View, actor: readonly string[]): View => ({
  ...view,
  filter: { ...view.filter, actor: [...actor] },
});

/** Keeps claims from one day to another, both inclusive ISO dates; an empty text leaves that end open. */
export function withDates(view: View, from: string, to: string): View {
  const { from: _from, to: _to, ...rest } = view.filter;
  return { ...view, filter: { ...rest, ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) } };
}

/** A change of level gives actors other ids, so actors chosen or selected at the old level are let go. */
export const withLevel = (view: View, level: GraphFilter["level"]): View => ({
  ...view,
  filter: { ...view.filter, level, actor: [], depth: 1 },
  selection: null,
});

export const withFilter = (view: View, filter: GraphFilter): View => ({ ...view, filter });

export const select = (view: View, selection: Selection | null): View => ({ ...view, selection });

/** The filter without anything that hides claims; the level stays, for it changes names and hides nothing. */
export const cleared = (filter: GraphFilter): GraphFilter => ({ ...NO_FILTER, level: filter.level });

/** One step back for Escape: out of the article, then out of the selection. */
export function escaped(view: View): View {
  if (view.selection?.kind === "edge" && view.selection.claim !== null) {
    return select(view, { ...view.selection, claim: null });
  }
  return select(view, null);
}
