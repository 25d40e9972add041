/** The queue with the shortest leases it takes, so that tests need not wait long for what a killed worker held. */
import { join } from "node:path";
import { openSqliteQueue, type Queue } from "../../../server/ingest/index.ts";
import { openPostgresQueue } from "../../../server/ingest/queue/postgres-queue.ts";

const reportError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);

/** Opens the queue in the database, or in a folder where there is none. */
export async function openImpatient(folder: string, databaseUrl: string | null): Promise<Queue> {
  // On a busy machine a living worker may lose a lease as short as these; that must not make a job fail.
  const policy = { attempts: 20, backOff: 1 };
  if (databaseUrl === null) return openSqliteQueue(join(folder, "queue.sqlite"), () => new Date(), { ...policy, lease: 5 });
  return openPostgresQueue(databaseUrl, { policy: { ...policy, lease: 10 }, supervise: 1, reportError });
}
