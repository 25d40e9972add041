/** The face of the store. */
export { openStore } from "./open.ts";
export { openSqlite } from "./sqlite.ts";
export type { AddedArticle, Extraction, Store } from "./store.ts";
