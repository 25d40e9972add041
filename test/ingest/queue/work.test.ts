/** The worker's loop: jobs side by side, one that fails alone in it, and a stop that loses none. */
import { once, EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  handlerOf,
  openSqliteQueue,
  retryAll,
  work,
  type Handler,
  type Queue,
  type Worker,
} from "../../../server/ingest/index.ts";
import { openSqlite, type Store } from "../../../server/store/index.ts";
import { DragomanError, type Job } from "../../../server/vocabulary/index.ts";
import { ENTRIES, fakeExtractor } from "../../fixtures/fixture.ts";

const article = (text: string): Job => ({ kind: "article", input: { text } });
const textOf = (job: Job): string => (job.kind === "article" ? job.input.text : job.url);

let time: number;
let queue: Queue;
let worker: Worker | null;
let reported: unknown[];
let changes: EventEmitter;
beforeEach(() => {
  time = Date.parse("2025-02-03T04:05:06Z");
  queue = openSqliteQueue(":memory:", () => new Date(time));
  worker = null;
  reported = [];
  changes = new EventEmitter();
});
afterEach(async () => {
  await worker?.stop(0);
  await queue.close();
});

function begin(handler: Handler, slots = 2): Worker {
  worker = work(queue, handler, {
    slots,
    poll: 1,
    reportError: (error) => reported.push(error),
    changed: () => changes.emit("changed"),
  });
  return worker;
}
async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await once(changes, "changed");
}
const settled = async (jobs: number): Promise<boolean> => {
  const { done, failed } = await queue.counts();
  return done + failed === jobs;
};

/** A handler whose jobs end when told to. */
function held() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    end: () => ends.shift()?.(),
    handler: async (job: Job) => {
      begun.push(textOf(job));
      const { promise, resolve } = Promise.withResolvers<void>();
      ends.push(resolve);
      await promise;
      return `id of ${textOf(job)}`;
    },
  };
}

describe("work", () => {
  test("does every job once, no more at a time than there are slots", async () => {
    let [now, most] = [0, 0];
    const done: string[] = [];
    for (let i = 0; i < 20; i++) await queue.enqueue(article(`${i}`));
    begin(async (job) => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
      done.push(textOf(job));
      return null;
    }, 3);
    await until(async () => settled(20));
    expect(done.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`));
    expect(most).toBe(3);
  });

  test("sees what is put in while it is idle, and says what it led to", async () => {
    const { handler, end } = held();
    begin(handler);
    const id = await queue.enqueue(article("late"));
    await until(async () => (await queue.counts()).running === 1);
    end();
    await until(async () => settled(1));
    expect(await queue.job(id)).toMatchObject({ state: "done", article: "id of late" });
  });

  test("a job that fails stops no other; what is the input's fault is not tried again, and is no fault of ours", async () => {
    const ids = await Promise.all(["good", "empty", "odd", "better"].map(async (text) => queue.enqueue(article(text))));
    begin(async (job) => {
      if (textOf(job) === "empty") throw new DragomanError("empty-text", "The text is empty.");
      if (textOf(job) === "odd") throw new Error("the moon was full\n    at somewhere (secret.ts:1)");
      return null;
    });
    await until(async () => (await queue.counts()).done === 2 && (await queue.counts()).running === 0);
    const [, empty, odd] = await Promise.all(ids.map(async (id) => queue.job(id)));
    expect(empty).toMatchObject({ state: "failed", attempts: 1, error: { code: "empty-text", message: "The text is empty." } });
    expect(odd).toMatchObject({
      state: "waiting",
      attempts: 1,
      error: { code: "internal", message: "Error: the moon was full" },
    });
    expect(reported.map(String)).toEqual([expect.stringContaining("the moon was full")]);
  });

  test("stops once what is under way is done, and takes nothing more", async () => {
    const { handler, end, begun } = held();
    for (const text of ["one", "two", "three"]) await queue.enqueue(article(text));
    const { stop } = begin(handler);
    await until(() => begun.length === 2);
    const stopped = stop(60_000);
    end();
    end();
    await stopped;
    expect(await queue.counts()).toEqual({ waiting: 1, running: 0, done: 2, failed: 0 });
  });

  test("hands back what is not done in time, and what comes of it then changes nothing", async () => {
    const { handler, end, begun } = held();
    const id = await queue.enqueue(article("slow"));
    const { stop } = begin(handler);
    await until(() => begun.length === 1);
    await stop(0);
    expect(await queue.job(id)).toMatchObject({ state: "waiting", attempts: 0 });
    const [lease] = await queue.take(1);
    end();
    await new Promise(setImmediate);
    expect(lease).toMatchObject({ id, attempt: 1 });
    expect(await queue.job(id)).toMatchObject({ state: "running" });
  });

  test("goes on after the database failed", async () => {
    let failures = 2;
    const flaky: Queue = {
      ...queue,
      take: async (limit) => {
        if (failures-- > 0) throw new Error("no connection");
        return queue.take(limit);
      },
    };
    await queue.enqueue(article("patient"));
    const options = { slots: 1, poll: 1, reportError: (error: unknown) => reported.push(error) };
    worker = work(flaky, async () => null, { ...options, changed: () => changes.emit("changed") });
    await until(async () => settled(1));
    expect(reported.map(String)).toEqual(["Error: no connection", "Error: no connection"]);
  });

  test("everything that failed is tried again when asked", async () => {
    for (let i = 0; i < 3; i++) await queue.enqueue(article(`${i}`));
    for (const lease of await queue.take(3)) await queue.fail(lease, { code: "internal", message: "no" }, true);
    expect(await retryAll(queue)).toBe(3);
    expect(await retryAll(queue)).toBe(0);
    expect(await queue.counts()).toEqual({ waiting: 3, running: 0, done: 0, failed: 0 });
  });
});

describe("the handlers", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openSqlite(":memory:", () => new Date(time));
  });
  afterEach(async () => store.close());

  const [entry] = ENTRIES;
  if (entry === undefined) throw new Error("the fixture is empty");
  const { article: known, claims } = entry;
  const begun = () =>
    handlerOf({
      store,
      extractor: fakeExtractor,
      queue,
      fetchArticle: async (url) => ({ ...known, id: null, url }),
      readFeed: async () => ["https://example.org/1", "https://example.org/2"],
    });

  test("store an article with its claims, once however often they are called", async () => {
    const handler = begun();
    const job: Job = { kind: "article", input: known };
    expect(await handler(job)).toBe(known.id);
    const revision = await store.revision();
    expect(await handler(job)).toBe(known.id);
    expect(await store.revision()).toBe(revision);
    expect(await store.claimsOf(known.id)).toHaveLength(claims.length);
  });

  test("fetch an address, and make jobs of the entries of a feed", async () => {
    const handler = begun();
    expect(await handler({ kind: "feed", url: "https://example.org/feed" })).toBeNull();
    const jobs = (await queue.take(5)).map(({ payload }) => JSON.parse(payload));
    expect(jobs.map(({ url }) => url).toSorted()).toEqual(["https://example.org/1", "https://example.org/2"]);
    const id = await handler({ kind: "url", url: "https://example.org/1" });
    expect((await store.articles({ after: null, limit: 5 })).articles).toMatchObject([{ id, url: "https://example.org/1" }]);
  });

  test("refuse what is no article", async () => {
    await expect(begun()({ kind: "article", input: { text: " " } })).rejects.toMatchObject({ code: "empty-text" });
  });
});
