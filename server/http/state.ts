/** What the server is and how it fares: ontology and health. */
import express, { type Router } from "express";
import type { Health } from "../vocabulary/index.ts";
import { json, sendAnswer, type Answers } from "./answers.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";

export function stateRoutes({ store, ontology, progress, version }: AppDependencies, answers: Answers): Router {
  const router = express.Router();

  router
    .route("/ontology")
    .get(async (request, response) => {
      await sendAnswer(answers, request, response, { key: "ontology", make: () => json(ontology) });
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

  return router;
}
