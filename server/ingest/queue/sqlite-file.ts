/**
 * The table of jobs in a file of its own beside the store's. In the store's file, a store that awaits the rows of a transaction would hold
 * the lock for which the queue, in the same thread, waits: neither would ever go on.
 */
import Database from "better-sqlite3";
import { DragomanError } from "../../vocabulary/index.ts";

/** Milliseconds that a writer waits for another process to finish. */
const PATIENCE = 10_000;

/**
 * The history of the table; it only goes forward. `due` is when a waiting job may be begun, when a running job's lease lapses, and when
 * any other was settled. The payload is dropped once a job is done: the store has the article.
 */
const MIGRATIONS = [
  `create table job (
    id text primary key,
    kind text not null,
    about text not null,
    payload text not null,
    state text not null,
    attempts integer not null,
    due text not null,
    article text,
    code text,
    message text
  );
  create index job_by_due on job (state, due, id);`,
];

/** In one transaction that begins by locking, so that of several processes that start at once one makes the table. */
function migrate(database: Database.Database): void {
  const run = database.transaction(() => {
    database.exec("create table if not exists queue_version (version integer primary key)");
    const version = database.prepare("select count(*) from queue_version").pluck();
    for (let next = Number(version.get()); next < MIGRATIONS.length; next++) {
      database.exec(MIGRATIONS[next] ?? "");
      database.prepare("insert into queue_version values (?)").run(next + 1);
    }
  });
  run.immediate();
}

/** What helps: a damaged file holds no more than what is still to be done, and a new one is made. */
function remedyFor(error: unknown, file: string): string {
  const damaged = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
  return damaged
    ? `Move the file ${file} away and add again what was still in line; the store beside it is a file of its own`
    : "Let DRAGOMAN_DATA name a folder that can be written";
}

/**
 * Opens the file and brings the table up to date.
 * @throws {DragomanError} `unsupported-store`.
 */
export function openJobs(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: PATIENCE });
    database.pragma("journal_mode = WAL");
    // What was acknowledged outlives a power cut, as in the store.
    database.pragma("synchronous = FULL");
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new DragomanError(
      "unsupported-store",
      `The queue in ${file} cannot be opened: ${reason}. ${remedyFor(error, file)}; nothing in it was changed.`,
      { cause: error },
    );
  }
}
