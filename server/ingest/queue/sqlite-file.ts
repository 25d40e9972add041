/**
 * The table of jobs in a file of its own beside the store's. In the store's file, a store that awaits the rows of a transaction would hold
 * the lock for which the queue, in the same thread, waits: neither would ever go on.
 */
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";
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

/** A damaged file holds no more than what is still to be done, and a new one is made. */
const makeAnew = (file: string): string =>
  `Move the file ${file} away and add again what was still in line; the store beside it is a file of its own`;

/** What helps. */
function remedyFor(error: unknown, file: string): string {
  const damaged = error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
  return damaged ? makeAnew(file) : "Let DRAGOMAN_DATA name a folder that can be written";
}

/** How a file of jobs is. */
export interface QueueState {
  readonly file: string;
  /** What is damaged, a sentence each; jobs are not counted then. */
  readonly faults: readonly string[];
  readonly remedy: string;
  readonly open: number;
  readonly failed: number;
}

const Checked = z.array(z.string());
const Counted = z.object({ open: z.int(), failed: z.int() });
const COUNT = `select count(*) filter (where state in ('waiting', 'running')) as open,
  count(*) filter (where state = 'failed') as failed from job`;

/** Looks at a file of jobs without making, migrating or pruning it; null where there is none. */
export function inspectJobs(file: string): QueueState | null {
  if (!existsSync(file)) return null;
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { fileMustExist: true, timeout: PATIENCE });
    const lines = Checked.parse(database.prepare("pragma integrity_check(10)").pluck().all()).filter((line) => line !== "ok");
    if (lines.length > 0) return { file, faults: lines, remedy: makeAnew(file), open: 0, failed: 0 };
    return { file, faults: [], remedy: "", ...Counted.parse(database.prepare(COUNT).get()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file, faults: [reason], remedy: remedyFor(error, file), open: 0, failed: 0 };
  } finally {
    database?.close();
  }
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
