/** A view: the part of a survey that a filter leaves, as the API answers it. */
import type { Edge, GraphFilter, GraphNode, GraphResponse } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";
import type { Survey } from "./survey.ts";

export type View = Omit<GraphResponse, "revision">;

/** What a filter leaves of a survey: nodes by id, edges by id, facets and totals. The filter's level must be the survey's. */
export function viewOf({ index, actors }: Survey, filter: GraphFilter): View {
  const { claimsOf, ...rest } = index.view(filter);
  const nodes: GraphNode[] = [];
  for (const [id, actor] of actors) {
    const claims = claimsOf.get(id);
    if (claims !== undefined) nodes.push({ ...actor, claims });
  }
  return { ...rest, nodes };
}

/** The links of one edge that a filter leaves; empty where there is no such edge in the view. */
export function linksOfEdge({ index }: Survey, edge: string, filter: GraphFilter): readonly Link[] {
  return index.links(filter, edge);
}

/** The links of the edges that a filter leaves, in no order to rely on. */
export function linksIn({ index }: Survey, filter: GraphFilter): readonly Link[] {
  return index.links(filter);
}

/** One edge as a filter leaves it; undefined where it leaves none. */
export function edgeIn({ index }: Survey, edge: string, filter: GraphFilter): Edge | undefined {
  return index.edges(filter, edge)[0];
}
