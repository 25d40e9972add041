/** Measures for Prometheus, in a registry of our own: requests, extraction, ingestion, the store, and the process where asked. */
import express, { type RequestHandler, type Router } from "express";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { onlyMethods } from "./problems.ts";

/** Seconds; from an answer kept in memory to a long article read. */
const BUCKETS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What is read when somebody asks for the measures. */
interface Measured {
  readonly revision: () => Promise<string>;
  readonly counts: () => Promise<{ readonly articles: number; readonly claims: number }>;
  /** Jobs of ingestion by state: a few words that are always the same. */
  readonly jobs: () => Promise<Readonly<Record<string, number>>>;
}

export interface Metrics {
  readonly registry: Registry;
  /** Counts and times every request by the pattern of its route, never by its address. */
  readonly requests: RequestHandler;
  /** Counts an article that was read, in so many seconds. */
  readonly extracted: (seconds: number) => void;
  /** Says where the gauges read from. */
  readonly observe: (measured: Measured) => void;
}

/** Measures that start at zero; `process` adds memory, collector, and the delay of the event loop. */
export function createMetrics(options: { readonly process: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({ name: "dragoman_requests_total", help: "Requests answered.", labelNames, registers });
  const durations = new Histogram({
    name: "dragoman_request_seconds",
    help: "Time from a request to the end of its answer.",
    labelNames,
    buckets: BUCKETS,
    registers,
  });
  const extraction = new Histogram({
    name: "dragoman_extraction_seconds",
    help: "Time to read one article, waiting for its turn included.",
    buckets: BUCKETS,
    registers,
  });

  return {
    registry,
    requests: (request, response, next) => {
      const end = durations.startTimer();
      response.once("close", () => {
        const route = request.route?.path;
        const labels = {
          method: METHODS.includes(request.method) ? request.method : "other",
          route: typeof route === "string" ? route : "other",
          status: String(response.statusCode),
        };
        requests.inc(labels);
        end(labels);
      });
      next();
    },
    extracted: (seconds) => extraction.observe(seconds),
    observe: ({ revision, counts, jobs }) => {
      const gauge = (name: string, help: string, read: () => Promise<number>): Gauge =>
        new Gauge({
          name,
          help,
          registers,
          async collect() {
            this.set(await read());
          },
        });
      gauge("dragoman_store_revision", "Revision of the stored claims.", async () => Number(await revision()));
      gauge("dragoman_articles", "Stored articles with claims in the graph.", async () => (await counts()).articles);
      gauge("dragoman_claims", "Stored claims in the graph, of every confidence.", async () => (await counts()).claims);
      const depth = new Gauge({
        name: "dragoman_jobs",
        help: "Articles of the ingestion by state.",
        labelNames: ["state"],
        registers,
        async collect() {
          for (const [state, count] of Object.entries(await jobs())) depth.set({ state }, count);
        },
      });
    },
  };
}

/** The measures in Prometheus's text format at `/metrics`. */
export function metricsRoutes({ registry }: Metrics): Router {
  const router = express.Router();
  router
    .route("/metrics")
    .get(async (_request, response) => {
      response
        .set("Cache-Control", "no-store")
        .type(registry.contentType)
        .send(await registry.metrics());
    })
    .all(onlyMethods("GET"));
  return router;
}
