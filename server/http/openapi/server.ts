/** What the server says of itself, described. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
import { z } from "zod";
import { Health, Ontology, Progress, type Ontology as OntologyData } from "../../vocabulary/index.ts";
import { REVISION } from "./examples.ts";
import { ok, reads, unchanged } from "./operation.ts";

const PROGRESS = { total: 20, done: 7, failed: 0 };
const atRoot = { servers: [{ url: "/" }] };
const alive = z.object({ status: z.literal("ok") });

const text = (description: string, type: string, example: string) => ({
  "200": { description, content: { [type]: { schema: z.string(), example } } },
});

/** The paths; the ontology is the example of itself. */
export const serverPaths = (ontology: OntologyData): ZodOpenApiPathsObject => ({
  "/ontology": {
    get: reads({
      operationId: "ontology",
      summary: "Relations, classes, statuses, object classes",
      tag: "Server",
      answers: { ...ok("The ontology", Ontology, ontology), ...unchanged },
    }),
  },
  "/progress": {
    get: reads(
      {
        operationId: "progress",
        summary: "Progress of ingestion as server-sent events named `progress`",
        tag: "Server",
        answers: {
          "200": {
            description: "Events without end; after a broken connection they go on after the id in Last-Event-ID",
            content: { "text/event-stream": { schema: Progress, example: PROGRESS } },
          },
        },
      },
      { requestParams: { header: z.object({ "Last-Event-ID": z.string().optional().meta({ example: "1f0c2a9b-41" }) }) } },
    ),
  },
  "/health": {
    get: reads({
      operationId: "health",
      summary: "Version, revision, progress",
      tag: "Server",
      answers: ok("How the server fares", Health, { status: "ok", version: "1.0.0", revision: REVISION, progress: PROGRESS }),
    }),
  },
  "/openapi.json": {
    get: reads({
      operationId: "openapi",
      summary: "This document",
      tag: "Server",
      answers: {
        ...ok("OpenAPI 3.1", z.looseObject({ openapi: z.string() }), { openapi: "3.1.1" }),
        ...unchanged,
      },
    }),
  },
  "/healthz/live": {
    get: reads(
      {
        operationId: "live",
        summary: "Whether the process answers",
        tag: "Server",
        answers: ok("It does", alive, { status: "ok" }),
      },
      atRoot,
    ),
  },
  "/healthz/ready": {
    get: reads(
      {
        operationId: "ready",
        summary: "Whether the server takes work and its store answers",
        tag: "Server",
        answers: ok("It does", alive, { status: "ok" }),
        problems: ["not-ready"],
      },
      atRoot,
    ),
  },
  "/metrics": {
    get: reads(
      {
        operationId: "metrics",
        summary: "Measures for Prometheus",
        tag: "Server",
        answers: text("Prometheus's text format", "text/plain", "dragoman_claims 1\n"),
      },
      atRoot,
    ),
  },
});
