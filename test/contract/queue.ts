/** What every queue must do, whatever it is made of. Each implementation runs this suite. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Lease, Queue } from "../../server/ingest/index.ts";
import type { Job } from "../../server/vocabulary/index.ts";

export interface QueueUnderTest {
  readonly queue: Queue;
  /** Another door to the same jobs, as another process has. */
  readonly another: () => Promise<Queue>;
  /** Lets time pass for all of them. */
  readonly pass: (seconds: number) => Promise<void>;
}

const article = (text: string): Job => ({ kind: "article", input: { text } });
const FAILURE = { code: "internal", message: "the moon was full" };
const NOWHERE = "01234567-89ab-8def-8123-456789abcdef";

/** `open` gives a new, empty queue each time. */
export function queueContract(name: string, open: () => Promise<QueueUnderTest>): void {
  describe(`the queue ${name}`, () => {
    let queue: Queue;
    let pass: QueueUnderTest["pass"];
    let another: QueueUnderTest["another"];
    const opened: Queue[] = [];
    beforeEach(async () => {
      const under = await open();
      ({ queue, pass } = under);
      opened.push(queue);
      another = async () => {
        const other = await under.another();
        opened.unshift(other);
        return other;
      };
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    const takeOne = async (from = queue): Promise<Lease> => {
      const [lease] = await from.take(1);
      if (lease === undefined) throw new Error("nothing is due");
      return lease;
    };
    const failedIds = async (): Promise<readonly string[]> =>
      (await queue.failed({ after: null, limit: 100 })).jobs.map(({ id }) => id);

    test("is empty at first", async () => {
      expect(await queue.take(5)).toEqual([]);
      expect(await queue.counts()).toEqual({ waiting: 0, running: 0, done: 0, failed: 0 });
      expect(await queue.failed({ after: null, limit: 5 })).toEqual({ jobs: [], next: null });
      expect(await queue.job(NOWHERE)).toBeNull();
      expect(await queue.job("no id at all")).toBeNull();
    });

    test("gives a job as it was put in, to one worker, until it is done", async () => {
      const job: Job = { kind: "article", input: { text: 'سلام "quoted" 🕊️ \' \\', title: "a\u0000b\ud800", date: "2025-01-06" } };
      const id = await queue.enqueue(job);
      expect(await queue.job(id)).toMatchObject({ id, kind: "article", state: "waiting", attempts: 0, error: null });
      const lease = await takeOne();
      expect(lease).toMatchObject({ id, attempt: 1 });
      expect(JSON.parse(lease.payload)).toEqual(job);
      expect(await queue.take(1)).toEqual([]);
      expect(await (await another()).take(1)).toEqual([]);
      expect(await queue.job(id)).toMatchObject({ state: "running", attempts: 1 });
      await queue.finish(lease, "article-1");
      expect(await queue.job(id)).toMatchObject({ state: "done", article: "article-1", error: null });
      expect(await queue.counts()).toEqual({ waiting: 0, running: 0, done: 1, failed: 0 });
    });

    test("takes the same job twice for one, and different ones for two, in any process", async () => {
      const first = await queue.enqueue({ kind: "url", url: "https://example.org/a" });
      expect(await (await another()).enqueue({ url: "https://example.org/a", kind: "url" })).toBe(first);
      expect(await queue.enqueue({ kind: "feed", url: "https://example.org/a" })).not.toBe(first);
      expect((await queue.counts()).waiting).toBe(2);
      const leases = await queue.take(5);
      await queue.enqueue({ kind: "url", url: "https://example.org/a" });
      expect(leases).toHaveLength(2);
      expect(await queue.counts()).toMatchObject({ waiting: 0, running: 2 });
    });

    test("puts a job that is done in line again", async () => {
      const id = await queue.enqueue({ kind: "feed", url: "https://example.org/feed" });
      await queue.finish(await takeOne(), null);
      expect(await queue.enqueue({ kind: "feed", url: "https://example.org/feed" })).toBe(id);
      expect(await takeOne()).toMatchObject({ id, attempt: 1 });
    });

    test("shares jobs out: each to one taker, the oldest first", async () => {
      const ids: string[] = [];
      for (let i = 0; i < 6; i++) {
        ids.push(await queue.enqueue(article(`Number ${i}.`)));
        await pass(1);
      }
      const other = await another();
      const first = await queue.take(2);
      expect(first.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
      const taken = (await Promise.all([queue.take(3), other.take(3)])).flat();
      expect(taken.map(({ id }) => id).toSorted()).toEqual(ids.slice(2).toSorted());
    });

    test("tries again after a while what failed, longer each time, and gives up in the end", async () => {
      const { attempts, backOff } = queue.policy;
      const id = await queue.enqueue(article("Poison."));
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const lease = await takeOne();
        expect(lease).toMatchObject({ id, attempt, triesLeft: attempts - attempt });
        await queue.fail(lease, { ...FAILURE, message: `attempt ${attempt}` }, false);
        expect(await queue.take(1)).toEqual([]);
        if (attempt === attempts) break;
        expect(await queue.job(id)).toMatchObject({
          state: "waiting",
          attempts: attempt,
          error: { message: `attempt ${attempt}` },
        });
        await pass(backOff * 2 ** (attempt - 1) * 0.9);
        expect(await queue.take(1)).toEqual([]);
        await pass(backOff * 2 ** attempt);
      }
      const [given] = (await queue.failed({ after: null, limit: 5 })).jobs;
      expect(given).toEqual({
        id,
        kind: "article",
        about: "Poison.",
        state: "failed",
        attempts,
        article: null,
        error: { ...FAILURE, message: `attempt ${attempts}` },
      });
      expect(await queue.job(id)).toEqual(given);
      await pass(100);
      expect(await queue.take(1)).toEqual([]);
      expect(await queue.counts()).toEqual({ waiting: 0, running: 0, done: 0, failed: 1 });
    });

    test("gives up at once what can only fail again", async () => {
      const id = await queue.enqueue(article("Empty."));
      await queue.fail(await takeOne(), FAILURE, true);
      await pass(100);
      expect(await queue.take(1)).toEqual([]);
      expect(await queue.job(id)).toMatchObject({ state: "failed", attempts: 1, error: FAILURE });
      expect(await failedIds()).toEqual([id]);
    });

    test("lets what failed be tried again, as new, and nothing else", async () => {
      const id = await queue.enqueue(article("Retry me."));
      await expect(queue.retry(id)).rejects.toMatchObject({ code: "job-not-found" });
      await queue.fail(await takeOne(), FAILURE, true);
      await queue.retry(id);
      expect(await failedIds()).toEqual([]);
      expect(await queue.job(id)).toMatchObject({ state: "waiting", attempts: 0, error: null });
      const lease = await takeOne();
      expect(lease).toMatchObject({ id, attempt: 1, triesLeft: queue.policy.attempts - 1 });
      await queue.finish(lease, null);
      await expect(queue.retry(id)).rejects.toMatchObject({ code: "job-not-found", message: expect.stringContaining(id) });
      await expect(queue.retry("no id at all")).rejects.toMatchObject({ code: "job-not-found" });
    });

    test("takes what failed and is put in again for a wish to try it again", async () => {
      const id = await queue.enqueue(article("Once more."));
      await queue.fail(await takeOne(), FAILURE, true);
      expect(await queue.enqueue(article("Once more."))).toBe(id);
      expect(await queue.counts()).toEqual({ waiting: 1, running: 0, done: 0, failed: 0 });
    });

    test("lists what failed page by page, in order, and starts again at a place that is gone", async () => {
      const ids: string[] = [];
      for (let i = 0; i < 5; i++) {
        ids.push(await queue.enqueue(article(`Bad ${i}.`)));
        await queue.fail(await takeOne(), FAILURE, true);
        await pass(1);
      }
      const first = await queue.failed({ after: null, limit: 2 });
      const second = await queue.failed({ after: first.next, limit: 2 });
      const third = await queue.failed({ after: second.next, limit: 2 });
      expect([first, second, third].flatMap(({ jobs }) => jobs.map(({ id }) => id))).toEqual(ids);
      expect(third.next).toBeNull();
      expect(await queue.failed({ after: "nonsense", limit: 2 })).toEqual(first);
    });

    test("tells all that is not done, given up or not, each once and in order of id", async () => {
      const texts = Array.from({ length: 120 }, (_, i) => `Number ${i}, \ud800.`);
      const ids = new Map<string, string>();
      for (const text of texts) ids.set(await queue.enqueue(article(text)), text);
      const [done, dead, retried, failing, running] = await queue.take(5);
      if (done && dead && retried && failing && running) {
        await queue.finish(done, null);
        await queue.fail(dead, FAILURE, true);
        await queue.fail(retried, FAILURE, true);
        await queue.retry(retried.id);
        await queue.fail(failing, FAILURE, false);
        ids.delete(done.id);
      }
      const told: Job[] = [];
      for await (const job of (await another()).pending()) told.push(job);
      expect(told).toEqual([...ids].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => article(text)));
    });

    test("misses no job that is given up or tried again while all are told", async () => {
      const texts = Array.from({ length: 101 }, (_, i) => `Number ${i}.`);
      for (const text of texts) await queue.enqueue(article(text));
      const [first, second] = await queue.take(2);
      if (first) await queue.fail(first, FAILURE, true);
      const told: Job[] = [];
      for await (const job of queue.pending()) {
        told.push(job);
        if (told.length !== 1) continue;
        if (first) await queue.retry(first.id);
        if (second) await queue.fail(second, FAILURE, true);
      }
      expect(told).toHaveLength(texts.length);
      expect(new Set(told.map((job) => JSON.stringify(job)))).toEqual(
        new Set(texts.map((text) => JSON.stringify(article(text)))),
      );
    });

    test("gives the job of a worker that fell silent to another, and lets the first settle nothing", async () => {
      const { lease: seconds, backOff } = queue.policy;
      const id = await queue.enqueue(article("Killed."));
      const lost = await takeOne();
      await pass(seconds - 1);
      const other = await another();
      expect(await other.take(1)).toEqual([]);
      await pass(seconds + 2 * backOff);
      const found = await takeOne(other);
      expect(found).toMatchObject({ id, attempt: 2, payload: lost.payload });
      await queue.finish(lost, "too late");
      await queue.fail(lost, FAILURE, true);
      await queue.handBack(lost);
      expect(await queue.job(id)).toMatchObject({ state: "running", attempts: 2 });
      await other.finish(found, "in time");
      expect(await queue.job(id)).toMatchObject({ state: "done", article: "in time" });
    });

    test("leaves a job to a worker that says it is still at it", async () => {
      const { lease: seconds } = queue.policy;
      await queue.enqueue(article("A long one."));
      await queue.enqueue(article("Another."));
      const leases = await queue.take(2);
      for (let i = 0; i < 6; i++) {
        await pass(seconds / 2);
        await queue.extend(leases);
      }
      expect(await (await another()).take(2)).toEqual([]);
      for (const lease of leases) await queue.finish(lease, null);
      expect(await queue.counts()).toMatchObject({ done: 2 });
    });

    test("gives up a job that ends each worker that begins it", async () => {
      const { lease, backOff, attempts } = queue.policy;
      const id = await queue.enqueue(article("Deadly."));
      for (let attempt = 1; attempt <= attempts; attempt++) {
        expect(await takeOne()).toMatchObject({ id, attempt });
        await pass(2 * lease + backOff * 2 ** attempt);
      }
      expect(await queue.take(1)).toEqual([]);
      expect(await queue.job(id)).toMatchObject({
        state: "failed",
        attempts,
        error: { code: "internal", message: expect.stringContaining("worker") },
      });
      expect(await failedIds()).toEqual([id]);
    });

    test("takes a job back as if nobody had begun it", async () => {
      const id = await queue.enqueue(article("Handed back."));
      await queue.handBack(await takeOne());
      expect(await queue.job(id)).toMatchObject({ state: "waiting", attempts: 0 });
      expect(await takeOne(await another())).toMatchObject({ id, triesLeft: queue.policy.attempts - 1 });
    });
  });
}
