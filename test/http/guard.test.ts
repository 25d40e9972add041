/** Who may do what: names, other sites, the token, limits; and that an open server never listens beyond the loopback interface. */
import { once } from "node:events";
import { request as ask } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { guardFor, LOOPBACK_GUARD, type GuardSettings } from "../../server/http/guard-settings.ts";
import { Problem } from "../../server/vocabulary/index.ts";
import { OPERATIONS } from "./document.ts";
import { problemOf, serveFixture } from "./serve.ts";

const TOKEN = "correct-horse-battery-staple";

/** Sends one request to a server with some settings; unlike `fetch`, any header may be set. */
async function answerTo(
  settings: Partial<GuardSettings>,
  { method = "GET", path = "/api/v1/graph", headers = {}, body = "" },
): Promise<{ readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly code: string | null }> {
  const served = await serveFixture({ guard: { ...LOOPBACK_GUARD, ...settings } });
  try {
    const length = { "content-length": Buffer.byteLength(body) };
    const outgoing = ask(`${served.origin}${path}`, { method, agent: false, headers: { ...headers, ...length } });
    outgoing.end(body);
    const [response] = await once(outgoing, "response");
    const content = await text(response);
    const code = response.statusCode >= 400 ? Problem.parse(JSON.parse(content)).code : null;
    return { status: response.statusCode, headers: response.headers, code };
  } finally {
    await served.close();
  }
}

const ARTICLE = JSON.stringify({ text: "Nothing happened." });
const writing = (headers: Record<string, string> = {}) => ({
  method: "POST",
  path: "/api/v1/articles",
  body: ARTICLE,
  headers: { "content-type": "application/json", ...headers },
});

const guardOf = (environment: Record<string, string>) => guardFor(readConfig({}, environment));

describe("names", () => {
  test.each(["evil.example", "evil.example:4310", "127.0.0.1.evil.example", "localhost.evil.example:80", "[::2]:4310"])(
    "%s is not the loopback's, so nothing is answered (DNS rebinding)",
    async (host) => {
      expect(await answerTo({}, { headers: { host } })).toMatchObject({ status: 421, code: "unknown-host" });
      expect(await answerTo({}, { path: "/metrics", headers: { host } })).toMatchObject({ status: 421 });
    },
  );

  test.each(["localhost", "LOCALHOST:4310", "127.0.0.1:1", "[::1]:4310", "news.example"])("%s is known", async (host) => {
    const hosts = [...(LOOPBACK_GUARD.hosts ?? []), "news.example"];
    expect(await answerTo({ hosts }, { headers: { host } })).toMatchObject({ status: 200 });
  });
});

describe("other sites' pages", () => {
  const foreign: readonly Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://127.0.0.1:1" },
  ];
  test.each(foreign)("%j may not write", async (headers) => {
    expect(await answerTo({ corsOrigins: ["http://evil.example"] }, writing(headers))).toMatchObject({
      status: 403,
      code: "cross-site-request",
    });
  });

  test("may not write by a form, which no browser asks about", async () => {
    const headers = { "content-type": "text/plain" };
    expect(await answerTo({}, writing(headers))).toMatchObject({ status: 415, code: "unsupported-media-type" });
  });

  test("may read where they are listed, and are told nothing where not", async () => {
    const listed = { corsOrigins: ["https://gephi.org"] };
    const read = async (settings: Partial<GuardSettings>, origin: string) =>
      (await answerTo(settings, { path: "/api/v1/export", headers: { origin } })).headers["access-control-allow-origin"];
    expect(await read(listed, "https://gephi.org")).toBe("https://gephi.org");
    expect(await read(listed, "https://evil.example")).toBeUndefined();
    expect(await read({}, "https://gephi.org")).toBeUndefined();
    const preflight = await answerTo(listed, {
      method: "OPTIONS",
      path: "/api/v1/articles",
      headers: { origin: "https://gephi.org", "access-control-request-method": "POST" },
    });
    expect(preflight.headers["access-control-allow-methods"]).toBe("GET,HEAD");
  });

  test("our own page and programs may write", async () => {
    for (const headers of [{}, { "sec-fetch-site": "same-origin" }, { "sec-fetch-site": "none" }])
      expect(await answerTo({}, writing(headers))).toMatchObject({ status: 201 });
  });
});

describe("the token", () => {
  test.each(["", "Bearer", "Bearer x", `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`])(
    "is not %j: nothing is written or extracted",
    async (authorization) => {
      const answer = await answerTo({ token: TOKEN }, writing({ authorization }));
      expect(answer).toMatchObject({ status: 401, code: "token-needed" });
      expect(answer.headers["www-authenticate"]).toContain("Bearer");
      const extract = { ...writing({ authorization }), path: "/api/v1/extract" };
      expect(await answerTo({ token: TOKEN }, extract)).toMatchObject({ status: 401 });
    },
  );

  test("lets whoever sends it write, and is not asked of readers", async () => {
    expect(await answerTo({ token: TOKEN }, writing({ authorization: `bearer ${TOKEN}` }))).toMatchObject({ status: 201 });
    expect(await answerTo({ token: TOKEN }, {})).toMatchObject({ status: 200 });
  });
});

test("every route that is not for reading is closed to other sites' pages and to whoever has no token", async () => {
  const served = await serveFixture({ guard: { ...LOOPBACK_GUARD, token: TOKEN } });
  const codeOf = async (path: string, method: string, headers: Record<string, string>) =>
    (await problemOf(await served.api(path, { method, headers }))).code;
  const routes = OPERATIONS.filter(({ method }) => method !== "GET");
  expect(routes.map(({ path, method }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining(["PATCH /articles/{id}", "POST /addresses/read", "POST /files/read"]),
  );
  for (const { path, method } of routes) {
    const foreign = { origin: "http://evil.example", authorization: `Bearer ${TOKEN}` };
    expect([path, await codeOf(path, method, foreign), await codeOf(path, method, {})]).toEqual([
      path,
      "cross-site-request",
      "token-needed",
    ]);
  }
  await served.close();
});

test("limits bound reads and writes of one address, each for itself, and never health", async () => {
  const served = await serveFixture({ guard: { ...LOOPBACK_GUARD, readsPerMinute: 3, writesPerMinute: 1 } });
  const post = () => served.api("/extract", { method: "POST", headers: { "content-type": "application/json" }, body: ARTICLE });
  expect([(await post()).status, (await post()).status]).toEqual([200, 429]);
  const reads = [];
  for (let i = 0; i < 4; i++) reads.push(await served.api("/graph"));
  expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(Problem.parse(await reads[3]?.json()).code).toBe("too-many-requests");
  expect(Number(reads[3]?.headers.get("retry-after"))).toBeGreaterThan(0);
  for (const path of ["/healthz/live", "/healthz/ready", "/api/v1/health"])
    expect((await fetch(`${served.origin}${path}`)).status).toBe(200);
  await served.close();
});

describe("a configuration", () => {
  test.each(["0.0.0.0", "::", "192.168.1.5", "news.example"])("that listens on %s needs a token", (host) => {
    expect(() => guardOf({ DRAGOMAN_HOST: host })).toThrow(/DRAGOMAN_TOKEN/);
    expect(guardOf({ DRAGOMAN_HOST: host, DRAGOMAN_TOKEN: TOKEN })).toMatchObject({ token: TOKEN, hosts: null });
  });

  test.each(["127.0.0.1", "127.1.2.3", "::1", "localhost"])("that listens on %s needs none", (host) => {
    expect(guardOf({ DRAGOMAN_HOST: host }).hosts).toContain(host);
    expect(guardOf({ DRAGOMAN_HOST: host }).token).toBeNull();
  });

  test("that cannot be used is refused without a word of the token", () => {
    expect(() => readConfig({}, { DRAGOMAN_TOKEN: "hunter2" })).toThrow(/^(?!.*hunter2).*DRAGOMAN_TOKEN/);
    expect(() => readConfig({}, { DRAGOMAN_CORS_ORIGINS: "*" })).toThrow(/DRAGOMAN_CORS_ORIGINS/);
    expect(() => readConfig({}, { DRAGOMAN_CORS_ORIGINS: "https://a.example/path" })).toThrow(/origin/);
    expect(readConfig({}, { DRAGOMAN_CORS_ORIGINS: " https://a.example, http://b.example:81 " }).corsOrigins).toEqual([
      "https://a.example",
      "http://b.example:81",
    ]);
  });
});
