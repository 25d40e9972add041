/** The queue of a process that also works it, as the server does: what is put in is begun at once, and the board shows it. */
import type { ProgressBoard } from "../progress.ts";
import type { Queue } from "./queue.ts";
import { showProgress } from "./queue-progress.ts";
import { work, type Handler, type WorkOptions } from "./work.ts";

/** What others may do with jobs: put them in, ask about them, have them tried again. */
export type JobDesk = Pick<Queue, "enqueue" | "job" | "failed" | "retry" | "counts">;

export interface WorkedQueue {
  readonly desk: JobDesk;
  /** Stops the work: what is under way has so many milliseconds to end and is then handed back. The queue stays open. */
  stop(grace: number): Promise<void>;
}

/** Works the queue in this process, and shows on the board how far it is. */
export function workQueue(
  queue: Queue,
  handler: Handler,
  board: ProgressBoard,
  options: Pick<WorkOptions, "slots" | "reportError">,
): WorkedQueue {
  const progress = showProgress(queue, board, options.reportError);
  const worker = work(queue, handler, { ...options, changed: progress.changed });
  const roused = <T>(result: T): T => {
    progress.changed();
    worker.wake();
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
      progress.close();
      await worker.stop(grace);
    },
  };
}
