/** 0001: the tables of version 0.1.0. Released, so never edited. */
import type { Kysely } from "kysely";
import type { Tables } from "../schema.ts";

export async function articlesAndClaims(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("article")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("title", "text")
    .addColumn("date", "text", (column) => column.notNull())
    .addColumn("publisher", "text")
    .addColumn("url", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("added_at", "text", (column) => column.notNull())
    .addColumn("extractor", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("article_by_date").on("article").columns(["date", "id"]).execute();
  await db.schema
    .createTable("actor")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("principal", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("principal_name", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("actor_key", ["id", "principal"])
    .execute();
  await db.schema
    .createTable("claim")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("article", "text", (column) => column.notNull().references("article.id"))
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("source_principal", "text", (column) => column.notNull())
    .addColumn("relation", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("target_principal", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("object", "text")
    .addColumn("date", "text", (column) => column.notNull())
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  // Holds every column of a link, so that the whole graph is read from the index and the long bodies are not touched.
  await db.schema
    .createIndex("claim_by_edge")
    .on("claim")
    .columns(["relation", "source", "target", "date", "status", "article"])
    .columns(["source_principal", "target_principal", "object", "confidence", "id"])
    .execute();
  await db.schema.createIndex("claim_by_article").on("claim").columns(["article", "ordinal"]).execute();
  await db.schema
    .createTable("counter")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "integer", (column) => column.notNull())
    .execute();
  await db.insertInto("counter").values({ name: "revision", value: 0 }).execute();
}
