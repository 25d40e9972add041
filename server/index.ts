/** Starts the server: config → knowledge → store → app → listen, and then the sample articles where the store is empty. */
import { once } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { readConfig, type Config } from "./config.ts";
import { EXTRACTOR_VERSION, searchActors } from "./extract/index.ts";
import {
  createApp,
  createHttpServer,
  createLog,
  createMetrics,
  guardFor,
  placesKnown,
  Readiness,
  stopGracefully,
} from "./http/index.ts";
import {
  ingestSamples,
  openFetcher,
  openQueue,
  openUploadReader,
  ProgressBoard,
  timedExtractor,
  WorkerExtractor,
  workQueue,
} from "./ingest/index.ts";
import { loadKnowledge } from "./knowledge/index.ts";
import { openStore } from "./store/index.ts";
import { DragomanError } from "./vocabulary/index.ts";

/** Milliseconds that open requests and jobs get to end after a signal: less than the ten seconds that containers are given. */
const GRACE = 8_000;
/** Connections that may wait to be accepted: a crowd that comes at once is not turned away. */
const BACKLOG = 4_096;

/** What a user can mend is one sentence; the rest comes whole. */
const textOf = (error: unknown): string =>
  error instanceof DragomanError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);

function addressOf({ host }: Config, server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen({ port, host, backlog: BACKLOG });
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
 * @throws {DragomanError} where the knowledge, the store or the port cannot be had, or nobody may listen there without a token.
 */
export async function start(config: Config): Promise<void> {
  const guard = guardFor(config);
  const logger = createLog({ level: config.logLevel, output: process.stdout, plain: process.stdout.isTTY });
  const reportError = (error: unknown): void =>
    error instanceof DragomanError ? logger.error(error.message) : logger.error({ err: error }, "A fault of the server");
  const knowledge = await loadKnowledge(config.knowledgeFolder);
  const store = await openStore(config);
  const queue = await openQueue(config, reportError).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const metrics = createMetrics({ process: true });
  const worker = new WorkerExtractor(EXTRACTOR_VERSION, config);
  const extractor = timedExtractor(worker, metrics.extracted);
  const uploads = openUploadReader();
  const fetcher = openFetcher({ version: config.version, reach: { networks: config.allowPrivate, ports: config.allowPorts } });
  const [progress, readiness] = [new ProgressBoard(), new Readiness()];
  const worked = workQueue(
    queue,
    progress,
    { ...config, extractor: EXTRACTOR_VERSION, threads: 1 },
    { reportError, extracted: metrics.extracted },
  );
  const app = createApp({
    store,
    extractor,
    explainer: worker,
    uploads,
    fetcher,
    ontology: knowledge.ontology,
    searchActors: (query, limit) => searchActors(knowledge.gazetteer, query, limit),
    alpha2: countries.alpha3ToAlpha2,
    placeKnowledge: placesKnown(knowledge.gazetteer),
    progress,
    jobs: worked.desk,
    version: config.version,
    clientFolder: config.clientFolder,
    reportError,
    guard,
    proxies: config.proxies,
    metrics,
    readiness,
    logger,
  });
  const server = createHttpServer(app);
  try {
    await listen(server, config);
  } catch (error) {
    await worked.stop(0);
    await Promise.all([worker.close(), uploads.close(), fetcher.close()]);
    await Promise.all([queue.close(), store.close()]);
    throw error;
  }

  const stop = async (): Promise<void> => {
    if (readiness.stopping) return;
    logger.info("Stopping: requests under way are answered first");
    await Promise.all([stopGracefully({ server, readiness, grace: GRACE }), worked.stop(GRACE)]);
    await Promise.all([worker.close(), uploads.close(), fetcher.close()]);
    await Promise.all([queue.close(), store.close()]);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop().catch(reportError));

  const where = config.databaseUrl === null ? config.data : "the database of DATABASE_URL";
  logger.info(`Dragoman is at ${addressOf(config, server)} (store: ${where}; Ctrl+C stops it)`);
  const quietOnceStopping = (error: unknown): void => (readiness.stopping ? undefined : reportError(error));
  ingestSamples({ store, extractor, progress, reportError: quietOnceStopping }, join(config.knowledgeFolder, "articles"))
    .then(({ articles, claims }) =>
      articles > 0 && !readiness.stopping ? logger.info(`Read ${articles} sample articles: ${claims} claims.`) : undefined,
    )
    .catch(quietOnceStopping);
}

if (import.meta.main) {
  try {
    await start(readConfig());
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    process.exitCode = 1;
  }
}
