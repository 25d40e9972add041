/** The embedded database: SQLite in one file, or in memory for tests. */
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { DragomanError } from "../vocabulary/index.ts";
import { migrate, migrationState } from "./migrate.ts";
import type { Tables } from "./schema.ts";
import { PATIENCE, sqliteDialect } from "./sqlite-dialect.ts";
import { beneath } from "./sqlite-faults.ts";
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

/** What helps against an error of SQLite. */
export function remedyFor(failure: unknown): string {
  const error = beneath(failure);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return "Restore the last good backup (`dragoman restore FILE`) with DRAGOMAN_DATA naming an empty folder";
  }
  return "Let DRAGOMAN_DATA name a folder that can be written";
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
    // Who finds nothing to do needs no lock: a store that somebody writes for long can still be read.
    const { pending, unknown } = await migrationState(db, "sqlite");
    if (pending.length > 0 || unknown.length > 0) {
      // Kysely has no lock for SQLite's migrations; a transaction is one, so that a second process waits for the first.
      await db.transaction().execute(async (transaction) => migrate(transaction, "sqlite"));
    }
    return sqlStore(db, sqliteStream(database), "sqlite", now);
  } catch (failure) {
    database?.close();
    const error = beneath(failure);
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError(
      "unsupported-store",
      `The store ${file} cannot be opened: ${reason}. ${remedyFor(error)}; nothing in it was changed.`,
      { cause: error },
    );
  }
}
