/** 0003: who says so and who published it, beside each claim and article, so that a graph can be filtered by them without reading texts. */
import { sql, type Kysely } from "kysely";
import { Claim } from "../../vocabulary/index.ts";
import type { Engine } from "../engine.ts";
import { actorRow } from "../rows.ts";
import type { Tables } from "../schema.ts";

/** Claims read at once. */
const PAGE = 1_000;

export async function voices(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const type = engine === "postgres" ? sql`text collate "C"` : sql`text`;
  for (const column of ["claimant", "claimant_principal"]) await db.schema.alterTable("claim").addColumn(column, type).execute();
  await fill(db);
  await db.schema.dropIndex("claim_by_edge").execute();
  // Holds every column of a link, so that the whole graph is read from the index and the long bodies are not touched.
  await db.schema
    .createIndex("claim_by_edge")
    .on("claim")
    .columns(["relation", "source", "target", "date", "status", "article"])
    .columns(["source_principal", "target_principal", "object", "confidence", "id", "claimant", "claimant_principal"])
    .execute();
  await db.schema.createIndex("article_by_publisher").on("article").columns(["id", "publisher"]).execute();
}

async function fill(db: Kysely<Tables>): Promise<void> {
  let last = "";
  for (;;) {
    const page = await db.selectFrom("claim").select(["id", "body"]).where("id", ">", last).orderBy("id").limit(PAGE).execute();
    for (const { id, body } of page) {
      const { claimant } = Claim.parse(JSON.parse(body));
      if (claimant === null) continue;
      const named = { claimant: claimant.id, claimant_principal: claimant.principal.id };
      await db.updateTable("claim").set(named).where("id", "=", id).execute();
      await db
        .insertInto("actor")
        .values(actorRow(claimant))
        .onConflict((conflict) => conflict.columns(["id", "principal"]).doNothing())
        .execute();
    }
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return;
    last = end.id;
  }
}
