/** Export: the graph or its claims, as a filter leaves them, as a file to keep. */
import express, { type Router } from "express";
import { z } from "zod";
import { exportSurvey, FORMATS, formatNamed } from "../exchange/index.ts";
import { filterKey, readFilter } from "../graph/index.ts";
import { sendAnswer, type Answers } from "./answers.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const ExportQuery = z.looseObject({
  format: z
    .string()
    .default("graphology")
    .meta({ description: `One of ${FORMATS.join(", ")}.` }),
});

export function exportRoutes({ store, ontology }: AppDependencies, atlas: Atlas, answers: Answers): Router {
  const router = express.Router();
  router
    .route("/export")
    .get(async (request, response) => {
      const { format, ...words } = read(ExportQuery, request.query);
      const chosen = formatNamed(format);
      const filter = readFilter(words, ontology);
      const { revision, survey } = await atlas.survey(filter.level);
      await sendAnswer(answers, request, response, {
        key: `export ${chosen} ${revision} ${filterKey(filter)}`,
        make: () => exportSurvey(chosen, { survey, revision, filter, claims: (ids) => store.claims(ids) }),
      });
    })
    .all(onlyMethods("GET"));
  return router;
}
