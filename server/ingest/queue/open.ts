/** Which queue a configuration asks for: it is where the store is. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openPostgresQueue } from "./postgres-queue.ts";
import type { Queue } from "./queue.ts";
import { openSqliteQueue } from "./sqlite-queue.ts";

export interface QueueConfig {
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
  /** Address of a database server; null for the embedded store. */
  readonly databaseUrl: string | null;
}

/**
 * Opens the queue in the store's database.
 * @param reportError told of what goes wrong in the background.
 * @throws {DragomanError} `unsupported-store`.
 */
export async function openQueue({ data, databaseUrl }: QueueConfig, reportError: (error: unknown) => void): Promise<Queue> {
  if (databaseUrl !== null) return openPostgresQueue(databaseUrl, { reportError });
  await mkdir(data, { recursive: true });
  return openSqliteQueue(join(data, "dragoman.sqlite"), () => new Date());
}
