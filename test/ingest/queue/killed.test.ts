/** Workers in processes of their own share a queue; some are killed with jobs in their hands; in effect each article is done once. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openStore } from "../../../server/store/index.ts";
import { ENTRIES } from "../../fixtures/fixture.ts";
import { startPostgres, type PostgresServer } from "../../fixtures/postgres.ts";
import { openImpatient } from "./impatient.ts";

const ARTICLES = 200;
/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 180_000;

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-killed-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await server.stop();
}, 60_000);

const children: ChildProcess[] = [];

function start(databaseUrl: string | null, heldAfter: number | null): ChildProcess {
  const args = [
    join(import.meta.dirname, "worker.ts"),
    folder,
    databaseUrl ?? "-",
    heldAfter === null ? "Infinity" : `${heldAfter}`,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return child;
}

/** Kills the worker once it has a job in its hands that it will never do. */
async function killWhileHolding(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  if (child.stdout === null) throw new Error("the worker has no output");
  await once(createInterface({ input: child.stdout }), "line");
  child.kill("SIGKILL");
  expect(await exited).toEqual([null, "SIGKILL"]);
}

async function endure(databaseUrl: string | null, { workers, killed }: { workers: number; killed: number }): Promise<void> {
  const store = await openStore({ data: folder, databaseUrl });
  const queue = await openImpatient(folder, databaseUrl);
  const texts = new Map<string, number>();
  for (let i = 0; i < ARTICLES; i++) {
    const { article, claims } = ENTRIES[i % ENTRIES.length] ?? { article: { text: "" }, claims: [] };
    const text = `${article.text} Number ${i}.`;
    texts.set(text, claims.length);
    await queue.enqueue({ kind: "article", input: { text } });
  }

  const victims = Array.from({ length: killed }, (_, i) => start(databaseUrl, 20 * (i + 1)));
  await Promise.all(victims.map(killWhileHolding));
  expect((await queue.counts()).running).toBeGreaterThan(0);
  const others = Array.from({ length: workers - killed }, () => start(databaseUrl, null));
  const ends = others.map(async (child) => once(child, "exit"));
  const open = async (): Promise<number> => {
    const { waiting, running } = await queue.counts();
    return waiting + running;
  };
  while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const child of others) child.kill("SIGTERM");
  for (const end of ends) expect(await end).toEqual([0, null]);

  expect(await queue.counts()).toEqual({ waiting: 0, running: 0, done: ARTICLES, failed: 0 });
  expect((await store.articles({ after: null, limit: 2 * ARTICLES })).articles).toHaveLength(ARTICLES);
  for (const [text, claims] of texts) expect((await store.findText(text))?.claims).toHaveLength(claims);
  expect(await store.links()).toHaveLength([...texts.values()].reduce((sum, claims) => sum + claims, 0));
  await Promise.all([queue.close(), store.close()]);
}

test("two workers on one SQLite file, one killed: the other does it all", { timeout: PATIENCE }, async () => {
  await endure(null, { workers: 2, killed: 1 });
});

test("four workers on PostgreSQL, two killed: the others do it all", { timeout: PATIENCE }, async () => {
  await endure(await server.createDatabase(), { workers: 4, killed: 2 });
});
