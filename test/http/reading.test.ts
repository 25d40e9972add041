/** What is read without being kept: why a claim was read, and what a file or an address holds. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFetcher } from "../../server/ingest/index.ts";
import { ArticleDetail, DragomanError, FetchedArticle, UploadResponse, WhyResponse } from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeEach(async () => {
  served = await serveFixture();
});
afterEach(async () => served.close());

const upload = (name: string, text: string) =>
  served.api("/files/read", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name, data: Buffer.from(text).toString("base64") }),
  });
const fetching = (target: Served, url: string, signal: AbortSignal | null = null) =>
  target.api("/addresses/read", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ url }),
    signal,
  });

const nowhere = (url: string) => Promise.reject(new DragomanError("host-unknown", `${url} is not read.`));

const read = async (name: string, text: string) => UploadResponse.parse(await (await upload(name, text)).json());

test("why a claim was read is told from the text of its article", async () => {
  const entry = ENTRIES[0];
  const detail = ArticleDetail.parse(await (await served.api(`/articles/${entry?.article.id}`)).json());
  const [stored] = detail.claims;
  const why = WhyResponse.parse(await (await served.api(`/claims/${stored?.id}/why`)).json());
  expect(why).toMatchObject({ claim: stored?.id, pattern: stored?.claim.pattern });
  expect(why.reasons?.sentence.text).toBe(entry?.article.text);
});

test("of a claim that is not there nothing can be told", async () => {
  expect(await problemOf(await served.api("/claims/nowhere/why"))).toMatchObject({ status: 404, code: "claim-not-found" });
});

test.each([
  ["brief.txt", "Peru met Laos.", [{ title: "brief", text: "Peru met Laos." }]],
  ["brief.JSON", '{"title": "Talks", "text": "Peru met Laos."}', [{ title: "Talks", text: "Peru met Laos." }]],
  ["briefs.jsonl", '{"text": "One."}\n\n{"text": "Two."}\n', [{ text: "One." }, { text: "Two." }]],
  ["briefs.csv", "title,text\nTalks,Peru met Laos.\n", [{ title: "Talks", text: "Peru met Laos." }]],
])("%s is read into articles, and nothing is stored", async (name, text, articles) => {
  const revision = await served.store.revision();
  expect(await read(name, text)).toMatchObject({ articles, refused: [] });
  expect(await served.store.revision()).toBe(revision);
});

test("a page is read without its furniture", async () => {
  const words = "Peru supplied Laos with rice on Monday, said the ministry in Lima after long talks about trade. ".repeat(8);
  const { articles } = await read("page.html", `<title>Rice</title><nav>Home</nav><article><p>${words}</p></article>`);
  expect(articles[0]?.text).toContain("Peru supplied Laos");
  expect(articles[0]?.text).not.toContain("Home");
});

test("what in a file is no article is named beside those that are", async () => {
  const { articles, refused } = await read("briefs.jsonl", '{"text": "One."}\n{"text": ""}');
  expect(articles).toHaveLength(1);
  expect(refused).toMatchObject([{ place: "briefs.jsonl, line 2" }]);
});

test.each([
  ["brief.exe", "MZ", 422, "unreadable-upload"],
  ["constructor", "x", 422, "unreadable-upload"],
  ["brief.pdf", "no PDF", 422, "unreadable-upload"],
  ["brief.json", "{", 400, "invalid-json"],
])("%s is refused", async (name, text, status, code) => {
  expect(await problemOf(await upload(name, text))).toMatchObject({ status, code });
});

test("the article at an address is read, and nothing is stored", async () => {
  const revision = await served.store.revision();
  const { article } = FetchedArticle.parse(await (await fetching(served, "https://news.example/talks")).json());
  expect(article).toMatchObject({ text: "Peru met Laos.", url: "https://news.example/talks" });
  expect(await served.store.revision()).toBe(revision);
});

test("why an address is not read is said at once", async () => {
  const failing = await serveFixture({ fetcher: { fetchArticle: nowhere } });
  const said = await problemOf(await fetching(failing, "https://nowhere.example/"));
  expect(said).toMatchObject({ status: 422, code: "host-unknown", detail: "https://nowhere.example/ is not read." });
  await failing.close();
  expect(await problemOf(await fetching(served, "file:///etc/passwd"))).toMatchObject({ status: 400, code: "invalid-request" });
});

test.each(["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/news", "http://169.254.169.254/latest"])(
  "an address of the machine's own network is not read for anybody: %s",
  async (url) => {
    const fetcher = openFetcher({ version: "1.2.3", reach: { networks: [], ports: [] } });
    const own = await serveFixture({ fetcher });
    const said = await problemOf(await fetching(own, url));
    expect(said).toMatchObject({ status: 422, code: "url-refused", detail: expect.stringContaining(`${url} is not read`) });
    await Promise.all([own.close(), fetcher.close()]);
  },
);

test("a server that fetches nothing says so", async () => {
  const without = await serveFixture({ fetcher: undefined });
  expect(await problemOf(await fetching(without, "https://news.example/"))).toMatchObject({ status: 503, code: "not-ready" });
  await without.close();
});

test("whoever goes away breaks the fetch off, and that is nobody's fault", async () => {
  const [begun, broken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const fetchArticle = (_url: string, signal?: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
      begun.resolve();
      signal?.addEventListener("abort", () => {
        reject(new Error("broken off"));
        broken.resolve();
      });
    });
  const own = await serveFixture({ fetcher: { fetchArticle } });
  const waiting = new AbortController();
  const answer = fetching(own, "https://news.example/", waiting.signal);
  const ended = expect(answer).rejects.toThrow();
  await begun.promise;
  waiting.abort();
  await Promise.all([ended, broken.promise]);
  expect(own.reported).toEqual([]);
  await own.close();
});
