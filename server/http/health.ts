/** Health for whoever runs the server: alive (the process answers) and ready (it takes work and the store answers). */
import express, { type Router } from "express";
import { DragomanError } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import type { Readiness } from "./readiness.ts";

export function healthRoutes({ store }: AppDependencies, readiness: Readiness): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router
    .route("/live")
    .get((_request, response) => {
      response.json({ status: "ok" });
    })
    .all(onlyMethods("GET"));
  router
    .route("/ready")
    .get(async (_request, response) => {
      if (readiness.stopping) {
        throw new DragomanError("not-ready", "The server is stopping; ask another, or this one once it is started again.");
      }
      await store.revision().catch((cause: unknown) => {
        throw new DragomanError("not-ready", "The store does not answer; the server's log says why.", { cause });
      });
      response.json({ status: "ok" });
    })
    .all(onlyMethods("GET"));
  return router;
}
