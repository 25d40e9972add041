/** Streams of rows from SQLite: through a connection of their own, since one that is read row by row can do nothing else. */
import { setImmediate as breathe } from "node:timers/promises";
import Database from "better-sqlite3";
import { faultOf } from "./sqlite-faults.ts";
import { PORTION, type Portion, type Stream } from "./stream.ts";

function* portionsOf(database: Database.Database, sql: string): Generator<Portion["rows"]> {
  let rows: (readonly unknown[])[] = [];
  for (const row of database.prepare<[], unknown[]>(sql).raw().iterate()) {
    if (rows.push(row) < PORTION) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Streams from an open file; what is in memory has no second connection, and is read in one go. */
export function sqliteStream(database: Database.Database): Stream {
  return async function* (queries) {
    if (database.memory) {
      const all = database.transaction(() =>
        queries.flatMap(({ sql }, query) => [...portionsOf(database, sql)].map((rows) => ({ query, rows }))),
      );
      yield* all();
      return;
    }
    const own = new Database(database.name, { readonly: true, fileMustExist: true });
    try {
      own.exec("begin");
      for (const [query, { sql }] of queries.entries()) {
        for (const rows of portionsOf(own, sql)) {
          yield { query, rows };
          await breathe();
        }
      }
    } catch (error) {
      throw faultOf(error);
    } finally {
      own.close();
    }
  };
}
