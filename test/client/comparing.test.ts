/** What a comparison, an empty result, the lists of the filter and the brush say and do. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Facets } from "../../server/vocabulary/index.ts";
import { choiceRows, rowsInSight } from "../../client/derive/choices.ts";
import { chipsOf } from "../../client/derive/chips.ts";
import { changeWord, differenceOf, halvesOf, shownOfDifference } from "../../client/derive/difference.ts";
import { emptiedBy } from "../../client/derive/emptied.ts";
import { daysOf, dragged, gripAt, nextWindow, timeBars, windowOf } from "../../client/derive/timeline.ts";
import { NO_FILTER } from "../../client/state/view.ts";
import { edge, graph, ONTOLOGY } from "./fixture.ts";

const months = ["2024-01", "2024-02", "2024-05", "2024-06"].map((month) => ({ month, claims: 2 }));
const times = timeBars(months, months);
const facets = (more: Partial<Facets>): Facets => ({ ...graph([]).facets, relation: {}, status: {}, ...more });

describe("differences", () => {
  const before = graph([edge("A~meets~B"), edge("A~supplies~B", { claims: 2, statuses: { planned: 2 } }), edge("B~attacks~C")]);
  const after = graph([
    edge("A~meets~B", { claims: 2 }),
    edge("A~supplies~B", { claims: 7, objects: { arms: 3 } }),
    edge("C~sanctions~B", { claims: 3 }),
  ]);
  const differences = differenceOf(before, after, ONTOLOGY);

  test("tell what is new, gone, changed and the same, and of a change from what to what", () => {
    expect(differences.map(({ id, change, told }) => [id, change, told])).toEqual([
      ["C~sanctions~B", "new", "3 claims"],
      ["B~attacks~C", "gone", "1 claim"],
      ["A~supplies~B", "changed", "planned → actual, no object → arms, 2 → 7 claims"],
      ["A~meets~B", "same", "2 claims"],
    ]);
  });

  test("are told by line and in words, never by colour alone", () => {
    const { edges, nodes } = shownOfDifference(differences, [before, after], ONTOLOGY, "dates");
    expect(new Set([...edges.values()].map(({ dash }) => dash)).size).toBe(4);
    expect(edges.get("B~attacks~C")?.label).toBe("gone: attacks");
    expect(nodes).toEqual(new Set(["A", "B", "C"]));
    expect(changeWord("gone", "publisher")).toBe("Only in the first");
  });

  test("of a graph with itself are none, and turned round new is gone", () => {
    expect(differenceOf(after, after, ONTOLOGY).every(({ change }) => change === "same")).toBe(true);
    const turned = new Map(differenceOf(after, before, ONTOLOGY).map(({ id, change }) => [id, change]));
    expect([turned.get("C~sanctions~B"), turned.get("B~attacks~C"), turned.get("A~supplies~B")]).toEqual([
      "gone",
      "new",
      "changed",
    ]);
  });

  test("begin with two periods that share no day", () => {
    expect(halvesOf(months)).toEqual(["2024-01-01..2024-01-31", "2024-02-01..2024-06-30"]);
    expect(halvesOf(months.slice(0, 1))).toBe(null);
  });
});

describe("an empty result", () => {
  const filter = { ...NO_FILTER, status: ["planned" as const], relation: ["meets"], from: "2030-01-01" };
  const chips = chipsOf(filter, ONTOLOGY, (id) => id);

  test("names the filter that emptied it and what is left without it", () => {
    const [dates, ...others] = emptiedBy(filter, facets({ month: [{ month: "2024-01", claims: 3 }] }), chips);
    expect(dates).toEqual({ label: "from 1 Jan 2030", without: { ...NO_FILTER, status: ["planned"], relation: ["meets"] } });
    expect(others).toEqual([]);
  });

  test("names each that would do, and none where it takes several", () => {
    const two = emptiedBy(filter, facets({ relation: { supplies: 1 }, status: { actual: 2 } }), chips);
    expect(two.map(({ label }) => label)).toEqual(["Planned", "Meets"]);
    expect(emptiedBy(filter, facets({}), chips)).toEqual([]);
  });
});

describe("lists of the filter", () => {
  const whole = facets({
    claimant: [
      { id: "article", name: "article", claims: 9 },
      { id: "A", name: "Kyiv", claims: 4 },
      { id: "B", name: "Moscow", claims: 5 },
    ],
  });
  const now = facets({ claimant: [{ id: "A", name: "Kyiv", claims: 2 }] });
  const rows = choiceRows("claimant", whole, now, ["A"], ONTOLOGY);

  test("keep their order whatever the filter leaves, and tell nought", () => {
    expect(rows.map(({ label, claims, on }) => [label, claims, on])).toEqual([
      ["The articles themselves", 0, false],
      ["Moscow", 0, false],
      ["Kyiv", 2, true],
    ]);
  });

  test("show what is on wherever it stands, and what is looked for", () => {
    expect(rowsInSight(rows, 1, "").map(({ id }) => id)).toEqual(["article", "A"]);
    expect(rowsInSight(rows, 1, " mos").map(({ id }) => id)).toEqual(["B"]);
  });
});

describe("the brush", () => {
  const { bars } = times;

  test("holds the bars that its days touch, and all where both ends are open", () => {
    expect(windowOf(times, undefined, undefined)).toEqual({ low: 0, high: 6 });
    expect(windowOf(times, "2024-02-10", "2024-05-31")).toEqual({ low: 1, high: 5 });
    expect(windowOf(times, "2030-01-01", undefined)).toEqual({ low: 5, high: 6 });
  });

  test("comes back from its own days", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (a, b) => {
        const window = { low: Math.min(a, b), high: Math.max(a, b) + 1 };
        const { from, to } = daysOf(times, window);
        expect(windowOf(times, from || undefined, to || undefined)).toEqual(window);
      }),
    );
  });

  test("is swept anew from outside and pushed along from within, never over the edge", () => {
    const held = { low: 1, high: 3 };
    expect(dragged(gripAt(5, held, 6), 3, 6)).toEqual({ low: 3, high: 6 });
    expect(dragged(gripAt(2, held, 6), 4, 6)).toEqual({ low: 3, high: 5 });
    expect(dragged(gripAt(2, held, 6), -9, 6)).toEqual({ low: 0, high: 2 });
  });

  test("plays from the first bar to the last and passes over empty ones", () => {
    const played: number[] = [];
    let window = nextWindow(times, { low: 0, high: bars.length }, false);
    while (window !== null) {
      played.push(window.high);
      window = nextWindow(times, window, true);
    }
    expect(played).toEqual([1, 2, 5, 6]);
  });
});
