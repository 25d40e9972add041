/** Paths as the page tells them: which there are, what they light, how far each step holds and who says so. */
import { expect, test } from "vitest";
import {
  focusOfSelected,
  focusOnPaths,
  pathsIn,
  pathsLine,
  pathsTitle,
  pathsTold,
  sourcesOf,
  toldPaths,
} from "../../client/derive/paths.ts";
import { shownOf } from "../../client/derive/shown.ts";
import { goalsOf } from "../../client/derive/suggestions.ts";
import type { Edge, StoredClaim } from "../../server/vocabulary/index.ts";
import { edge, graph, ONTOLOGY, stored } from "./fixture.ts";

const EDGES = [
  edge("A~supplies~B", { claims: 2, objects: { arms: 2 } }),
  edge("A~meets~B", { claims: 5, statuses: { planned: 5 } }),
  edge("C~attacks~B", { claims: 3 }),
  edge("A~meets~D"),
  edge("D~meets~C"),
  edge("E~meets~F"),
];
const WHOLE = graph(EDGES);
const nameOf = (id: string): string => (id === "B" ? "United States" : id);
const between = (from: string, to: string, edges: readonly Edge[] = EDGES) =>
  pathsIn(shownOf(graph(edges), ONTOLOGY), WHOLE.edges, { from, to });

test("paths are told step by step, by all that joins two actors, most claims first, in the direction in which it is done", () => {
  const paths = between("A", "C");
  const told = toldPaths(paths, shownOf(WHOLE, ONTOLOGY), ONTOLOGY, nameOf);
  expect(told.map(({ title, claims }) => [title, claims])).toEqual([
    ["Through the United States", 10],
    ["Through D", 2],
  ]);
  const sentences = told[0]?.steps.map(({ edges }) =>
    edges.map(({ row, standing }) => [row.source, row.verb, row.target, row.objects, standing].filter(Boolean).join(" ")),
  );
  expect(sentences).toEqual([
    ["A meets the United States planned", "A supplies the United States arms"],
    ["C attacks the United States"],
  ]);
  expect(pathsLine(paths)).toBe("2 paths of 2 steps, those with most claims first");
  expect(pathsTold(paths, nameOf)).toBe("2 paths from A to C.");
  expect(toldPaths(between("A", "B"), shownOf(WHOLE, ONTOLOGY), ONTOLOGY, nameOf)[0]?.title).toBe("Directly");
});

test("paths light their actors and edges, and each step says the verb that most claims bear", () => {
  const focus = focusOnPaths(between("A", "C"));
  expect([...focus.nodes].toSorted()).toEqual(["A", "B", "C", "D"]);
  expect([...focus.edges].toSorted()).toEqual(
    EDGES.slice(0, 5)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect([...focus.labelled]).toEqual(["A~meets~B", "C~attacks~B", "A~meets~D", "D~meets~C"]);
});

test("while an edge is read on the way, the light is on it alone; a picture of paths is called so", () => {
  const paths = between("A", "B");
  const shown = shownOf(WHOLE, ONTOLOGY);
  expect(focusOfSelected(shown, { kind: "node", id: "A" }, paths)).toEqual(focusOnPaths(paths));
  expect([...(focusOfSelected(shown, { kind: "edge", id: "A~meets~D", claim: null }, paths)?.edges ?? [])]).toEqual([
    "A~meets~D",
  ]);
  expect(pathsTitle(paths, nameOf)).toBe("Paths from A to the United States");
});

test("where no path is found, it is known whether the filters hide one, and the two ends stay lit", () => {
  const hidden = between("A", "C", EDGES.slice(0, 2));
  expect([hidden.found.length, hidden.hidden]).toEqual([0, 2]);
  expect(pathsTold(hidden, nameOf)).toBe("No path from A to C under these filters.");
  expect([...focusOnPaths(hidden).nodes]).toEqual(["A", "C"]);
  const apart = between("A", "E");
  expect([apart.found.length, apart.hidden]).toEqual([0, 0]);
  expect(pathsTold(apart, nameOf)).toBe("No path from A to E.");
});

const KYIV = { id: "KYIV", name: "Kyiv", kind: "body", principal: { id: "UKR", name: "Ukraine" } } as const;

const printed = (id: string, article: Partial<StoredClaim["article"]>, more: Partial<StoredClaim["claim"]> = {}): StoredClaim => {
  const claim = stored(id, more);
  return { ...claim, article: { ...claim.article, id, ...article } };
};

test("sources are the articles by publisher, newest first, copies left out; claimants are named where no article asserts it itself", () => {
  const claims = [
    printed("c1", { publisher: "Gazette", date: "2024-01-02" }, { claimant: KYIV }),
    printed("c2", { publisher: "Herald", date: "2024-02-02" }, { claimant: KYIV }),
    printed("c3", { publisher: "Gazette", date: "2024-03-02" }, { claimant: KYIV }),
    printed("c4", { publisher: "Copyist", date: "2024-03-02", duplicateOf: "c3" }, { claimant: KYIV }),
  ];
  expect(sourcesOf(claims)).toEqual({
    voices: "says Ukraine",
    publishers: [
      {
        name: "Gazette",
        articles: [
          { claim: "c3", date: "2024-03-02" },
          { claim: "c1", date: "2024-01-02" },
        ],
      },
      { name: "Herald", articles: [{ claim: "c2", date: "2024-02-02" }] },
    ],
    contradicted: false,
  });
  const denied = printed("c5", { publisher: null, title: null }, { status: "negated" });
  expect(sourcesOf([...claims, denied])).toMatchObject({ voices: "", contradicted: true });
  expect(sourcesOf([denied]).publishers[0]?.name).toBe("unnamed source");
});

test("who says it is named in one order, however the claims come: from the server or from a file", () => {
  const lima = { id: "LIMA", name: "Lima", kind: "body", principal: { id: "PER", name: "Peru" } } as const;
  const claims = [
    printed("c1", { date: "2024-01-02" }, { claimant: KYIV }),
    printed("c2", { date: "2024-01-02" }, { claimant: lima }),
  ];
  expect(sourcesOf(claims).voices).toBe("say Ukraine and Peru");
  expect(sourcesOf(claims.toReversed())).toEqual(sourcesOf(claims));
});

const goals = (text: string) => goalsOf(text, "F", WHOLE.nodes, ONTOLOGY, undefined).map(({ id }) => id);

test("paths may lead to the busiest others before anything is typed, and to whom a text names", () => {
  expect(goals("")).toEqual(["E", "D", "C", "B", "A"]);
  expect(goals("of c")).toEqual(["C"]);
  expect(goals("supplies")).toEqual([]);
});
