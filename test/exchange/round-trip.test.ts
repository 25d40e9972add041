/** What is written can be read again, by us and by the libraries that the formats belong to. */
import * as fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import {
  exportSurvey,
  FORMATS,
  formatNamed,
  readClaims,
  readGraphology,
  readNodeLink,
  writeClaims,
  writeGraphology,
  writeNodeLink,
} from "../../server/exchange/index.ts";
import { fromGraph, linkOf, linksIn, readFilter, surveyOf, toGraph, viewOf } from "../../server/graph/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { filters, links } from "../graph/arbitrary.ts";

const alpha2 = () => undefined;
const graphs = fc
  .tuple(links, filters)
  .map(([all, filter]) => viewOf(surveyOf(all, filter.level, ONTOLOGY, alpha2), filter))
  .map(({ nodes, edges }) => toGraph(nodes, edges));
const about = { name: "Dragoman", filter: { relation: ["supplies"] } };

describe("graphology JSON", () => {
  test("comes back as the same graph", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const back = readGraphology(JSON.parse(writeGraphology(graph, about)));
        expect(fromGraph(back.graph)).toEqual(fromGraph(graph));
        expect(back.about).toEqual(about);
      }),
    );
  });

  test("is what graphology's own import reads", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const imported = MultiDirectedGraph.from(JSON.parse(writeGraphology(graph, about)));
        expect(imported.export()).toEqual({ ...graph.export(), attributes: about });
      }),
    );
  });
});

describe("node-link JSON", () => {
  test("comes back as the same graph, from `links` and from `edges`", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { links: list, ...rest } = JSON.parse(writeNodeLink(graph, about));
        for (const json of [
          { ...rest, links: list },
          { ...rest, edges: list },
        ]) {
          const back = readNodeLink(json);
          expect(fromGraph(back.graph)).toEqual(fromGraph(graph));
          expect(back.about).toEqual(about);
        }
      }),
    );
  });

  test("says what NetworkX asks: directed, multigraph, and a key for each edge", () => {
    const stored = storedFixture().map(linkOf);
    const { nodes, edges } = viewOf(surveyOf(stored, "principal", ONTOLOGY, alpha2), readFilter({}, ONTOLOGY));
    const json = JSON.parse(writeNodeLink(toGraph(nodes, edges), about));
    expect(json).toMatchObject({ directed: true, multigraph: true, graph: about });
    expect(new Set(json.links.map(({ key }: { key: string }) => key)).size).toBe(edges.length);
  });
});

test("claims as JSON Lines come back as they were", () => {
  const claims = storedFixture();
  const text = writeClaims(claims);
  expect(text.split("\n")).toHaveLength(claims.length + 1);
  expect(readClaims(text)).toEqual(claims);
});

describe("what cannot be read", () => {
  test.each([[{}], [null], ["nodes"], [{ nodes: [{ key: 1 }], edges: [] }]])(
    "%j is refused by both readers with a reason",
    (json) => {
      expect(() => readGraphology(json)).toThrow(expect.objectContaining({ code: "invalid-request" }));
      expect(() => readNodeLink(json)).toThrow(expect.objectContaining({ code: "invalid-request" }));
    },
  );

  test("is named by its line in JSON Lines", () => {
    const text = `${writeClaims(storedFixture().slice(0, 2))}\nnonsense\n`;
    expect(() => readClaims(text)).toThrow(expect.objectContaining({ message: expect.stringContaining("Line 4") }));
  });

  test("is a format that is not in the table", () => {
    expect(() => formatNamed("gexf2")).toThrow(
      expect.objectContaining({ code: "unknown-format", message: expect.stringContaining(FORMATS.join(", ")) }),
    );
  });
});

test("every format holds what the filter shows, no more", async () => {
  const stored = storedFixture();
  const survey = surveyOf(stored.map(linkOf), "principal", ONTOLOGY, alpha2);
  const filter = readFilter({ relation: "supplies", status: "actual" }, ONTOLOGY);
  const shown = new Set(linksIn(survey, filter).map(({ id }) => id));
  const request = {
    survey,
    filter,
    revision: "7",
    claims: async (ids: readonly string[]) => stored.filter(({ id }) => ids.includes(id)),
  };
  const { edges } = viewOf(survey, filter);
  for (const [format, read] of [
    ["graphology", readGraphology],
    ["node-link", readNodeLink],
  ] as const) {
    const { text, mediaType } = await exportSurvey(format, request);
    const { graph, about: said } = read(JSON.parse(text));
    expect(fromGraph(graph).edges).toEqual(edges);
    expect([mediaType, said]).toEqual(["application/json", expect.objectContaining({ revision: "7", filter })]);
  }
  const claims = readClaims((await exportSurvey("claims-jsonl", request)).text);
  expect(new Set(claims.map(({ id }) => id))).toEqual(shown);
});
