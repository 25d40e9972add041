/** A file as a source: read once, then surveyed, filtered and explained by the code that the server runs. Loaded only when a file is opened. */
import codes from "i18n-iso-countries/codes.json";
import { z } from "zod";
import {
  evidenceOf,
  linksIn,
  readImported,
  surveyImported,
  timelineOf,
  viewOf,
  type Level,
  type Survey,
} from "../../server/graph/index.ts";
import type { Ontology } from "../../server/vocabulary/index.ts";
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
  const source: Source = {
    key,
    file: name,
    bare: imported.kind === "graph",
    graph: async (filter) => ({ revision: key, ...viewOf(surveyAt(filter.level), filter) }),
    evidence: async (edge, filter) => {
      const evidence = evidenceOf(surveyAt(filter.level), edge, filter, imported.claims);
      if (evidence !== null) return evidence;
      throw new AskError("edge-not-found", `The file has no edge “${edge}” under these filters.`);
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
