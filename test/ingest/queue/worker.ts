/**
 * A worker in a process of its own, to be killed: reads fast what the fixture knows, and after so many articles holds on to every
 * further one for ever, which it says. `node worker.ts FOLDER DATABASE_URL|- HELD_AFTER|-`
 */
import { join } from "node:path";
import { handlerOf, openSqliteQueue, UNFETCHED, work, type Extractor } from "../../../server/ingest/index.ts";
import { openPostgresQueue } from "../../../server/ingest/queue/postgres-queue.ts";
import { openStore } from "../../../server/store/index.ts";
import { fakeExtractor } from "../../fixtures/fixture.ts";

const [folder = "", address = "-", heldAfter = "-"] = process.argv.slice(2);
const databaseUrl = address === "-" ? null : address;
const reportError = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);

let read = 0;
const extractor: Extractor = {
  version: fakeExtractor.version,
  async extract(article) {
    if (read++ >= Number(heldAfter)) {
      process.stdout.write("holding\n");
      await new Promise(() => undefined);
    }
    return fakeExtractor.extract(article);
  },
};

const store = await openStore({ data: folder, databaseUrl: null });
const queue =
  databaseUrl === null
    ? openSqliteQueue(join(folder, "queue.sqlite"), () => new Date(), { attempts: 4, backOff: 1, lease: 1 })
    : await openPostgresQueue(databaseUrl, { policy: { attempts: 4, backOff: 1, lease: 10 }, supervise: 1, reportError });
const worker = work(queue, handlerOf({ store, extractor, queue, ...UNFETCHED }), { slots: 4, poll: 50, reportError });
process.once("SIGTERM", () => {
  void worker
    .stop(60_000)
    .then(async () => Promise.all([queue.close(), store.close()]))
    .catch(reportError);
});
