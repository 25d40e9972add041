/** The store on a PostgreSQL server, for several processes and machines. */
import { Kysely, PostgresDialect } from "kysely";
import { DatabaseError, Pool, types } from "pg";
import { DragomanError } from "../vocabulary/index.ts";
import { migrate } from "./migrate.ts";
import { postgresStream } from "./postgres-stream.ts";
import type { Tables } from "./schema.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** Connections of one process. */
const CONNECTIONS = 10;
/** Milliseconds to wait for one. */
const PATIENCE = 10_000;

/** Milliseconds after which the server drops a client that froze in a transaction: it would keep all other writers waiting. */
const FROZEN = 60_000;

const { INT8, NUMERIC } = types.builtins;

/** Counts and sums come as numbers: none here comes near 2 ** 53, from which on pg's default, text, would be needed. */
const parsers = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    format !== "binary" && (oid === INT8 || oid === NUMERIC) ? Number : types.getTypeParser(oid, format),
};

/** The address without its password, fit for a message. */
export function shown(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url === null ? "DATABASE_URL" : `${url.protocol}//${url.host}${url.pathname}`;
}

/** Whether an error says that the server is away (or by SQLSTATE class 08, 53 or 57 that it cannot serve), not that a statement is wrong. */
function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseError) return /^(08|53|57)/.test(error.code ?? "");
  return error instanceof Error && !(error instanceof TypeError);
}

/** The error's code, or else what it says: a server's address is nothing to tell whoever asks over the network. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? ("code" in error && typeof error.code === "string" ? error.code : error.message) : String(error);

async function attempt<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new DragomanError(
      "store-unavailable",
      `The database does not answer (${reasonOf(error)}); see that the server runs and takes more connections, then try again.`,
      { cause: error },
    );
  }
}

/** The dialect of a server: its errors tell an outage from a mistake. */
export function postgresDialect(databaseUrl: string): PostgresDialect {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "dragoman",
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    idle_in_transaction_session_timeout: FROZEN,
    types: parsers,
  });
  // A connection that breaks between two statements says so by an event that would end the process. The pool drops it; whoever
  // needs one next makes another, or is told that there is none.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new PostgresDialect({
    pool: { options: pool.options, end: async () => pool.end(), connect: async () => attempt(async () => pool.connect()) },
    async onCreateConnection(connection) {
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = async (query, options) => attempt(async () => execute(query, options));
    },
  });
}

/**
 * Opens, and where needed migrates, the store in a database that exists.
 * @param databaseUrl postgres://user:password@host:port/database
 * @throws {DragomanError} `store-unavailable` where the server cannot be reached, `unsupported-store` where the database cannot be used.
 */
export async function openPostgres(databaseUrl: string, now: () => Date): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: postgresDialect(databaseUrl) });
  try {
    await migrate(db, "postgres");
    return sqlStore(db, postgresStream(db), "postgres", now);
  } catch (error) {
    await db.destroy();
    const place = shown(databaseUrl);
    if (error instanceof DragomanError) throw new DragomanError(error.code, `${place}: ${error.message}`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError(
      "unsupported-store",
      `The store in ${place} cannot be opened: ${reason}. Let DATABASE_URL name a PostgreSQL database that can be reached and written, or unset it to use the embedded store.`,
      { cause: error },
    );
  }
}
