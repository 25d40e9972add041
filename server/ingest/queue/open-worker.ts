/** A worker with all that it needs: store, queue, and threads that extract. The command runs one, and so does the server's thread. */
import { openStore } from "../../store/index.ts";
import { ExtractorPool } from "../extractor-pool.ts";
import { WorkerExtractor } from "../worker-extractor.ts";
import { handlerOf, UNFETCHED } from "./handlers.ts";
import { openQueue, type QueueConfig } from "./open.ts";
import { work, type Worker, type WorkOptions } from "./work.ts";

export interface WorkerConfig extends QueueConfig {
  readonly knowledgeFolder: string;
  /** Version of the extractor, for the store. */
  readonly extractor: string;
  /** Threads that extract. */
  readonly threads: number;
}

/**
 * Opens all and begins to work; `stop` closes all again.
 * @throws {DragomanError} `unsupported-store`.
 */
export async function openWorker(config: WorkerConfig, options: Pick<WorkOptions, "reportError" | "changed">): Promise<Worker> {
  const store = await openStore(config);
  const queue = await openQueue(config, options.reportError).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const thread = (): WorkerExtractor => new WorkerExtractor(config.extractor, config);
  const extractor = new ExtractorPool(thread(), ...Array.from({ length: config.threads - 1 }, thread));
  // One more than there are threads, so that the next article is there when a thread is free.
  const slots = config.threads + 1;
  const worker = work(queue, handlerOf({ store, extractor, queue, ...UNFETCHED }), { ...options, slots });
  return {
    wake: worker.wake,
    async stop(grace) {
      await worker.stop(grace);
      await extractor.close();
      await Promise.all([queue.close(), store.close()]);
    },
  };
}
