/** The evidence of one edge, as the API answers it, wherever the claims are kept. */
import type { EvidenceResponse, GraphFilter, StoredClaim } from "../vocabulary/index.ts";
import type { Survey } from "./survey.ts";
import { edgeIn, linksOfEdge } from "./view.ts";

/** Null where the filter leaves no such edge. `claims` are those known of it; there may be fewer than the edge counts. */
export function evidenceOf(
  survey: Survey,
  id: string,
  filter: GraphFilter,
  claims: ReadonlyMap<string, StoredClaim>,
): EvidenceResponse | null {
  const edge = edgeIn(survey, id, filter);
  const [source, target] = [survey.actors.get(edge?.source ?? ""), survey.actors.get(edge?.target ?? "")];
  if (edge === undefined || source === undefined || target === undefined) return null;
  const known = linksOfEdge(survey, id, filter).flatMap((link) => claims.get(link.id) ?? []);
  const newest = known.toSorted((a, b) => ((b.article.date ?? "") < (a.article.date ?? "") ? -1 : 1));
  const end = ({ id: key, name, kind, principal }: typeof source) => ({ id: key, name, kind, principal });
  return { edge, source: end(source), target: end(target), claims: newest };
}
