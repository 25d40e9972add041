/** A stand-in for the reading thread: echoes, hangs, throws or dies on command, given in the content type. */
import { parentPort } from "node:worker_threads";
import { READY, type Job } from "../../../server/ingest/reading/protocol.ts";

parentPort?.on("message", ({ document: { contentType: command } }: Job) => {
  if (command === "die") process.exit(3);
  if (command === "hang") for (;;);
  if (command === "throw") throw new Error("thrown in the thread");
  if (command === "hoard") for (const kept: object[] = []; ;) kept.push(Array.from({ length: 10_000 }, () => ({})));
  parentPort?.postMessage({ text: command }, []);
});
parentPort?.postMessage(READY, []);
