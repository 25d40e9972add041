/** A file opened in the page answers what the server would: graph, evidence, filters; what does not fit changes nothing on screen. */
import { afterEach, describe, expect, test } from "vitest";
import { sourceOf } from "../../client/data/file-source.ts";
import { closeFile, openFile, useSource } from "../../client/data/index.ts";
import { writeClaims, writeGraphology } from "../../server/exchange/index.ts";
import { linkOf, linksIn, readFilter, surveyOf, timelineOf, toGraph, viewOf } from "../../server/graph/index.ts";
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
