/** The command's view of the queue: counts, what failed and why, and another try. */
import { PassThrough } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../server/cli/jobs.ts";
import { openSqliteQueue, type Queue } from "../../server/ingest/index.ts";

let queue: Queue;
beforeEach(() => {
  queue = openSqliteQueue(":memory:", () => new Date("2025-02-03T04:05:06Z"));
});
afterEach(async () => queue.close());

async function jobs(request: Partial<Parameters<typeof runJobs>[0]> = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await runJobs({ queue, failed: false, again: [], everythingAgain: false, output, errors, ...request });
  output.end();
  errors.end();
  return { code, out: await readAll(output), err: await readAll(errors) };
}

/** A job that failed; gives its id. */
async function failed(url: string): Promise<string> {
  const id = await queue.enqueue({ kind: "url", url });
  const [lease] = await queue.take(1);
  if (lease === undefined) throw new Error("nothing was due");
  await queue.fail(lease, { code: "invalid-request", message: "It is nowhere." }, true);
  return id;
}

test("counts the jobs by state", async () => {
  await failed("https://example.org/a");
  await queue.enqueue({ kind: "article", input: { text: "A text." } });
  expect(await jobs()).toEqual({ code: 0, out: "waiting\t1\nrunning\t0\ndone\t0\nfailed\t1\n", err: "" });
});

test("lists what failed with its error", async () => {
  const id = await failed("https://example.org/a");
  const { out } = await jobs({ failed: true });
  expect(out).toBe(`${id}\turl\t1 attempt\thttps://example.org/a\tinvalid-request: It is nowhere.\n`);
});

test("puts failed jobs in line again, and says which are not among them", async () => {
  const [one, two] = [await failed("https://example.org/1"), await failed("https://example.org/2")];
  expect(await jobs({ again: [one, "nothing"] })).toEqual({
    code: 1,
    out: `${one}\twaits again\n`,
    err: expect.stringContaining('"nothing"'),
  });
  expect(await jobs({ everythingAgain: true })).toMatchObject({ code: 0, out: "1 job waits again\n" });
  expect(await queue.job(two)).toMatchObject({ state: "waiting" });
});
