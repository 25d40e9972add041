/** A view: the part of a survey that a filter leaves, as the API answers it. */
import type { GraphFilter, GraphNode, GraphResponse } from "../vocabulary/index.ts";
import { edgeIdOf, edgesOf } from "./edge.ts";
import { facetsOf, totalsOf } from "./facets.ts";
import { keep } from "./filter.ts";
import type { Link } from "./link.ts";
import { endsAt } from "./roll-up.ts";
import type { Survey } from "./survey.ts";

export type View = Omit<GraphResponse, "revision">;

/** Every word of the filter that chooses, unset: all that the store holds at the same confidence. */
const unfiltered = ({ minConfidence, level }: GraphFilter): GraphFilter => ({
  relation: [],
  status: [],
  actor: [],
  minConfidence,
  level,
});

function nodesOf(survey: Survey, links: readonly Link[]): readonly GraphNode[] {
  const claims = new Map<string, number>();
  for (const link of links) {
    const ends = endsAt(link, survey.level, survey.symmetric);
    if (ends === null) continue;
    for (const id of [ends.source, ends.target]) claims.set(id, (claims.get(id) ?? 0) + 1);
  }
  return [...survey.actors.values()].flatMap((actor) => {
    const count = claims.get(actor.id);
    return count === undefined ? [] : [{ ...actor, claims: count }];
  });
}

/** What a filter leaves of a survey: nodes by id, edges by id, facets and totals. The filter's level must be the survey's. */
export function viewOf(survey: Survey, filter: GraphFilter): View {
  const { level, symmetric, relations, statuses } = survey;
  const links = keep(survey.links, filter);
  const all = keep(survey.links, unfiltered(filter));
  const edges = edgesOf(links, level, symmetric);
  return {
    totals: totalsOf(links, edges),
    all: totalsOf(all, edgesOf(all, level, symmetric)),
    facets: facetsOf(survey.links, filter, relations, statuses),
    nodes: [...nodesOf(survey, links)],
    edges: [...edges],
  };
}

/** The links of one edge that a filter leaves; empty where there is no such edge in the view. */
export function linksOfEdge(survey: Survey, edge: string, filter: GraphFilter): readonly Link[] {
  const links = survey.links.filter((link) => edgeIdOf(link, survey.level, survey.symmetric) === edge);
  return keep(links, filter);
}
