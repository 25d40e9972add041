/** Looks for what can be wrong in the tables though every statement succeeded: rows without the rows that they speak of. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** Each counts the rows that should not be. */
const FAULTS: readonly { readonly what: string; readonly query: ReturnType<typeof sql<{ n: number }>> }[] = [
  {
    what: "claims of articles that are not there",
    query: sql`select count(*) as n from claim where not exists (select 1 from article where article.id = claim.article)`,
  },
  {
    what: "corrections of articles that are not there",
    query: sql`select count(*) as n from correction where not exists (select 1 from article where article.id = correction.article)`,
  },
  {
    what: "articles that are not found by their text",
    query: sql`select count(*) as n from article where not exists (select 1 from fingerprint where fingerprint.hash = article.hash and fingerprint.article = article.id)`,
  },
  {
    what: "texts that belong to no article",
    query: sql`select count(*) as n from fingerprint where not exists (select 1 from article where article.id = fingerprint.article)`,
  },
  {
    what: "near copies of articles that are not there, or are copies themselves",
    query: sql`select count(*) as n from near_copy where not exists (select 1 from article where article.id = near_copy.first) or exists (select 1 from near_copy as other where other.article = near_copy.first)`,
  },
  {
    what: "claims whose actors are not known",
    query: sql`select count(*) as n from claim where not exists (select 1 from actor where actor.id = claim.source and actor.principal = claim.source_principal) or not exists (select 1 from actor where actor.id = claim.target and actor.principal = claim.target_principal)`,
  },
  {
    what: "claims dated otherwise than their article",
    query: sql`select count(*) as n from claim join article on article.id = claim.article where article.date <> claim.date`,
  },
  {
    what: "changes of later revisions than the store's",
    query: sql`select count(*) as n from change where revision > (select value from counter where name = 'revision')`,
  },
];

/** A sentence for each kind of damage. SQLite also checks its file, every index against its table. */
export async function checkTables(db: Kysely<Tables>, engine: Engine): Promise<readonly string[]> {
  const found: string[] = [];
  if (engine === "sqlite") {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(10)`.execute(db);
    found.push(...rows.map((row) => row.integrity_check).filter((line) => line !== "ok"));
  }
  for (const { what, query } of FAULTS) {
    const { rows } = await query.execute(db);
    const n = rows[0]?.n ?? 0;
    if (n > 0) found.push(`${n} ${what}`);
  }
  return found;
}
