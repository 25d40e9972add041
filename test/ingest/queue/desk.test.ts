/** The server's queue, worked by a thread of its own: put in, done, shown on the board, stopped; without the extractor's model. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openQueue, ProgressBoard, workQueue, type Queue } from "../../../server/ingest/index.ts";
import { openStore } from "../../../server/store/index.ts";
import { ENTRIES } from "../../fixtures/fixture.ts";

const [entry] = ENTRIES;
if (entry === undefined) throw new Error("the fixture is empty");
const { article, claims } = entry;

const WEB = { version: "0", allowPrivate: [], allowPorts: [] };

let folder: string;
let queue: Queue;
let board: ProgressBoard;
let reported: unknown[];
let worked: ReturnType<typeof workQueue>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-desk-"));
  const place = { data: folder, databaseUrl: null };
  const store = await openStore(place);
  await store.addArticle(article, { extractor: "1", claims });
  await store.close();
  reported = [];
  const reportError = (error: unknown): void => void reported.push(error);
  queue = await openQueue(place, reportError);
  board = new ProgressBoard();
  worked = workQueue(queue, board, { ...place, ...WEB, knowledgeFolder: folder, extractor: "1", threads: 1 }, { reportError });
});
afterEach(async () => {
  await worked.stop(0);
  await queue.close();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until so many jobs are settled and the board shows that the queue is at rest. */
async function settled(jobs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = async (): Promise<void> => {
    const { done, failed } = await queue.counts();
    if (done + failed === jobs && board.now.total > 0 && board.finished) resolve();
  };
  const stop = board.watch(() => void look());
  await promise;
  stop();
}

test("does in its thread what is put in, and shows it on the board", async () => {
  const { desk } = worked;
  const known = await desk.enqueue({ kind: "article", input: { text: article.text } });
  const blank = await desk.enqueue({ kind: "article", input: { text: "  " } });
  await settled(2);
  expect(await desk.job(known)).toMatchObject({ state: "done", article: article.id });
  expect((await desk.failed({ after: null, limit: 5 })).jobs).toMatchObject([{ id: blank, error: { code: "empty-text" } }]);
  await desk.retry(blank);
  await expect(desk.retry(known)).rejects.toMatchObject({ code: "job-not-found" });
  expect(reported).toEqual([]);
});

test("stops, and leaves what nobody has begun", async () => {
  await worked.stop(1_000);
  await worked.desk.enqueue({ kind: "url", url: "https://example.org/later" });
  expect(await queue.counts()).toMatchObject({ waiting: 1, running: 0 });
  expect(reported).toEqual([]);
});
