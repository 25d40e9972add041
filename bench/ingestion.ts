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
import {
  handlerOf,
  openQueue,
  parseArticle,
  ProgressBoard,
  readArticles,
  UNFETCHED,
  WorkerExtractor,
  workQueue,
  type Handler,
  type Queue,
} from "../server/ingest/index.ts";
import { openStore } from "../server/store/index.ts";
import type { ArticleInput } from "../server/vocabulary/index.ts";
import { startPostgres } from "../test/fixtures/postgres.ts";

/** Copies of each sample article: enough for some seconds. */
const COPIES = 10;
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

/** Puts the articles in line while they are worked; gives jobs a second of putting in and of doing. */
async function ingest(place: Place, articles: readonly ArticleInput[], slots: number, handler: (queue: Queue) => Handler) {
  const queue = await openQueue(place, reportError);
  const { desk, stop } = workQueue(queue, handler(queue), new ProgressBoard(), { slots, reportError });
  const start = performance.now();
  for (const input of articles) {
    await desk.enqueue({ kind: "article", input });
    // As requests do, each of which is a turn of the event loop.
    await turn();
  }
  const enqueued = performance.now() - start;
  while ((await desk.counts()).done < articles.length) await new Promise((resolve) => setTimeout(resolve, LOOK));
  const done = performance.now() - start;
  await stop(0);
  await queue.close();
  return { enqueued: (1000 * articles.length) / enqueued, done: (1000 * articles.length) / done };
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
const empty = Array.from({ length: EMPTY }, (_, i): ArticleInput => ({ text: `Nothing ${i}.` }));

/** The server's ingestion: extraction in a thread, queue and store in this one, whose event loop is watched. */
async function watched(name: string, place: Place): Promise<void> {
  const store = await openStore(place);
  const extractor = new WorkerExtractor(EXTRACTOR_VERSION, { knowledgeFolder });
  // The thread loads what it knows before the clock starts.
  await extractor.extract({
    id: null,
    title: null,
    date: null,
    publisher: null,
    url: null,
    text: "Peru supplied Laos with radars.",
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { done } = await ingest(place, copies, 2, (queue) => handlerOf({ store, extractor, queue, ...UNFETCHED }));
  delay.disable();
  await extractor.close();
  await store.close();
  row(`${name}: articles read and stored, one thread`, done, "jobs/s");
  row(`${name}: event loop delay meanwhile, p50`, delay.percentile(50) / 1e6, "ms");
  row(`${name}: event loop delay meanwhile, p99 (bar: 50)`, delay.percentile(99) / 1e6, "ms");
  row(`${name}: event loop delay meanwhile, longest`, delay.max / 1e6, "ms");
}

async function measure(name: string, place: Place): Promise<void> {
  await watched(name, place);
  const { enqueued, done } = await ingest(place, empty, 8, () => async () => null);
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
