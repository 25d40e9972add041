/** The worker's loop, the same over every queue: takes leases, does the jobs side by side, settles them, and stops without losing one. */
import { setImmediate as turn } from "node:timers/promises";
import type { Job } from "../../vocabulary/index.ts";
import { failureOf, isFinal, readJob } from "./job.ts";
import type { Lease, Queue } from "./queue.ts";

/** Does a job and gives the id of the article that it led to. What it throws decides whether the job is tried again. */
export type Handler = (job: Job) => Promise<string | null>;

export interface WorkOptions {
  /** Jobs under way at once. */
  readonly slots: number;
  /** Milliseconds between two looks into an empty queue: how soon a job put in by another process is seen. */
  readonly poll?: number;
  /** Told of faults of ours and of the database; what is wrong with an article is in the list of the failed. */
  readonly reportError: (error: unknown) => void;
  /** Told whenever a job was begun or settled. */
  readonly changed?: () => void;
}

export interface Worker {
  /** Looks into the queue now: something was put in. */
  wake(): void;
  /** Takes nothing more, waits so many milliseconds for what is under way, and hands back the rest. */
  stop(grace: number): Promise<void>;
}

const POLL = 500;
/** Of a lease, the share after which it is prolonged: two attempts may fail before it lapses. */
const BEAT = 1 / 3;

/** Works a queue until it is stopped. A database that fails is tried again at the next look. */
export function work(queue: Queue, handler: Handler, options: WorkOptions): Worker {
  const { slots, poll = POLL, reportError, changed = () => undefined } = options;
  const running = new Map<Lease, Promise<void>>();
  const stopping = new AbortController();
  let woken = false;
  let rouse: (() => void) | null = null;
  const wake = (): void => {
    woken = true;
    rouse?.();
  };

  const settle = async (lease: Lease): Promise<void> => {
    let article: string | null;
    try {
      article = await handler(readJob(lease.payload));
      // The embedded store and queue answer without leaving the turn of the event loop; others are let in between.
      await turn();
    } catch (error) {
      // Once handed back, the job is another's, and its failure here was our stopping.
      if (!running.has(lease)) return;
      if (!isFinal(error)) reportError(error);
      await queue.fail(lease, failureOf(error), isFinal(error));
      return;
    }
    if (running.has(lease)) await queue.finish(lease, article);
  };
  const begin = (lease: Lease): void => {
    // A lease that cannot be settled lapses, and the job is done again.
    const done = settle(lease)
      .catch(reportError)
      .finally(() => {
        running.delete(lease);
        changed();
        wake();
      });
    running.set(lease, done);
  };

  const rest = async (): Promise<void> => {
    if (woken || stopping.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    rouse = resolve;
    const timer = setTimeout(resolve, poll);
    await promise;
    clearTimeout(timer);
  };
  const take = async (free: number): Promise<readonly Lease[]> => {
    try {
      return free === 0 ? [] : await queue.take(free);
    } catch (error) {
      reportError(error);
      return [];
    }
  };
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      woken = false;
      await turn();
      const leases = await take(slots - running.size);
      for (const lease of leases) begin(lease);
      if (leases.length > 0) changed();
      await rest();
    }
  };
  const beat = setInterval(
    () => {
      if (running.size > 0) queue.extend([...running.keys()]).catch(reportError);
    },
    1_000 * queue.policy.lease * BEAT,
  );
  const looping = loop();

  return {
    wake,
    async stop(grace) {
      stopping.abort();
      wake();
      await looping;
      const { promise: patience, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, grace);
      await Promise.race([Promise.all(running.values()), patience]);
      clearTimeout(timer);
      clearInterval(beat);
      for (const lease of running.keys()) {
        running.delete(lease);
        await queue.handBack(lease).catch(reportError);
      }
    },
  };
}
