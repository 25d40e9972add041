/** The face of the store. */
export { openStore, type StoreConfig } from "./open.ts";
export { openSqlite } from "./sqlite.ts";
export type { AddedArticle, ArticlePage, Extraction, Store } from "./store.ts";
