/** Fills a store that was just opened with claims by the hundred thousand, for benches of what reads them. */
import Database from "better-sqlite3";
import { z } from "zod";
import type { Link } from "../server/graph/index.ts";

/** Writes claims past the store's own code, which would take minutes: bodies are not read here. */
export function fillStore(file: string, links: Iterable<Link>): void {
  const database = new Database(file);
  database.pragma("synchronous = OFF");
  const article = database.prepare(
    "insert or ignore into article (id, hash, date, publisher, text, added_at, extractor) values (?, ?, ?, ?, '', '', '')",
  );
  const copy = database.prepare("insert or ignore into near_copy (article, first) values (?, ?)");
  const actor = database.prepare(
    "insert or ignore into actor (id, principal, name, kind, principal_name) values (?, ?, ?, ?, ?)",
  );
  const claim = database.prepare(`insert into claim (article, id, ordinal, source, source_principal, relation, target,
    target_principal, status, object, date, confidence, claimant, claimant_principal, body) values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`);
  const known = new Set<string>();
  const insert = (link: Link): void => {
    const { source, target, claimant } = link;
    article.run(link.article, link.article, link.date, link.publisher);
    if (link.duplicateOf !== null) copy.run(link.article, link.duplicateOf);
    for (const each of [source, target, ...(claimant === null ? [] : [claimant])]) {
      if (known.has(each.id)) continue;
      known.add(each.id);
      actor.run(each.id, each.principal.id, each.name, each.kind, each.principal.name);
    }
    const ends = [source.id, source.principal.id, link.relation, target.id, target.principal.id];
    const said = [claimant?.id ?? null, claimant?.principal.id ?? null];
    claim.run(link.article, link.id, ...ends, link.status, link.object, link.date, link.confidence, ...said);
  };
  // Made again when all rows are there, which is a great deal faster.
  const indexes = z
    .array(z.object({ name: z.string(), sql: z.string() }))
    .parse(
      database
        .prepare("select name, sql from sqlite_master where type = 'index' and tbl_name = 'claim' and sql is not null")
        .all(),
    );
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  database.transaction(() => {
    for (const link of links) insert(link);
  })();
  for (const { sql } of indexes) database.exec(sql);
  database.close();
}
