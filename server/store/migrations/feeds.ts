/** 0004: how far each feed was read. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "../engine.ts";
import type { Tables } from "../schema.ts";

export async function feeds(db: Kysely<Tables>, engine: Engine): Promise<void> {
  // Bytes are compared, as SQLite does, so that instants sort and compare alike on both engines.
  const type = engine === "postgres" ? sql`text collate "C"` : sql`text`;
  await db.schema
    .createTable("feed")
    .addColumn("url", type, (column) => column.primaryKey())
    .addColumn("due", type, (column) => column.notNull())
    .addColumn("body", type, (column) => column.notNull())
    .execute();
}
