/** Pages of claims: together they are all the claims of the graph, each once, and what is refused says why. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ClaimPage, GraphResponse } from "../../server/vocabulary/index.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(async () => served.close());

const page = async (words: string): Promise<ClaimPage> => ClaimPage.parse(await (await served.api(`/claims?${words}`)).json());

test.each(["date", "claimant", "statement"])("pages ordered by %s hold each claim of the graph once", async (order) => {
  const { totals } = GraphResponse.parse(await (await served.api("/graph")).json());
  const ids: string[] = [];
  while (ids.length < totals.claims) {
    const { claims, total } = await page(`order=${order}&limit=4&offset=${ids.length}`);
    expect(total).toBe(totals.claims);
    expect(claims.length).toBeGreaterThan(0);
    ids.push(...claims.map(({ id }) => id));
  }
  expect(new Set(ids).size).toBe(totals.claims);
});

test("the filter of the graph and words narrow the claims down", async () => {
  const { claims } = await page("relation=supplies&limit=200");
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.every(({ claim }) => claim.relation === "supplies")).toBe(true);
  const found = await page("q=russia&limit=200");
  expect(found.claims.length).toBeGreaterThan(0);
  expect(found.claims.every((stored) => JSON.stringify(stored).toLowerCase().includes("russia"))).toBe(true);
  expect(found).toMatchObject({ total: found.claims.length, read: true });
});

const confidences = async (descending: boolean): Promise<readonly number[]> =>
  (await page(`order=confidence&descending=${descending}&limit=200`)).claims.map(({ claim }) => claim.confidence);

test("unsure first is the other end of surest first", async () => {
  expect(await confidences(true)).toEqual((await confidences(true)).toSorted((a, b) => b - a));
  expect(await confidences(false)).toEqual((await confidences(false)).toSorted((a, b) => a - b));
});

test("an unknown order and a misspelt filter are refused", async () => {
  expect((await problemOf(await served.api("/claims?order=luck"))).detail).toContain("order");
  expect((await problemOf(await served.api("/claims?relations=supplies"))).detail).toContain("relations");
});
