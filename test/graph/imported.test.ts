/** Files of graphs and claims come back as the view that they were written from; what does not fit is named. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeClaims, writeGraphology, writeNodeLink } from "../../server/exchange/index.ts";
import { linkOf, readImported, surveyImported, surveyOf, toGraph, viewOf } from "../../server/graph/index.ts";
import { GraphFilter } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { links } from "./arbitrary.ts";

const alpha2 = () => undefined;
const open = (level: GraphFilter["level"]): GraphFilter => GraphFilter.parse({ minConfidence: 0, level });

describe("a graph file", () => {
  test.each(["principal", "named"] as const)("opens with the nodes, places and edges that it was written with: %s", (level) => {
    fc.assert(
      fc.property(links, fc.boolean(), (all, nodeLink) => {
        const { nodes, edges } = viewOf(surveyOf(all, level, ONTOLOGY, alpha2), open(level));
        const text = (nodeLink ? writeNodeLink : writeGraphology)(toGraph(nodes, edges), { filter: open(level) });
        const imported = readImported(text, ONTOLOGY);
        expect(imported.level).toBe(level);
        const view = viewOf(surveyImported(imported, level, ONTOLOGY, alpha2), open(level));
        expect(view.nodes).toEqual(nodes);
        expect(view.edges).toEqual(edges);
      }),
    );
  });

  test("from elsewhere needs ids, ends and relations only; numbers are ids too", () => {
    const text = JSON.stringify({
      nodes: [{ id: 1 }, { id: 2, label: "Second" }],
      edges: [{ source: 1, target: 2, relation: "attacks" }],
    });
    const imported = readImported(`\uFEFF${text}`, ONTOLOGY);
    const { nodes, edges } = viewOf(surveyImported(imported, "principal", ONTOLOGY, alpha2), open("principal"));
    expect(nodes.map(({ name }) => name)).toEqual(["1", "Second"]);
    expect(edges).toMatchObject([{ id: "1~attacks~2", claims: 1, statuses: { actual: 1 }, first: null }]);
  });
});

test("a claims file opens with all its evidence", () => {
  const claims = storedFixture();
  const imported = readImported(writeClaims(claims), ONTOLOGY);
  expect([...imported.claims.values()]).toEqual(claims);
  expect(imported.links).toEqual(claims.map(linkOf));
});

describe("what does not fit is named", () => {
  const nodes = [{ id: "RUS" }, { id: "USA" }];
  test.each([
    ["not JSON at all", "nonsense", /neither graph JSON .* nor claims/],
    ["no edges", JSON.stringify({ nodes }), /neither `edges` nor `links`/],
    ["a node without id", JSON.stringify({ nodes: [{}], edges: [] }), /Node 1 has no id/],
    ["a node twice", JSON.stringify({ nodes: [...nodes, { id: "USA" }], edges: [] }), /Node 3 has the id "USA"/],
    [
      "a kind that is none",
      JSON.stringify({ nodes: [{ id: "RUS", kind: "planet" }], edges: [] }),
      /Node 1 \(RUS\) does not fit: “kind” is "planet": it may be state, /,
    ],
    [
      "nothing where a text is wanted",
      JSON.stringify({ nodes: [{ id: "RUS", name: null }], edges: [] }),
      /“name” is null: a text is/,
    ],
    ["nodes that are no list", JSON.stringify({ nodes: 3, edges: [] }), /“nodes” is 3: a list is expected\. A graph file has /],
    ["other JSON", JSON.stringify({ rows: [] }), /^This is JSON, but neither graph JSON .* A claims file has one claim a line/],
    [
      "an end that is no node",
      JSON.stringify({ nodes, links: [{ source: "RUS", target: "X", relation: "meets" }] }),
      /Edge 1 .*"X"/,
    ],
    [
      "a relation that is none",
      JSON.stringify({ nodes, links: [{ source: "RUS", target: "USA", relation: "hugs" }] }),
      /Edge 1 \(RUS to USA\).*"hugs"/,
    ],
    [
      "a date that is none",
      JSON.stringify({ nodes, links: [{ source: "RUS", target: "USA", relation: "meets", first: "soon" }] }),
      /Edge 1 .*first/,
    ],
    [
      "a line that is no claim",
      `${writeClaims(storedFixture().slice(0, 1))}{"id":"x"}\n`,
      /^Line 2 is no claim: “article” is missing\. It begins {"id":"x"} — A claims file has one claim a line/,
    ],
    ["an empty file", "", /neither graph JSON/],
  ])("%s", (_, text, message) => {
    expect(() => readImported(text, ONTOLOGY)).toThrow(
      expect.objectContaining({ code: "invalid-request", message: expect.stringMatching(message) }),
    );
  });
});
