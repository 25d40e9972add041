/** Search of actors by any of their names. */
import express, { type Router } from "express";
import { z } from "zod";
import type { ActorList } from "../vocabulary/index.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const ActorQuery = z.object({
  q: z.string().trim().min(1).max(200).meta({ description: "Part of any name of the actor.", example: "Turk" }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export function actorRoutes({ searchActors }: AppDependencies, atlas: Atlas): Router {
  const router = express.Router();
  router
    .route("/actors")
    .get(async (request, response) => {
      const { q, limit } = read(ActorQuery, request.query);
      const { survey } = await atlas.survey("named");
      const touches = survey.index.touches();
      const actors = searchActors(q, limit).map(({ actor, matched }) => ({
        ...actor,
        claims: touches.get(actor.id) ?? 0,
        matched,
      }));
      response.json({ actors } satisfies ActorList);
    })
    .all(onlyMethods("GET"));
  return router;
}
