/**
 * Progress of ingestion as server-sent events. Events are numbered, and the last ones kept, so that a page that lost its connection
 * goes on where it was: its browser says the last id that it saw.
 */
import { randomUUID } from "node:crypto";
import { createSession } from "better-sse";
import express, { type Router } from "express";
import type { Progress } from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import type { Readiness } from "./readiness.ts";

/** Events kept for those who come back. */
const KEPT = 500;

interface ProgressEvent {
  readonly id: string;
  readonly progress: Progress;
}

/** Guards the events of this run of the server: their ids begin with a word of its own, as numbers begin anew with each. */
class ProgressEvents {
  readonly #run = randomUUID().slice(0, 8);
  readonly #events: ProgressEvent[];
  readonly #listeners = new Set<(event: ProgressEvent) => void>();
  #number = 0;

  constructor({ progress }: AppDependencies) {
    this.#events = [this.#event(progress.now)];
    progress.watch((now) => {
      const event = this.#event(now);
      this.#events.push(event);
      if (this.#events.length > KEPT) this.#events.shift();
      for (const listener of this.#listeners) listener(event);
    });
  }

  /** What came after an event; only how things stand where it is not known. */
  after(id: string): readonly ProgressEvent[] {
    const at = this.#events.findIndex((event) => event.id === id);
    return at === -1 ? this.#events.slice(-1) : this.#events.slice(at + 1);
  }

  watch(listener: (event: ProgressEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #event(progress: Progress): ProgressEvent {
    return { id: `${this.#run}-${this.#number++}`, progress };
  }
}

export function progressRoutes(dependencies: AppDependencies, readiness: Readiness): Router {
  const router = express.Router();
  const events = new ProgressEvents(dependencies);
  router
    .route("/progress")
    // A head without a body would otherwise wait for the first event for ever.
    .head((_request, response) => {
      response.type("text/event-stream").end();
    })
    .get(async (request, response) => {
      const session = await createSession(request, response);
      const push = ({ id, progress }: ProgressEvent): void => void session.push(progress, "progress", id);
      for (const event of events.after(request.get("Last-Event-ID") ?? "")) push(event);
      const stop = events.watch(push);
      const forget = readiness.whenStopping(() => response.end());
      session.once("disconnected", () => {
        stop();
        forget();
      });
    })
    .all(onlyMethods("GET"));
  return router;
}
