/** What a filter leaves of a survey, written in a format: the same file from the API and from the command. */
import { linksIn, viewOf, type Survey } from "../graph/index.ts";
import type { Format, GraphFilter, Ontology, StoredClaim } from "../vocabulary/index.ts";
import { withEdges } from "./exportable.ts";
import { exportAs, type ExportFile } from "./formats.ts";

export interface ExportRequest {
  readonly survey: Survey;
  readonly ontology: Ontology;
  readonly revision: string;
  /** At the survey's level. */
  readonly filter: GraphFilter;
  /** The day of the export, ISO 8601. */
  readonly on: string;
  /** What the file is called where it has a title. */
  readonly title?: string | undefined;
  /** Whether graph JSON holds the claims of its edges with their sentences; it does where nothing is said. */
  readonly sentences?: boolean;
  /** Fetches claims by their ids. */
  readonly claims: (ids: readonly string[]) => Promise<readonly StoredClaim[]>;
}

const TITLE = "Who does what to whom";

/** The file; a graph says in its attributes from which revision and filter it comes. */
export async function exportSurvey(format: Format, request: ExportRequest): Promise<ExportFile> {
  const { survey, ontology, revision, filter, on, title = TITLE, sentences = true } = request;
  const { nodes, edges, totals } = viewOf(survey, filter);
  return exportAs(format, {
    nodes,
    edges,
    ontology,
    filter,
    totals,
    on,
    title,
    sentences,
    about: { name: "Dragoman", revision, filter, totals },
    claims: async () => withEdges(await request.claims(linksIn(survey, filter).map(({ id }) => id)), survey.level, ontology),
  });
}
