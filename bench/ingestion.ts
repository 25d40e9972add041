/**
 * Measures ingestion by the queue: how late the server's event loop is while articles are read in its thread, and how many jobs a second
 * the queue itself gives out on either engine. Figures are of this machine; compare ratios.
 */
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { EXTRACTOR_VERSION } from "../server/extract/index.ts";
import { openQueue, parseArticle, ProgressBoard, readArticles, work, workQueue } from "../server/ingest/index.ts";
import type { ArticleInput } from "../server/vocabulary/index.ts";
import { startPostgres } from "../test/fixtures/postgres.ts";

/** Copies of each sample article: enough for some seconds. */
const COPIES = 4;
/** Jobs that do nothing. */
const EMPTY = 2_000;
/** Milliseconds between two looks whether the queue is empty. */
const LOOK = 100;

const knowledgeFolder = join(import.meta.dirname, "../data");
const row = (name: string, value: number, unit: string): void =>
  console.log(`${name.padEnd(60)}${value.toFixed(1).padStart(10)} ${unit}`);
const reportError = (error: unknown): void => console.error(error);

interface Place {
  readonly data: string;
  readonly databaseUrl: string | null;
}

/** Puts the articles in line while the server's worker does them; gives jobs a second. */
async function ingest(place: Place, articles: readonly ArticleInput[]): Promise<number> {
  const queue = await openQueue(place, reportError);
  const config = {
    ...place,
    knowledgeFolder,
    extractor: EXTRACTOR_VERSION,
    threads: 1,
    version: "0",
    allowPrivate: [],
    allowPorts: [],
  };
  const { desk, stop } = workQueue(queue, new ProgressBoard(), config, { reportError });
  const start = performance.now();
  for (const input of articles) {
    await desk.enqueue({ kind: "article", input });
    // As requests do, each of which is a turn of the event loop.
    await turn();
  }
  while ((await desk.counts()).done < articles.length) await new Promise((resolve) => setTimeout(resolve, LOOK));
  const seconds = (performance.now() - start) / 1_000;
  await stop(0);
  await queue.close();
  return articles.length / seconds;
}

/** Puts jobs in line that do nothing, while they are done; gives the jobs a second of both. */
async function pass(place: Place): Promise<{ readonly enqueued: number; readonly done: number }> {
  const queue = await openQueue(place, reportError);
  const before = (await queue.counts()).done;
  const worker = work(queue, async () => null, { slots: 8, reportError });
  const start = performance.now();
  for (let i = 0; i < EMPTY; i++) await queue.enqueue({ kind: "article", input: { text: `Nothing ${i}.` } });
  const enqueued = performance.now() - start;
  while ((await queue.counts()).done - before < EMPTY) await new Promise((resolve) => setTimeout(resolve, LOOK));
  const done = performance.now() - start;
  await worker.stop(0);
  await queue.close();
  return { enqueued: (1_000 * EMPTY) / enqueued, done: (1_000 * EMPTY) / done };
}

const folder = join(knowledgeFolder, "articles");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const samples = (await Promise.all(files.map(async (name) => readArticles(join(folder, name))))).flat();
const copies = Array.from({ length: COPIES }, (_, copy) =>
  samples.map(({ value }) => {
    const { id: _id, ...article } = parseArticle(value);
    return { ...article, text: `${article.text}\n\nCopy ${copy}.` };
  }),
).flat();
/** The server's ingestion: its thread takes, extracts and stores; the event loop of this one, where it would answer, is watched. */
async function measure(name: string, place: Place): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const read = await ingest(place, copies);
  delay.disable();
  row(`${name}: articles read and stored, one thread`, read, "jobs/s");
  row(`${name}: event loop delay meanwhile, p50`, delay.percentile(50) / 1e6, "ms");
  row(`${name}: event loop delay meanwhile, p99 (bar: 50)`, delay.percentile(99) / 1e6, "ms");
  row(`${name}: event loop delay meanwhile, longest`, delay.max / 1e6, "ms");
  const { enqueued, done } = await pass(place);
  row(`${name}: jobs put in line while others are done`, enqueued, "jobs/s");
  row(`${name}: jobs that do nothing, put in and done`, done, "jobs/s");
}

const server = await startPostgres();
const data = await mkdtemp(join(tmpdir(), "dragoman-bench-"));
try {
  await measure("SQLite", { data, databaseUrl: null });
  await measure("PostgreSQL", { data, databaseUrl: await server.createDatabase() });
} finally {
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
