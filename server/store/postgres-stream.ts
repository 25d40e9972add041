/** Streams of rows from PostgreSQL: by a cursor, in a transaction that sees one instant. */
import { sql, type Kysely } from "kysely";
import type { Tables } from "./schema.ts";
import { PORTION, type Stream } from "./stream.ts";

export function postgresStream(db: Kysely<Tables>): Stream {
  return async function* (queries) {
    const transaction = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
    try {
      for (const [query, { sql: text }] of queries.entries()) {
        await sql.raw(`declare portions no scroll cursor for ${text}`).execute(transaction);
        for (;;) {
          const { rows } = await sql
            .raw<Readonly<Record<string, unknown>>>(`fetch ${PORTION} from portions`)
            .execute(transaction);
          if (rows.length === 0) break;
          yield { query, rows: rows.map((row) => Object.values(row)) };
        }
        await sql.raw("close portions").execute(transaction);
      }
    } finally {
      await transaction.rollback().execute();
    }
  };
}
