/** The doctor says what is well, and of what is not what to do; it changes nothing. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDoctor } from "../../server/cli/doctor.ts";
import { runReread } from "../../server/cli/reread.ts";
import { EXTRACTOR_VERSION } from "../../server/extract/index.ts";
import { openQueue, type Extractor } from "../../server/ingest/index.ts";
import { openStore } from "../../server/store/index.ts";
import { DragomanError } from "../../server/vocabulary/index.ts";
import { ENTRIES, fakeExtractor } from "../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";

const DATA = join(import.meta.dirname, "../../data");
const [entry] = ENTRIES;
/** Finds something in every text. */
const lively: Extractor = { version: EXTRACTOR_VERSION, extract: async () => entry?.claims ?? [] };

let folder: string;
let server: PostgresServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-doctor-"));
  server = await startPostgres({ fsync: "off" });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function missing(): Promise<Extractor> {
  throw new DragomanError("knowledge-missing", "parser.bin.gz is gone");
}

async function doctor(
  store: { data: string; databaseUrl?: string },
  extractor: () => Promise<Extractor> = async () => lively,
  node = "24.0.0",
) {
  const output = new PassThrough();
  const told = readAll(output);
  const config = { databaseUrl: null, version: "1.2.3", knowledgeFolder: DATA, ...store };
  const code = await runDoctor({ config, node, loadExtractor: extractor, output });
  output.end();
  return { code, told: await told };
}

async function filled(name: string, databaseUrl: string | null = null): Promise<string> {
  const data = join(folder, name);
  const store = await openStore({ data, databaseUrl });
  for (const { article, claims } of ENTRIES) await store.addArticle(article, { extractor: EXTRACTOR_VERSION, claims });
  await store.close();
  return data;
}

describe("the doctor", () => {
  test("finds nothing wrong where nothing is stored, and makes nothing", async () => {
    const data = join(folder, "none");
    expect(await doctor({ data })).toEqual({
      code: 0,
      told: expect.stringMatching(/^ok +versions.*\nnote +tables.*nothing is stored/),
    });
    expect(await readdir(folder)).not.toContain("none");
  });

  test("finds a store of either engine well", async () => {
    const databaseUrl = await server.createDatabase();
    await filled("remote", databaseUrl);
    for (const store of [{ data: await filled("well") }, { data: folder, databaseUrl }]) {
      const { code, told } = await doctor(store);
      expect([code, told.match(/^\w+ +\w+/gm)?.map((line) => line.replace(/ +/, " "))]).toEqual([
        0,
        ["ok versions", "ok tables", "ok integrity", "ok index", "ok readings", "ok models"],
      ]);
    }
  });

  test("finds damage, and says what to do", async () => {
    const data = await filled("damaged");
    const db = new Database(join(data, "dragoman.sqlite"));
    db.exec(
      "pragma foreign_keys = off; delete from fingerprint where rowid = 1; update claim set relation = 'denies' where ordinal = 0",
    );
    db.close();
    const { code, told } = await doctor({ data });
    expect(code).toBe(1);
    expect(told).toMatch(/fault +integrity +1 articles that are not found by their text\n +→ .*backup/);
    expect(told).toMatch(/fault +index +\d+ claims are not in the graph/);
  });

  test("finds what the queue gave up, and a damaged queue, and changes neither", async () => {
    const data = await filled("queued");
    const queue = await openQueue({ data, databaseUrl: null }, () => undefined);
    await queue.enqueue({ kind: "url", url: "https://example.org/poison" });
    await queue.enqueue({ kind: "url", url: "https://example.org/waiting" });
    const [lease] = await queue.take(1);
    if (lease === undefined) throw new Error("nothing was due");
    await queue.fail(lease, { code: "internal", message: "poison" }, true);
    await queue.close();
    expect(await doctor({ data })).toEqual({
      code: 0,
      told: expect.stringMatching(/note +queue +1 job to do, 1 given up\n +→ .*jobs --failed/),
    });
    const letter = "Dear sir, this is no queue. ".repeat(100);
    await writeFile(join(data, "queue.sqlite"), letter);
    const { code, told } = await doctor({ data });
    expect([code, told]).toEqual([
      1,
      expect.stringMatching(/ok +index.*[^]*fault +queue .*queue\.sqlite: .*\n +→ Move the file/),
    ]);
    expect(await readFile(join(data, "queue.sqlite"), "utf8")).toBe(letter);
  });

  test("finds a store that cannot be opened, and one that is away", async () => {
    const data = join(folder, "letter");
    await mkdir(data);
    await writeFile(join(data, "dragoman.sqlite"), "Dear sir, this is no database. ".repeat(100));
    expect(await doctor({ data })).toEqual({ code: 1, told: expect.stringMatching(/fault +store .*letter/) });
    const away = "postgres://someone:secret@127.0.0.1:1/nowhere";
    expect(await doctor({ data, databaseUrl: away })).toEqual({
      code: 1,
      told: expect.stringMatching(/^(?!.*secret)[^]*fault +store .*does not answer/),
    });
  });

  test("finds an old Node, models that do not load, and models that find nothing", async () => {
    const data = join(folder, "none");
    expect(await doctor({ data }, undefined, "20.19.0")).toEqual({
      code: 1,
      told: expect.stringMatching(/^fault +versions.*20\.19/),
    });
    expect(await doctor({ data }, missing)).toEqual({ code: 1, told: expect.stringContaining("parser.bin.gz is gone") });
    const dull: Extractor = { version: "x", extract: async () => [] };
    expect(await doctor({ data }, async () => dull)).toEqual({ code: 1, told: expect.stringContaining("they find nothing") });
  });

  test("tells of what an earlier extractor read, which is then read again, corrections kept", async () => {
    const data = join(folder, "old");
    const store = await openStore({ data, databaseUrl: null });
    for (const { article } of ENTRIES) await store.addArticle(article, { extractor: "old", claims: [] });
    expect((await doctor({ data })).told).toMatch(/note +readings .*by extractor old.*\n +→ .*reread/);
    const [output, errors] = [new PassThrough(), new PassThrough()];
    const failing = ENTRIES[1]?.article.text;
    const extractor: Extractor = {
      version: EXTRACTOR_VERSION,
      extract: async (article) => {
        if (article.text === failing) throw new Error("poison");
        return fakeExtractor.extract(article);
      },
    };
    expect(await runReread({ store, extractor, output, errors })).toBe(1);
    expect(await runReread({ store, extractor: { ...fakeExtractor, version: EXTRACTOR_VERSION }, output, errors })).toBe(0);
    output.end();
    errors.end();
    expect(await readAll(output)).toBe(`${ENTRIES.length - 1} articles were read again.\n1 articles were read again.\n`);
    expect(await readAll(errors)).toContain("poison");
    expect(await store.links()).toHaveLength(ENTRIES.flatMap(({ claims }) => claims).length);
    expect(await store.outdated(EXTRACTOR_VERSION, 10)).toEqual([]);
    await store.close();
  });
});
