/** Which queue a configuration asks for: it is beside the store. */
import { join } from "node:path";
import { makeFolder } from "../../store/index.ts";
import type { Queue } from "./queue.ts";
import { inspectJobs, type QueueState } from "./sqlite-file.ts";
import { openSqliteQueue } from "./sqlite-queue.ts";

export interface QueueConfig {
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
  /** Address of a database server; null for the embedded store. */
  readonly databaseUrl: string | null;
}

const fileIn = (data: string): string => join(data, "queue.sqlite");

/** Looks at the file of the queue, and changes nothing; null where there is none, or a database server keeps the queue with the store. */
export function inspectQueue({ data, databaseUrl }: QueueConfig): QueueState | null {
  return databaseUrl === null ? inspectJobs(fileIn(data)) : null;
}

/**
 * Opens the queue beside the store.
 * @param reportError told of what goes wrong in the background.
 * @throws {DragomanError} `unsupported-store`.
 */
export async function openQueue({ data, databaseUrl }: QueueConfig, reportError: (error: unknown) => void): Promise<Queue> {
  if (databaseUrl !== null) {
    // Loaded where it is needed: a start on the embedded store need not wait for it.
    const { openPostgresQueue } = await import("./postgres-queue.ts");
    return openPostgresQueue(databaseUrl, { reportError });
  }
  await makeFolder(data);
  return openSqliteQueue(fileIn(data), () => new Date());
}
