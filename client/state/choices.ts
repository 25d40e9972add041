/** Changes of the filter beyond relations and statuses: one choice of a list on or off, a least number, a set of relations. */
import type { GraphFilter, Ontology } from "../../server/vocabulary/index.ts";
import { withEnds, type View } from "./view.ts";

/** Words of the filter that hold a list in which nothing chosen keeps everything, and one tick keeps that one. */
export type ListWord = "object" | "actor" | "claimant" | "publisher";
export type LeastWord = "minClaims" | "minSources" | "minConfidence" | "depth";

/** Puts one choice into a list in place of those that would hold it or that it holds, or takes it out. */
export function withChoice(view: View, word: ListWord, id: string, instead: readonly string[] = []): View {
  const chosen: readonly string[] = view.filter[word];
  const others = chosen.filter((other) => other !== id);
  const next = chosen.includes(id) ? others : [...others.filter((other) => !instead.includes(other)), id];
  const { depth } = view.filter;
  const filter = { ...view.filter, [word]: next, depth: word === "actor" && next.length === 0 ? 1 : depth };
  return { ...view, filter: withEnds(filter) };
}

export const withLeast = (view: View, word: LeastWord, least: number): View => ({
  ...view,
  filter: withEnds({ ...view.filter, [word]: least }),
});

/** Ids of the relations that both words, relation and class, keep. */
export function relationsOn({ relation, class: classes }: GraphFilter, { relations }: Ontology): string[] {
  return relations
    .filter(({ id }) => relation.length === 0 || relation.includes(id))
    .filter((each) => classes.length === 0 || classes.includes(each.class))
    .map(({ id }) => id);
}

/** Keeps some relations, said as shortly as it can be: nothing for all or none of them, classes where they are whole. */
export function withRelationChoice(view: View, chosen: readonly string[], { relations, classes }: Ontology): View {
  const on = new Set(chosen);
  const parts = classes.map(({ id }) => relations.filter((relation) => relation.class === id));
  const whole = parts.every((part) => part.every(({ id }) => on.has(id)) || part.every(({ id }) => !on.has(id)));
  const all = on.size === 0 || relations.every(({ id }) => on.has(id));
  const kept = whole && !all ? parts.flatMap((part) => part.filter(({ id }) => on.has(id)).slice(0, 1)) : [];
  const relation = all || whole ? [] : relations.map(({ id }) => id).filter((id) => on.has(id));
  return { ...view, filter: { ...view.filter, relation, class: kept.map((each) => each.class) } };
}

/**
 * The same filter as the server is asked it: without relations and classes that no ontology knows, which a link may hold and the server
 * refuses; and with classes spelt out as their relations, so that the counts beside relations tell what each would leave with no class in
 * its way. What no relation passes keeps both words: an empty list would keep everything.
 */
export function speltOut(filter: GraphFilter, ontology: Ontology | undefined): GraphFilter {
  if (ontology === undefined) return filter;
  const known = {
    ...filter,
    relation: filter.relation.filter((id) => ontology.relations.some((each) => each.id === id)),
    class: filter.class.filter((id) => ontology.classes.some((each) => each.id === id)),
  };
  const relation = relationsOn(known, ontology);
  return known.class.length === 0 || relation.length === 0 ? known : { ...known, relation, class: [] };
}
