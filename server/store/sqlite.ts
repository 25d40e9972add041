/** The embedded database: SQLite in one file, or in memory for tests. */
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { DragomanError } from "../vocabulary/index.ts";
import { MIGRATIONS } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** Milliseconds that a writer waits for another process to finish. */
const PATIENCE = 10_000;

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
  try {
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file) }) });
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return sqlStore(db, now);
    await db.destroy();
    throw error;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError(
      "unsupported-store",
      `The store ${file} cannot be opened: ${reason}. Let DRAGOMAN_DATA name a folder that can be written; nothing in it was changed.`,
      { cause: error },
    );
  }
}
