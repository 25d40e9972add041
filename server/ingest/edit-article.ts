/** Says anew where a stored article comes from. */
import type { EditedArticle } from "../store/index.ts";
import { DragomanError, type ArticleEdit, type ArticleOrigin } from "../vocabulary/index.ts";
import type { IngestDependencies } from "./add-article.ts";
import { extractInput } from "./extractor.ts";

/** What the extractor goes by: the day that times and offices are told from, whom "we" are, what the text is headed by. */
const READ = ["title", "date", "publisher"] as const;

/** How often an edit is made anew where another one came first: reading takes its time, and several may edit the same article. */
const TRIES = 3;

/**
 * Changes title, day, publisher or address of an article: what the edit leaves out stays, also where somebody else changes it meanwhile;
 * null is forgotten. Where one of them bears on what the text says, it is read again; what people said of its claims holds for those
 * found again, and what they confirmed stands.
 * @throws {DragomanError} what `Store.article` and `Store.editArticle` throw; then nothing was changed.
 */
export async function editArticle(dependencies: IngestDependencies, id: string, edit: ArticleEdit): Promise<EditedArticle> {
  for (let tried = 1; ; tried++) {
    try {
      return await editOnce(dependencies, id, edit);
    } catch (error) {
      if (tried === TRIES || !(error instanceof DragomanError) || error.code !== "article-changed") throw error;
    }
  }
}

async function editOnce({ store, extractor }: IngestDependencies, id: string, edit: ArticleEdit): Promise<EditedArticle> {
  const before = await store.article(id);
  const { title, date, publisher, url } = { ...before, ...given(edit) };
  const origin: ArticleOrigin = { title, date, publisher, url };
  if (READ.every((word) => origin[word] === before[word])) return store.editArticle(id, origin, null, before);
  const claims = await extractor.extract(extractInput({ ...before, ...origin }));
  return store.editArticle(id, origin, { extractor: extractor.version, claims }, before);
}

/** The words of an edit that are there; one that is undefined says nothing. */
function given(edit: ArticleEdit): Partial<ArticleOrigin> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}
