/** Extraction in several threads, for the commands that take --threads. */
import { readConfig } from "../config.ts";
import { ExtractorPool, WorkerExtractor } from "../ingest/index.ts";
import { readNumber, UsageError } from "./command.ts";

/** More than any machine gains from. */
const MOST_THREADS = 64;

/**
 * How many threads --threads asks for.
 * @throws {UsageError}
 */
export function readThreads(text: string): number {
  const threads = readNumber("threads", text, 1, MOST_THREADS);
  if (!Number.isInteger(threads)) throw new UsageError(`--threads takes a whole number, not ${text}.`);
  return threads;
}

/** So many threads, which each load the knowledge when the first article comes. */
export async function threadPool(threads: number): Promise<ExtractorPool> {
  const { knowledgeFolder } = readConfig();
  const { EXTRACTOR_VERSION } = await import("../extract/index.ts");
  const thread = (): WorkerExtractor => new WorkerExtractor(EXTRACTOR_VERSION, { knowledgeFolder });
  return new ExtractorPool(thread(), ...Array.from({ length: threads - 1 }, thread));
}
