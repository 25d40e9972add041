/** The face of the queue, inside ingestion. */
export { workQueue, type JobDesk, type WorkedQueue } from "./desk.ts";
export { handlerOf, UNFETCHED, type Handlers } from "./handlers.ts";
export { openQueue } from "./open.ts";
export { POLICY, type Lease, type Queue, type QueuePolicy } from "./queue.ts";
export { showProgress } from "./queue-progress.ts";
export { retryAll } from "./retry-all.ts";
export { openSqliteQueue } from "./sqlite-queue.ts";
export { work, type Handler, type Worker } from "./work.ts";
