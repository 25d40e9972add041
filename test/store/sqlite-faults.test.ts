/** What a full or damaged disk does to the embedded store: it says so with the remedy, and keeps what was acknowledged. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../../server/store/index.ts";
import { sqliteDialect } from "../../server/store/sqlite-dialect.ts";
import { sqliteStream } from "../../server/store/sqlite-stream.ts";
import { sqlStore } from "../../server/store/sql-store.ts";
import type { Tables } from "../../server/store/schema.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-faults-"));
  file = join(folder, "dragoman.sqlite");
  await (await openSqlite(file, now)).close();
});
afterEach(async () => rm(folder, { recursive: true, force: true }));
const now = (): Date => new Date();

const none = { extractor: "1", claims: [] };

test("a full disk is told as what it is, and writing goes on once there is room", async () => {
  const database = new Database(file);
  const store = sqlStore(new Kysely<Tables>({ dialect: sqliteDialect(database) }), sqliteStream(database), "sqlite", now);
  await store.addArticle({ id: "before", text: "Before." }, none);
  const pages = Number(database.pragma("page_count", { simple: true }));
  database.pragma(`max_page_count = ${pages}`);
  const long = { id: "long", text: "A long text. ".repeat(10_000) };
  await expect(store.addArticle(long, none)).rejects.toMatchObject({
    code: "store-unavailable",
    message: expect.stringMatching(/SQLITE_FULL.*make room/),
  });
  database.pragma(`max_page_count = ${2 * pages + 1_000}`);
  await store.addArticle(long, none);
  const { articles } = await store.articles({ after: null, limit: 9 });
  expect(articles.map(({ id }) => id).toSorted()).toEqual(["before", "long"]);
  await store.close();
});

test("a statement that is wrong is no fault of the disk", async () => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(new Database(file)) });
  await expect(sql`select nothing from nowhere`.execute(db)).rejects.toMatchObject({ code: "SQLITE_ERROR" });
  await db.destroy();
});

test("a file that cannot be written is told as what it is", async () => {
  const database = new Database(file, { readonly: true });
  const store = sqlStore(new Kysely<Tables>({ dialect: sqliteDialect(database) }), sqliteStream(database), "sqlite", now);
  await expect(store.addArticle({ text: "Never." }, none)).rejects.toMatchObject({
    code: "store-unavailable",
    message: expect.stringMatching(/SQLITE_READONLY.*DRAGOMAN_DATA/),
  });
  await store.close();
});
