/** What the page's bench is measured on: a server with a graph of a size, our built page and the bare one beside it, from the same origin. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { build } from "vite";
import { EXTRACTOR_VERSION } from "../server/extract/index.ts";
import { createApp, createHttpServer } from "../server/http/index.ts";
import { ProgressBoard, WorkerExtractor } from "../server/ingest/index.ts";
import { loadOntology } from "../server/knowledge/index.ts";
import { openSqlite } from "../server/store/index.ts";
import { fillStore } from "./fill-store.ts";
import { pageLinks, type Size } from "./page-claims.ts";

const ROOT = join(import.meta.dirname, "..");
const SEED = 7;
const now = (): Date => new Date(0);

/** Builds our page as it is shipped, and the bare page. Gives where the bare one is. */
export async function buildPages(folder: string): Promise<string> {
  await build({ configFile: join(ROOT, "vite.config.ts"), root: join(ROOT, "client"), logLevel: "warn" });
  const bare = join(folder, "bare");
  const options = { outDir: bare, emptyOutDir: true, target: "esnext" };
  await build({ configFile: false, root: join(import.meta.dirname, "bare"), base: "./", logLevel: "warn", build: options });
  return bare;
}

export interface BenchServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves both pages and a graph of a size, which is laid out and answered once before anybody measures. */
export async function serveGraph(size: Size, bare: string): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), "dragoman-bench-"));
  const file = join(folder, "dragoman.sqlite");
  const knowledgeFolder = join(ROOT, "data");
  const ontology = loadOntology(knowledgeFolder);
  await (await openSqlite(file, now)).close();
  fillStore(file, pageLinks(size, ontology, SEED));
  const store = await openSqlite(file, now);
  const extractor = new WorkerExtractor(EXTRACTOR_VERSION, { knowledgeFolder });
  const app = createApp({
    store,
    extractor,
    ontology,
    searchActors: () => [],
    alpha2: () => undefined,
    placeKnowledge: { middles: new Map(), members: new Map(), countries: new Map() },
    progress: new ProgressBoard(),
    version: "bench",
    clientFolder: join(ROOT, "dist/client"),
    reportError: (error) => console.error(error),
    guard: { token: null, hosts: null, corsOrigins: [], readsPerMinute: 1e9, writesPerMinute: 1e9 },
  });
  const server = createHttpServer(express().use("/bare", express.static(bare)).use(app)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  for (const coding of ["br", "gzip"])
    await (await fetch(`${origin}/api/v1/graph`, { headers: { "accept-encoding": coding } })).text();
  return {
    origin,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await extractor.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
