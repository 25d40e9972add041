/** A worker with all that it needs: store, queue, and threads that extract. The command runs one, and so does the server's thread. */
import { openStore } from "../../store/index.ts";
import type { Job } from "../../vocabulary/index.ts";
import { ExtractorPool } from "../extractor-pool.ts";
import { timedExtractor } from "../extractor.ts";
import { WorkerExtractor } from "../worker-extractor.ts";
import { openFetcher } from "../fetcher.ts";
import { createFeedReader } from "./feeds.ts";
import { handlerOf } from "./handlers.ts";
import { openQueue, type QueueConfig } from "./open.ts";
import { work, type Worker, type WorkOptions } from "./work.ts";

export interface WorkerConfig extends QueueConfig {
  readonly knowledgeFolder: string;
  /** Version of the extractor, for the store. */
  readonly extractor: string;
  /** Threads that extract. */
  readonly threads: number;
  /** Version of the package, which fetching goes by. */
  readonly version: string;
  /** Networks and ports that addresses may lead to although they are not the public web's. */
  readonly allowPrivate: readonly string[];
  readonly allowPorts: readonly number[];
}

interface WorkerOptions extends Pick<WorkOptions, "reportError" | "changed"> {
  /** Told how long each article took to read, waiting for a thread included. */
  readonly extracted?: (seconds: number) => void;
}

/** Milliseconds between two looks at which feeds are due. */
const FEEDS_EVERY = 60_000;

/**
 * Opens all and begins to work; `stop` closes all again.
 * @throws {DragomanError} `unsupported-store`.
 */
export async function openWorker(config: WorkerConfig, options: WorkerOptions): Promise<Worker> {
  const store = await openStore(config);
  const queue = await openQueue(config, options.reportError).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const thread = (): WorkerExtractor => new WorkerExtractor(config.extractor, config);
  const extractor = new ExtractorPool(thread(), ...Array.from({ length: config.threads - 1 }, thread));
  // One more than there are threads, so that the next article is there when a thread is free.
  const slots = config.threads + 1;
  const fetcher = openFetcher({ version: config.version, reach: { networks: config.allowPrivate, ports: config.allowPorts } });
  const feeds = createFeedReader({ fetcher, states: store.feeds, reportError: options.reportError, now: Date.now });
  const timed = options.extracted === undefined ? extractor : timedExtractor(extractor, options.extracted);
  const handler = handlerOf({ store, extractor: timed, queue, fetchArticle: fetcher.fetchArticle, readFeed: feeds.readFeed });
  const worker = work(queue, handler, { ...options, slots });
  let reading: Promise<void> = Promise.resolve();
  const submit = async (job: Job): Promise<void> => {
    await queue.enqueue(job);
    worker.wake();
  };
  const look = (): void => void (reading = reading.then(async () => feeds.readDue(submit)).catch(options.reportError));
  const timer = setInterval(look, FEEDS_EVERY);
  return {
    wake: worker.wake,
    async stop(grace) {
      clearInterval(timer);
      await worker.stop(grace);
      await fetcher.close();
      await reading;
      await extractor.close();
      await Promise.all([queue.close(), store.close()]);
    },
  };
}
