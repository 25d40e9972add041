/**
 * What the edge index must answer, written plainly: lists of links, filtered and counted the slow way, one word after another. The index
 * is right where it agrees with this for any links and any filter.
 */
import { edgeId, endsAt, symmetricRelations, type Level, type Link } from "../../server/graph/index.ts";
import {
  SAID_BY_ARTICLE,
  type Edge,
  type Facets,
  type GraphFilter,
  type Ontology,
  type Totals,
} from "../../server/vocabulary/index.ts";

/** The words of a filter that choose among claims one by one; a least number of claims chooses among edges. */
type FilterWord = "relation" | "class" | "status" | "object" | "claimant" | "publisher" | "article" | "actor" | "dates";

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const includes = (choices: readonly string[], ...values: readonly string[]): boolean =>
  choices.length === 0 || values.some((value) => choices.includes(value));

const idsOf = ({ source, target }: Link): readonly string[] => [source.id, source.principal.id, target.id, target.principal.id];

const joins = (level: Level) => (link: Link) => endsAt(link, level, new Set()) !== null;

/** The actors whose claims the words `actor`, `depth` and `ends` keep: those chosen, and those fewer than `depth` steps away. */
function near(links: readonly Link[], { actor, depth, level, minConfidence }: GraphFilter): readonly string[] {
  const sure = links.filter((link) => joins(level)(link) && link.confidence >= minConfidence);
  let reached = new Set(actor);
  for (let step = 1; step < depth; step++) {
    const touched = sure.filter((link) => idsOf(link).some((id) => reached.has(id)));
    const ends = touched.map((link) => endsAt(link, level, new Set()));
    reached = new Set([...reached, ...ends.flatMap((pair) => (pair === null ? [] : [pair.source, pair.target]))]);
  }
  return [...reached];
}

/** The links that the words of a filter keep, the least number of claims aside, in order; `except` names words to leave out. */
export function keep(
  links: readonly Link[],
  filter: GraphFilter,
  ontology: Ontology,
  except: readonly FilterWord[] = [],
): readonly Link[] {
  const actors = near(links, filter);
  const classOf = new Map(ontology.relations.map((relation) => [relation.id, relation.class]));
  const { from, to } = filter;
  const words: Readonly<Record<FilterWord, (link: Link) => boolean>> = {
    relation: ({ relation }) => includes(filter.relation, relation),
    class: ({ relation }) => includes(filter.class, classOf.get(relation) ?? ""),
    status: ({ status }) => includes(filter.status, status),
    object: ({ object }) => includes(filter.object, ...(object === null ? [] : [object])),
    claimant: ({ claimant }) =>
      claimant === null
        ? includes(filter.claimant, SAID_BY_ARTICLE)
        : includes(filter.claimant, claimant.id, claimant.principal.id),
    publisher: ({ publisher }) => includes(filter.publisher, ...(publisher === null ? [] : [publisher])),
    article: ({ article }) => includes(filter.article, article),
    actor: (link) =>
      filter.ends === "both"
        ? [link.source, link.target].every(({ id, principal }) => includes(actors, id, principal.id))
        : includes(actors, ...idsOf(link)),
    dates: ({ date }) =>
      (from === undefined || (date !== null && date >= from)) && (to === undefined || (date !== null && date <= to)),
  };
  const counting = Object.entries(words).filter(([word]) => !except.some((each) => each === word));
  return links.filter((link) => link.confidence >= filter.minConfidence && counting.every(([, keeps]) => keeps(link)));
}

function count<K extends string>(values: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function sourcesOf(links: readonly Link[]): number {
  const clusters = new Set(links.map(({ article, duplicateOf }) => duplicateOf ?? article));
  const publishers = links.map(({ article, publisher, duplicateOf }) =>
    JSON.stringify([publisher ?? null, publisher ?? duplicateOf ?? article]),
  );
  return Math.min(clusters.size, new Set(publishers).size);
}

/** The edges of some links at a level, sorted by id. Links whose ends are one actor at that level make none. */
export function edgesOf(links: readonly Link[], level: Level, symmetric: ReadonlySet<string>): readonly Edge[] {
  const groups = Map.groupBy(links.filter(joins(level)), (link) => {
    const { source, target } = endsAt(link, level, symmetric) ?? { source: "", target: "" };
    return edgeId(source, link.relation, target);
  });
  return [...groups]
    .map(([id, group]): Edge => {
      const [source = "", relation = "", target = ""] = id.split("~");
      const dates = group.flatMap(({ date }) => (date === null ? [] : [date])).toSorted(byCode);
      return {
        id,
        source,
        relation,
        target,
        claims: group.length,
        articles: new Set(group.map(({ article }) => article)).size,
        sources: sourcesOf(group),
        statuses: count(group.map(({ status }) => status)),
        objects: count(group.flatMap(({ object }) => (object === null ? [] : [object]))),
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
        confidence: Math.max(...group.map(({ confidence }) => confidence)),
      };
    })
    .toSorted((a, b) => byCode(a.id, b.id));
}

function totalsOf(edges: readonly Edge[], links: readonly Link[]): Totals {
  const dates = edges.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last])).toSorted(byCode);
  return {
    actors: new Set(edges.flatMap(({ source, target }) => [source, target])).size,
    edges: edges.length,
    claims: links.length,
    articles: new Set(links.map(({ article }) => article)).size,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

export interface Plain {
  readonly links: readonly Link[];
  readonly edges: readonly Edge[];
  readonly totals: Totals;
}

/** What a filter leaves of links: those of edges with claims enough. */
export function leave(all: readonly Link[], filter: GraphFilter, ontology: Ontology): Plain {
  const symmetric = symmetricRelations(ontology);
  const kept = keep(all, filter, ontology).filter(joins(filter.level));
  const edges = edgesOf(kept, filter.level, symmetric).filter(
    ({ claims, sources }) => claims >= filter.minClaims && sources >= filter.minSources,
  );
  const ids = new Set(edges.map(({ id }) => id));
  const links = kept.filter((link) => {
    const ends = endsAt(link, filter.level, symmetric);
    return ends !== null && ids.has(edgeId(ends.source, link.relation, ends.target));
  });
  return { links, edges, totals: totalsOf(edges, links) };
}

/** The choices of each facet, each counted by making it. */
export function facetsOf(all: readonly Link[], filter: GraphFilter, ontology: Ontology): Facets {
  const claims = (choice: Partial<GraphFilter>): number => leave(all, { ...filter, ...choice }, ontology).totals.claims;
  const choices = (
    ids: Iterable<string>,
    chosen: readonly string[],
    choose: (id: string) => Partial<GraphFilter>,
  ): Facets["publisher"] =>
    [...new Set([...ids, ...chosen])]
      .map((id) => ({ id, claims: claims(choose(id)) }))
      .filter((choice) => choice.claims > 0 || chosen.includes(choice.id))
      .toSorted((a, b) => b.claims - a.claims || byCode(a.id, b.id));
  const record = (ids: readonly string[], choose: (id: string) => Partial<GraphFilter>): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, claims(choose(id))]));
  const { from: _from, to: _to, ...undated } = filter;
  const thresholds = (word: "minClaims" | "minSources"): Facets["minClaims"] =>
    [...new Set([1, 2, 3, 5, 10, filter[word]])]
      .toSorted((a, b) => a - b)
      .map((least) => ({ least, claims: claims({ [word]: least }) }));
  const monthly = keep(all, undated, ontology).flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)]));
  const named = all.flatMap(({ source, target, claimant }) => [source, target, ...(claimant ? [claimant] : [])]);
  const ids = named.flatMap(({ id, principal }) => [id, principal.id]);
  const bearers = named.flatMap((actor) => [actor, actor.principal]);
  const withNames = (of: Facets["publisher"]): Facets["actor"] =>
    of.map(({ id, claims: left }) => {
      const names = bearers.filter((bearer) => bearer.id === id).map(({ name }) => name);
      const agents = bearers.filter((bearer) => bearer.id === id);
      const [principal, ...others] = new Set(agents.map((agent) => ("principal" in agent ? agent.principal.id : agent.id)));
      const acts = principal !== undefined && principal !== id && others.length === 0;
      return { id, name: names.toSorted(byCode)[0] ?? id, claims: left, ...(acts ? { principal } : {}) };
    });
  return {
    relation: record(
      ontology.relations.map(({ id }) => id),
      (id) => ({ relation: [id] }),
    ),
    class: record(
      ontology.classes.map(({ id }) => id),
      (id) => ({ class: [id] }),
    ),
    status: Object.fromEntries(ontology.statuses.map(({ id }) => [id, claims({ status: [id] })])),
    object: Object.fromEntries(ontology.objects.map(({ id }) => [id, claims({ object: [id] })])),
    month: [...new Set(monthly)]
      .toSorted(byCode)
      .map((month) => ({ month, claims: claims({ from: `${month}-01`, to: `${month}-31` }) }))
      .filter((each) => each.claims > 0),
    actor: withNames(choices(ids, filter.actor, (id) => ({ actor: [id], depth: 1, ends: "any" }))),
    claimant: withNames(choices([...ids, SAID_BY_ARTICLE], filter.claimant, (id) => ({ claimant: [id] }))),
    publisher: choices(
      all.flatMap(({ publisher }) => publisher ?? []),
      filter.publisher,
      (id) => ({ publisher: [id] }),
    ),
    minClaims: thresholds("minClaims"),
    minSources: thresholds("minSources"),
  };
}
