/** Edges: counted and dated, one for a symmetric pair whichever way it was told, and their flags. */
import { describe, expect, test } from "vitest";
import countries from "i18n-iso-countries";
import {
  EdgeIndex,
  edgeId,
  flagOf,
  fromGraph,
  linkOf,
  linksOfEdge,
  readFilter,
  surveyOf,
  toGraph,
  viewOf,
  type Level,
  type Link,
} from "../../server/graph/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { ACTORS } from "./arbitrary.ts";

const edgesOf = (links: readonly Link[], level: Level) =>
  EdgeIndex.of(links, ONTOLOGY).edges(readFilter({ level, minConfidence: 0 }, ONTOLOGY));
const actor = (id: string) => {
  const found = ACTORS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no actor ${id}`);
  return found;
};
const link = (id: string, source: string, relation: string, target: string, rest: Partial<Link> = {}): Link => ({
  id,
  article: "a",
  date: "2024-01-01",
  source: actor(source),
  relation,
  target: actor(target),
  status: "actual",
  object: null,
  confidence: 0.8,
  claimant: null,
  publisher: null,
  duplicateOf: null,
  ...rest,
});

const both = (relation: string) => edgesOf([link("1", "RUS", relation, "CHN"), link("2", "CHN", relation, "RUS")], "named");
const flag = (id: string, kind: "state" | "organisation" | "body") => flagOf({ id, kind }, countries.alpha3ToAlpha2);

describe("edges", () => {
  test("count claims, articles, statuses and objects, and span their dates", () => {
    const edges = edgesOf(
      [
        link("1", "RUS", "supplies", "CHN", { object: "energy", date: "2024-05-01" }),
        link("2", "kremlin", "supplies", "CHN", { object: "arms", status: "planned", article: "b", confidence: 0.9 }),
        link("3", "RUS", "supplies", "CHN", { object: "energy", date: null }),
      ],
      "principal",
    );
    expect(edges).toEqual([
      {
        id: "RUS~supplies~CHN",
        source: "RUS",
        relation: "supplies",
        target: "CHN",
        claims: 3,
        articles: 2,
        sources: 2,
        statuses: { actual: 2, planned: 1 },
        objects: { arms: 1, energy: 2 },
        first: "2024-01-01",
        last: "2024-05-01",
        confidence: 0.9,
      },
    ]);
  });

  test("join both ways of a symmetric relation, and keep both of a directed one", () => {
    expect(both("meets").map(({ id, claims }) => [id, claims])).toEqual([["CHN~meets~RUS", 2]]);
    expect(both("attacks").map(({ id }) => id)).toEqual(["CHN~attacks~RUS", "RUS~attacks~CHN"]);
  });

  test("keep a minister apart from the state at the level of names only", () => {
    const told = [
      link("1", "pentagon", "attacks", "RUS"),
      link("2", "USA", "attacks", "RUS"),
      link("3", "pentagon", "meets", "USA"),
    ];
    expect(edgesOf(told, "named").map(({ id }) => id)).toEqual(["USA~attacks~RUS", "USA~meets~pentagon", "pentagon~attacks~RUS"]);
    expect(edgesOf(told, "principal").map(({ id, claims }) => [id, claims])).toEqual([["USA~attacks~RUS", 2]]);
  });

  test("open the links that they were made of, under the same filter", () => {
    const survey = surveyOf(storedFixture().map(linkOf), "principal", ONTOLOGY, countries.alpha3ToAlpha2);
    const filter = readFilter({ status: "actual,planned" }, ONTOLOGY);
    for (const edge of viewOf(survey, filter).edges) {
      expect(edge.id).toBe(edgeId(edge.source, edge.relation, edge.target));
      expect(linksOfEdge(survey, edge.id, filter)).toHaveLength(edge.claims);
    }
    expect(linksOfEdge(survey, "RUS~loves~CHN", filter)).toEqual([]);
  });

  test("become a directed multigraph and come back", () => {
    const survey = surveyOf(storedFixture().map(linkOf), "named", ONTOLOGY, countries.alpha3ToAlpha2);
    const { nodes, edges } = viewOf(survey, readFilter({ level: "named" }, ONTOLOGY));
    const graph = toGraph(nodes, edges);
    expect([graph.order, graph.size, graph.multi, graph.type]).toEqual([nodes.length, edges.length, true, "directed"]);
    expect(fromGraph(graph)).toEqual({ nodes, edges });
  });
});

test("flags are those of states, and of the few organisations that have one", () => {
  expect(flag("RUS", "state")).toBe("ru");
  expect(flag("UNK", "state")).toBe("xk");
  expect(flag("european-union", "organisation")).toBe("eu");
  expect(flag("soviet-union", "state")).toBe("soviet_union");
  expect(flag("pentagon", "body")).toBeNull();
  expect(flag("yugoslavia", "state")).toBeNull();
  expect(flag("constructor", "organisation")).toBeNull();
});
