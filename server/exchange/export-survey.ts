/** What a filter leaves of a survey, written in a format: the same file from the API and from the command. */
import { linksIn, viewOf, type Survey } from "../graph/index.ts";
import type { GraphFilter, StoredClaim } from "../vocabulary/index.ts";
import { exportAs, type ExportFile, type Format } from "./formats.ts";

export interface ExportRequest {
  readonly survey: Survey;
  readonly revision: string;
  /** At the survey's level. */
  readonly filter: GraphFilter;
  /** Fetches claims by their ids. */
  readonly claims: (ids: readonly string[]) => Promise<readonly StoredClaim[]>;
}

/** The file; a graph says in its attributes from which revision and filter it comes. */
export async function exportSurvey(format: Format, { survey, revision, filter, claims }: ExportRequest): Promise<ExportFile> {
  const { nodes, edges, totals } = viewOf(survey, filter);
  return exportAs(format, {
    nodes,
    edges,
    about: { name: "Dragoman", revision, filter, totals },
    claims: () => claims(linksIn(survey, filter).map(({ id }) => id)),
  });
}
