/** What whoever runs the server sees of it: health, measures, the log, and events that go on after a broken connection. */
import { PassThrough, Writable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { createLog } from "../../server/http/log.ts";
import { timedExtractor } from "../../server/ingest/index.ts";
import { createMetrics } from "../../server/http/metrics.ts";
import { Readiness } from "../../server/http/readiness.ts";
import { fakeExtractor } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served | null = null;
afterEach(async () => {
  await served?.close();
  served = null;
});

const json = (value: unknown) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

/** All that a server logs that is asked wrongly and rightly, with secrets in every place where they may be. */
const logged = async (plain: boolean): Promise<string> => {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const logger = createLog({ level: "debug", output, plain });
  served = await serveFixture({
    logger,
    guard: { token: "secret-token-of-test", hosts: null, corsOrigins: [], readsPerMinute: 100, writesPerMinute: 100 },
    reportError: (error) => logger.error({ err: error }, "A fault of the server"),
    searchActors: () => {
      throw new TypeError("a fault");
    },
  });
  const headers = {
    "Content-Type": "application/json",
    Authorization: "Bearer secret-token-of-test",
    Cookie: "a=secret-cookie",
  };
  const body = JSON.stringify({ text: "A secret text." });
  await served.api("/articles?secret=query", { method: "POST", headers, body });
  await served.api("/articles", { method: "POST", headers: { ...headers, Authorization: "Bearer secret-wrong" }, body });
  await served.api("/articles", { method: "POST", headers, body: "{secret" });
  await served.api("/actors?q=secret-query");
  logger.info({ token: "secret-token-of-test", config: { databaseUrl: "postgres://u:secret@h/d" } }, "started");
  await served.close();
  served = null;
  return chunks.join("");
};

/** Reads events until one holds some text; gives all that came and the last id. */
async function events(last: string | null, needle: string): Promise<{ readonly text: string; readonly id: string }> {
  const abort = new AbortController();
  const headers: Record<string, string> = last === null ? {} : { "Last-Event-ID": last };
  const response = await served?.api("/progress", { signal: abort.signal, headers });
  const reader = response?.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes(needle)) text += (await reader?.read())?.value ?? "";
  abort.abort();
  return { text, id: [...text.matchAll(/^id:(.*)$/gm)].at(-1)?.[1] ?? "" };
}

describe("health", () => {
  test("is ready until the server stops or the store does not answer, and alive all the while", async () => {
    const readiness = new Readiness();
    served = await serveFixture({ readiness });
    const { origin, store } = served;
    const ready = () => fetch(`${origin}/healthz/ready`);
    expect((await ready()).status).toBe(200);
    readiness.stop();
    expect(await problemOf(await ready())).toMatchObject({ status: 503, code: "not-ready" });
    const closed = await serveFixture();
    await closed.store.close();
    expect((await problemOf(await fetch(`${closed.origin}/healthz/ready`))).code).toBe("not-ready");
    expect((await fetch(`${closed.origin}/healthz/live`)).status).toBe(200);
    expect(await store.revision()).toMatch(/\d/);
  });
});

describe("measures", () => {
  test("count by route and status, whatever addresses are asked for", async () => {
    const metrics = createMetrics({ process: true });
    served = await serveFixture({ metrics, extractor: timedExtractor(fakeExtractor, metrics.extracted) });
    const { api, origin, queue } = served;
    for (let i = 0; i < 50; i++) await api(`/articles/nowhere-${i}`);
    for (let i = 0; i < 20; i++) await fetch(`${origin}/secret-path-${i}`, { method: i % 2 === 0 ? "GET" : "PROPFIND" });
    await api("/extract", json({ text: "Nothing happened." }));
    await queue.enqueue({ kind: "url", url: "https://news.example/secret-path" });
    const text = await (await fetch(`${origin}/metrics`)).text();
    expect(text).toContain('dragoman_requests_total{method="GET",route="/articles/:id",status="404"} 50');
    expect(text).toContain('dragoman_requests_total{method="other",route="other",status="404"} 10');
    expect(text).toMatch(/dragoman_request_seconds_count\{.*route="\/extract".*\} 1/);
    expect(text).toContain("dragoman_extraction_seconds_count 1");
    expect(text).toContain('dragoman_jobs{state="waiting"} 1');
    expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
    for (const name of ["store_revision", "articles", "claims"]) expect(text).toMatch(new RegExp(`^dragoman_${name} [1-9]`, "m"));
    expect(text).not.toMatch(/nowhere|secret-path/);
  });
});

describe("the log", () => {
  test.each([true, false])("holds no body, token, cookie or query (plain: %s)", async (plain) => {
    const text = await logged(plain);
    expect(text).toContain("POST /api/v1/articles 201");
    expect(text).toContain("TypeError: a fault");
    expect(text).not.toContain("secret");
  });

  test("is one object a line for machines and one line a request for people, with the id that the answer bears", async () => {
    const output = new PassThrough({ encoding: "utf8" });
    served = await serveFixture({ logger: createLog({ level: "info", output, plain: false }) });
    const response = await served.api("/graph?relation=meets");
    const line = JSON.parse(String(output.read()));
    expect(line).toMatchObject({ level: "info", req: { method: "GET", path: "/api/v1/graph" }, res: { status: 200 } });
    expect(line.req.id).toBe(response.headers.get("x-request-id"));
    const lines: string[] = [];
    const people = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
    createLog({ level: "info", output: people, plain: true }).warn("Careful");
    expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warn: Careful\n$/)]);
  });
});

describe("progress", () => {
  test("goes on after the event that was seen last, and tells how things stand where it does not know it", async () => {
    served = await serveFixture();
    const { progress } = served;
    const { id } = await events(null, '"total":0');
    for (const done of [1, 2, 3]) progress.report({ total: 3, done, failed: 0 });
    const { text, id: newest } = await events(id, '"done":3');
    expect([...text.matchAll(/"done":(\d)/g)].map(([, done]) => done)).toEqual(["1", "2", "3"]);
    const unknown = await events("another-run-7", '"done":3');
    expect([...unknown.text.matchAll(/"done":(\d)/g)]).toHaveLength(1);
    progress.report({ total: 4, done: 3, failed: 1 });
    expect((await events(newest, '"failed":1')).text.match(/data:/g)).toHaveLength(1);
  });
});
