/**
 * Measures the server against what Express and its compression do by themselves, on the graph of 300 actors and 5,000 edges, in one
 * run; then keeps a thousand connections reading for a minute while articles are ingested. Compare ratios, not figures.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { setTimeout as after } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import autocannon from "autocannon";
import compression from "compression";
import express from "express";
import { z } from "zod";
import { EXTRACTOR_VERSION } from "../server/extract/index.ts";
import { createApp, createHttpServer } from "../server/http/index.ts";
import { ProgressBoard, WorkerExtractor } from "../server/ingest/index.ts";
import { loadOntology } from "../server/knowledge/index.ts";
import { graphStore } from "./graph-store.ts";
import { LoadReport } from "./load-report.ts";

const SECONDS = 5;
const LOAD = { connections: 1_000, seconds: 60, pause: 1_000 };
/**
 * Bytes of answers that are kept: each article makes new ones, some 2.5 MB a time, and the usual 64 MB would fill until long after the
 * minute is over, which looks like a leak. With less room it is full within seconds, and a leak would show.
 */
const ANSWERS_ROOM = 8 * 2 ** 20;
/** Milliseconds between two looks at the memory: each stops the server for a collection. */
const LOOK = 3_000;
const knowledgeFolder = join(import.meta.dirname, "../data");
const ontology = loadOntology(knowledgeFolder);
const store = await graphStore(ontology);
const extractor = new WorkerExtractor(EXTRACTOR_VERSION, { knowledgeFolder });
const faults: unknown[] = [];
const app = createApp({
  store,
  extractor,
  ontology,
  searchActors: () => [],
  alpha2: () => undefined,
  placeKnowledge: { middles: new Map(), members: new Map(), countries: new Map() },
  progress: new ProgressBoard(),
  version: "bench",
  clientFolder: null,
  reportError: (error) => faults.push(error),
  answersRoom: ANSWERS_ROOM,
  guard: { token: null, hosts: null, corsOrigins: [], readsPerMinute: 1e9, writesPerMinute: 1e9 },
});

async function serve(listener: RequestListener): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createHttpServer(listener).listen({ port: 0, host: "127.0.0.1", backlog: 4_096 });
  await once(server, "listening");
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}` };
}

const row = (name: string, value: number, unit: string): void =>
  console.log(`${name.padEnd(58)}${value.toFixed(1).padStart(10)} ${unit}`);

/** Requests a second of ten connections, asked from another thread. */
async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections: 10, duration: SECONDS, workers: 1 });
  if (result.errors > 0) throw new Error(`${result.errors} errors at ${url}`);
  return result.requests.average;
}

const { server, origin } = await serve(app);
const headers = { "accept-encoding": "br" };
const graph: unknown = await (await fetch(`${origin}/api/v1/graph`)).json();
const etag = (await fetch(`${origin}/api/v1/graph`, { headers })).headers.get("etag") ?? "";

const peer = express();
peer.get("/plain", (_request, response) => void response.json(graph));
peer.use(compression());
peer.get("/compressed", (_request, response) => void response.json(graph));
const { server: peerServer, origin: peerOrigin } = await serve(peer);

row("graph of 300 actors, 5,000 edges", JSON.stringify(graph).length / 1024, "kB");
const plain = await rate(`${peerOrigin}/plain`, headers);
const compressed = await rate(`${peerOrigin}/compressed`, headers);
const ours = await rate(`${origin}/api/v1/graph`, headers);
const unchanged = await rate(`${origin}/api/v1/graph`, { ...headers, "if-none-match": etag });
row("res.json", plain, "requests/s");
row("res.json with compression(), brotli", compressed, "requests/s");
row("ours, brotli", ours, "requests/s");
row("ours, 304", unchanged, "requests/s");
row("ours against res.json with compression()", ours / compressed, "times (bar 5)");
row("304 against res.json with compression()", unchanged / compressed, "times (bar 10)");
peerServer.close();

const Sample = z.looseObject({ text: z.string() });
const samples = readdirSync(join(knowledgeFolder, "articles"))
  .filter((name) => name.endsWith(".json"))
  .map((name) => Sample.parse(JSON.parse(readFileSync(join(knowledgeFolder, "articles", name), "utf8"))));

/** Adds article after article, each a new text, until told to stop; gives how many were stored. */
async function ingest(signal: AbortSignal): Promise<number> {
  let stored = 0;
  while (!signal.aborted) {
    const text = `${samples[stored % samples.length]?.text ?? ""}\n\nEdition ${stored}.`;
    const body = JSON.stringify({ text, date: "2025-06-01" });
    const response = await fetch(`${origin}/api/v1/articles`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    if (response.status !== 201) throw new Error(`An article was answered with ${response.status}: ${await response.text()}`);
    stored++;
    await after(LOAD.pause);
  }
  return stored;
}

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

interface Memory {
  /** Of the process, as the machine sees it. */
  readonly resident: number;
  /** Of objects and buffers that are still reached, right after a collection. */
  readonly kept: number;
}

/**
 * Memory in MB, every few seconds. What is resident also holds garbage not yet collected and room that the collector keeps for later, and
 * grows while it sees no need to give any back; a leak is what is kept more and more of.
 */
async function watchMemory(signal: AbortSignal): Promise<readonly Memory[]> {
  const seen: Memory[] = [];
  while (!signal.aborted) {
    const resident = process.memoryUsage.rss() / 2 ** 20;
    if (typeof collect === "function") collect();
    const { heapUsed, external } = process.memoryUsage();
    seen.push({ resident, kept: (heapUsed + external) / 2 ** 20 });
    await after(LOOK);
  }
  return seen;
}

const paths = [
  "/graph",
  "/graph?relation=supplies",
  "/graph?actor=actor-7&level=named",
  "/timeline?by=month",
  "/paths?from=actor-1&to=actor-200",
  "/articles?limit=20",
  "/articles/bench-3",
  "/edges/actor-0~supplies~actor-1/evidence",
  "/export?format=claims-jsonl&actor=actor-7",
  "/ontology",
  "/health",
].map((path) => `/api/v1${path}`);
for (const path of paths) {
  const { status } = await fetch(origin + path);
  if (status !== 200) console.log(`${path} answers ${status}`);
}

const stop = new AbortController();
const [ingesting, watching] = [ingest(stop.signal), watchMemory(stop.signal)];
const order = { url: origin, connections: LOAD.connections, duration: LOAD.seconds, paths, headers };
// Asked from another process, so that the memory watched is the server's.
const client = spawn(process.execPath, [join(import.meta.dirname, "load.ts"), JSON.stringify(order)], {
  stdio: ["ignore", "pipe", "inherit"],
});
const load = LoadReport.parse(JSON.parse(await readAll(client.stdout)));
stop.abort();
const [stored, memory] = await Promise.all([ingesting, watching]);
const third = Math.floor(memory.length / 3);
const thirds = [memory.slice(0, third), memory.slice(third, 2 * third), memory.slice(2 * third)] as const;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
row(`${LOAD.connections} connections for ${LOAD.seconds} s, mixed reads`, load.rate, "requests/s");
row("  p50", load.p50, "ms");
row("  p99", load.p99, "ms");
row("  articles ingested meanwhile", stored, "");
row("  connections broken", load.broken, "");
row("  requests not answered within 60 s", load.late, "");
row("  answers other than 2xx", load.refused, "");
row("  faults of the server", faults.length, "");
for (const [i, part] of thirds.entries()) {
  const name = ["first", "second", "last"][i] ?? "";
  row(`  memory kept after a collection, ${name} third`, mean(part.map(({ kept }) => kept)), "MB");
  row(`  memory resident, ${name} third`, mean(part.map(({ resident }) => resident)), "MB");
}
const [, second, last] = thirds.map((part) => mean(part.map(({ kept }) => kept)));
row("  memory kept, last third against the second", (100 * (last ?? Number.NaN)) / (second ?? Number.NaN), "% (bar: flat, 105)");

server.closeAllConnections();
server.close();
await extractor.close();
await store.close();
