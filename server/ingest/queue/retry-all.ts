/** Everything in the list of the failed, once more. */
import { DragomanError } from "../../vocabulary/index.ts";
import type { Queue } from "./queue.ts";

const PAGE = 500;

/** Puts all jobs that are in the list now in line again, and gives how many; one that fails again meanwhile is not taken twice. */
export async function retryAll(queue: Pick<Queue, "failed" | "retry">): Promise<number> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Queue["failed"]>> = await queue.failed({ after, limit: PAGE });
    ids.push(...page.jobs.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  let retried = 0;
  for (const id of ids) {
    try {
      await queue.retry(id);
      retried++;
    } catch (error) {
      // Somebody else was faster.
      if (!(error instanceof DragomanError && error.code === "job-not-found")) throw error;
    }
  }
  return retried;
}
