/** What a comparison, an empty result, the lists of the filter and the brush say and do. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim, Facets, StoredClaim } from "../../server/vocabulary/index.ts";
import { choiceGroups, choiceRows, groupsInSight } from "../../client/derive/choices.ts";
import { chipsOf } from "../../client/derive/chips.ts";
import {
  CHANGES,
  changeTitle,
  changeWord,
  differenceColumn,
  differenceOf,
  halvesOf,
  shownOfDifference,
} from "../../client/derive/difference.ts";
import { emptiedBy } from "../../client/derive/emptied.ts";
import { comparables, sideOfClaim, sidesLine, sideTold } from "../../client/derive/sides.ts";
import { edgeRows } from "../../client/derive/table-rows.ts";
import { daysOf, dragged, gripAt, nextWindow, timeBars, windowOf } from "../../client/derive/timeline.ts";
import { evidenceFilter, withoutCompared } from "../../client/state/compare.ts";
import { NO_FILTER } from "../../client/state/view.ts";
import { edge, graph, ONTOLOGY, stored } from "./fixture.ts";

const months = ["2024-01", "2024-02", "2024-05", "2024-06"].map((month) => ({ month, claims: 2 }));
const times = timeBars(months, months);
const facets = (more: Partial<Facets>): Facets => ({ ...graph([]).facets, relation: {}, status: {}, ...more });

const named = (id: string) => ({ id, name: id, claims: 2 });
const printed = (publisher: string | null, date: string | null, claimant: Claim["claimant"] = null): StoredClaim => {
  const { article, ...rest } = stored("c", { claimant });
  return { ...rest, article: { ...article, publisher, date } };
};
const kremlin: Claim["claimant"] = { id: "kremlin", name: "Kremlin", kind: "body", principal: { id: "A", name: "A" } };

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
    expect(edges.get("B~attacks~C")?.label).toBe("no longer told: attacks");
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

describe("sides", () => {
  test("to begin with are two of a kind; where there are none, it is said what it takes", () => {
    const one = comparables(facets({ publisher: [named("The Leaf")], month: months.slice(0, 1) }), ONTOLOGY);
    expect(one.map(({ sides, needs }) => [sides, needs])).toEqual([
      [null, "needs claims of two months"],
      [null, "needs two publishers"],
      [null, "needs two claimants"],
    ]);
    const two = comparables(facets({ claimant: [named("article"), { ...named("A"), claims: 5 }], month: months }), ONTOLOGY);
    expect(two.map(({ sides }) => sides)).toEqual([halvesOf(months), null, ["A", "article"]]);
  });

  test("are told of each claim, as the filter has it, and counted", () => {
    const publishers = { by: "publisher", a: "The Leaf", b: "The Root" } as const;
    const claims = [printed("The Root", null), printed("The Leaf", null), printed("The Root", null), printed(null, null)];
    expect(claims.map((claim) => sideOfClaim(claim, publishers))).toEqual(["second", "first", "second", "neither"]);
    expect(sidesLine(claims, publishers, ["The Leaf", "The Root"])).toBe(
      "1 claim of the first (The Leaf), 2 claims of the second (The Root) and 1 claim of neither.",
    );
    expect(sidesLine([], publishers, ["The Leaf", "The Root"])).toBe("");
    const claimants = { by: "claimant", a: "A", b: "article" } as const;
    expect([kremlin, null].map((claimant) => sideOfClaim(printed(null, null, claimant), claimants))).toEqual(["first", "second"]);
    const periods = { by: "dates", a: "2024-01-01..2024-06-30", b: "2024-06-01..2024-12-31" } as const;
    const days = ["2024-05-31", "2024-06-30", "2025-01-01", null].map((date) => sideOfClaim(printed(null, date), periods));
    expect(days).toEqual(["first", "both", "neither", "neither"]);
    expect((["second", "both"] as const).map((side) => sideTold(side, ["x", "y"]))).toEqual(["second: y", "in both"]);
  });

  test("have names over a list where they are voices, and take the place of what the filter says of them", () => {
    expect(CHANGES.map((change) => changeTitle(change, "publisher", ["The Leaf", "The Root"]))).toEqual([
      "Only The Root",
      "Only The Leaf",
      "Told differently",
      "In both",
    ]);
    expect(changeTitle("new", "dates", ["x", "y"])).toBe("Newly told");
    const filter = { ...NO_FILTER, from: "2030-01-01", publisher: ["The Twig"] };
    expect(withoutCompared(filter, { by: "publisher", a: "x", b: "y" })).toEqual({ ...filter, publisher: [] });
    expect(withoutCompared(filter, { by: "dates", a: "x", b: "y" })).toEqual({ ...NO_FILTER, publisher: ["The Twig"] });
  });

  test("are read together, whatever else the filter said of what is compared", () => {
    const filter = { ...NO_FILTER, from: "2030-01-01", publisher: ["The Twig"], relation: ["meets"] };
    expect(evidenceFilter({ filter, compare: null })).toEqual(filter);
    expect(evidenceFilter({ filter, compare: { by: "publisher", a: "The Leaf", b: "The Root" } })).toEqual({
      ...filter,
      publisher: ["The Leaf", "The Root"],
    });
    expect(
      evidenceFilter({ filter, compare: { by: "dates", a: "2024-06-01..2024-12-31", b: "2023-01-01..2023-01-31" } }),
    ).toEqual({
      ...filter,
      from: "2023-01-01",
      to: "2024-12-31",
    });
  });

  test("of an edge stand in the table, what is new first", () => {
    const differences = differenceOf(
      graph([edge("A~meets~B", { claims: 9 })]),
      graph([edge("A~meets~B"), edge("A~attacks~B")]),
      ONTOLOGY,
    );
    const { column, textOf, changeOf } = differenceColumn(differences, "dates");
    expect(differences.map(({ id }) => [textOf(id), changeOf(id)])).toEqual([
      ["newly told", "new"],
      ["told differently: 9 → 1 claim", "changed"],
    ]);
    const rows = edgeRows({ edges: differences.map((each) => each.edge) }, ONTOLOGY, (id) => id);
    expect(rows.map((row) => column.value?.(row))).toEqual([0, 2]);
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
    const groups = choiceGroups(rows);
    expect(groupsInSight(groups, 1, "").map(({ id }) => id)).toEqual(["article", "A"]);
    expect(groupsInSight(groups, 1, " mos").map(({ id }) => id)).toEqual(["B"]);
  });

  describe("with who acts for whom", () => {
    const actors = facets({
      actor: [
        { id: "KEN", name: "Kenya", claims: 9 },
        { id: "minister", name: "A Minister", claims: 3, principal: "KEN" },
        { id: "PER", name: "Peru", claims: 2 },
        { id: "seat", name: "Nairobi", claims: 1, principal: "KEN" },
        { id: "envoy", name: "An Envoy", claims: 1, principal: "LAO" },
      ],
    });
    const grouped = (...chosen: string[]) => choiceGroups(choiceRows("actor", actors, actors, chosen, ONTOLOGY));

    test("have each in one group only, persons and capitals under their state, and nobody who is left out", () => {
      expect(grouped().map(({ id, under }) => [id, under.map((row) => row.id)])).toEqual([
        ["KEN", ["minister", "seat"]],
        ["PER", []],
        ["envoy", []],
      ]);
    });

    test("open a group in which somebody is chosen, or is looked for", () => {
      expect(groupsInSight(grouped(), 9, "").map(({ opened }) => opened)).toEqual([false, false, false]);
      expect(groupsInSight(grouped("seat"), 0, "")).toMatchObject([{ id: "KEN", on: false, opened: true }]);
      const [found, ...others] = groupsInSight(grouped(), 1, "nair");
      expect([found?.id, found?.opened, found?.under.map(({ id }) => id), others]).toEqual(["KEN", true, ["seat"], []]);
      expect(groupsInSight(grouped(), 1, "ken")).toMatchObject([{ id: "KEN", opened: false }]);
    });
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
