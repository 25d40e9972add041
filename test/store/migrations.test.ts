/** Tables move on without losing what they hold, whichever of several processes comes first, and never backwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, PostgresDialect, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkOf } from "../../server/graph/index.ts";
import { textHash } from "../../server/store/identity.ts";
import { openPostgres, openSqlite } from "../../server/store/index.ts";
import { migrationsFor } from "../../server/store/migrations/index.ts";
import { actorRow, claimRow, identified } from "../../server/store/rows.ts";
import type { Tables } from "../../server/store/schema.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";

let folder: string;
let server: PostgresServer;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-migrations-"));
  server = await startPostgres({ fsync: "off" });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
const now = (): Date => new Date();
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Makes the tables of version 0.1.0 and fills them as it did. */
async function fillFirstVersion(db: Kysely<Tables>, engine: "sqlite" | "postgres"): Promise<void> {
  const [first] = Object.entries(migrationsFor(engine));
  if (first === undefined) throw new Error("there are no migrations");
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries([first]) } });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  for (const { article, claims } of ENTRIES) {
    const { duplicateOf: _none, ...row } = article;
    const rest = { hash: textHash(article.text), date: article.date ?? "", added_at: "2025-01-01T00:00:00.000Z", extractor: "0" };
    await db
      .insertInto("article")
      .values({ ...row, ...rest })
      .execute();
    for (const [i, found] of identified(article.id, claims).entries()) {
      const { claimant: _who, claimant_principal: _whose, ...old } = claimRow(article, found, i);
      await db.insertInto("claim").values(old).execute();
      for (const actor of [found.claim.source, found.claim.target]) {
        await db
          .insertInto("actor")
          .values(actorRow(actor))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    }
  }
  await db.updateTable("counter").set({ value: ENTRIES.length }).execute();
}

describe.each([
  {
    engine: "sqlite" as const,
    target: async () => join(folder, `${count++}.sqlite`),
    connect: (target: string) => new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(target) }) }),
    open: openSqlite,
  },
  {
    engine: "postgres" as const,
    target: async () => server.createDatabase(),
    connect: (target: string) =>
      new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: target }) }) }),
    open: openPostgres,
  },
])("on $engine", ({ engine, target, connect, open }) => {
  test("a store of version 0.1.0 is carried over whole", async () => {
    const where = await target();
    const old = connect(where);
    await fillFirstVersion(old, engine);
    await old.destroy();
    const store = await open(where, now);
    for (const { article, claims } of ENTRIES) {
      expect(await store.article(article.id)).toEqual(article);
      expect((await store.claimsOf(article.id)).map(({ claim }) => claim)).toEqual(claims);
      expect((await store.addArticle(article, { extractor: "1", claims })).created).toBe(false);
    }
    const stored = await store.claims((await store.links()).map(({ id }) => id));
    expect((await store.links()).toSorted(byId)).toEqual(stored.map(linkOf).toSorted(byId));
    expect(await store.revision()).toBe(String(ENTRIES.length));
    expect(await store.check()).toEqual([]);
    // What changed before the feed began is not known.
    expect(await store.changes("0")).toBeNull();
    expect((await store.changes(String(ENTRIES.length)))?.articles).toEqual([]);
    await store.close();
  });

  test("several that open a new database at once make its tables once", async () => {
    const where = await target();
    const stores = await Promise.all(Array.from({ length: 6 }, async () => open(where, now)));
    await Promise.all(
      stores.map(async (store, i) => store.addArticle({ text: `By store ${i}.` }, { extractor: "1", claims: [] })),
    );
    expect(await stores[0]?.revision()).toBe(String(stores.length));
    await Promise.all(stores.map(async (store) => store.close()));
    const db = connect(where).withTables<{ kysely_migration: { name: string } }>();
    const done = await db.selectFrom("kysely_migration").select("name").orderBy("name").execute();
    expect(done.map(({ name }) => name)).toEqual(Object.keys(migrationsFor(engine)));
    await db.destroy();
  });

  test("a store of a later version is refused and left alone", async () => {
    const where = await target();
    await (await open(where, now)).close();
    const db = connect(where).withTables<{ kysely_migration: { name: string; timestamp: string } }>();
    await db.insertInto("kysely_migration").values({ name: "9999-later", timestamp: "" }).execute();
    await db.destroy();
    await expect(open(where, now)).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringMatching(/later version.*9999-later/),
    });
  });
});

test("the tables can be distributed: every key holds its table's distribution column, nothing else is unique, no id is counted", async () => {
  const url = await server.createDatabase();
  await (await openPostgres(url, now)).close();
  const pool = new Pool({ connectionString: url });
  const { rows: keys } = await pool.query(
    `select t.relname as name, array_agg(a.attname::text) as columns from pg_index i
       join pg_class t on t.oid = i.indrelid
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indisunique and t.relnamespace = 'public'::regnamespace and t.relname not like 'kysely%'
      group by t.relname, i.indexrelid`,
  );
  const { rows: sequences } = await pool.query("select 1 from pg_class where relkind = 'S'");
  await pool.end();
  const columns =
    "article id, claim article, correction article, near_copy article, change article, fingerprint hash, band band, actor id, counter name, feed url, layout level";
  const distributed = new Map(columns.split(", ").map((each) => [each.split(" ")[0] ?? "", each.split(" ")[1]]));
  expect(keys.map(({ name }) => name).toSorted()).toEqual([...distributed.keys()].toSorted());
  for (const { name, columns: held } of keys) expect(held).toContain(distributed.get(name));
  expect(sequences).toEqual([]);
});
