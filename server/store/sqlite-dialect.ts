/**
 * Kysely's SQLite, with writers that wait without blocking. SQLite's own patience holds the thread: where two connections of one process
 * write the same file, the first could then never finish. Here a transaction asks for the file's one write lock when it begins, and while
 * somebody else has it, lets the event loop go on.
 */
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type TransactionSettings,
} from "kysely";
import { faultOf } from "./sqlite-faults.ts";

/** Milliseconds that a writer waits for another to finish. */
export const PATIENCE = 10_000;
/** Milliseconds between two attempts: doubled from one to the other. */
const PAUSES = { first: 1, longest: 32 };

class WaitingDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({
      database,
      async onCreateConnection(connection) {
        const execute = connection.executeQuery.bind(connection);
        connection.executeQuery = async (query, options) => {
          try {
            return await execute(query, options);
          } catch (error) {
            throw faultOf(error);
          }
        };
      },
    });
    this.#database = database;
  }

  /** Where the disk is full SQLite has rolled back by itself; to say so once more would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === "read only") {
      await connection.executeQuery(CompiledQuery.raw("begin"));
      return;
    }
    const since = performance.now();
    for (let wait = PAUSES.first; !this.#begin(); wait = Math.min(2 * wait, PAUSES.longest)) {
      if (performance.now() - since > PATIENCE) throw new Error("another process has been writing the store for too long");
      await pause(wait);
    }
  }

  /** False where another connection has the write lock. */
  #begin(): boolean {
    this.#database.pragma("busy_timeout = 0");
    try {
      this.#database.exec("begin immediate");
      return true;
    } catch (error) {
      if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
      throw faultOf(error);
    } finally {
      this.#database.pragma(`busy_timeout = ${PATIENCE}`);
    }
  }
}

/** Kysely takes it that SQLite cannot make tables in a transaction; it can. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WaitingDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): SqliteDriver {
    return new WaitingDriver(this.#database);
  }
}

/** The dialect of an open file; a transaction that only reads says so by its access mode, and locks nobody out. */
export function sqliteDialect(database: Database.Database): SqliteDialect {
  return new WaitingDialect(database);
}
