/** What the page shows, as one value: the filter and the selection. Everything here is in the address bar; changes are pure functions. */
import type { Comparison } from "./compare.ts";
import { DEFAULT_CONFIDENCE, type GraphFilter, type Status } from "../../server/vocabulary/index.ts";
import type { PathEnds } from "./path.ts";
import { FIRST_STAGING, type Layout, type Staging, type Triad } from "./staging.ts";
import type { Table } from "./table.ts";

export type Selection =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "article"; readonly id: string }
  /** `claim` is the claim that is open in its article, if one is. */
  | { readonly kind: "edge"; readonly id: string; readonly claim: string | null };

export interface View {
  readonly filter: GraphFilter;
  readonly selection: Selection | null;
  /** Set while its first actor is selected, or an edge that was opened meanwhile. */
  readonly path: PathEnds | null;
  /** The table that is looked at instead of the graph. */
  readonly table: Table | null;
  readonly compare: Comparison | null;
  readonly staging: Staging;
}

export const NO_FILTER: GraphFilter = {
  relation: [],
  class: [],
  status: [],
  object: [],
  actor: [],
  depth: 1,
  ends: "any",
  claimant: [],
  publisher: [],
  article: [],
  minClaims: 1,
  minSources: 1,
  minConfidence: DEFAULT_CONFIDENCE,
  level: "principal",
};

export const FIRST_VIEW: View = {
  filter: NO_FILTER,
  selection: null,
  path: null,
  table: null,
  compare: null,
  staging: FIRST_STAGING,
};

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

/** Keeps the relations of some actors, whoever they are with. */
export const withActors = (view: View, actor: readonly string[]): View => ({
  ...view,
  filter: { ...view.filter, actor: [...actor], ends: "any" },
});

/** Keeps what some actors have to do with one another. */
export const withAmong = (view: View, actor: readonly string[]): View => ({
  ...view,
  filter: { ...view.filter, actor: [...actor], depth: 1, ends: actor.length > 1 ? "both" : "any" },
});

/** Whether a filter names anybody whom its actors could have relations among: two of them, or one and those near it. */
export const hasOthers = ({ actor, depth }: GraphFilter): boolean => actor.length > 1 || (actor.length === 1 && depth > 1);

/** A filter that keeps relations among its actors only no longer does where one is left, who would have none. */
export const withEnds = (filter: GraphFilter, ends: GraphFilter["ends"] = filter.ends): GraphFilter => ({
  ...filter,
  ends: hasOthers(filter) ? ends : "any",
});

/** On to the neighbours of an actor: its relations beside those of the actors chosen before, or alone where none was. It is opened as well. */
export function expandedAt(view: View, id: string): View {
  const { actor } = view.filter;
  return select(actor.includes(id) ? view : withActors(view, [...actor, id]), { kind: "node", id });
}

/** Keeps claims from one day to another, both inclusive ISO dates; an empty text leaves that end open. */
export function withDates(view: View, from: string, to: string): View {
  const { from: _from, to: _to, ...rest } = view.filter;
  return { ...view, filter: { ...rest, ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) } };
}

/** What goes by which id at another level; null where there is nothing that corresponds. */
export interface LevelIds {
  readonly node: (id: string) => string | null;
  readonly edge: (id: string) => string | null;
}

/** A change of level gives actors other ids: whoever is chosen or selected is followed, a layout of the old level let go. */
export function withLevel(view: View, level: GraphFilter["level"], ids: LevelIds): View {
  const { filter, selection, staging } = view;
  const follow = ({ kind, id }: Selection): Selection | null => {
    if (kind === "article") return { kind, id };
    const there = ids[kind](id);
    if (there === null) return null;
    return kind === "node" ? { kind, id: there } : { kind, id: there, claim: null };
  };
  const [from, to] = [view.path?.from, view.path?.to].map((id) => (id === undefined ? null : ids.node(id)));
  const path = from && to && from !== to ? { from, to } : null;
  const followed = selection === null ? null : follow(selection);
  return {
    ...view,
    filter: withEnds({ ...filter, level, actor: [...new Set(filter.actor.flatMap((id) => ids.node(id) ?? []))], depth: 1 }),
    selection: followed ?? (path === null ? null : { kind: "node", id: path.from }),
    path,
    staging: { ...staging, centre: staging.centre === null ? null : ids.node(staging.centre), settled: null, triad: null },
  };
}

export const withStaging = (view: View, staging: Partial<Staging>): View => ({
  ...view,
  staging: { ...view.staging, ...staging },
});

/** Rings lie around the actor that is selected, if one is. */
export const withLayout = (view: View, layout: Layout): View =>
  withStaging(view, layout === "rings" && view.selection?.kind === "node" ? { layout, centre: view.selection.id } : { layout });

/** Puts a triangle into the light and whatever was selected out of it. */
export const withTriad = (view: View, triad: Triad | null): View =>
  triad === null && view.staging.triad === null ? view : select(withStaging(view, { triad }), null);

/** Keeps the claims of one article, or with null of all again. */
export const withOnlyArticle = (view: View, id: string | null): View => ({
  ...view,
  filter: { ...view.filter, article: id === null ? [] : [id] },
});

export const withFilter = (view: View, filter: GraphFilter): View => ({ ...view, filter });

/** No longer asks for the claims of an article that is gone. */
export const withoutArticle = (view: View, id: string): View =>
  view.filter.article.includes(id)
    ? withFilter(view, { ...view.filter, article: view.filter.article.filter((each) => each !== id) })
    : view;

/** In rings, the actor that is selected becomes the middle. Paths are left for another actor; an edge is read on the way. */
export function select(view: View, selection: Selection | null): View {
  const selected = { ...view, selection, path: selection?.kind === "edge" ? view.path : null };
  const turn = view.staging.layout === "rings" && selection?.kind === "node";
  return turn ? withStaging(selected, { centre: selection.id }) : selected;
}

/**
 * The paths from the actor that is open to another. With no actor open, or to itself, the other is opened instead. Whoever looks at
 * paths goes on from the same actor.
 */
export function withPathTo(view: View, to: string): View {
  const from = view.path?.from ?? (view.selection?.kind === "node" ? view.selection.id : to);
  if (from === to) return select(view, { kind: "node", id: to });
  return { ...view, selection: { kind: "node", id: from }, path: { from, to } };
}

/** Back from what was opened on the way to the paths themselves. */
export const backToPaths = (view: View): View =>
  view.path === null ? view : { ...view, selection: { kind: "node", id: view.path.from } };

/** The filter without anything that hides claims; the level stays, for it changes names and hides nothing. */
export const cleared = (filter: GraphFilter): GraphFilter => ({ ...NO_FILTER, level: filter.level });

/** What the whole picture is asked for by: surer claims are a part of the usual one; only less sure ones need another. */
export const wholeOf = (filter: GraphFilter): GraphFilter => ({
  ...cleared(filter),
  minConfidence: Math.min(filter.minConfidence, DEFAULT_CONFIDENCE),
});

/**
 * One step back for Escape: out of the article, the evidence, the paths, the selection, the triangle. Evidence that was opened `from` an
 * actor's profile or an article's claims is left for these.
 */
export function escaped(view: View, from: Selection | null = null): View {
  if (view.selection?.kind === "edge" && view.selection.claim !== null) {
    return select(view, { ...view.selection, claim: null });
  }
  if (view.path !== null) return view.selection?.kind === "edge" ? backToPaths(view) : { ...view, path: null };
  if (view.selection?.kind === "edge" && from !== null) return select(view, from);
  return view.selection === null ? withTriad(view, null) : select(view, null);
}
