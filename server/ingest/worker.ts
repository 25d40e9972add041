/** The extraction thread: loads the knowledge once, then extracts article after article, so that the server never stalls. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { extract, reasonsAt } from "../extract/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { failureOf, type Answer, type Job } from "./worker-protocol.ts";

const answer = (message: Answer): void => parentPort?.postMessage(message, []);

try {
  const { knowledgeFolder } = z.object({ knowledgeFolder: z.string() }).parse(workerData);
  const knowledge = await loadKnowledge(knowledgeFolder);
  parentPort?.on("message", ({ article, explain }: Job) => {
    try {
      if (explain === null) answer({ type: "done", claims: extract(knowledge, article) });
      else answer({ type: "explained", reasons: reasonsAt(knowledge, article, explain) });
    } catch (error) {
      answer({ type: "failed", failure: failureOf(error) });
    }
  });
} catch (error) {
  answer({ type: "unusable", failure: failureOf(error) });
  parentPort?.close();
}
