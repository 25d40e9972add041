/**
 * Progress of ingestion as server-sent events. The board numbers them and keeps the last, so that a page that lost its connection
 * goes on where it was: its browser says the last id that it saw.
 */
import { randomUUID } from "node:crypto";
import { createSession } from "better-sse";
import express, { type Router } from "express";
import type { Progress } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import type { Readiness } from "./readiness.ts";

export function progressRoutes({ progress }: AppDependencies, readiness: Readiness): Router {
  const router = express.Router();
  // Numbers begin anew with each run of the server, so each run has a word of its own before them.
  const run = `${randomUUID().slice(0, 8)}-`;
  router
    .route("/progress")
    // A head without a body would otherwise wait for the first event for ever.
    .head((_request, response) => {
      response.type("text/event-stream").end();
    })
    .get(async (request, response) => {
      const session = await createSession(request, response);
      const push = (now: Progress, id: string): void => void session.push(now, "progress", run + id);
      const last = request.get("Last-Event-ID") ?? "";
      for (const event of progress.since(last.startsWith(run) ? last.slice(run.length) : null)) push(event.progress, event.id);
      const stop = progress.watch(push);
      const forget = readiness.whenStopping(() => response.end());
      session.once("disconnected", () => {
        stop();
        forget();
      });
    })
    .all(onlyMethods("GET"));
  return router;
}
