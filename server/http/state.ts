/** What the server is and how it fares: ontology, health, and progress as server-sent events. */
import { createSession } from "better-sse";
import express, { type Router } from "express";
import type { Health } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";

export function stateRoutes({ store, ontology, progress, version }: AppDependencies): Router {
  const router = express.Router();

  router
    .route("/ontology")
    .get((_request, response) => {
      response.json(ontology);
    })
    .all(onlyMethods("GET"));

  router
    .route("/health")
    .get(async (_request, response) => {
      const status = progress.finished ? "ok" : "starting";
      const revision = await store.revision();
      response.set("Cache-Control", "no-store").json({ status, version, revision, progress: progress.now } satisfies Health);
    })
    .all(onlyMethods("GET"));

  router
    .route("/progress")
    .get(async (request, response) => {
      const session = await createSession(request, response);
      session.push(progress.now, "progress");
      const stop = progress.watch((now) => session.push(now, "progress"));
      session.once("disconnected", stop);
    })
    .all(onlyMethods("GET"));

  return router;
}
