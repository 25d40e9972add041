/** Choices of the filter, the two sides of a comparison, and which changes are steps of the history. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAmong } from "../../client/derive/blocs.ts";
import { chipsOf } from "../../client/derive/chips.ts";
import { relationsOn, speltOut, withChoice, withLeast, withRelationChoice } from "../../client/state/choices.ts";
import { sideOf } from "../../client/state/compare.ts";
import { useView } from "../../client/state/store.ts";
import { FIRST_VIEW, NO_FILTER, withAmong, withDates } from "../../client/state/view.ts";
import { addressOf, viewAt } from "../../client/state/address.ts";
import { ONTOLOGY } from "./fixture.ts";

const RELATIONS = ONTOLOGY.relations.map(({ id }) => id);

const said = (...chosen: string[]) => withRelationChoice(FIRST_VIEW, chosen, ONTOLOGY).filter;

describe("relations and classes", () => {
  test("whole classes are said as classes, parts as relations, everything as nothing", () => {
    expect(said("supplies", "meets")).toMatchObject({ class: ["help"], relation: [] });
    expect(said("supplies", "attacks")).toMatchObject({ class: [], relation: ["supplies", "attacks"] });
    expect(said(...RELATIONS)).toMatchObject({ class: [], relation: [] });
    expect(said()).toMatchObject({ class: [], relation: [] });
  });

  test("however it is said, the same relations are on", () => {
    fc.assert(
      fc.property(fc.subarray(RELATIONS, { minLength: 1 }), (chosen) => {
        const { filter } = withRelationChoice(FIRST_VIEW, chosen, ONTOLOGY);
        expect(relationsOn(filter, ONTOLOGY)).toEqual(chosen);
        expect(relationsOn(speltOut(filter, ONTOLOGY), ONTOLOGY)).toEqual(chosen);
        expect(speltOut(filter, ONTOLOGY).class).toEqual([]);
      }),
    );
  });

  test("what no ontology knows is not asked for", () => {
    const asked = speltOut({ ...NO_FILTER, relation: ["hugs", "meets"], class: ["warmth"] }, ONTOLOGY);
    expect(asked).toEqual({ ...NO_FILTER, relation: ["meets"] });
  });

  test("a class and a relation of another keep nothing, and stay as they are", () => {
    const filter = { ...NO_FILTER, relation: ["meets"], class: ["harm"] };
    expect(relationsOn(filter, ONTOLOGY)).toEqual([]);
    expect(speltOut(filter, ONTOLOGY)).toEqual(filter);
    expect(speltOut(filter, undefined)).toBe(filter);
  });
});

test("a tick keeps one, another tick lets it go, and without actors there is no depth", () => {
  const one = withChoice({ ...FIRST_VIEW, filter: { ...NO_FILTER, depth: 2 } }, "actor", "RUS");
  expect(one.filter).toMatchObject({ actor: ["RUS"], depth: 2 });
  expect(withChoice(one, "actor", "RUS").filter).toMatchObject({ actor: [], depth: 1 });
});

test("who acts for a state takes its place, and the state theirs, since one holds the other", () => {
  const state = withChoice(withChoice(FIRST_VIEW, "claimant", "PER"), "claimant", "USA", ["blinken", "seat"]);
  const person = withChoice(state, "claimant", "blinken", ["USA"]);
  expect(person.filter.claimant).toEqual(["PER", "blinken"]);
  expect(withChoice(person, "claimant", "USA", ["blinken", "seat"]).filter.claimant).toEqual(["PER", "USA"]);
});

describe("relations only among the actors chosen", () => {
  const among = withAmong(FIRST_VIEW, ["RUS", "PRK"]);

  test("are a word of the filter, a chip of its own, and taken off alone", () => {
    expect(addressOf(among)).toBe("actor=RUS,PRK&ends=both");
    const chips = chipsOf(among.filter, ONTOLOGY, (id) => id);
    expect(chips.map(({ label }) => label)).toEqual(["with RUS", "with PRK", "only among these"]);
    expect(chips.at(-1)?.without).toEqual({ ...among.filter, ends: "any" });
  });

  test("of a crowd are one chip, which lets go of all", () => {
    const bloc = ["A", "B", "C", "D", "E", "F", "G"];
    const { filter } = withAmong(FIRST_VIEW, bloc);
    expect(chipsOf(filter, ONTOLOGY, (id) => id)).toMatchObject([{ label: "only among 7 actors", without: NO_FILTER }]);
    expect([isAmong(filter, bloc.toReversed()), isAmong(filter, bloc.slice(1)), isAmong(NO_FILTER, [])]).toEqual([
      true,
      false,
      false,
    ]);
    const near = chipsOf({ ...filter, depth: 2 }, ONTOLOGY, (id) => id);
    expect(near.map(({ label }) => label)).toEqual(["with any of 7 actors", "only among these", "up to 2 steps away"]);
  });

  test("end where one actor is left, who has none, but not where those near it are meant too", () => {
    expect(withChoice(among, "actor", "PRK").filter).toMatchObject({ actor: ["RUS"], ends: "any" });
    const [without] = chipsOf(among.filter, ONTOLOGY, (id) => id);
    expect(without?.without).toMatchObject({ actor: ["PRK"], ends: "any" });
    const near = withChoice(withLeast(among, "depth", 2), "actor", "PRK");
    expect(near.filter).toMatchObject({ actor: ["RUS"], depth: 2, ends: "both" });
    expect(withLeast(near, "depth", 1).filter.ends).toBe("any");
    expect(withAmong(FIRST_VIEW, ["RUS"]).filter.ends).toBe("any");
  });
});

describe("comparisons", () => {
  test("put their side into the filter and leave the rest", () => {
    const filter = { ...NO_FILTER, relation: ["meets"], publisher: ["Gazette"] };
    expect(sideOf(filter, { by: "publisher", a: "Times", b: "Herald" }, "b")).toEqual({ ...filter, publisher: ["Herald"] });
    const dates = { by: "dates", a: "2022-01-01..2022-12-31", b: "2023-01-01..2023-12-31" } as const;
    expect(sideOf(filter, dates, "a")).toEqual({ ...filter, from: "2022-01-01", to: "2022-12-31" });
  });

  test("that name no real period are none", () => {
    expect(viewAt("compare=dates&a=yesterday&b=today").compare).toBe(null);
    expect(viewAt("compare=dates&a=2022-13-01..2022-13-09&b=2022-01-01..2022-02-01").compare).toBe(null);
    expect(viewAt("compare=publisher&a=Times").compare).toBe(null);
  });
});

test("changes of one name go on with one step until it is settled", () => {
  const { change, settle } = useView.getState();
  const move = (to: string): boolean => {
    change((view) => withDates(view, "", to), "brush");
    return useView.getState().goesOn;
  };
  expect([move("2024-01-31"), move("2024-02-29")]).toEqual([false, true]);
  settle();
  expect(move("2024-03-31")).toBe(false);
  change((view) => withDates(view, "", ""));
  expect([useView.getState().goesOn, move("2024-04-30")]).toEqual([false, false]);
});
