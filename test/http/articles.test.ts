/** Articles that are edited, removed and counted: list, graph and its days follow at once. */
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  ArticleCounts,
  ArticleDetail,
  ArticleList,
  CorrectionList,
  EditArticleResponse,
  GraphResponse,
} from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeEach(async () => {
  served = await serveFixture();
});
afterEach(async () => served.close());

const send = (method: string, path: string, body: unknown) =>
  served.api(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const detail = async (id: string) => ArticleDetail.parse(await (await served.api(`/articles/${id}`)).json());
const graph = async (query = "") => GraphResponse.parse(await (await served.api(`/graph?minConfidence=0${query}`)).json());
const counts = async (query = "") =>
  ArticleCounts.parse(await (await served.api(`/article-counts?minConfidence=0&level=named${query}`)).json());
const ID = ENTRIES[0]?.article.id ?? "";

test("an edit changes what it names, and graph, days and publishers follow", async () => {
  const [before, whole] = [await detail(ID), await graph()];
  const response = await send("PATCH", `/articles/${ID}`, { date: "1999-12-31", publisher: "The Edited" });
  expect(response.status).toBe(200);
  const { article, claims } = EditArticleResponse.parse(await response.json());
  const { text: _text, ...head } = { ...before.article, date: "1999-12-31", publisher: "The Edited" };
  expect(article).toEqual(head);
  expect(claims.map(({ id, claim }) => [id, claim])).toEqual(before.claims.map(({ id, claim }) => [id, claim]));
  expect((await detail(ID)).claims).toEqual(claims);
  const after = await graph();
  expect(after.totals).toEqual({ ...whole.totals, from: "1999-12-31", to: after.totals.to });
  expect(after.facets.month[0]).toMatchObject({ month: "1999-12", claims: expect.any(Number) });
  expect(after.facets.publisher.map(({ id }) => id)).toContain("The Edited");
  expect((await graph("&to=1999-12-31")).totals.articles).toBe(1);
});

test("an edit forgets what is null, and keeps what people said of the claims", async () => {
  const [first] = (await detail(ID)).claims;
  await send("PUT", `/claims/${first?.id}/correction`, { verdict: "rejected", note: null });
  const said = CorrectionList.parse(await (await served.api("/corrections")).json());
  const { article, claims } = EditArticleResponse.parse(await (await send("PATCH", `/articles/${ID}`, { date: null })).json());
  expect(article.date).toBeNull();
  expect(claims.map(({ id }) => id)).not.toContain(first?.id);
  expect(CorrectionList.parse(await (await served.api("/corrections")).json())).toEqual(said);
});

test("an edit of the address alone reads nothing again", async () => {
  const extractor = { version: "2", extract: () => Promise.reject(new Error("was read again")) };
  const own = await serveFixture({ extractor });
  const path = `/articles/${ID}`;
  const patch = (body: unknown) =>
    own.api(path, { method: "PATCH", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  expect((await patch({ url: "https://news.example/moved" })).status).toBe(200);
  expect((await patch({})).status).toBe(200);
  const before = await (await own.api(path)).json();
  expect((await patch({ title: "Another" })).status).toBe(500);
  expect(await (await own.api(path)).json()).toEqual(before);
  await own.close();
});

test.each([
  ["nowhere", { title: "x" }, 404, "article-not-found"],
  [ID, { date: "yesterday" }, 400, "invalid-request"],
  [ID, { url: "javascript:alert(1)" }, 400, "invalid-request"],
  [ID, { text: "Other words." }, 400, "invalid-request"],
  [ID, { title: "NUL \0" }, 422, "binary-text"],
  [ID, [], 400, "invalid-request"],
])("an edit that cannot be is refused: %s %j", async (id, body, status, code) => {
  const before = await detail(ID);
  expect(await problemOf(await send("PATCH", `/articles/${id}`, body))).toMatchObject({ status, code });
  expect(await detail(ID)).toEqual(before);
});

test("edits and removals want the token where the server has one", async () => {
  const own = await serveFixture({
    guard: { token: "secret-secret-secret", hosts: null, corsOrigins: [], readsPerMinute: 1_000, writesPerMinute: 1_000 },
  });
  for (const method of ["PATCH", "DELETE"]) {
    expect(await problemOf(await own.api(`/articles/${ID}`, { method }))).toMatchObject({ status: 401, code: "token-needed" });
  }
  await own.close();
});

test("a removed article is out of list, counts and graph", async () => {
  const whole = await graph("&level=named");
  const { claims } = await detail(ID);
  expect(claims).not.toEqual([]);
  expect((await served.api(`/articles/${ID}`, { method: "DELETE" })).status).toBe(204);
  const { articles } = ArticleList.parse(await (await served.api("/articles?limit=500")).json());
  expect(articles.map(({ id }) => id)).not.toContain(ID);
  expect((await counts()).articles.map(({ id }) => id)).not.toContain(ID);
  expect((await graph("&level=named")).totals.claims).toBe(whole.totals.claims - claims.length);
});

test("the counts of articles are those of the graph under the same filter", async () => {
  const { articles } = await counts();
  const { totals } = await graph("&level=named");
  expect(articles).toHaveLength(totals.articles);
  expect(articles.reduce((sum, { claims }) => sum + claims, 0)).toBe(totals.claims);
  const one = await counts(`&article=${ID}`);
  expect(one.articles).toEqual(articles.filter(({ id }) => id === ID));
  expect((await graph(`&level=named&article=${ID}`)).totals).toMatchObject({ articles: 1, claims: one.articles[0]?.claims });
  expect(await problemOf(await served.api("/article-counts?relation=loves"))).toMatchObject({ code: "unknown-relation" });
});
