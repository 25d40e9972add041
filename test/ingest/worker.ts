/** A stand-in for the extraction thread: says what it was asked, fails or dies on command, and counts how often it was started. */
import { parentPort, threadId } from "node:worker_threads";
import type { Answer, Job } from "../../server/ingest/worker-protocol.ts";

const answer = (message: Answer): void => parentPort?.postMessage(message, []);

parentPort?.on("message", ({ id, article }: Job) => {
  if (article.text === "die") process.exit(3);
  if (article.text === "throw") throw new Error("thrown in the thread");
  if (article.text === "fail")
    answer({ type: "failed", id, failure: { code: "knowledge-missing", message: `thread ${threadId}` } });
  else answer({ type: "done", id, claims: [] });
});
