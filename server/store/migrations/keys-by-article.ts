/**
 * 0002: keys that begin with the article, so that the tables can be distributed; corrections, near copies and the feed of changes. The
 * tables of 0001 are made anew and filled from the old ones.
 */
import { sql, type Kysely } from "kysely";
import { joinCluster } from "../clusters.ts";
import type { Engine } from "../engine.ts";
import type { Tables } from "../schema.ts";

/** The columns of 0001, by table, in the order in which references allow to fill them. */
const COPIED = {
  article: ["id", "hash", "title", "date", "publisher", "url", "text", "added_at", "extractor"],
  actor: ["id", "principal", "name", "kind", "principal_name"],
  claim: "article id ordinal source source_principal relation target target_principal status object date confidence body".split(
    " ",
  ),
};

export async function keysByArticle(db: Kysely<Tables>, engine: Engine): Promise<void> {
  // Bytes decide the order in both engines; a database's language would sort ids otherwise than SQLite and JavaScript do.
  const text = engine === "postgres" ? sql`text collate "C"` : sql`text`;
  for (const name of ["article_by_date", "claim_by_edge", "claim_by_article"]) await db.schema.dropIndex(name).execute();
  for (const name of ["claim", "actor", "article"]) await db.schema.alterTable(name).renameTo(`${name}_0001`).execute();

  await db.schema
    .createTable("article")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("title", text)
    .addColumn("date", text, (column) => column.notNull())
    .addColumn("publisher", text)
    .addColumn("url", text)
    .addColumn("text", text, (column) => column.notNull())
    .addColumn("added_at", text, (column) => column.notNull())
    .addColumn("extractor", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("actor")
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("principal", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("principal_name", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("actor_by_principal", ["id", "principal"])
    .execute();
  await db.schema
    .createTable("claim")
    .addColumn("article", text, (column) => column.notNull().references("article.id"))
    .addColumn("id", text, (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("source", text, (column) => column.notNull())
    .addColumn("source_principal", text, (column) => column.notNull())
    .addColumn("relation", text, (column) => column.notNull())
    .addColumn("target", text, (column) => column.notNull())
    .addColumn("target_principal", text, (column) => column.notNull())
    .addColumn("status", text, (column) => column.notNull())
    .addColumn("object", text)
    .addColumn("date", text, (column) => column.notNull())
    .addColumn("confidence", "double precision", (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("claim_of_article", ["article", "id"])
    .execute();
  for (const [table, columns] of Object.entries(COPIED)) {
    const [to, from, names] = [sql.table(table), sql.table(`${table}_0001`), sql.join(columns.map((name) => sql.ref(name)))];
    await sql`insert into ${to} (${names}) select ${names} from ${from}`.execute(db);
  }
  for (const name of ["claim", "actor", "article"]) await db.schema.dropTable(`${name}_0001`).execute();

  await db.schema.createIndex("article_by_date").on("article").columns(["date", "id"]).execute();
  await db.schema.createIndex("claim_by_id").on("claim").column("id").execute();
  // Holds every column of a link, so that the whole graph is read from the index and the long bodies are not touched.
  await db.schema
    .createIndex("claim_by_edge")
    .on("claim")
    .columns(["relation", "source", "target", "date", "status", "article"])
    .columns(["source_principal", "target_principal", "object", "confidence", "id"])
    .execute();

  await db.schema
    .createTable("fingerprint")
    .addColumn("hash", text, (column) => column.primaryKey())
    .addColumn("article", text, (column) => column.notNull())
    .execute();
  await db
    .insertInto("fingerprint")
    .columns(["hash", "article"])
    .expression((from) => from.selectFrom("article").select(["hash", "id"]))
    .execute();
  await db.schema
    .createTable("correction")
    .addColumn("article", text, (column) => column.notNull())
    .addColumn("claim", text, (column) => column.notNull())
    .addColumn("ordinal", "integer", (column) => column.notNull())
    .addColumn("extracted", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("correction_of_article", ["article", "claim"])
    .execute();
  await db.schema.createIndex("correction_by_claim").on("correction").column("claim").execute();
  await db.schema
    .createTable("near_copy")
    .addColumn("article", text, (column) => column.primaryKey())
    .addColumn("first", text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("near_copy_by_first").on("near_copy").columns(["first", "article"]).execute();
  await db.schema
    .createTable("band")
    .addColumn("band", "bigint", (column) => column.notNull())
    .addColumn("article", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("band_of_article", ["band", "article"])
    .execute();
  await db.schema.createIndex("band_by_article").on("band").column("article").execute();

  await db.schema
    .createTable("change")
    .addColumn("article", text, (column) => column.primaryKey())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("change_by_revision").on("change").columns(["revision", "article"]).execute();
  if (engine === "postgres") await sql`alter table counter alter column value type bigint`.execute(db);
  // Which of the articles there are had changed at which revision is not known: the feed begins here.
  await db
    .insertInto("counter")
    .columns(["name", "value"])
    .expression((from) =>
      from
        .selectFrom("counter")
        .select([sql.lit("reach").as("name"), "value"])
        .where("name", "=", "revision"),
    )
    .execute();
  for (const { id } of await db.selectFrom("article").select("id").orderBy("added_at").orderBy("id").execute()) {
    const { text: words } = await db.selectFrom("article").select("text").where("id", "=", id).executeTakeFirstOrThrow();
    await joinCluster(db, id, words);
  }
}
