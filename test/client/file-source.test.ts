/** A file opened in the page answers what the server would: graph, evidence, filters; what does not fit changes nothing on screen. */
import countries from "i18n-iso-countries";
import { afterEach, describe, expect, test } from "vitest";
import { sourceOf } from "../../client/data/file-source.ts";
import { closeFile, openFile, useSource } from "../../client/data/index.ts";
import { exportSurvey, readGraphology, writeClaims, writeGraphology } from "../../server/exchange/index.ts";
import { fromGraph, linkOf, linksIn, readFilter, surveyOf, timelineOf, toGraph, viewOf } from "../../server/graph/index.ts";
import { FORMATS } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";

const stored = storedFixture();
const filter = readFilter({ relation: "supplies" }, ONTOLOGY);
const { signal } = new AbortController();
const expected = viewOf(
  surveyOf(stored.map(linkOf), "principal", ONTOLOGY, () => undefined),
  filter,
);

afterEach(closeFile);

describe("claims", () => {
  const { source } = sourceOf(writeClaims(stored), "claims.jsonl", ONTOLOGY);

  test("make the same graph as in the store, with flags", async () => {
    const graph = await source.graph(filter, signal);
    expect([graph.edges, graph.totals, graph.facets]).toEqual([expected.edges, expected.totals, expected.facets]);
    expect(graph.nodes.find(({ id }) => id === "RUS")?.flag).toBe("ru");
  });

  test("are the evidence of their edges, newest first", async () => {
    const [edge] = expected.edges;
    const { claims, edge: told } = await source.evidence(edge?.id ?? "", filter, signal);
    expect(told).toEqual(edge);
    expect(claims).toHaveLength(edge?.claims ?? 0);
    expect(claims.every((claim) => stored.some(({ id }) => id === claim.id))).toBe(true);
  });

  test("are counted month by month as in the store", async () => {
    const { periods, undated } = await source.timeline(filter, signal);
    const survey = surveyOf(stored.map(linkOf), "principal", ONTOLOGY, () => undefined);
    expect({ periods, undated }).toEqual(timelineOf(linksIn(survey, filter), "month"));
    expect(periods.length).toBeGreaterThan(0);
  });

  const page = (words: Record<string, string>) => source.claims(filter, new URLSearchParams(words), signal);

  test("are listed by pages, in any order, and found by words", async () => {
    const all = await page({ limit: "200" });
    expect([all.total, all.claims.length, all.read]).toEqual([expected.totals.claims, expected.totals.claims, true]);
    const dates = all.claims.map(({ article }) => article.date ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect((await page({ limit: "2", offset: "1" })).claims).toEqual(all.claims.slice(1, 3));
    const name = all.claims[0]?.claim.source.name ?? "";
    const found = await page({ q: name.toUpperCase() });
    expect(found.total).toBeGreaterThan(0);
    expect(found.claims.map(({ id }) => id)).toContain(all.claims[0]?.id);
    expect((await page({ q: "surelynowhere" })).total).toBe(0);
  });

  test.each(FORMATS)("leave as %s as from the store, without it", async (format) => {
    const survey = surveyOf(stored.map(linkOf), "principal", ONTOLOGY, (code) => countries.alpha3ToAlpha2(code));
    const order = { format, filter, on: "2026-11-01", title: "Supplies" };
    const file = await source.exported(order);
    const claims = async (ids: readonly string[]) => ids.flatMap((id) => stored.filter((each) => each.id === id));
    const there = await exportSurvey(format, { ...order, survey, ontology: ONTOLOGY, revision: "claims.jsonl", claims });
    expect([await file.text(), file.type]).toEqual([there.text, there.mediaType]);
  });

  test("know neither other edges nor the articles' texts", async () => {
    await expect(source.evidence("RUS~hugs~USA", filter, signal)).rejects.toThrow("RUS~hugs~USA");
    await expect(source.article("x", signal)).rejects.toThrow("without the texts");
  });
});

test("a graph file with evidence answers as a file of claims does, at the level that it was written at", async () => {
  const named = readFilter({ relation: "supplies", level: "named" }, ONTOLOGY);
  const claims = sourceOf(writeClaims(stored), "claims.jsonl", ONTOLOGY).source;
  const order = { format: "graphology", filter: named, on: "2026-11-01", title: "Supplies" } as const;
  const { source, level } = sourceOf(await (await claims.exported(order)).text(), "graph.json", ONTOLOGY);
  expect([level, source.sentences]).toEqual(["named", "all"]);
  const [here, there] = await Promise.all([source, claims].map(async (each) => each.graph(named, signal)));
  expect([here?.nodes, here?.edges, here?.totals]).toEqual([there?.nodes, there?.edges, there?.totals]);
  for (const { id } of there?.edges ?? []) {
    expect(await source.evidence(id, named, signal)).toEqual(await claims.evidence(id, named, signal));
  }
  const listed = (each: typeof source) => each.claims(named, new URLSearchParams({ q: "russia" }), signal);
  expect(await listed(source)).toEqual(await listed(claims));
  const months = async (each: typeof source) => (await each.timeline(named, signal)).periods;
  expect(await months(source)).toEqual(await months(claims));
  const report = async (each: typeof source) => (await each.exported({ ...order, format: "report-markdown" })).text();
  expect(await report(source)).toBe(await report(claims));
});

test("a graph file without evidence brings its edges, and says that it has no sentences", async () => {
  const text = writeGraphology(toGraph(expected.nodes, expected.edges), { filter });
  const { source } = sourceOf(text, "graph.json", ONTOLOGY);
  expect(source.sentences).toBe("none");
  expect((await source.graph(filter, signal)).edges).toEqual(expected.edges);
  expect((await source.evidence(expected.edges[0]?.id ?? "", filter, signal)).claims).toEqual([]);
  expect(await source.claims(filter, new URLSearchParams(), signal)).toMatchObject({ claims: [], total: 0 });
  expect((await source.graph(filter, signal)).totals).toEqual({ ...expected.totals, articles: 0 });
  const file = await source.exported({ format: "graphology", filter, on: "2026-11-01", title: "Supplies" });
  expect(sourceOf(await file.text(), "again.json", ONTOLOGY).level).toBe("principal");
  expect(fromGraph(readGraphology(JSON.parse(await file.text())).graph).edges).toEqual(expected.edges);
});

test("a graph file of which only some edges have evidence lists what it has, and leaves as such a file again", async () => {
  const claims = sourceOf(writeClaims(stored), "claims.jsonl", ONTOLOGY).source;
  const order = { format: "node-link", filter, on: "2026-11-01", title: "Supplies" } as const;
  const { links, ...rest } = JSON.parse(await (await claims.exported(order)).text());
  const [first, ...others] = links;
  const text = JSON.stringify({ ...rest, links: [{ ...first, evidence: undefined }, ...others] });
  const { source } = sourceOf(text, "some.json", ONTOLOGY);
  expect(source.sentences).toBe("some");
  const graph = await source.graph(filter, signal);
  expect([graph.edges, graph.totals]).toEqual([expected.edges, { ...expected.totals, articles: 0 }]);
  expect((await source.evidence(first.id, filter, signal)).claims).toEqual([]);
  const { total } = await source.claims(filter, new URLSearchParams(), signal);
  expect(total).toBe(expected.totals.claims - first.claims);
  const again = JSON.parse(await (await source.exported(order)).text());
  expect(again.links).toEqual(JSON.parse(text).links);
});

describe("opening", () => {
  test("a file that fits puts it in the place of the store, until it is closed", async () => {
    expect(await openFile(new File([writeClaims(stored)], "c.jsonl"), ONTOLOGY)).toEqual({ level: "principal" });
    expect(useSource.getState()).toMatchObject({ source: { file: "c.jsonl" }, opening: null, failed: null });
    closeFile();
    expect(useSource.getState().source.file).toBe(null);
  });

  test("a file that does not fit leaves the store, and names what is wrong", async () => {
    expect(await openFile(new File(['{"nodes":[{}],"edges":[]}'], "bad.json"), ONTOLOGY)).toBe(null);
    const { source, failed } = useSource.getState();
    expect([source.file, failed?.name, failed?.error.message]).toEqual([null, "bad.json", expect.stringContaining("Node 1")]);
  });
});
