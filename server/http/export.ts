/** Export: the graph or its claims, as a filter leaves them, as a file to keep. */
import express, { type Router } from "express";
import { z } from "zod";
import { exportAs, formatNamed } from "../exchange/index.ts";
import { keep, viewOf } from "../graph/index.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read, readFilter } from "./request.ts";

export const ExportQuery = z.looseObject({
  format: z.string().default("graphology").meta({ description: "graphology, node-link or claims-jsonl." }),
});

export function exportRoutes({ store, ontology }: AppDependencies, atlas: Atlas): Router {
  const router = express.Router();
  router
    .route("/export")
    .get(async (request, response) => {
      const { format, ...words } = read(ExportQuery, request.query);
      const chosen = formatNamed(format);
      const filter = readFilter(words, ontology);
      const { revision, survey } = await atlas.survey(filter.level);
      const { nodes, edges, totals } = viewOf(survey, filter);
      const file = await exportAs(chosen, {
        nodes,
        edges,
        about: { name: "Dragoman", revision, filter, totals },
        claims: () => store.claims(keep(survey.links, filter).map(({ id }) => id)),
      });
      response.attachment(file.name).type(file.mediaType).send(file.text);
    })
    .all(onlyMethods("GET"));
  return router;
}
