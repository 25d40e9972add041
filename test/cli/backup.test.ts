/** A backup holds everything, fills either engine, and is refused as soon as one bit of what it says is not as it was written. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backUp, type Holdings } from "../../server/cli/backup.ts";
import { restore } from "../../server/cli/restore.ts";
import { newFeed, openQueue, openSqliteQueue } from "../../server/ingest/index.ts";
import { openPostgres, openSqlite } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";
import { agencyReport, syndicated } from "../fixtures/reports.ts";

const AT = "2025-03-01T10:00:00Z";
const FEED = { ...newFeed("https://example.org/feed.xml", 30, 0), seen: ["one", "two"] };
const about = { by: "1.2.3", made: "2025-04-01T00:00:00.000Z" };
const now = (): Date => new Date();
const WAITING = { kind: "article", input: { text: "Peru armed Laos.", title: "not \ud800 yet read" } } as const;
const GIVEN_UP = { kind: "url", url: "https://example.org/gone" } as const;
const reportError = (error: unknown): never => {
  throw error;
};

let folder: string;
let server: PostgresServer;
let full: Holdings;
let backup: string;
let count = 0;
const fresh = (): string => join(folder, `${count++}`);
const empty = async (): Promise<Holdings> => ({
  store: await openSqlite(`${fresh()}.sqlite`, now),
  queue: openSqliteQueue(":memory:", now),
});
const close = async ({ store, queue }: Holdings): Promise<void> => {
  await queue.close();
  await store.close();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-backup-"));
  server = await startPostgres({ fsync: "off" });
  full = await empty();
  for (const { article, claims } of ENTRIES) await full.store.addArticle(article, { extractor: "1", claims });
  await full.store.addArticle({ id: "agency", text: agencyReport }, { extractor: "1", claims: [] });
  await full.store.addArticle({ id: "paper", text: syndicated("Paper") }, { extractor: "2", claims: [] });
  const [first, second, third] = (await full.store.links()).map(({ id }) => id);
  await full.store.correct(first ?? "", { verdict: "rejected", note: "\u2028 no 🕊️", at: AT });
  await full.store.correct(second ?? "", { verdict: "corrected", fields: { status: "ended" }, note: null, at: AT });
  await full.store.correct(third ?? "", { verdict: "accepted", note: null, at: AT });
  await full.store.feeds.put(FEED);
  await full.queue.enqueue(GIVEN_UP);
  const [lease] = await full.queue.take(1);
  if (lease !== undefined) await full.queue.fail(lease, { code: "internal", message: "It is nowhere." }, true);
  await full.queue.enqueue(WAITING);
  backup = `${fresh()}.gz`;
  await backUp(full, backup, about);
});
afterAll(async () => {
  await close(full);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function everything({ store, queue }: Holdings) {
  const [records, jobs] = [[], []] as [unknown[], unknown[]];
  for await (const record of store.records()) records.push(record);
  for await (const job of queue.pending()) jobs.push(job);
  return {
    records,
    jobs,
    links: (await store.links()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    corrections: await store.corrections(null),
    articles: await store.articles({ after: null, limit: 100 }),
    feeds: await store.feeds.all(),
    faults: await store.check(),
  };
}

describe("a backup", () => {
  test("of SQLite fills PostgreSQL, and that one's SQLite again, with all that there was", async () => {
    const databaseUrl = await server.createDatabase();
    const remote = {
      store: await openPostgres(databaseUrl, now),
      queue: await openQueue({ data: folder, databaseUrl }, reportError),
    };
    expect(await restore(remote, backup)).toEqual({ ...about, articles: ENTRIES.length + 2, jobs: 2, feeds: [FEED] });
    expect(await remote.queue.counts()).toEqual({ waiting: 2, running: 0, done: 0, failed: 0 });
    expect(await everything(remote)).toEqual(await everything(full));
    const again = `${fresh()}.gz`;
    await backUp(remote, again, about);
    await close(remote);
    expect(gunzipSync(await readFile(again))).toEqual(gunzipSync(await readFile(backup)));
    const local = await empty();
    await restore(local, again);
    expect(await everything(local)).toEqual(await everything(full));
    // What was restored goes on as before: copies find their first, what was rejected can come back.
    expect((await local.store.addArticle({ text: syndicated("Late") }, { extractor: "1", claims: [] })).article.duplicateOf).toBe(
      "agency",
    );
    const rejected = (await local.store.corrections(null)).find(({ correction }) => correction.verdict === "rejected");
    expect((await local.store.correct(rejected?.id ?? "", null))?.claim).toEqual(rejected?.extracted);
    await close(local);
  });

  test("is refused by a store that holds something, which stays as it is", async () => {
    const mine = await empty();
    await mine.store.addArticle({ id: "mine", text: "My words." }, { extractor: "1", claims: [] });
    const before = [await everything(mine), await mine.store.revision()];
    await expect(restore(mine, backup)).rejects.toMatchObject({
      code: "store-not-empty",
      message: expect.stringContaining("mine"),
    });
    expect([await everything(mine), await mine.store.revision()]).toEqual(before);
    await close(mine);
  });

  test("does not take another file's place, and leaves no half file", async () => {
    const file = fresh();
    await writeFile(file, "precious");
    await expect(backUp(full, file, about)).rejects.toMatchObject({ code: "unwritable-file" });
    expect(await readFile(file, "utf8")).toBe("precious");
    await expect(backUp(full, join(folder, "nowhere", "b.gz"), about)).rejects.toMatchObject({ code: "unwritable-file" });
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

test("a backup holds what was accepted before it began, though it is read meanwhile", async () => {
  const busy = await empty();
  const id = await busy.queue.enqueue(WAITING);
  const slow = {
    ...busy,
    store: {
      ...busy.store,
      async *records() {
        const [lease] = await busy.queue.take(1);
        yield* busy.store.records();
        if (lease !== undefined)
          await busy.queue.finish(lease, (await busy.store.addArticle(WAITING.input, { extractor: "1", claims: [] })).article.id);
      },
    },
  };
  const file = `${fresh()}.gz`;
  await backUp(slow, file, about);
  const later = await empty();
  expect(await restore(later, file)).toMatchObject({ articles: 0, jobs: 1 });
  expect(await later.queue.job(id)).toMatchObject({ state: "waiting" });
  await close(busy);
  await close(later);
});

test("a backup of the first version, which held no jobs, fills a store still", async () => {
  const lines = [{ dragoman: "backup", version: 1, ...about }].map((line) => `${JSON.stringify(line)}\n`).join("");
  const foot = JSON.stringify({ articles: 0, sha256: createHash("sha256").update(lines).digest("hex") });
  const file = fresh();
  await writeFile(file, gzipSync(`${lines}${foot}\n`));
  const target = await empty();
  expect(await restore(target, file)).toEqual({ ...about, articles: 0, jobs: 0, feeds: [] });
  await close(target);
});

describe("a damaged backup", () => {
  let target: Holdings;
  beforeAll(async () => {
    target = await empty();
  });
  afterAll(async () => close(target));

  const expectRefused = async (bytes: Uint8Array): Promise<void> => {
    const file = fresh();
    await writeFile(file, bytes);
    await expect(restore(target, file)).rejects.toMatchObject({ code: "damaged-backup" });
    expect(await target.store.revision()).toBe("0");
    expect((await target.queue.counts()).waiting).toBe(0);
    await rm(file);
  };

  test("is refused wherever it was cut off, compressed or not", async () => {
    const whole = await readFile(backup);
    const text = gunzipSync(whole);
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), async (share) => {
        await expectRefused(whole.subarray(0, Math.floor(share * whole.length)));
        await expectRefused(gzipSync(text.subarray(0, Math.floor(share * (text.length - 1)))));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test("is refused whichever byte of its content was changed", async () => {
    const text = gunzipSync(await readFile(backup));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(text);
        changed[at] = (changed[at] ?? 0) ^ by;
        await expectRefused(gzipSync(changed));
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test("is refused with a line missing, twice, or of another file, and with a later version", async () => {
    const lines = gunzipSync(await readFile(backup))
      .toString("utf8")
      .trimEnd()
      .split("\n");
    const [head = "", first = "", ...rest] = lines;
    const others = [
      [head, ...rest],
      [head, first, first, ...rest],
      [head, ...rest.slice(1)],
      [first, ...rest],
      [head.replace(":2,", ":3,"), first, ...rest],
      ["{}"],
      [""],
    ];
    for (const each of others) await expectRefused(gzipSync(`${each.join("\n")}\n`));
    await expect(restore(target, join(folder, "missing.gz"))).rejects.toMatchObject({ code: "unreadable-file" });
  });
});
