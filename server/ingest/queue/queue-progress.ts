/** Shows on the board how far the queue is, whoever works it. */
import type { JobCounts } from "../../vocabulary/index.ts";
import type { ProgressBoard } from "../progress.ts";
import type { Queue } from "./queue.ts";

/** Milliseconds between two looks while there is something to do: other processes do jobs too. */
const PAUSE = 500;

export interface QueueProgress {
  /** Something was put in, begun or settled. */
  changed(): void;
  close(): void;
}

/** Counts from the moment at which the queue was last at rest, so that the total is that of the work in hand. */
export function showProgress(
  queue: Pick<Queue, "counts">,
  board: ProgressBoard,
  reportError: (error: unknown) => void,
  pause = PAUSE,
): QueueProgress {
  /** Counts when the queue was last at rest. */
  let rest: JobCounts | null = null;
  let busy = false;
  let shown = "";
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  /** Something changed since the last look began. */
  let stale = true;
  let closed = false;

  const look = async (): Promise<void> => {
    const counts = await queue.counts();
    if (closed) return;
    rest ??= counts;
    const open = counts.waiting + counts.running;
    // Jobs that were done long ago are forgotten, and failed ones are tried again: neither undoes work of now.
    const done = Math.max(0, counts.done - rest.done);
    const failed = Math.max(0, counts.failed - rest.failed);
    const progress = { total: done + failed + open, done, failed };
    if (progress.total > 0 && JSON.stringify(progress) !== shown) board.report(progress, "queue");
    shown = JSON.stringify(progress);
    busy = open > 0;
    if (!busy) rest = counts;
  };
  const next = (wait = pause): void => {
    if (closed || looking || timer !== undefined || !(stale || busy)) return;
    timer = setTimeout(() => {
      timer = undefined;
      looking = true;
      stale = false;
      look()
        .catch(reportError)
        .finally(() => {
          looking = false;
          next();
        });
    }, wait).unref();
  };
  const changed = (): void => {
    stale = true;
    next();
  };

  next(0);
  return {
    changed,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
