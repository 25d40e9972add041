/** What people say about claims: it is seen in article, evidence and graph at once, listed, and can be taken back. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { ArticleDetail, CorrectionList, GraphResponse, VerdictResponse, type Verdict } from "../../server/vocabulary/index.ts";
import { ENTRIES } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeEach(async () => {
  served = await serveFixture({ now: () => new Date("2025-06-02T10:00:00Z") });
});
afterEach(async () => served.close());

const put = (id: string, verdict: unknown) =>
  served.api(`/claims/${id}/correction`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(verdict),
  });
const claimsOf = async (article: string) => ArticleDetail.parse(await (await served.api(`/articles/${article}`)).json()).claims;
const graph = async () => GraphResponse.parse(await (await served.api("/graph?minConfidence=0")).json());
const listed = async (query = "") => CorrectionList.parse(await (await served.api(`/corrections${query}`)).json());

const ARTICLE = ENTRIES[0]?.article.id ?? "";
const REJECTED: Verdict = { verdict: "rejected", note: "It was a rumour.", by: "Ada" };

test("a rejected claim is gone from article and graph, and back once that is taken back", async () => {
  const [before, whole] = [await claimsOf(ARTICLE), await graph()];
  const id = before[0]?.id ?? "";
  const response = await put(id, REJECTED);
  expect(VerdictResponse.parse(await response.json())).toEqual({ claim: null });
  expect((await claimsOf(ARTICLE)).map((claim) => claim.id)).toEqual(before.slice(1).map((claim) => claim.id));
  expect((await graph()).totals.claims).toBe(whole.totals.claims - 1);
  expect((await listed()).corrections).toMatchObject([
    { id, article: ARTICLE, correction: { ...REJECTED, at: "2025-06-02T10:00:00.000Z" } },
  ]);
  const back = await served.api(`/claims/${id}/correction`, { method: "DELETE" });
  expect(VerdictResponse.parse(await back.json()).claim).toEqual(before[0]);
  expect(await claimsOf(ARTICLE)).toEqual(before);
  expect((await listed()).corrections).toEqual([]);
});

test("a corrected claim says what the person says", async () => {
  const id = (await claimsOf(ARTICLE))[0]?.id ?? "";
  const response = await put(id, { verdict: "corrected", fields: { relation: "attacks", status: "ended" } });
  const { claim } = VerdictResponse.parse(await response.json());
  expect(claim).toMatchObject({ id, claim: { relation: "attacks", status: "ended" } });
  expect((await claimsOf(ARTICLE)).find((each) => each.id === id)).toEqual(claim);
});

test("claimant, object and time are corrected too: evidence, filters and exports tell what the person says", async () => {
  const id = (await claimsOf(ARTICLE))[0]?.id ?? "";
  const claimant = { id: "XYZ", name: "Xyzia", kind: "state", principal: { id: "XYZ", name: "Xyzia" } };
  const fields = {
    object: { class: "training", text: "flying lessons" },
    claimant,
    time: { text: "in May", from: "2024-05-01", to: "2024-05-31" },
  };
  expect((await put(id, { verdict: "corrected", fields })).status).toBe(200);
  const words = "claimant=XYZ&object=training&minConfidence=0";
  expect((await (await served.api(`/graph?${words}`)).json()).totals.claims).toBe(1);
  const lines = await (await served.api(`/export?format=claims-jsonl&${words}`)).text();
  expect(JSON.parse(lines)).toMatchObject({ id, claim: fields });
  const report = await (await served.api(`/export?format=report-markdown&${words}`)).text();
  expect(report).toContain("as told by Xyzia");
  await put(id, { verdict: "corrected", fields: { claimant: null, object: null, time: null } });
  expect((await claimsOf(ARTICLE))[0]?.claim).toMatchObject({ claimant: null, object: null, time: null });
});

test("verdicts are listed page by page, and of one article", async () => {
  const claims = (await Promise.all(ENTRIES.slice(0, 3).map(({ article }) => claimsOf(article.id)))).flat();
  for (const { id } of claims) await put(id, { verdict: "accepted" });
  const first = await listed("?limit=2");
  const rest = await listed(`?limit=500&after=${first.next}`);
  expect(first.corrections).toHaveLength(2);
  expect([...first.corrections, ...rest.corrections].map(({ id }) => id).toSorted()).toEqual(
    claims.map(({ id }) => id).toSorted(),
  );
  expect(rest.next).toBeNull();
  const own = await listed(`?article=${ARTICLE}`);
  expect(own.corrections.map(({ article }) => article)).toEqual((await claimsOf(ARTICLE)).map(() => ARTICLE));
});

test("a removed article takes its claims with it", async () => {
  expect((await served.api(`/articles/${ARTICLE}`, { method: "DELETE" })).status).toBe(204);
  expect((await problemOf(await served.api(`/articles/${ARTICLE}`))).code).toBe("article-not-found");
  expect((await problemOf(await served.api(`/articles/${ARTICLE}`, { method: "DELETE" }))).code).toBe("article-not-found");
});

test.each([
  ["nowhere", REJECTED, 404, "claim-not-found"],
  ["nowhere", { verdict: "perhaps" }, 400, "invalid-request"],
  ["nowhere", { verdict: "corrected", fields: {} }, 400, "invalid-request"],
  ["nowhere", { verdict: "corrected", fields: { object: { class: "arms", text: " " } } }, 400, "invalid-request"],
  [
    "nowhere",
    { verdict: "corrected", fields: { time: { text: "May", from: "2024-05-31", to: "2024-05-01" } } },
    400,
    "invalid-request",
  ],
  ["nowhere", { verdict: "corrected", fields: { relation: "loves" } }, 400, "unknown-relation"],
])("a verdict on %s that is %j is refused", async (id, verdict, status, code) => {
  const revision = await served.store.revision();
  expect(await problemOf(await put(id, verdict))).toMatchObject({ status, code });
  expect(await served.store.revision()).toBe(revision);
});
