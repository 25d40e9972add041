/** The face of the queue, inside ingestion. */
export { workQueue, type JobDesk } from "./desk.ts";
export { createFeedReader } from "./feeds.ts";
export { handlerOf } from "./handlers.ts";
export { inspectQueue, openQueue } from "./open.ts";
export { openWorker } from "./open-worker.ts";
export type { Lease, Queue } from "./queue.ts";
export { showProgress } from "./queue-progress.ts";
export { retryAll } from "./retry-all.ts";
export { openSqliteQueue } from "./sqlite-queue.ts";
export { work, type Handler, type Worker } from "./work.ts";
