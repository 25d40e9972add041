/** Starts the server: config → knowledge → store → app → listen, and then the sample articles where the store is empty. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { readConfig, type Config } from "./config.ts";
import { EXTRACTOR_VERSION, searchActors } from "./extract/index.ts";
import { createApp, placesKnown } from "./http/index.ts";
import { ingestSamples, ProgressBoard, WorkerExtractor } from "./ingest/index.ts";
import { loadKnowledge } from "./knowledge/index.ts";
import { openStore } from "./store/index.ts";
import { DragomanError } from "./vocabulary/index.ts";

/** Milliseconds that open requests get to end after a signal. */
const GRACE = 2_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Faults go to stderr whole; what a user can mend is one sentence. */
function reportError(error: unknown): void {
  const text =
    error instanceof DragomanError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}

function addressOf({ host }: Config, server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    const reason =
      error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? "is taken" : `cannot be used: ${String(error)}`;
    throw new DragomanError(
      "invalid-configuration",
      `Port ${port} on ${host} ${reason}. Set PORT to another, or stop what listens there.`,
      { cause: error },
    );
  });
}

/**
 * Serves until SIGINT or SIGTERM. Resolves once requests are answered, before the samples are in.
 * @throws {DragomanError} where the knowledge, the store or the port cannot be had.
 */
export async function start(config: Config): Promise<void> {
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const store = await openStore(config);
  const extractor = new WorkerExtractor(EXTRACTOR_VERSION, config);
  const progress = new ProgressBoard();
  const app = createApp({
    store,
    extractor,
    ontology: knowledge.ontology,
    searchActors: (query, limit) => searchActors(knowledge.gazetteer, query, limit),
    alpha2: countries.alpha3ToAlpha2,
    placeKnowledge: placesKnown(knowledge.gazetteer),
    progress,
    version: config.version,
    clientFolder: config.clientFolder,
    reportError,
  });
  const server = createServer(app);
  try {
    await listen(server, config);
  } catch (error) {
    await store.close();
    throw error;
  }

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
    await Promise.all([closed, extractor.close()]);
    await store.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop().catch(reportError));

  say(`Dragoman is at ${addressOf(config, server)} (store: ${config.data}; Ctrl+C stops it)`);
  const quietOnceStopping = (error: unknown): void => (stopping ? undefined : reportError(error));
  ingestSamples({ store, extractor, progress, reportError: quietOnceStopping }, join(config.knowledgeFolder, "articles"))
    .then(({ articles, claims }) =>
      articles > 0 && !stopping ? say(`Read ${articles} sample articles: ${claims} claims.`) : undefined,
    )
    .catch(quietOnceStopping);
}

if (import.meta.main) {
  try {
    await start(readConfig());
  } catch (error) {
    reportError(error);
    process.exitCode = 1;
  }
}
