/** A backup holds everything, fills either engine, and is refused as soon as one bit of what it says is not as it was written. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backUp } from "../../server/cli/backup.ts";
import { restore } from "../../server/cli/restore.ts";
import { newFeed } from "../../server/ingest/index.ts";
import { openPostgres, openSqlite, type Store } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";
import { agencyReport, syndicated } from "../fixtures/reports.ts";

const AT = "2025-03-01T10:00:00Z";
const FEED = { ...newFeed("https://example.org/feed.xml", 30, 0), seen: ["one", "two"] };
const about = { by: "1.2.3", made: "2025-04-01T00:00:00.000Z" };
const now = (): Date => new Date();

let folder: string;
let server: PostgresServer;
let full: Store;
let backup: string;
let count = 0;
const fresh = (): string => join(folder, `${count++}`);
const empty = async (): Promise<Store> => openSqlite(`${fresh()}.sqlite`, now);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-backup-"));
  server = await startPostgres({ fsync: "off" });
  full = await empty();
  for (const { article, claims } of ENTRIES) await full.addArticle(article, { extractor: "1", claims });
  await full.addArticle({ id: "agency", text: agencyReport }, { extractor: "1", claims: [] });
  await full.addArticle({ id: "paper", text: syndicated("Paper") }, { extractor: "2", claims: [] });
  const [first, second, third] = (await full.links()).map(({ id }) => id);
  await full.correct(first ?? "", { verdict: "rejected", note: "\u2028 no 🕊️", at: AT });
  await full.correct(second ?? "", { verdict: "corrected", fields: { status: "ended" }, note: null, at: AT });
  await full.correct(third ?? "", { verdict: "accepted", note: null, at: AT });
  await full.feeds.put(FEED);
  backup = `${fresh()}.gz`;
  await backUp(full, backup, about);
});
afterAll(async () => {
  await full.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function everything(store: Store) {
  const records = [];
  for await (const record of store.records()) records.push(record);
  return {
    records,
    links: (await store.links()).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    corrections: await store.corrections(null),
    articles: await store.articles({ after: null, limit: 100 }),
    feeds: await store.feeds.all(),
    faults: await store.check(),
  };
}

describe("a backup", () => {
  test("of SQLite fills PostgreSQL, and that one's SQLite again, with all that there was", async () => {
    const remote = await openPostgres(await server.createDatabase(), now);
    expect(await restore(remote, backup)).toEqual({ ...about, articles: ENTRIES.length + 2, feeds: [FEED] });
    expect(await everything(remote)).toEqual(await everything(full));
    const again = `${fresh()}.gz`;
    await backUp(remote, again, about);
    await remote.close();
    expect(gunzipSync(await readFile(again))).toEqual(gunzipSync(await readFile(backup)));
    const local = await empty();
    await restore(local, again);
    expect(await everything(local)).toEqual(await everything(full));
    // What was restored goes on as before: copies find their first, what was rejected can come back.
    expect((await local.addArticle({ text: syndicated("Late") }, { extractor: "1", claims: [] })).article.duplicateOf).toBe(
      "agency",
    );
    const rejected = (await local.corrections(null)).find(({ correction }) => correction.verdict === "rejected");
    expect((await local.correct(rejected?.id ?? "", null))?.claim).toEqual(rejected?.extracted);
    await local.close();
  });

  test("is refused by a store that holds something, which stays as it is", async () => {
    const store = await empty();
    await store.addArticle({ id: "mine", text: "My words." }, { extractor: "1", claims: [] });
    const before = [await everything(store), await store.revision()];
    await expect(restore(store, backup)).rejects.toMatchObject({
      code: "store-not-empty",
      message: expect.stringContaining("mine"),
    });
    expect([await everything(store), await store.revision()]).toEqual(before);
    await store.close();
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

describe("a damaged backup", () => {
  let store: Store;
  beforeAll(async () => {
    store = await empty();
  });
  afterAll(async () => store.close());

  const expectRefused = async (bytes: Uint8Array): Promise<void> => {
    const file = fresh();
    await writeFile(file, bytes);
    await expect(restore(store, file)).rejects.toMatchObject({ code: "damaged-backup" });
    expect(await store.revision()).toBe("0");
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
      [first, ...rest],
      [head.replace(":1,", ":2,"), first, ...rest],
      ["{}"],
      [""],
    ];
    for (const each of others) await expectRefused(gzipSync(`${each.join("\n")}\n`));
    await expect(restore(store, join(folder, "missing.gz"))).rejects.toMatchObject({ code: "unreadable-file" });
  });
});
