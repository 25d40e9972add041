/** Looks at a store without making or moving anything: for whoever must know its state before opening it. */
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { DragomanError } from "../vocabulary/index.ts";
import { migrationState, type MigrationState } from "./migrate.ts";
import { checkAddress, sqliteFile, type StoreConfig } from "./open.ts";
import { postgresDialect, shown } from "./postgres.ts";
import { remedyFor } from "./sqlite.ts";
import type { Tables } from "./schema.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

/** Where a store is, in words fit for a message, and how far its tables have come; null where there are none yet. */
export interface Inspection {
  readonly place: string;
  readonly tables: MigrationState | null;
}

/** @throws {DragomanError} `store-unavailable` or `unsupported-store` where it cannot be looked at. */
export async function inspectStore(config: StoreConfig): Promise<Inspection> {
  if (config.databaseUrl !== null) checkAddress(config.databaseUrl, config.data);
  const file = sqliteFile(config);
  const engine = config.databaseUrl === null ? "sqlite" : "postgres";
  const place = config.databaseUrl === null ? file : shown(config.databaseUrl);
  if (config.databaseUrl === null && !existsSync(file)) return { place, tables: null };
  let db: Kysely<Tables> | undefined;
  try {
    const dialect =
      config.databaseUrl === null
        ? sqliteDialect(new Database(file, { fileMustExist: true }))
        : postgresDialect(config.databaseUrl);
    db = new Kysely<Tables>({ dialect });
    const tables = await migrationState(db, engine);
    return { place, tables: tables.done.length === 0 ? null : tables };
  } catch (error) {
    if (error instanceof DragomanError) throw new DragomanError(error.code, `${place}: ${error.message}`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError("unsupported-store", `The store ${place} cannot be looked at: ${reason}. ${remedyFor(error)}.`, {
      cause: error,
    });
  } finally {
    await db?.destroy();
  }
}
