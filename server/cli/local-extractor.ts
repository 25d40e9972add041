/** The extractor in this very thread: a command has nobody else to serve meanwhile. */
import { readConfig } from "../config.ts";
import { extract, EXTRACTOR_VERSION } from "../extract/index.ts";
import type { Extractor } from "../ingest/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";

/** @throws {DragomanError} `knowledge-missing`. */
export async function localExtractor(): Promise<Extractor> {
  const knowledge = await loadKnowledge(readConfig().knowledgeFolder);
  return { version: EXTRACTOR_VERSION, extract: async (article) => extract(knowledge, article) };
}
