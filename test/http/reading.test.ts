/** What is read without being kept: why a claim was read, and what a file holds. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { ArticleDetail, UploadResponse, WhyResponse } from "../../server/vocabulary/index.ts";
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
