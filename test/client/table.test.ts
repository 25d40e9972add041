/** The table: its rows say what the graph shows, in a stable order; and what a screen reader is told of both. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { broughtBy } from "../../client/derive/added.ts";
import { focusOnEdges } from "../../client/derive/focus.ts";
import { nextSort, pagingOf, rowsWith, sortedRows, type Column } from "../../client/derive/rows.ts";
import { shownOf } from "../../client/derive/shown.ts";
import {
  ACTOR_COLUMNS,
  actorRows,
  CLAIM_COLUMNS,
  EDGE_COLUMNS,
  edgeOfClaim,
  edgeRows,
  edgeText,
} from "../../client/derive/table-rows.ts";
import { changesTold, nodeTold, selectionTold } from "../../client/derive/telling.ts";
import { CLAIM_ORDERS } from "../../server/vocabulary/index.ts";
import { edge, graph, ONTOLOGY, stored } from "./fixture.ts";

const nameOf = (id: string): string => `Name of ${id}`;
const GRAPH = graph([
  edge("A~supplies~B", { claims: 4, objects: { arms: 3, troops: 1 } }),
  edge("A~meets~C", { claims: 2, first: null, last: null }),
  edge("B~attacks~A", { statuses: { negated: 1 } }),
  edge("B~sanctions~A", { claims: 2, statuses: { actual: 1, negated: 1 } }),
]);

interface Row {
  readonly id: string;
  readonly value: string | number | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { id: "value", label: "Value", figures: true, value: ({ value }) => value },
  { id: "id", label: "Id", value: ({ id }) => id },
];

describe("rows", () => {
  const rows = fc
    .array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 30 })
    .map((values) => values.map((value, index): Row => ({ id: String(index), value })));

  test("are all kept by sorting, in order, equals as they came, without a value last", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, descending) => {
        const sorted = sortedRows(all, COLUMNS, { column: "value", descending });
        expect(sorted.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(all);
        for (const [index, { value, id }] of sorted.slice(1).entries()) {
          const before = sorted[index];
          if (before === undefined || value === null) continue;
          expect(before.value).not.toBe(null);
          expect(descending ? Number(before.value) >= Number(value) : Number(before.value) <= Number(value)).toBe(true);
          if (before.value === value) expect(Number(before.id)).toBeLessThan(Number(id));
        }
      }),
    );
  });

  test("stay as they are where nobody knows the column", () => {
    const all: Row[] = [
      { id: "2", value: 1 },
      { id: "1", value: 2 },
    ];
    expect(sortedRows(all, COLUMNS, { column: "luck", descending: true })).toEqual(all);
  });

  test("are found by all words, whatever their case and accents", () => {
    const all: Row[] = [
      { id: "Türkiye meets Kenya", value: null },
      { id: "Kenya meets Laos", value: null },
    ];
    expect(rowsWith(all, " kenya turk ", ({ id }) => id)).toEqual(all.slice(0, 1));
    expect(rowsWith(all, "", ({ id }) => id)).toEqual(all);
  });

  test("are each on one page", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (total, size) => {
        const { pages } = pagingOf(total, 1, size);
        const seen = Array.from({ length: pages }, (_, index) => pagingOf(total, index + 1, size));
        expect(seen.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(total);
        expect(pagingOf(total, pages + 7, size)).toEqual(seen.at(-1));
      }),
    );
  });

  test("are sorted by figures from the biggest and by words from A, and turned round the second time", () => {
    const first = nextSort(COLUMNS, { column: "id", descending: false }, "value");
    expect(first).toEqual({ column: "value", descending: true });
    expect(nextSort(COLUMNS, first, "value")).toEqual({ column: "value", descending: false });
    expect(nextSort(COLUMNS, first, "id")).toEqual({ column: "id", descending: false });
  });
});

describe("the rows of a graph", () => {
  test("of actors tell partners from opponents by the sign of the relation, strongest first", () => {
    const rows = actorRows(GRAPH, ONTOLOGY, nameOf);
    expect(rows.find(({ id }) => id === "A")).toMatchObject({
      name: "Name of A",
      actsFor: "",
      edges: 4,
      partners: ["Name of B", "Name of C"],
      opponents: ["Name of B"],
    });
    expect(rows.map(({ claims }) => claims)).toEqual([3, 2, 1]);
    const denied = actorRows(graph([edge("B~attacks~A", { statuses: { negated: 1 } })]), ONTOLOGY, nameOf);
    expect(denied.map(({ edges, opponents }) => [edges, opponents])).toEqual([
      [1, []],
      [1, []],
    ]);
  });

  test("of edges tell direction, class, status, objects, weight and days", () => {
    const rows = edgeRows(GRAPH, ONTOLOGY, nameOf);
    expect(rows.map(({ id }) => id)).toEqual(["A~supplies~B", "A~meets~C", "B~sanctions~A", "B~attacks~A"]);
    expect(rows[0]).toMatchObject({
      source: { id: "A", name: "Name of A" },
      verb: "supplies",
      objects: "arms, troops",
      directed: true,
      className: "Help",
      claims: 4,
      first: "2024-01-02",
    });
    expect(rows[3]).toMatchObject({ status: "Negated", qualifier: "denied", denied: 1, contested: false, dash: "hollow" });
    expect(rows[2]).toMatchObject({ status: "Actual", qualifier: "", denied: 1, contested: true });
    expect(rowsWith(rows, "contested", edgeText).map(({ id }) => id)).toEqual(["B~sanctions~A"]);
    expect(rowsWith(rows, "harm negated", edgeText).map(({ id }) => id)).toEqual(["B~attacks~A"]);
  });

  test("have columns that differ in their names, those of claims being the orders of the server", () => {
    for (const columns of [ACTOR_COLUMNS, EDGE_COLUMNS, CLAIM_COLUMNS]) {
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    }
    expect(CLAIM_COLUMNS.map(({ id }) => id).toSorted()).toEqual([...CLAIM_ORDERS].toSorted());
  });

  test("of claims lead to the edge that they are evidence of", () => {
    expect(edgeOfClaim(stored("1"), "principal", ONTOLOGY)).toBe("A~supplies~B");
    const meeting = stored("2", { relation: "meets", source: stored("1").claim.target, target: stored("1").claim.source });
    expect(edgeOfClaim(meeting, "principal", ONTOLOGY)).toBe("A~meets~B");
    expect(edgeOfClaim(stored("3", { target: stored("1").claim.source }), "principal", ONTOLOGY)).toBe(null);
  });
});

describe("what is told", () => {
  const shown = shownOf(GRAPH, ONTOLOGY);

  test("of an actor is what hovering it shows", () => {
    expect(nodeTold(shown, ONTOLOGY, nameOf, "C", "state")).toBe("Name of C, state, 1 edge: Name of A meets Name of C");
    expect(nodeTold(shown, ONTOLOGY, nameOf, "A", "state")).toContain("Name of A supplies Name of B (arms, troops)");
    const many = shownOf(
      graph(
        ["supplies", "attacks", "sanctions", "coerces", "meets"].flatMap((relation) => [
          edge(`A~${relation}~B`),
          edge(`B~${relation}~A`),
        ]),
      ),
      ONTOLOGY,
    );
    expect(nodeTold(many, ONTOLOGY, nameOf, "A", "state")).toMatch(/, 10 edges: .*, and 5 more$/);
  });

  test("of a selection names it and says how much there is", () => {
    expect(selectionTold({ kind: "node", id: "A" }, shown, ONTOLOGY, nameOf)).toBe("Name of A selected, 4 edges.");
    expect(selectionTold({ kind: "edge", id: "A~meets~C", claim: null }, shown, ONTOLOGY, nameOf)).toBe(
      "Name of A meets Name of C selected, 2 claims.",
    );
    expect(selectionTold({ kind: "edge", id: "B~attacks~A", claim: null }, shown, ONTOLOGY, nameOf)).toBe(
      "Denied: Name of B attacks Name of A selected, 1 claim.",
    );
    expect(selectionTold({ kind: "edge", id: "B~sanctions~A", claim: null }, shown, ONTOLOGY, nameOf)).toBe(
      "Name of B sanctions Name of A selected, 1 of 2 claims denies it.",
    );
    expect(selectionTold({ kind: "edge", id: "X~meets~Y", claim: null }, shown, ONTOLOGY, nameOf)).toContain("filters hide");
    expect(selectionTold(null, shown, ONTOLOGY, nameOf)).toBe("Nothing selected.");
  });

  test("of a change is what changed and nothing else", () => {
    const before = { shown: "3 edges shown.", selection: "Nothing selected.", view: "Graph." };
    expect(changesTold(before, before)).toBe("");
    expect(changesTold(before, { ...before, view: "Table of edges.", shown: "1 edge shown." })).toBe(
      "1 edge shown. Table of edges.",
    );
    expect(changesTold({}, before)).toBe("");
  });
});

describe("what was just added", () => {
  const supplied = stored("1");
  const all = graph([edge("A~supplies~B", { claims: 1 }), edge("B~meets~C", { claims: 4 })]);
  const met = stored("2", { relation: "meets", source: supplied.claim.target, target: supplied.claim.source });
  const told = (claims: Parameters<typeof broughtBy>[0], of = all, shown = all) =>
    broughtBy(claims, of.edges, shownOf(shown, ONTOLOGY), "principal", ONTOLOGY);

  test("is told apart: new relations, and those told of before", () => {
    expect(told([supplied])).toEqual({ edges: new Set(["A~supplies~B"]), line: "1 new relation.", hidden: false });
    const before = graph([edge("A~supplies~B", { claims: 3 })]);
    expect(told([supplied], before, before).line).toBe("1 relation told of before.");
    const both = graph([edge("A~supplies~B", { claims: 1 }), edge("A~meets~B", { claims: 2 })]);
    expect(told([supplied, met], both, both).line).toBe("1 new relation, 1 told of before.");
  });

  test("is said to be hidden where a filter hides it, and to be nothing where it is in no picture", () => {
    expect(told([supplied], all, graph([]))).toMatchObject({ line: "1 new relation; 1 hidden by the filters.", hidden: true });
    expect(told([met])).toEqual({ edges: new Set(), line: "", hidden: false });
  });

  test("is lit with its ends, and nothing is where none of it is shown", () => {
    const shown = shownOf(all, ONTOLOGY);
    expect(focusOnEdges(shown, ["A~supplies~B", null])).toMatchObject({
      nodes: new Set(["A", "B"]),
      edges: new Set(["A~supplies~B"]),
    });
    expect(focusOnEdges(shown, ["A~meets~B", null])).toBe(null);
  });
});
