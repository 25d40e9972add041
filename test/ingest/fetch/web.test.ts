/** What a site may do to whoever reads it: endless, slow, broken, looping; each ends soon, with a problem that names the URL. */
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TIMEOUTS } from "../../../server/ingest/fetch/guarded-agent.ts";
import { MOST_REDIRECTS } from "../../../server/ingest/fetch/redirects.ts";
import { openWeb, type Web } from "../../../server/ingest/fetch/web.ts";
import { isFinal } from "../../../server/ingest/queue/job.ts";
import { redirects, sends, serveSite, type Route, type Site } from "../site.ts";
import { HTML, reaching } from "./web.ts";

const WORDS = "<p>Kenya thanked Peru.</p>";
const BOMB = gzipSync(Buffer.alloc(20_000_000));
const coded = (coding: string, body: Uint8Array): Route => sends("text/html", body, { "Content-Encoding": coding });

const routes: Record<string, Route> = {
  "/plain": sends("text/html", WORDS),
  "/gzip": coded("gzip", gzipSync(WORDS)),
  "/deflate": coded("deflate", deflateSync(WORDS)),
  "/br": coded("br", brotliCompressSync(WORDS)),
  "/large": sends("text/html", "x".repeat(100_001)),
  "/bomb": coded("gzip", BOMB),
  "/bomb-br": coded("br", brotliCompressSync(Buffer.alloc(20_000_000))),
  "/nested": coded("gzip, gzip", gzipSync(gzipSync(WORDS))),
  "/zstd": coded("zstd", Buffer.from(WORDS)),
  "/constructor": coded("constructor", Buffer.from(WORDS)),
  "/no-gzip": coded("gzip", Buffer.from(WORDS)),
  "/half-gzip": coded("gzip", gzipSync(WORDS.repeat(50)).subarray(0, 30)),
  "/endless": (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const more = (): void => void (response.destroyed || response.write("x".repeat(50_000), more));
    more();
  },
  "/silent": () => {},
  "/stalls": (_request, response) => void response.writeHead(200, { "Content-Type": "text/html" }).write("<p>"),
  "/drips": (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" });
    const timer = setInterval(() => response.write("x"), 100);
    response.on("close", () => clearInterval(timer));
  },
  "/breaks": (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "1000" });
    response.write("<p>", () => response.destroy());
  },
  "/many-headers": sends("text/html", WORDS, { "X-Long": "x".repeat(100_000) }),
  "/loop": redirects("/loop"),
  "/to/nowhere": (_request, response) => void response.writeHead(302).end(),
  "/missing": (_request, response) => void response.writeHead(404, { "Content-Encoding": "gzip" }).end("no"),
  "/busy": (_request, response) => void response.writeHead(429).end(),
  "/failing": (_request, response) => void response.writeHead(503).end(),
};
for (let i = 0; i <= MOST_REDIRECTS; i++) routes[`/hop/${i}`] = redirects(`/hop/${i + 1}`);
routes[`/hop/${MOST_REDIRECTS + 1}`] = sends("text/html", WORDS);

let site: Site;
let web: Web;
beforeAll(async () => {
  site = await serveSite(routes);
});
afterAll(async () => site.close());
beforeEach(() => {
  web = openWeb(reaching(site));
  return async () => web.close();
});

const get = (path: string) => web.get(`${site.origin}${path}`, HTML);

describe("a body", () => {
  test.each(["/plain", "/gzip", "/deflate", "/br"])("%s is read", async (path) => {
    expect((await get(path)).bytes.toString()).toBe(WORDS);
  });

  test.each([
    ["/large", "url-unreadable", "100000 bytes"],
    ["/endless", "url-unreadable", "100000 bytes"],
    ["/bomb", "url-unreadable", "100000 bytes"],
    ["/bomb-br", "url-unreadable", "100000 bytes"],
    ["/nested", "url-unreadable", "compression"],
    ["/zstd", "url-unreadable", "compression"],
    ["/constructor", "url-unreadable", "compression"],
    ["/no-gzip", "url-unreadable", "compression"],
    ["/half-gzip", "url-unreadable", "compression"],
    ["/breaks", "url-unreachable", "cannot be reached"],
    ["/many-headers", "url-unreachable", "cannot be reached"],
    ["/busy", "url-unreachable", "429"],
    ["/failing", "url-unreachable", "503"],
    ["/loop", "url-unreadable", "redirects more than 5 times"],
    ["/hop/0", "url-unreadable", "redirects more than 5 times"],
  ])("%s is not", async (path, code, message) => {
    await expect(get(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
    await expect(get(path)).rejects.toMatchObject({ message: expect.stringContaining(`${site.origin}${path}`) });
  });

  test.each([
    ["/silent", "too long to answer", { headers: 100 }],
    ["/stalls", "too long to send", { body: 100 }],
    ["/drips", "it took too long", { whole: 500 }],
  ])("%s is not waited for", async (path, message, short) => {
    const hasty = openWeb({ ...reaching(site), timeouts: { ...TIMEOUTS, ...short } });
    const slow = hasty.get(`${site.origin}${path}`, HTML);
    await expect(slow).rejects.toMatchObject({ code: "url-unreachable", message: expect.stringContaining(message) });
    await hasty.close();
  });

  test("may be cut instead of refused", async () => {
    const cut = await web.get(`${site.origin}/bomb`, { accept: "*/*", bound: () => ({ bytes: 1_000, beyond: "cut" }) });
    expect(cut.bytes).toHaveLength(1_000);
  });

  test("of a failure is not read, its status is told", async () => {
    expect(await get("/missing")).toMatchObject({ status: 404, bytes: Buffer.alloc(0) });
    expect(await get("/to/nowhere")).toMatchObject({ status: 302 });
  });
});

test("redirects are followed to their end", async () => {
  site.asked.length = 0;
  const { url, bytes } = await get("/hop/1");
  expect([url.pathname, bytes.toString()]).toEqual([`/hop/${MOST_REDIRECTS + 1}`, WORDS]);
  expect(site.asked).toHaveLength(MOST_REDIRECTS + 1);
});

test("a site where nothing listens is unreachable", async () => {
  const gone = await serveSite({});
  const other = openWeb(reaching(gone));
  await gone.close();
  await expect(other.get(`${gone.origin}/`, HTML)).rejects.toMatchObject({
    code: "url-unreachable",
    message: expect.stringContaining("nothing answers there"),
  });
  await other.close();
});

test("a host without an address is told apart: a job ends with it, and who asks again has it looked up again", async () => {
  let isThere = false;
  const nowhere = openWeb({
    ...reaching(site),
    resolve: async () => {
      if (isThere) return [{ address: "127.0.0.1", family: 4 }];
      throw Object.assign(new Error("getaddrinfo ENOTFOUND nowhere.example"), { code: "ENOTFOUND" });
    },
  });
  const url = `http://nowhere.example:${site.port}/news`;
  const problem = await nowhere.get(url, HTML).catch((error: unknown) => error);
  expect(problem).toMatchObject({
    code: "host-unknown",
    message: expect.stringContaining(`${url} is not read: its host has no`),
  });
  expect(isFinal(problem)).toBe(true);
  isThere = true;
  expect((await nowhere.get(`http://nowhere.example:${site.port}/plain`, HTML)).status).toBe(200);
  await nowhere.close();
});

test("waiting is broken off by whoever waits, and the site's rules are still known to others", async () => {
  const waiting = new AbortController();
  const begun = Promise.withResolvers<void>();
  const slow = await serveSite({
    "/slow": (_request, response) => {
      begun.resolve();
      response.on("close", () => response.destroy());
    },
    "/quick": (_request, response) => response.writeHead(200).end("x"),
  });
  const patient = openWeb(reaching(slow));
  const answer = patient.get(`${slow.origin}/slow`, { ...HTML, signal: waiting.signal });
  const ended = expect(answer).rejects.toMatchObject({ name: "AbortError" });
  await begun.promise;
  waiting.abort();
  await ended;
  expect((await patient.get(`${slow.origin}/quick`, HTML)).status).toBe(200);
  await expect(patient.get(`${slow.origin}/quick`, { ...HTML, signal: waiting.signal })).rejects.toThrow("aborted");
  expect(slow.asked).toEqual(["/slow", "/quick"]);
  await Promise.all([patient.close(), slow.close()]);
});

test("the user agent names us and our version", async () => {
  await get("/plain");
  expect([...site.agents]).toEqual([expect.stringMatching(/^Dragoman\/1\.2\.3 \(geopolitical relationship graph/)]);
});
