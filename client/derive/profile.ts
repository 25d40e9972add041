/** An actor's profile: with whom it works, whom it works against, and what of it was told in which month. */
import { signsOf, weightOf } from "../../server/graph/index.ts";
import type { GraphFilter, GraphNode, GraphResponse, Ontology, TimelineResponse } from "../../server/vocabulary/index.ts";
import type { Shown } from "./shown.ts";

interface Counterpart {
  readonly id: string;
  /** Claims of the kind, those planned or possible counted half, those denied or over not at all: above 0. */
  readonly weight: number;
  /** The edge between the two that weighs most. */
  readonly edge: string;
}

export interface Counterparts {
  readonly partners: readonly Counterpart[];
  readonly opponents: readonly Counterpart[];
  /** The greatest weight in either list, 0 where both are empty: the bars of both have one scale. */
  readonly most: number;
  /** Whether any of the actor's claims counted for less than one. */
  readonly weighed: boolean;
}

const MOST = 5;
/** Names told of one actor. */
const MOST_VOICES = 12;

export const NO_ONE: readonly GraphNode[] = [];

/** Those that a graph of actors as named knows to act for an actor, the busiest first; itself only beside others. */
export function voicesOf({ nodes }: GraphResponse, actor: string): readonly GraphNode[] {
  const own = nodes.filter(({ principal }) => principal.id === actor);
  if (own.every(({ id }) => id === actor)) return NO_ONE;
  return own.toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)).slice(0, MOST_VOICES);
}

/** Those with whom the shown edges join an actor by cooperation and by conflict, the strongest first; weighed as blocs and balance are. */
export function counterpartsOf(shown: Shown, ontology: Ontology, actor: string): Counterparts {
  const signs = signsOf(ontology);
  const told = [...shown.edges.values()]
    .map(({ edge }) => ({ edge, sign: signs.get(edge.relation) ?? 0, weight: weightOf(edge) }))
    .filter(({ edge: { source, target }, sign }) => sign !== 0 && (source === actor || target === actor))
    .toSorted((a, b) => b.weight - a.weight || (a.edge.id < b.edge.id ? -1 : 1));
  const strongest = (kind: number): Counterpart[] => {
    const own = told.filter(({ sign, weight }) => sign === kind && weight > 0);
    const byOther = Map.groupBy(own, ({ edge: { source, target } }) => (source === actor ? target : source));
    return [...byOther]
      .map(([id, ties]) => ({ id, weight: ties.reduce((sum, { weight }) => sum + weight, 0), edge: ties[0]?.edge.id ?? "" }))
      .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  };
  const [partners, opponents] = [strongest(1), strongest(-1)];
  return {
    partners,
    opponents,
    most: Math.max(0, ...[...partners, ...opponents].map(({ weight }) => weight)),
    weighed: told.some(({ edge, weight }) => weight < edge.claims),
  };
}

/** The filter of an actor's months: as chosen, without the statuses that weigh nothing (denied, ended); null where that leaves none. */
export function filterOfDeeds(filter: GraphFilter, { statuses }: Ontology): GraphFilter | null {
  const status = statuses
    .map(({ id }) => id)
    .filter((id) => weightOf({ statuses: { [id]: 1 } }) > 0 && (filter.status.length === 0 || filter.status.includes(id)));
  return status.length === 0 ? null : { ...filter, status };
}

interface Trend {
  /** Id of a relation. */
  readonly relation: string;
  readonly relationClass: string;
  readonly label: string;
  readonly claims: number;
  /** Claims a month, from the first month in which anything is told to the last. */
  readonly months: readonly number[];
}

export interface Trends {
  /** First and last month, "2024-01"; null where nothing is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** The highest number of claims in a month of any relation. */
  readonly most: number;
  readonly trends: readonly Trend[];
}

/** Months since the year 0. */
const ordinal = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The relations of a monthly timeline, most claims first, all over the same months, so that their lines can be compared. */
export function trendsOf({ periods }: TimelineResponse, ontology: Ontology): Trends {
  const [first, last] = [periods[0]?.first ?? null, periods.at(-1)?.first ?? null];
  if (first === null || last === null) return { first: null, last: null, most: 0, trends: [] };
  const start = ordinal(first);
  const length = ordinal(last) - start + 1;
  const trends = ontology.relations
    .map((relation): Trend => {
      const months = Array.from({ length }, () => 0);
      for (const { first: date, relations } of periods) months[ordinal(date) - start] = relations[relation.id] ?? 0;
      const claims = months.reduce((sum, count) => sum + count, 0);
      return { relation: relation.id, relationClass: relation.class, label: relation.label, claims, months };
    })
    .filter(({ claims }) => claims > 0)
    .toSorted((a, b) => b.claims - a.claims);
  return {
    first: first.slice(0, 7),
    last: last.slice(0, 7),
    most: Math.max(1, ...trends.flatMap(({ months }) => months)),
    trends,
  };
}

/** A line through the counts as an SVG path in a box of `width` by `height`; a single month is a line across. */
export function sparkline(counts: readonly number[], most: number, width: number, height: number): string {
  const points = counts.length === 1 ? [counts[0] ?? 0, counts[0] ?? 0] : counts;
  const step = width / Math.max(1, points.length - 1);
  return points
    .map((count, index) => {
      const y = height - (count / most) * height;
      return `${index === 0 ? "M" : "L"}${(index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}
