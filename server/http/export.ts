/** Export: the graph or its claims, as a filter leaves them, as a file to keep. */
import express, { type Router } from "express";
import { z } from "zod";
import { exportSurvey, formatNamed } from "../exchange/index.ts";
import { filterKey, readFilter } from "../graph/index.ts";
import { FORMATS, SENTENCE_FORMATS } from "../vocabulary/index.ts";
import { sendAnswer, type Answers } from "./answers.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const ExportQuery = z.looseObject({
  format: z
    .string()
    .default("graphology")
    .meta({ description: "What to write.", enum: [...FORMATS] }),
  on: z.iso.date().optional().meta({ description: "The day that the file says it was made on; today where left out." }),
  title: z.string().trim().min(1).max(200).optional().meta({ description: "What a report or a drawing is headed with." }),
  sentences: z
    .enum(["yes", "no"])
    .default("yes")
    .meta({
      description: `Of the formats ${SENTENCE_FORMATS.join(" and ")}: whether each edge holds its claims, sentences and all, as \`evidence\`; \`no\` leaves counts only, in a smaller file. Other formats are the same either way.`,
    }),
});

export function exportRoutes({ store, ontology }: AppDependencies, atlas: Atlas, answers: Answers): Router {
  const router = express.Router();
  router
    .route("/export")
    .get(async (request, response) => {
      const { format, on = new Date().toISOString().slice(0, 10), title, sentences, ...words } = read(ExportQuery, request.query);
      const chosen = formatNamed(format);
      const filter = readFilter(words, ontology);
      const { revision, survey, drawn } = await atlas.survey(filter.level);
      await sendAnswer(answers, request, response, {
        key: `export ${chosen} ${revision} ${drawn} ${filterKey(filter)} ${JSON.stringify([on, title, sentences])}`,
        make: () =>
          exportSurvey(chosen, {
            survey,
            ontology,
            revision,
            filter,
            on,
            title,
            sentences: sentences === "yes",
            claims: (ids) => store.claims(ids),
          }),
      });
    })
    .all(onlyMethods("GET"));
  return router;
}
