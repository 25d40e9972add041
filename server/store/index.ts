/** The face of the store. */
export { checkBackup, readBackup, readBackupJobs, writeBackup, type BackupSummary } from "./backup.ts";
export { FeedState, type FeedStates } from "./feeds.ts";
export { makeFolder, openStore, type StoreConfig } from "./open.ts";
export { inspectStore } from "./inspect.ts";
export { openPostgres } from "./postgres.ts";
export { openSqlite } from "./sqlite.ts";
export type { AddedArticle, EditedArticle, Extraction, Store } from "./store.ts";
