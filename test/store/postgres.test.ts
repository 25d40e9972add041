/** The store on a PostgreSQL server: the contract, and what a server adds to it: it can be away, and come back. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres, openStore } from "../../server/store/index.ts";
import { storeContract } from "../contract/store.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres({ fsync: "off" });
});
afterAll(async () => server.stop());
const now = (): Date => new Date();

storeContract("on PostgreSQL", async () => {
  const url = await server.createDatabase();
  return (clock) => openPostgres(url, clock);
});

describe("a store on a server", () => {
  test("says when the server is away, stores nothing by half, and goes on when it is back", async () => {
    const store = await openStore({ data: "", databaseUrl: await server.createDatabase() });
    const articles = Array.from({ length: 20 }, (_, i) => ({ id: `article-${i}`, text: `Article number ${i}.` }));
    const crash = server.crash();
    const outcomes = await Promise.allSettled(
      articles.map(async (article) => store.addArticle(article, { extractor: "1", claims: [] })),
    );
    await crash;
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "store-unavailable" });
    }
    for (const article of articles) await store.addArticle(article, { extractor: "1", claims: [] });
    expect((await store.articles({ after: null, limit: 100 })).articles).toHaveLength(articles.length);
    expect(await store.revision()).toBe(String(articles.length));
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  test("that does not exist or cannot be reached is told without its password", async () => {
    const url = new URL(await server.createDatabase());
    url.password = "secret";
    url.pathname = "/nowhere";
    const missing = openPostgres(url.href, now);
    await expect(missing).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringMatching(/^(?!.*secret).*nowhere.*DATABASE_URL/),
    });
    url.port = "1";
    await expect(openPostgres(url.href, now)).rejects.toMatchObject({
      code: "store-unavailable",
      message: expect.stringMatching(/^(?!.*secret).*127\.0\.0\.1:1\/nowhere/),
    });
  });

  test("replaces no claims of an article that was removed and added anew while it waited", async () => {
    const url = await server.createDatabase();
    const store = await openPostgres(url, now);
    await store.addArticle({ id: "a", text: "Peru left." }, { extractor: "1", claims: [] });
    const other = new Client({ connectionString: url });
    await other.connect();
    const { rows } = await other.query<{ pid: number }>("select pg_backend_pid() as pid");
    await other.query("begin");
    await other.query("create temporary table kept as select * from article");
    await other.query("delete from article");
    // Heard from the start: it may fail before the other's commit has been answered.
    const refused = expect(store.replaceClaims("a", { extractor: "2", claims: [] })).rejects.toMatchObject({
      code: "article-not-found",
    });
    const waiting = "select count(*)::int as waiting from pg_stat_activity where $1 = any(pg_blocking_pids(pid))";
    const watch = new Client({ connectionString: url });
    await watch.connect();
    await expect
      .poll(async () => (await watch.query(waiting, [rows[0]?.pid])).rows, { timeout: 10_000 })
      .toEqual([{ waiting: 1 }]);
    await other.query("insert into article select * from kept");
    await other.query("commit");
    await refused;
    await Promise.all([other.end(), watch.end(), store.close()]);
  });
});
