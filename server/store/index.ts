/** The face of the store. */
export { openStore, type StoreConfig } from "./open.ts";
export { openPostgres } from "./postgres.ts";
export { ArticleRecord } from "./record.ts";
export { openSqlite } from "./sqlite.ts";
export type { AddedArticle, Changes, Extraction, Store } from "./store.ts";
