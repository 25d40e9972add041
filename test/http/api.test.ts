/** Every route over a real connection: what it answers fits its schema, and what it refuses says why. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readClaims, readGraphology, readNodeLink } from "../../server/exchange/index.ts";
import {
  ActorList,
  AddArticleResponse,
  ArticleDetail,
  ArticleList,
  DEFAULT_CONFIDENCE,
  EvidenceResponse,
  ExtractResponse,
  GraphResponse,
  Health,
  Ontology,
} from "../../server/vocabulary/index.ts";
import { ENTRIES, ONTOLOGY } from "../fixtures/fixture.ts";
import { problemOf, serveFixture, type Served } from "./serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serveFixture();
});
afterAll(async () => served.close());

async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const response = await served.api(path);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

const post = (path: string, value: unknown) =>
  served.api(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

describe("the graph", () => {
  test("joins only actors that it lists, and adds up", async () => {
    const { nodes, edges, totals, all, facets } = await get("/graph", GraphResponse);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(totals).toEqual(all);
    expect([totals.actors, totals.edges]).toEqual([nodes.length, edges.length]);
    expect(edges.reduce((sum, { claims }) => sum + claims, 0)).toBe(totals.claims);
    expect(Object.keys(facets.relation)).toHaveLength(19);
    expect(nodes.find(({ id }) => id === "RUS")).toMatchObject({ name: "Russia", flag: "ru", kind: "state" });
    // Who acts for a state is counted beside it and within it: the answer says so.
    const state = facets.actor.find(({ id }) => id === "RUS");
    const agents = facets.actor.filter(({ principal }) => principal === "RUS");
    expect([state?.principal, agents.length > 0]).toEqual([undefined, true]);
    expect(agents.every(({ claims }) => claims <= (state?.claims ?? 0))).toBe(true);
  });

  test("is filtered by the words of the address, with totals and places of the whole kept", async () => {
    const whole = await get("/graph", GraphResponse);
    const part = await get("/graph?relation=supplies,attacks&status=actual&actor=RUS", GraphResponse);
    expect(part.edges.length).toBeGreaterThan(0);
    expect(
      part.edges.every(
        ({ relation, source, target }) => ["supplies", "attacks"].includes(relation) && [source, target].includes("RUS"),
      ),
    ).toBe(true);
    expect(part.all).toEqual(whole.totals);
    const places = new Map(whole.nodes.map(({ id, x, y }) => [id, [x, y]]));
    expect(part.nodes.every(({ id, x, y }) => places.get(id)?.join() === [x, y].join())).toBe(true);
  });

  test("hides unsure claims unless asked, and tells ministers apart at the level of names", async () => {
    const [usual, everything, named] = [
      await get("/graph", GraphResponse),
      await get("/graph?minConfidence=0", GraphResponse),
      await get("/graph?level=named", GraphResponse),
    ];
    expect(everything.totals.claims).toBe(usual.totals.claims + 1);
    expect(usual.nodes.some(({ id }) => id === "antony-blinken")).toBe(false);
    expect(named.nodes.find(({ id }) => id === "antony-blinken")).toMatchObject({ flag: null, principal: { id: "USA" } });
  });

  test("is not sent again to whoever has it, until it changes", async () => {
    const own = await serveFixture();
    const first = await own.api("/graph?relation=meets");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"/);
    const headers = { "If-None-Match": `"other", W/${etag}` };
    expect((await own.api("/graph?relation=meets", { headers })).status).toBe(304);
    expect((await own.api("/graph?relation=supplies", { headers })).status).toBe(200);
    await own.store.addArticle({ text: "News." }, { extractor: "1", claims: [] });
    const after = await own.api("/graph?relation=meets", { headers });
    expect(after.status).toBe(200);
    expect(after.headers.get("etag")).not.toBe(etag);
    await own.close();
  });
});

describe("evidence", () => {
  test("of every edge is as many claims as it counts, newest first, each quoting its article", async () => {
    const { edges } = await get("/graph?minConfidence=0", GraphResponse);
    for (const edge of edges) {
      const {
        claims,
        source,
        target,
        edge: same,
      } = await get(`/edges/${encodeURIComponent(edge.id)}/evidence?minConfidence=0`, EvidenceResponse);
      expect(same).toEqual(edge);
      expect([source.id, target.id]).toEqual([edge.source, edge.target]);
      expect(claims).toHaveLength(edge.claims);
      const dates = claims.map(({ article }) => article.date ?? "");
      expect(dates).toEqual(dates.toSorted().toReversed());
      for (const { article, claim } of claims) {
        const text = ENTRIES.find((entry) => entry.article.id === article.id)?.article.text ?? "";
        const { start, end, text: quoted } = claim.evidence.sentence;
        expect(text.slice(start, end)).toBe(quoted);
      }
    }
  });

  test("obeys the filter, and an edge that it leaves out is not there", async () => {
    const { claims } = await get("/edges/IRN~supplies~RUS/evidence?status=negated", EvidenceResponse);
    expect(claims.map(({ claim }) => claim.status)).toEqual(["negated"]);
    const problem = await problemOf(await served.api("/edges/IRN~supplies~RUS/evidence?status=ended"));
    expect(problem).toMatchObject({ status: 404, code: "edge-not-found", detail: expect.stringContaining("IRN~supplies~RUS") });
  });
});

describe("articles", () => {
  test("are listed page by page and read one by one", async () => {
    const first = await get("/articles?limit=4", ArticleList);
    const second = await get(`/articles?limit=100&after=${first.next}`, ArticleList);
    expect(first.articles.length + second.articles.length).toBe(ENTRIES.length);
    const { article, claims } = await get(`/articles/${first.articles[0]?.id}`, ArticleDetail);
    expect(claims).toHaveLength(first.articles[0]?.claims ?? -1);
    expect(ENTRIES.map((entry) => entry.article)).toContainEqual(article);
  });

  test("are added once, and the graph changes once", async () => {
    const own = await serveFixture();
    const article = { title: "Late news", date: "2025-05-05", text: "Late on Monday, Turkey sells armed drones to Ukraine." };
    const add = async () =>
      own.api("/articles", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(article) });
    const response = await add();
    expect(response.status).toBe(201);
    const added = AddArticleResponse.parse(await response.json());
    expect(added).toMatchObject({ created: true, claims: [{ claim: { relation: "supplies" } }] });
    expect((await own.api(response.headers.get("location")?.replace("/api/v1", "") ?? "")).status).toBe(200);
    const graph = GraphResponse.parse(await (await own.api("/graph")).json());
    expect(graph.edges.find(({ id }) => id === "TUR~supplies~UKR")).toMatchObject({ claims: 2, last: "2025-05-05" });
    const again = await add();
    expect(again.status).toBe(200);
    expect(AddArticleResponse.parse(await again.json())).toEqual({ ...added, created: false });
    expect(GraphResponse.parse(await (await own.api("/graph")).json())).toEqual(graph);
    await own.close();
  });

  test("that hold a program are text, for every browser that is given them", async () => {
    const own = await serveFixture();
    const text = 'On Monday <script>alert(1)</script><img src=x onerror="alert(1)"> nothing happened.';
    const body = JSON.stringify({ id: "<b>x</b>", title: "</script><script>alert(1)</script>", text });
    await own.api("/articles", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const response = await own.api(`/articles/${encodeURIComponent("<b>x</b>")}`);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(ArticleDetail.parse(await response.json()).article.text).toBe(text);
    const missing = await own.api(`/articles/${encodeURIComponent("<script>alert(1)</script>")}`);
    expect(missing.headers.get("content-type")).toContain("application/problem+json");
    await own.close();
  });

  test("are extracted without being kept, down to the confidence asked for", async () => {
    const { article, claims } = ENTRIES[9] ?? { article: null, claims: [] };
    const before = await get("/health", Health);
    const usual = ExtractResponse.parse(await (await post("/extract", article)).json());
    const everything = ExtractResponse.parse(await (await post("/extract?minConfidence=0", article)).json());
    expect(everything).toEqual({ id: article?.id, claims });
    expect(usual.claims).toEqual(claims.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE));
    expect(usual.claims.length).toBeLessThan(claims.length);
    expect(await get("/health", Health)).toEqual(before);
  });
});

describe("the rest", () => {
  test("actors are found by part of a name, with their claims counted", async () => {
    const { actors } = await get("/actors?q=kor&limit=5", ActorList);
    expect(actors.map(({ id }) => id).toSorted()).toEqual(["KOR", "PRK"]);
    expect(actors.every(({ claims }) => claims > 0)).toBe(true);
  });

  test("the ontology is the one that was given", async () => {
    expect(await get("/ontology", Ontology)).toEqual(ONTOLOGY);
  });

  test("exports are files that hold what the graph shows", async () => {
    const words = "relation=supplies&status=actual";
    const { edges } = await get(`/graph?${words}`, GraphResponse);
    const file = async (format: string) => {
      const response = await served.api(`/export?format=${format}&${words}`);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="?dragoman-/);
      return response.text();
    };
    const keys = edges.map(({ id }) => id);
    expect(readGraphology(JSON.parse(await file("graphology"))).graph.edges()).toEqual(keys);
    expect(readNodeLink(JSON.parse(await file("node-link"))).graph.edges()).toEqual(keys);
    expect(readClaims(await file("claims-jsonl"))).toHaveLength(edges.reduce((sum, { claims }) => sum + claims, 0));
  });

  test("progress comes as events until nobody listens", async () => {
    const abort = new AbortController();
    const response = await served.api("/progress", { signal: abort.signal });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const until = async (needle: string): Promise<void> => {
      while (!text.includes(needle)) text += (await reader?.read())?.value ?? "";
    };
    await until('{"total":0');
    served.progress.report({ total: 3, done: 1, failed: 0 });
    await until('{"total":3,"done":1,"failed":0}');
    expect(text).toContain("event:progress");
    expect(await get("/health", Health)).toMatchObject({ status: "starting", version: "1.2.3", progress: { total: 3, done: 1 } });
    served.progress.report({ total: 3, done: 2, failed: 1 });
    expect(await get("/health", Health)).toMatchObject({ status: "ok" });
    abort.abort();
  });

  test("every route that answers is in the OpenAPI document, with schemas that it can name", async () => {
    const document = await get("/openapi.json", z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }));
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [
        "/actors",
        "/addresses/read",
        "/article-counts",
        "/articles",
        "/articles/url",
        "/articles/{id}",
        "/claims",
        "/claims/{id}/correction",
        "/corrections",
        "/edges/{id}/evidence",
        "/export",
        "/extract",
        "/claims/{id}/why",
        "/feeds",
        "/files/read",
        "/graph",
        "/health",
        "/healthz/live",
        "/healthz/ready",
        "/jobs",
        "/jobs/{id}",
        "/jobs/{id}/retry",
        "/metrics",
        "/ontology",
        "/openapi.json",
        "/paths",
        "/progress",
        "/timeline",
        "/whereabouts",
      ].toSorted(),
    );
    const text = JSON.stringify(document);
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(text).toContain(`"${name}":{`);
    for (const word of ["relation", "status", "actor", "from", "to", "minConfidence", "level"])
      expect(text).toContain(`"name":"${word}"`);
  });
});

describe("the page", () => {
  test("is served with its files, and may reach nothing else", async () => {
    const clientFolder = await mkdtemp(join(tmpdir(), "dragoman-page-"));
    const own = await serveFixture({ clientFolder });
    const unbuilt = await fetch(own.origin);
    expect([unbuilt.status, await unbuilt.text()]).toEqual([503, expect.stringContaining("build:client")]);
    await mkdir(join(clientFolder, "assets"));
    await writeFile(join(clientFolder, "index.html"), "<!doctype html><title>Dragoman</title>");
    await writeFile(join(clientFolder, "assets", "main-abc.js"), "export {};");
    const page = await fetch(`${own.origin}/?relation=supplies`);
    expect(await page.text()).toContain("<title>Dragoman</title>");
    const slashes = await fetch(`${own.origin}//?relation=supplies`);
    expect([slashes.url, await slashes.text()]).toEqual([page.url, expect.stringContaining("<title>Dragoman</title>")]);
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|'unsafe-eval'|\*/);
    const asset = await fetch(`${own.origin}/assets/main-abc.js`);
    expect([asset.headers.get("content-type"), asset.headers.get("cache-control")]).toEqual([
      expect.stringContaining("javascript"),
      expect.stringContaining("immutable"),
    ]);
    expect((await fetch(`${own.origin}/..%2f..%2fetc/passwd`)).status).toBe(404);
    expect((await problemOf(await fetch(`${own.origin}/nowhere`))).code).toBe("route-not-found");
    await own.close();
    await rm(clientFolder, { recursive: true });
  });
});
