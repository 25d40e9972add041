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

test("a graph file brings its edges, and says that it has no sentences", async () => {
  const text = writeGraphology(toGraph(expected.nodes, expected.edges), { filter });
  const { source } = sourceOf(text, "graph.json", ONTOLOGY);
  expect(source.bare).toBe(true);
  expect((await source.graph(filter, signal)).edges).toEqual(expected.edges);
  expect((await source.evidence(expected.edges[0]?.id ?? "", filter, signal)).claims).toEqual([]);
  expect(await source.claims(filter, new URLSearchParams(), signal)).toMatchObject({ claims: [], total: 0 });
  expect((await source.graph(filter, signal)).totals).toEqual({ ...expected.totals, articles: 0 });
  const file = await source.exported({ format: "graphology", filter, on: "2026-11-01", title: "Supplies" });
  expect(sourceOf(await file.text(), "again.json", ONTOLOGY).level).toBe("principal");
  expect(fromGraph(readGraphology(JSON.parse(await file.text())).graph).edges).toEqual(expected.edges);
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
