/** Which part of the picture is in the light: what is pointed at, else what is selected, with its neighbourhood. */
import type { Hover, Selection } from "../state/index.ts";
import type { Picture } from "./picture.ts";
import type { Shown, ShownEdge } from "./shown.ts";

export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Edges that tell their verb; the strongest only, or the words would cover each other. */
  readonly labelled: ReadonlySet<string>;
}

export const MOST_LABELS = 7;

/** Few enough to be told apart on a low stage. */
const MOST_NEAR = 5;

/**
 * Who is looked at closely where the whole picture would be too small: the ends of an edge, an actor with those it has most relations
 * with. Of the whole picture, so that no filter changes it; null where nothing of it is selected.
 */
export function nearTo({ nodes, edges }: Picture, selection: Selection | null): ReadonlySet<string> | null {
  if (selection === null || selection.kind === "article") return null;
  if (selection.kind === "edge") {
    const found = edges.find(({ id }) => id === selection.id);
    return found === undefined ? null : new Set([found.source, found.target]);
  }
  if (!nodes.some(({ id }) => id === selection.id)) return null;
  const ties = new Map<string, number>();
  for (const { source, target } of edges) {
    const other = source === selection.id ? target : target === selection.id ? source : null;
    if (other !== null) ties.set(other, (ties.get(other) ?? 0) + 1);
  }
  const most = [...ties].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_NEAR);
  return new Set([selection.id, ...most.map(([id]) => id)]);
}

/** The three actors of a triangle and everything between them. */
export function focusOnTriad(shown: Shown, triad: readonly string[]): Focus {
  const own = [...shown.edges.values()].filter(({ edge }) => triad.includes(edge.source) && triad.includes(edge.target));
  return {
    nodes: new Set(triad),
    edges: new Set(own.map(({ edge }) => edge.id)),
    labelled: strongestOf(own),
  };
}

/** Some edges with their ends; null where none of them is shown. */
export function focusOnEdges(shown: Shown, ids: Iterable<string | null>): Focus | null {
  const own = [...new Set(ids)].flatMap((id) => (id === null ? [] : (shown.edges.get(id) ?? [])));
  if (own.length === 0) return null;
  return {
    nodes: new Set(own.flatMap(({ edge }) => [edge.source, edge.target])),
    edges: new Set(own.map(({ edge }) => edge.id)),
    labelled: strongestOf(own),
  };
}

const strongestOf = (edges: readonly ShownEdge[]): ReadonlySet<string> =>
  new Set(
    edges
      .toSorted((a, b) => b.edge.claims - a.edge.claims || (a.edge.id < b.edge.id ? -1 : 1))
      .slice(0, MOST_LABELS)
      .map(({ edge }) => edge.id),
  );

/** Null where nothing is in focus, or what was is filtered out: then the whole graph is lit. */
export function focusOf(shown: Shown, target: Hover | Selection | null): Focus | null {
  if (target === null || target.kind === "article") return null;
  if (target.kind === "edge") {
    const found = shown.edges.get(target.id);
    if (found === undefined) return null;
    const only = new Set([target.id]);
    return { nodes: new Set([found.edge.source, found.edge.target]), edges: only, labelled: only };
  }
  if (!shown.nodes.has(target.id)) return null;
  const own = [...shown.edges.values()].filter(({ edge }) => edge.source === target.id || edge.target === target.id);
  return {
    nodes: new Set([target.id, ...own.flatMap(({ edge }) => [edge.source, edge.target])]),
    edges: new Set(own.map(({ edge }) => edge.id)),
    labelled: strongestOf(own),
  };
}
