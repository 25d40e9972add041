/** Which queue a configuration asks for: it is beside the store. */
import { join } from "node:path";
import { makeFolder } from "../../store/index.ts";
import type { Queue } from "./queue.ts";
import { openSqliteQueue } from "./sqlite-queue.ts";

export interface QueueConfig {
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
  /** Address of a database server; null for the embedded store. */
  readonly databaseUrl: string | null;
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
  return openSqliteQueue(join(data, "queue.sqlite"), () => new Date());
}
