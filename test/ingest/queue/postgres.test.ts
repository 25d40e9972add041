/** The queue on PostgreSQL keeps the contract, against a real server whose clock the test moves. */
import { TestClock } from "pg-boss";
import { afterAll, beforeAll } from "vitest";
import { openPostgresQueue } from "../../../server/ingest/queue/postgres-queue.ts";
import { queueContract } from "../../contract/queue.ts";
import { startPostgres, type PostgresServer } from "../../fixtures/postgres.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => server.stop());

queueContract("on PostgreSQL", async () => {
  const address = await server.createDatabase();
  const clock = new TestClock();
  const open = async () =>
    openPostgresQueue(address, {
      clock,
      reportError: (error) => {
        throw error;
      },
    });
  return { queue: await open(), another: open, pass: async (seconds) => clock.tick(1_000 * seconds) };
});
