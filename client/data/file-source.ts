/** A file as a source: read once, then surveyed, filtered, explained and exported by the code that the server runs. Loaded only when a file is opened. */
import codes from "i18n-iso-countries/codes.json";
import { z } from "zod";
import { exportSurvey } from "../../server/exchange/index.ts";
import {
  claimPage,
  evidenceOf,
  linksIn,
  readImported,
  surveyImported,
  timelineOf,
  viewOf,
  type Level,
  type Survey,
} from "../../server/graph/index.ts";
import { ClaimQuery, type Ontology, type StoredClaim } from "../../server/vocabulary/index.ts";
import { AskError } from "./ask.ts";
import type { Source } from "./source.ts";

const Codes = z.array(z.tuple([z.string(), z.string()]).rest(z.string()));
const alpha2 = new Map(Codes.parse(codes).map(([two, three]) => [three, two]));

let opened = 0;

/** The file's source, and the level that it was written at. Throws a DragomanError that names what does not fit. */
export function sourceOf(text: string, name: string, ontology: Ontology): { readonly source: Source; readonly level: Level } {
  const imported = readImported(text, ontology);
  opened += 1;
  const key = `file ${opened}`;
  const surveys = new Map<Level, Survey>();
  const surveyAt = (level: Level): Survey => {
    const survey = surveys.get(level) ?? surveyImported(imported, level, ontology, (code) => alpha2.get(code));
    surveys.set(level, survey);
    return survey;
  };
  // Laid out now, while the page says that it is opening the file.
  surveyAt(imported.level);
  const claims = async (ids: readonly string[]): Promise<readonly StoredClaim[]> =>
    ids.flatMap((id) => imported.claims.get(id) ?? []);
  const statuses = ontology.statuses.map(({ id }) => id);
  const source: Source = {
    key,
    file: name,
    sentences: imported.sentences,
    graph: async (filter) => {
      const view = viewOf(surveyAt(filter.level), filter);
      // An edge without sentences says how many articles tell of it, not which: how many there are in all is unknown.
      return { revision: key, ...view, totals: imported.sentences === "all" ? view.totals : { ...view.totals, articles: 0 } };
    },
    evidence: async (edge, filter) => {
      const evidence = evidenceOf(surveyAt(filter.level), edge, filter, imported.claims);
      if (evidence !== null) return evidence;
      throw new AskError("edge-not-found", `The file has no edge “${edge}” under these filters.`);
    },
    claims: async (filter, query) => {
      // The claims that stand in for an edge's counts are nothing that anybody could read.
      const links = linksIn(surveyAt(filter.level), filter).filter(({ id }) => imported.claims.has(id));
      return claimPage(links, ClaimQuery.parse(Object.fromEntries(query)), statuses, claims);
    },
    exported: async ({ format, ...order }) => {
      const survey = surveyAt(order.filter.level);
      const { text: written, mediaType } = await exportSurvey(format, { ...order, survey, ontology, revision: name, claims });
      return new Blob([written], { type: mediaType });
    },
    timeline: async (filter) => {
      const { periods, undated } = timelineOf(linksIn(surveyAt(filter.level), filter), "month");
      return { revision: key, by: "month", periods: [...periods], undated };
    },
    article: async () => {
      throw new AskError("article-not-found", "The file holds claims without the texts of their articles.");
    },
  };
  return { source, level: imported.level };
}
