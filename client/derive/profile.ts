/** An actor's profile: with whom it works, whom it works against, and what of it was told in which month. */
import type { GraphNode, GraphResponse, Ontology, TimelineResponse } from "../../server/vocabulary/index.ts";
import type { Shown } from "./shown.ts";

interface Counterpart {
  readonly id: string;
  readonly claims: number;
  /** The edge between the two with most claims of the kind. */
  readonly edge: string;
}

export interface Counterparts {
  readonly partners: readonly Counterpart[];
  readonly opponents: readonly Counterpart[];
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

/** Those with whom the shown edges join an actor by cooperation and by conflict, most claims first. */
export function counterpartsOf(shown: Shown, ontology: Ontology, actor: string): Counterparts {
  const classes = new Map(ontology.classes.map(({ id, sign }) => [id, sign]));
  const signs = new Map(ontology.relations.map((relation) => [relation.id, classes.get(relation.class) ?? 0]));
  const told = [...shown.edges.values()]
    .map(({ edge }) => edge)
    .filter(({ source, target }) => source === actor || target === actor)
    .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  const strongest = (sign: number): Counterpart[] => {
    const own = told.filter(({ relation }) => signs.get(relation) === sign);
    const byOther = Map.groupBy(own, ({ source, target }) => (source === actor ? target : source));
    return [...byOther]
      .map(([id, edges]) => ({ id, claims: edges.reduce((sum, { claims }) => sum + claims, 0), edge: edges[0]?.id ?? "" }))
      .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  };
  return { partners: strongest(1), opponents: strongest(-1) };
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
