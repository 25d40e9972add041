/** An actor's profile: partners and opponents, who speaks for it, and its relations over the months. */
import { expect, test } from "vitest";
import { counterpartsOf, filterOfDeeds, sparkline, trendsOf, voicesOf } from "../../client/derive/profile.ts";
import { shownOf } from "../../client/derive/shown.ts";
import { NO_FILTER } from "../../client/state/view.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

const period = (month: string, relations: Record<string, number>) => ({
  first: `${month}-01`,
  last: `${month}-28`,
  claims: 1,
  articles: 1,
  relations,
});

test("partners and opponents are told apart by the class of the relation, the strongest first", () => {
  const shown = shownOf(
    graph([
      edge("A~supplies~B", { claims: 1 }),
      edge("B~meets~A", { claims: 2 }),
      edge("A~supplies~C", { claims: 9 }),
      edge("B~attacks~A", { claims: 4 }),
      edge("B~attacks~C", { claims: 8 }),
    ]),
    ONTOLOGY,
  );
  expect(counterpartsOf(shown, ONTOLOGY, "A")).toEqual({
    partners: [
      { id: "C", weight: 9, edge: "A~supplies~C" },
      { id: "B", weight: 3, edge: "B~meets~A" },
    ],
    opponents: [{ id: "B", weight: 4, edge: "B~attacks~A" }],
    most: 9,
    weighed: false,
  });
});

test("what is denied or over makes nobody a partner or an opponent, what is planned or possible half a one", () => {
  const shown = shownOf(
    graph([
      edge("A~attacks~B", { claims: 3, statuses: { negated: 2, ended: 1 } }),
      edge("A~supplies~C", { claims: 6, statuses: { actual: 2, planned: 2, possible: 1, negated: 1 } }),
      edge("A~supplies~D", { claims: 4 }),
    ]),
    ONTOLOGY,
  );
  expect(counterpartsOf(shown, ONTOLOGY, "A")).toEqual({
    partners: [
      { id: "D", weight: 4, edge: "A~supplies~D" },
      { id: "C", weight: 3.5, edge: "A~supplies~C" },
    ],
    opponents: [],
    most: 4,
    weighed: true,
  });
  expect(counterpartsOf(shown, ONTOLOGY, "B")).toEqual({ partners: [], opponents: [], most: 0, weighed: true });
});

test("an actor's months leave out what is denied or over, whatever statuses are chosen", () => {
  expect(filterOfDeeds(NO_FILTER, ONTOLOGY)?.status).toEqual(["actual", "planned"]);
  expect(filterOfDeeds({ ...NO_FILTER, status: ["planned", "negated"] }, ONTOLOGY)?.status).toEqual(["planned"]);
  expect(filterOfDeeds({ ...NO_FILTER, status: ["negated"] }, ONTOLOGY)).toBe(null);
});

test("an actor's voices are those that act for it, and nobody where it only speaks itself", () => {
  const answer = graph([edge("A~supplies~B"), edge("C~supplies~B")]);
  const acting = answer.nodes.map((node) => (node.id === "C" ? { ...node, principal: { id: "A", name: "A" } } : node));
  expect(voicesOf({ ...answer, nodes: acting }, "A").map(({ id }) => id)).toEqual(["C", "A"]);
  expect(voicesOf(answer, "A")).toEqual([]);
});

test("trends cover the same months, also those without a claim", () => {
  const periods = [period("2024-11", { supplies: 1, attacks: 2 }), period("2025-01", { attacks: 3 })];
  const trends = trendsOf({ revision: "1", by: "month", periods, undated: 0 }, ONTOLOGY);
  expect(trends).toMatchObject({ first: "2024-11", last: "2025-01", most: 3 });
  expect(trends.trends.map(({ relation, months }) => [relation, months])).toEqual([
    ["attacks", [2, 0, 3]],
    ["supplies", [1, 0, 0]],
  ]);
  expect(trendsOf({ revision: "1", by: "month", periods: [], undated: 2 }, ONTOLOGY).trends).toEqual([]);
});

test("a line of counts fills its box, also where there is one month only", () => {
  expect(sparkline([0, 2, 1], 2, 100, 10)).toBe("M0.0 10.0L50.0 0.0L100.0 5.0");
  expect(sparkline([2], 2, 100, 10)).toBe("M0.0 0.0L100.0 0.0");
});
