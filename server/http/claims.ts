/** The claims that a filter leaves, by pages: what the table of claims shows. */
import express, { type Router } from "express";
import { claimPage, linksIn, readFilter } from "../graph/index.ts";
import { ClaimQuery } from "../vocabulary/index.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

const WORDS = Object.keys(ClaimQuery.shape);

export function claimRoutes({ store, ontology }: AppDependencies, atlas: Atlas): Router {
  const router = express.Router();
  const statuses = ontology.statuses.map(({ id }) => id);
  router
    .route("/claims")
    .get(async (request, response) => {
      const entries = Object.entries(request.query);
      const query = read(ClaimQuery, Object.fromEntries(entries.filter(([word]) => WORDS.includes(word))));
      const filter = readFilter(Object.fromEntries(entries.filter(([word]) => !WORDS.includes(word))), ontology);
      const { survey } = await atlas.survey(filter.level);
      response.json(await claimPage(linksIn(survey, filter), query, statuses, (ids) => store.claims(ids)));
    })
    .all(onlyMethods("GET"));
  return router;
}
