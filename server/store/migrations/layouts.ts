/** 0005: where everybody stands in the picture of the graph. */
import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

export async function layouts(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("layout")
    .addColumn("level", "text", (column) => column.primaryKey())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}
