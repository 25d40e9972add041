/**
 * The queue of a process that also works it, as the server does: what is put in is begun at once, in another thread, and the board
 * shows how far it is.
 */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { DragomanError } from "../../vocabulary/index.ts";
import type { ProgressBoard } from "../progress.ts";
import { errorOf } from "../worker-protocol.ts";
import type { WorkerConfig } from "./open-worker.ts";
import type { Queue } from "./queue.ts";
import { showProgress } from "./queue-progress.ts";
import type { Order, Report } from "./thread-protocol.ts";

/** What others may do with jobs: put them in, ask about them, have them tried again. */
export type JobDesk = Pick<Queue, "enqueue" | "job" | "failed" | "retry" | "counts">;

interface WorkedQueue {
  readonly desk: JobDesk;
  /** Stops the work: what is under way has so many milliseconds to end and is then handed back. The queue stays open. */
  stop(grace: number): Promise<void>;
}

const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./thread.ts" : "./thread.js", import.meta.url);
/** Milliseconds after which a thread that died is replaced. */
const PAUSE = 1_000;

const died = (): DragomanError =>
  new DragomanError("internal", "The thread that works the queue ended; another goes on, also with what was in its hands.");

/** Works the queue of a configuration in a thread of this process until it is stopped. `queue` is this thread's door to it. */
export function workQueue(
  queue: Queue,
  board: ProgressBoard,
  config: WorkerConfig,
  told: { readonly reportError: (error: unknown) => void; readonly extracted?: (seconds: number) => void },
): WorkedQueue {
  const { reportError, extracted = () => undefined } = told;
  const progress = showProgress(queue, board, reportError);
  let stopping = false;
  let pause: NodeJS.Timeout | undefined;
  const start = (): Worker => {
    const { data, databaseUrl, knowledgeFolder, extractor, threads, version, allowPrivate, allowPorts } = config;
    const workerData = { data, databaseUrl, knowledgeFolder, extractor, threads, version, allowPrivate, allowPorts };
    const worker = new Worker(PROGRAM, { workerData });
    worker.on("message", (report: Report) => {
      if (report.type === "changed") progress.changed();
      else if (report.type === "extracted") extracted(report.seconds);
      else reportError(errorOf(report.failure));
    });
    worker.on("error", reportError);
    worker.on("exit", () => {
      thread = null;
      if (stopping) return;
      reportError(died());
      pause = setTimeout(() => (thread = start()), PAUSE);
    });
    return worker;
  };
  let thread: Worker | null = start();
  const tell = (order: Order): void => thread?.postMessage(order, []);
  const roused = <T>(result: T): T => {
    progress.changed();
    tell({ type: "wake" });
    return result;
  };

  return {
    desk: {
      enqueue: async (job) => roused(await queue.enqueue(job)),
      job: async (id) => queue.job(id),
      failed: async (page) => queue.failed(page),
      retry: async (id) => roused(await queue.retry(id)),
      counts: async () => queue.counts(),
    },
    async stop(grace) {
      stopping = true;
      clearTimeout(pause);
      progress.close();
      if (thread === null) return;
      const exited = once(thread, "exit");
      tell({ type: "stop", grace });
      await exited;
    },
  };
}
