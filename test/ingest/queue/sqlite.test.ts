/** The queue on SQLite keeps the contract, in a file that two doors open. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openSqliteQueue } from "../../../server/ingest/index.ts";
import { queueContract } from "../../contract/queue.ts";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-queue-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

queueContract("on SQLite", async () => {
  const file = join(folder, `${count++}.sqlite`);
  let time = Date.parse("2025-02-03T04:05:06Z");
  const open = async () => openSqliteQueue(file, () => new Date(time));
  return {
    queue: await open(),
    another: open,
    pass: async (seconds) => {
      time += 1_000 * seconds;
    },
  };
});
