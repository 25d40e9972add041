/**
 * Nothing acknowledged is lost: processes that store articles are killed with -9 fifty times on each engine, at instants chosen by a
 * seed, and in some rounds PostgreSQL itself with them. Afterwards every acknowledged article is there once, with all its claims.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgres, openSqlite, type Store } from "../../server/store/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../fixtures/postgres.ts";
import { syndicated } from "../fixtures/reports.ts";

const KILLS = 50;
/** Processes that write at once, each killed on its own. */
const TOGETHER = 5;
/** A writer is killed after one to so many acknowledgements. */
const LONGEST = 12;

let folder: string;
let server: PostgresServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-killed-"));
  server = await startPostgres();
  // A process that is killed cannot keep what it compiled: one that ends by itself does so for all.
  const child = startWriter(":memory:", "none", "0");
  expect(await once(child, "exit")).toEqual([0, null]);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Numbers from 1 to `most`, the same for the same seed (a linear congruential generator, constants of Numerical Recipes). */
function* seeded(seed: number, most: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield 1 + Math.floor((state / 2 ** 32) * most);
  }
}

const children = new Set<ChildProcess>();

function startWriter(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "writer.ts"), ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Lets a writer write until it has been acknowledged so many articles, kills it, and gives all that it was acknowledged. */
async function writeAndKill(
  target: string,
  name: string,
  after: number,
  halfway: () => Promise<void>,
): Promise<readonly string[]> {
  const child = startWriter(target, name);
  const exited = once(child, "exit");
  const acknowledged: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    acknowledged.push(id);
    if (acknowledged.length === Math.ceil(after / 2)) await halfway();
    if (acknowledged.length === after) child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);
  return acknowledged;
}

async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const claims = ENTRIES[0]?.claims ?? [];
  for (const id of acknowledged) {
    expect((await store.article(id)).text).toBe(syndicated(id));
    expect((await store.claimsOf(id)).map(({ claim }) => claim)).toEqual(claims);
  }
  const { articles } = await store.articles({ after: null, limit: 1_000_000 });
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  expect(articles.filter((each) => each.claims !== claims.length)).toEqual([]);
  expect(articles.filter(({ duplicateOf }) => duplicateOf === null)).toHaveLength(1);
  expect(await store.links()).toHaveLength(articles.length * claims.length);
  expect(await store.check()).toEqual([]);
}

describe.each([
  { engine: "SQLite", seed: 1, target: async () => join(folder, "killed.sqlite"), open: openSqlite, crashes: 0 },
  { engine: "PostgreSQL", seed: 2, target: async () => server.createDatabase(), open: openPostgres, crashes: 5 },
])("on $engine", ({ seed, target, open, crashes }) => {
  test(`all that was acknowledged is there after ${KILLS} kills`, { timeout: 240_000 }, async () => {
    const where = await target();
    const instants = seeded(seed, LONGEST);
    const rounds = KILLS / TOGETHER;
    const all: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const crashed = crashes > 0 && round % Math.floor(rounds / crashes) === 0;
      const names = Array.from({ length: TOGETHER }, (_, i) => `${round}-${i}`);
      const acknowledged = await Promise.all(
        names.map(async (name, i) =>
          writeAndKill(where, name, instants.next().value, async () => (crashed && i === 0 ? server.crash() : undefined)),
        ),
      );
      all.push(...acknowledged.flat());
      const store = await open(where, () => new Date());
      for (const id of acknowledged.flat()) expect((await store.article(id)).id).toBe(id);
      await store.close();
    }
    expect(all.length).toBeGreaterThanOrEqual(KILLS);
    const store = await open(where, () => new Date());
    await expectWhole(store, all);
    await store.close();
  });
});
