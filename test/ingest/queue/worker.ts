/**
 * A worker in a process of its own, to be killed: reads fast what the fixture knows, and after so many articles holds on to every
 * further one for ever, which it says. `node worker.ts FOLDER DATABASE_URL|- HELD_AFTER|-`
 */
import { handlerOf, UNFETCHED, work, type Extractor } from "../../../server/ingest/index.ts";
import { openStore } from "../../../server/store/index.ts";
import { fakeExtractor } from "../../fixtures/fixture.ts";
import { openImpatient } from "./impatient.ts";

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

const store = await openStore({ data: folder, databaseUrl });
const queue = await openImpatient(folder, databaseUrl);
const worker = work(queue, handlerOf({ store, extractor, queue, ...UNFETCHED }), { slots: 4, poll: 50, reportError });
process.once("SIGTERM", () => {
  void worker
    .stop(60_000)
    .then(async () => Promise.all([queue.close(), store.close()]))
    .catch(reportError);
});
