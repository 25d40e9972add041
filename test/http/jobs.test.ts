/** Work that is done later: put in line at once, once, asked about, and tried again where it failed. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { handlerOf, work } from "../../server/ingest/index.ts";
import { JobsResponse, JobStatus, QueuedResponse, type ArticleInput } from "../../server/vocabulary/index.ts";
import { fakeExtractor } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeEach(async () => {
  served = await serveFixture();
});
afterEach(async () => served.close());

const post = (path: string, value: unknown) =>
  served.api(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });
const jobs = async () => JobsResponse.parse(await (await served.api("/jobs")).json());
const ARTICLE: ArticleInput = { id: "late", title: "Late news", text: "Turkey sells drones to Ukraine." };

test.each([
  ["/articles?wait=false", ARTICLE, "article", "Late news"],
  ["/articles/url", { url: "https://news.example/a" }, "url", "https://news.example/a"],
  ["/feeds", { url: "https://news.example/feed" }, "feed", "https://news.example/feed"],
])("what is sent to %s is put in line once and can be asked about", async (path, value, kind, about) => {
  const revision = await served.store.revision();
  const [first, again] = [await post(path, value), await post(path, value)];
  expect([first.status, again.status]).toEqual([202, 202]);
  const { job } = QueuedResponse.parse(await first.json());
  expect(job).toMatchObject({ kind, about, state: "waiting" });
  expect(QueuedResponse.parse(await again.json()).job.id).toBe(job.id);
  const found = await served.api(first.headers.get("location")?.replace("/api/v1", "") ?? "");
  expect(JobStatus.parse(await found.json())).toEqual(job);
  expect((await jobs()).counts).toEqual({ waiting: 1, running: 0, done: 0, failed: 0 });
  expect(await served.store.revision()).toBe(revision);
});

test("a job that is done says which article it led to", async () => {
  const { store, queue } = served;
  const fetchArticle = async (): Promise<ArticleInput> => ARTICLE;
  const handler = handlerOf({ store, extractor: fakeExtractor, queue, fetchArticle, readFeed: async () => {} });
  const worker = work(queue, handler, { slots: 1, reportError: () => undefined });
  const response = await post("/articles/url", { url: "https://news.example/a" });
  const { job } = QueuedResponse.parse(await response.json());
  const status = async () => JobStatus.parse(await (await served.api(`/jobs/${job.id}`)).json());
  await expect.poll(async () => (await status()).state, { timeout: 20_000 }).toBe("done");
  expect(await status()).toMatchObject({ article: "late" });
  expect((await store.article("late")).text).toBe(ARTICLE.text);
  await worker.stop(1_000);
});

describe("what failed", () => {
  test("is listed page by page with its error, and tried again", async () => {
    for (const name of ["a", "b", "c"]) {
      await post("/articles/url", { url: `https://news.example/${name}` });
      const [lease] = await served.queue.take(1);
      if (lease !== undefined) await served.queue.fail(lease, { code: "empty-text", message: "Nothing there." }, true);
    }
    const first = JobsResponse.parse(await (await served.api("/jobs?limit=2")).json());
    const second = JobsResponse.parse(await (await served.api(`/jobs?limit=2&after=${first.failed.next}`)).json());
    const all = [...first.failed.jobs, ...second.failed.jobs];
    expect(all.map(({ about }) => about.at(-1)).toSorted()).toEqual(["a", "b", "c"]);
    expect(all[0]).toMatchObject({ state: "failed", error: { code: "empty-text", message: "Nothing there." } });
    const retried = await served.api(`/jobs/${all[0]?.id}/retry`, { method: "POST" });
    expect(QueuedResponse.parse(await retried.json()).job.state).toBe("waiting");
    expect((await jobs()).counts).toEqual({ waiting: 1, running: 0, done: 0, failed: 2 });
  });
});

describe("what cannot be done", () => {
  test.each([
    ["/articles?wait=false", { text: " " }, 422, "empty-text"],
    ["/articles?wait=maybe", ARTICLE, 400, "invalid-request"],
    ["/articles/url", { url: "file:///etc/passwd" }, 400, "invalid-request"],
    ["/feeds", { url: "gopher://x" }, 400, "invalid-request"],
    ["/feeds", {}, 400, "invalid-request"],
    ["/jobs/nowhere/retry", null, 404, "job-not-found"],
  ])("%s with %j is refused at once", async (path, value, status, code) => {
    expect(await problemOf(await post(path, value))).toMatchObject({ status, code });
    expect((await jobs()).counts).toEqual({ waiting: 0, running: 0, done: 0, failed: 0 });
  });

  test("is told by a server that has no queue", async () => {
    const { store, progress } = served;
    const without = await serveFixture({ store, progress, jobs: undefined });
    expect(await problemOf(await without.api("/jobs"))).toMatchObject({ status: 503, code: "not-ready" });
    await without.close();
  });

  test("is a job that nobody knows", async () => {
    expect(await problemOf(await served.api("/jobs/nowhere"))).toMatchObject({ status: 404, code: "job-not-found" });
  });
});
