/** The embedded store: the contract, and what a file adds to it: it outlives the process. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectStore, openSqlite, openStore } from "../../server/store/index.ts";
import { storeContract } from "../contract/store.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-store-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));
const now = (): Date => new Date();

storeContract("in a file", async () => {
  const file = join(folder, `contract-${count++}.sqlite`);
  return (clock) => openSqlite(file, clock);
});

describe("a store on disk", () => {
  test("is there after it was closed and opened again", async () => {
    const data = join(folder, "deep", "er");
    const first = await openStore({ data, databaseUrl: null });
    for (const { article, claims } of ENTRIES) await first.addArticle(article, { extractor: "1", claims });
    const [links, revision] = [await first.links(), await first.revision()];
    await first.close();
    const second = await openStore({ data, databaseUrl: null });
    expect(await second.links()).toEqual(links);
    expect(await second.revision()).toBe(revision);
    await second.close();
  });
});

test("a store that another process writes for long is opened and read all the same", async () => {
  const file = join(folder, "written.sqlite");
  const writer = await openSqlite(file, now);
  const [first] = ENTRIES;
  if (first !== undefined) await writer.addArticle(first.article, { extractor: "1", claims: first.claims });
  await writer.close();
  const other = new Database(file);
  other.exec("begin immediate");
  const reader = await openSqlite(file, now);
  expect((await reader.articles({ after: null, limit: 5 })).articles).toHaveLength(1);
  await reader.close();
  other.close();
});

describe("what cannot be opened", () => {
  test("is told with the remedy, and a file that is no store is left as it was", async () => {
    const file = join(folder, "letter.sqlite");
    await writeFile(file, "Dear sir, this is a letter and no database. ".repeat(100));
    const before = await readFile(file, "utf8");
    await expect(openSqlite(file, now)).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringMatching(/restore.*DRAGOMAN_DATA/),
    });
    await expect(inspectStore({ data: folder, databaseUrl: null })).resolves.toMatchObject({ tables: null });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  test("is a folder that is a file, or a server that this version does not speak to", async () => {
    const data = join(folder, "file");
    await writeFile(data, "");
    await expect(openStore({ data, databaseUrl: null })).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringContaining(data),
    });
    for (const look of [openStore, inspectStore]) {
      await expect(look({ data: folder, databaseUrl: "mysql://someone:secret@db/dragoman" })).rejects.toMatchObject({
        code: "unsupported-store",
        message: expect.stringMatching(/^(?!.*secret).*DATABASE_URL.*mysql/s),
      });
    }
  });
});
