/** Takes an article into the store: validate, extract, keep. */
import type { AddedArticle, Store } from "../store/index.ts";
import { parseArticle } from "./article-input.ts";
import { extractInput, type Extractor } from "./extractor.ts";

export interface IngestDependencies {
  readonly store: Store;
  readonly extractor: Extractor;
}

/**
 * Adds an article given as unknown JSON. A text that is stored already is not extracted again.
 * @throws {DragomanError} what `parseArticle` and `Store.addArticle` throw; then nothing was stored.
 */
export async function addArticle({ store, extractor }: IngestDependencies, value: unknown): Promise<AddedArticle> {
  const input = parseArticle(value);
  const same = await store.findText(input.text);
  if (same !== null) return same;
  const claims = await extractor.extract(extractInput(input));
  return store.addArticle(input, { extractor: extractor.version, claims });
}
