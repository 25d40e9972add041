/** Which store a configuration asks for. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DragomanError } from "../vocabulary/index.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

export interface StoreConfig {
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
  /** Address of a database server; null for the embedded store. */
  readonly databaseUrl: string | null;
}

/** The file of the embedded store. */
export const sqliteFile = ({ data }: StoreConfig): string => join(data, "dragoman.sqlite");

/**
 * Sees that an address is one of PostgreSQL.
 * @throws {DragomanError} `unsupported-store`, without the password.
 */
export function checkAddress(databaseUrl: string, data: string): void {
  if (/^postgres(ql)?:/.test(databaseUrl)) return;
  const scheme = databaseUrl.slice(0, Math.max(0, databaseUrl.indexOf(":")));
  throw new DragomanError(
    "unsupported-store",
    `DATABASE_URL names a ${JSON.stringify(scheme)} database; give postgres://user:password@host/database, or unset it to use the embedded store in ${data}.`,
  );
}

/**
 * Makes the folder of the embedded store where it is missing.
 * @throws {DragomanError} `unsupported-store`.
 */
export async function makeFolder(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true });
  } catch (error) {
    throw new DragomanError("unsupported-store", `The folder ${data} cannot be made; let DRAGOMAN_DATA name another.`, {
      cause: error,
    });
  }
}

/**
 * Opens the store.
 * @throws {DragomanError} `unsupported-store`; `store-unavailable` where a database server does not answer.
 */
export async function openStore({ data, databaseUrl }: StoreConfig, now: () => Date = () => new Date()): Promise<Store> {
  if (databaseUrl !== null) {
    checkAddress(databaseUrl, data);
    return openPostgres(databaseUrl, now);
  }
  await makeFolder(data);
  return openSqlite(sqliteFile({ data, databaseUrl }), now);
}
