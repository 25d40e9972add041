/** A stand-in for the extraction thread: finds nothing, fails, hangs or dies on command. */
import { parentPort, threadId } from "node:worker_threads";
import type { Answer, Job } from "../../server/ingest/worker-protocol.ts";

const answer = (message: Answer): void => parentPort?.postMessage(message, []);

parentPort?.on("message", ({ article, explain }: Job) => {
  if (article.text === "die") process.exit(3);
  while (article.text === "hang");
  if (article.text === "throw") throw new Error("thrown in the thread");
  if (article.text === "fail") answer({ type: "failed", failure: { code: "knowledge-missing", message: `thread ${threadId}` } });
  else if (explain === null) answer({ type: "done", claims: [] });
  else answer({ type: "explained", reasons: null });
});
