/** The embedded database: SQLite in one file, or in memory for tests. */
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { DragomanError } from "../vocabulary/index.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./schema.ts";
import { PATIENCE, sqliteDialect } from "./sqlite-dialect.ts";
import { sqliteStream } from "./sqlite-stream.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

function openFile(file: string): Database.Database {
  const database = new Database(file, { timeout: PATIENCE });
  database.pragma("journal_mode = WAL");
  // Slower than NORMAL, which may lose the last commits with the power.
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

/**
 * Opens, and where needed creates or migrates, the store in a file; ":memory:" keeps nothing.
 * @throws {DragomanError} `unsupported-store` where the file is no such store or cannot be written.
 */
export async function openSqlite(file: string, now: () => Date): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    database = openFile(file);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
    // Kysely has no lock for SQLite's migrations; a transaction is one, so that a second process waits for the first.
    await db.transaction().execute(async (transaction) => migrate(transaction, "sqlite"));
    return sqlStore(db, sqliteStream(database), "sqlite", now);
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError(
      "unsupported-store",
      `The store ${file} cannot be opened: ${reason}. Let DRAGOMAN_DATA name a folder that can be written; nothing in it was changed.`,
      { cause: error },
    );
  }
}
