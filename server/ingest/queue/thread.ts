/** The server's worker, in a thread of its own: the embedded store and queue wait for the disk, and the server must not. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { failureOf } from "../worker-protocol.ts";
import { openWorker } from "./open-worker.ts";
import { Order, type Report } from "./thread-protocol.ts";

const Config = z.object({
  data: z.string(),
  databaseUrl: z.string().nullable(),
  knowledgeFolder: z.string(),
  extractor: z.string(),
  threads: z.int().positive(),
  version: z.string(),
  allowPrivate: z.array(z.string()),
  allowPorts: z.array(z.number()),
});

const report = (message: Report): void => parentPort?.postMessage(message, []);
const reportError = (error: unknown): void => report({ type: "error", failure: failureOf(error) });

const worker = await openWorker(Config.parse(workerData), {
  reportError,
  changed: () => report({ type: "changed" }),
  extracted: (seconds) => report({ type: "extracted", seconds }),
});
parentPort?.on("message", (message: unknown) => {
  const order = Order.parse(message);
  if (order.type === "wake") {
    worker.wake();
    return;
  }
  void worker
    .stop(order.grace)
    .catch(reportError)
    .finally(() => parentPort?.close());
});
report({ type: "changed" });
