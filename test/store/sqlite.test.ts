/** The embedded store: the contract, and what a file adds to it: it outlives the process, kill -9 included. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqlite, openStore } from "../../server/store/index.ts";
import { storeContract } from "../contract/store.ts";
import { ENTRIES } from "../fixtures/fixture.ts";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-store-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));
const now = (): Date => new Date();

storeContract("in memory", (clock) => openSqlite(":memory:", clock));
storeContract("on disk", (clock) => openSqlite(join(folder, `contract-${count++}.sqlite`), clock));

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

  test("shows to one process what another has written", async () => {
    const file = join(folder, "shared.sqlite");
    const [server, command] = [await openSqlite(file, now), await openSqlite(file, now)];
    const before = await server.revision();
    await command.addArticle({ text: "Written elsewhere." }, { extractor: "1", claims: [] });
    expect(await server.revision()).not.toBe(before);
    expect((await server.articles({ after: null, limit: 5 })).articles).toHaveLength(1);
    await Promise.all([server.close(), command.close()]);
  });

  test.each([1, 2, 3])("holds all that was acknowledged before kill -9, round %i", async (round) => {
    const file = join(folder, `killed-${round}.sqlite`);
    const child = spawn(process.execPath, [join(import.meta.dirname, "writer.ts"), file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = once(child, "exit");
    const acknowledged: string[] = [];
    for await (const id of createInterface({ input: child.stdout })) {
      acknowledged.push(id);
      if (acknowledged.length === 20 * round) child.kill("SIGKILL");
    }
    expect(await exited).toEqual([null, "SIGKILL"]);
    const store = await openSqlite(file, now);
    for (const id of acknowledged) {
      expect((await store.article(id)).id).toBe(id);
      expect(await store.claimsOf(id)).toHaveLength(ENTRIES[0]?.claims.length ?? -1);
    }
    const { articles } = await store.articles({ after: null, limit: 1_000_000 });
    expect(articles.every(({ claims }) => claims === ENTRIES[0]?.claims.length)).toBe(true);
    await store.close();
  });
});

describe("what cannot be opened", () => {
  test("is told with the remedy, and a file that is no store is left as it was", async () => {
    const file = join(folder, "letter.sqlite");
    await writeFile(file, "Dear sir, this is a letter and no database. ".repeat(100));
    const before = await readFile(file, "utf8");
    await expect(openSqlite(file, now)).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringContaining("DRAGOMAN_DATA"),
    });
    expect(await readFile(file, "utf8")).toBe(before);
  });

  test("is a folder that is a file, or a server that this version does not speak to", async () => {
    const data = join(folder, "file");
    await writeFile(data, "");
    await expect(openStore({ data, databaseUrl: null })).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringContaining(data),
    });
    const remote = openStore({ data: folder, databaseUrl: "postgres://someone:secret@db/dragoman" });
    await expect(remote).rejects.toMatchObject({
      code: "unsupported-store",
      message: expect.stringMatching(/^(?!.*secret).*postgres.*DATABASE_URL|^(?!.*secret).*DATABASE_URL.*postgres/s),
    });
  });
});
