/** The page's state: what the address keeps, and what each change of the filter does. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "../../server/graph/index.ts";
import { GraphFilter } from "../../server/vocabulary/index.ts";
import { addressOf, filterWords, viewAt } from "../../client/state/address.ts";
import { LAYOUTS } from "../../client/state/staging.ts";
import { TABS } from "../../client/state/table.ts";
import {
  backToPaths,
  cleared,
  expandedAt,
  escaped,
  FIRST_VIEW,
  NO_FILTER,
  select,
  toggled,
  withAmong,
  withDates,
  withLayout,
  withLevel,
  withPathTo,
  withRelations,
  withStaging,
  withTriad,
  type View,
} from "../../client/state/view.ts";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8})?$/);
const id = fc.stringMatching(/^[A-Za-zé ~&=?#%+-]{1,12}$/);

const pathEnds = fc.option(
  fc.tuple(id, id).filter(([from, to]) => from !== to),
  { nil: null },
);

/** A path has its first actor selected, or an edge. */
const onItsPath = ({ ends, ...view }: Omit<View, "path"> & { readonly ends: readonly [string, string] | null }): View => {
  if (ends === null) return { ...view, path: null };
  const [from, to] = ends;
  return {
    ...view,
    selection: view.selection?.kind === "edge" ? view.selection : { kind: "node", id: from },
    path: { from, to },
  };
};

const views: fc.Arbitrary<View> = fc
  .record({
    filter: fc
      .record({
        relation: fc.uniqueArray(word, { maxLength: 4 }),
        class: fc.uniqueArray(word, { maxLength: 2 }),
        depth: fc.integer({ min: 1, max: 6 }),
        ends: fc.constantFrom("any" as const, "both" as const),
        claimant: fc.uniqueArray(word, { maxLength: 2 }),
        publisher: fc.uniqueArray(word, { maxLength: 2 }),
        article: fc.uniqueArray(word, { maxLength: 2 }),
        minClaims: fc.integer({ min: 1, max: 50 }),
        minSources: fc.integer({ min: 1, max: 9 }),
        object: fc.subarray(["arms", "troops", "money"] as const).map((objects) => [...objects]),
        status: fc.subarray(["actual", "planned", "possible", "negated", "ended"] as const),
        actor: fc.uniqueArray(fc.stringMatching(/^[A-Z]{3}$/), { maxLength: 3 }),
        from: fc.option(day, { nil: undefined }),
        to: fc.option(day, { nil: undefined }),
        minConfidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        level: fc.constantFrom("principal" as const, "named" as const),
      })
      .map(({ from, to, ...rest }) => ({
        ...rest,
        status: [...rest.status],
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })),
    selection: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant("node" as const), id }),
        fc.record({ kind: fc.constant("article" as const), id }),
        fc.record({ kind: fc.constant("edge" as const), id, claim: fc.option(id) }),
      ),
    ),
    table: fc.option(
      fc.record({
        tab: fc.constantFrom(...TABS),
        sort: fc.record({ column: fc.stringMatching(/^[a-z]{1,9}$/), descending: fc.boolean() }),
        find: fc.oneof(fc.constant(""), id),
        page: fc.integer({ min: 1, max: 99_999 }),
      }),
    ),
    compare: fc.option(
      fc.oneof(
        fc.record({ by: fc.constantFrom("publisher" as const, "claimant" as const), a: id, b: id }),
        fc.tuple(day, day, day, day).map(([a, b, c, d]) => ({ by: "dates" as const, a: `${a}..${b}`, b: `${c}..${d}` })),
      ),
    ),
    staging: fc
      .record({
        layout: fc.constantFrom(...LAYOUTS),
        centre: fc.option(id),
        settled: fc.option(fc.constantFrom("", "relation=meets,supplies&from=2024-01-01")),
        blocs: fc.boolean(),
        size: fc.constantFrom(...MEASURES),
        triad: fc.option(fc.tuple(word, word, word)),
      })
      .map((staging) => (staging.layout === "rings" ? staging : { ...staging, centre: null })),
    ends: pathEnds,
  })
  .map(onItsPath);

describe("the address", () => {
  test("holds the whole view", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewAt(addressOf(view))).toEqual(view);
      }),
    );
  });

  test("is empty for the first view and readable for others", () => {
    expect(addressOf(FIRST_VIEW)).toBe("");
    expect(
      addressOf(select(withRelations(FIRST_VIEW, ["supplies", "attacks"]), { kind: "edge", id: "A~supplies~B", claim: null })),
    ).toBe("relation=supplies,attacks&edge=A~supplies~B");
  });

  test("speaks the words of the API", () => {
    fc.assert(
      fc.property(views, ({ filter }) => {
        expect(GraphFilter.parse(Object.fromEntries(filterWords(filter)))).toEqual(filter);
      }),
    );
  });

  test("opens the page whatever it says", () => {
    expect(viewAt("relation=NOT A RELATION&status=sure&from=yesterday&minConfidence=9&level=all&utm=x")).toEqual(FIRST_VIEW);
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(() => viewAt(query)).not.toThrow();
      }),
    );
  });
});

describe("choices", () => {
  const all = ["a", "b", "c", "d"];

  test("nothing chosen is everything: the first click takes one away", () => {
    expect(toggled([], all, ["b"])).toEqual(["a", "c", "d"]);
  });

  test("a class that is partly on is switched on, then off", () => {
    expect(toggled(["a"], all, ["a", "b"])).toEqual(["a", "b"]);
    expect(toggled(["a", "b", "c"], all, ["a", "b"])).toEqual(["c"]);
  });

  test("taking the last away, or adding the last, keeps everything", () => {
    expect(toggled(["a"], all, ["a"])).toEqual([]);
    expect(toggled(["a", "b", "c"], all, ["d"])).toEqual([]);
  });

  test("toggling twice comes back, unless it passed through nothing", () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.constantFrom(...all), (chosen, one) => {
        const once = toggled(chosen, all, [one]);
        fc.pre(!(chosen.length === 1 && chosen[0] === one));
        expect(new Set(toggled(once, all, [one]))).toEqual(new Set(chosen.length === all.length ? [] : chosen));
      }),
    );
  });
});

const KREMLIN = { kind: "node", id: "kremlin" } as const;

describe("changes", () => {
  test("an empty day opens its end", () => {
    const dated = withDates(FIRST_VIEW, "2024-01-01", "2024-02-01");
    expect(dated.filter).toMatchObject({ from: "2024-01-01", to: "2024-02-01" });
    expect(withDates(dated, "", "").filter).toEqual(NO_FILTER);
  });

  test("another level follows who is chosen and lets go of what has no counterpart, and clearing keeps it", () => {
    const above = { node: () => "RUS", edge: () => null };
    const view = select({ ...FIRST_VIEW, filter: { ...NO_FILTER, level: "named", actor: ["kremlin", "duma"] } }, KREMLIN);
    const rolled = withLevel(withStaging(view, { settled: "", triad: ["a", "b", "c"] }), "principal", above);
    expect(rolled).toEqual({
      ...FIRST_VIEW,
      filter: { ...NO_FILTER, actor: ["RUS"] },
      selection: { kind: "node", id: "RUS" },
    });
    expect(withLevel(select(view, { kind: "edge", id: "A~meets~B", claim: "c" }), "principal", above).selection).toBe(null);
    const named = withLevel(FIRST_VIEW, "named", above);
    expect(cleared({ ...named.filter, relation: ["meets"], from: "2024-01-01" })).toEqual({ ...NO_FILTER, level: "named" });
  });

  test("Escape leaves the article first, then the selection", () => {
    const reading = select(FIRST_VIEW, { kind: "edge", id: "A~meets~B", claim: "c1" });
    const evidence = escaped(reading);
    expect(evidence.selection).toEqual({ kind: "edge", id: "A~meets~B", claim: null });
    expect(escaped(evidence).selection).toBe(null);
    expect(escaped(reading, { kind: "node", id: "A" }).selection).toEqual(evidence.selection);
    expect(escaped(evidence, { kind: "node", id: "A" }).selection).toEqual({ kind: "node", id: "A" });
  });

  test("going on to the neighbours of actors gathers them and opens the last; what is kept already stays as it is", () => {
    const one = expandedAt(FIRST_VIEW, "PRK");
    const two = expandedAt(one, "RUS");
    expect([one.filter.actor, two.filter.actor]).toEqual([["PRK"], ["PRK", "RUS"]]);
    expect(two.selection).toEqual({ kind: "node", id: "RUS" });
    expect(expandedAt(two, "PRK").filter).toBe(two.filter);
    expect(expandedAt(withAmong(two, ["PRK", "RUS"]), "IRN").filter).toMatchObject({ actor: ["PRK", "RUS", "IRN"], ends: "any" });
  });

  test("paths are from whom is open to another, read on the way, and left one step at a time", () => {
    const open = select(FIRST_VIEW, KREMLIN);
    const paths = withPathTo(open, "PRK");
    expect(addressOf(paths)).toBe("node=kremlin&path=PRK");
    expect(withPathTo(paths, "IRN").path).toEqual({ from: "kremlin", to: "IRN" });
    const reading = select(paths, { kind: "edge", id: "A~meets~B", claim: "c" });
    expect(viewAt(addressOf(reading))).toEqual(reading);
    expect(backToPaths(reading)).toEqual(paths);
    expect(escaped(escaped(reading))).toEqual(paths);
    expect(escaped(paths)).toEqual(open);
    expect(select(paths, { kind: "node", id: "USA" }).path).toBe(null);
    expect(withTriad(paths, ["a", "b", "c"]).path).toBe(null);
  });

  test("there are no paths from nowhere or from an actor to itself", () => {
    expect(withPathTo(FIRST_VIEW, "PRK")).toEqual(select(FIRST_VIEW, { kind: "node", id: "PRK" }));
    expect(withPathTo(select(FIRST_VIEW, KREMLIN), "kremlin").path).toBe(null);
    expect(viewAt("node=PRK&path=PRK")).toEqual(viewAt("node=PRK"));
    expect(viewAt("path=PRK")).toEqual(FIRST_VIEW);
  });

  test("another level follows both ends of the paths, unless they are one there", () => {
    const paths = withPathTo(select(FIRST_VIEW, KREMLIN), "pyongyang");
    const up = (to: (id: string) => string) => withLevel(paths, "principal", { node: to, edge: () => null });
    expect(up((actor) => (actor === "kremlin" ? "RUS" : "PRK"))).toMatchObject({
      selection: { id: "RUS" },
      path: { from: "RUS", to: "PRK" },
    });
    expect(up(() => "RUS")).toMatchObject({ selection: { id: "RUS" }, path: null });
    const reading = select(paths, { kind: "edge", id: "A~meets~B", claim: null });
    expect(withLevel(reading, "named", { node: (actor) => actor, edge: () => null })).toMatchObject({
      selection: { kind: "node", id: "kremlin" },
      path: paths.path,
    });
  });

  test("a triangle is left by Escape after what was opened from it", () => {
    const triangle = withTriad(select(FIRST_VIEW, KREMLIN), ["a", "b", "c"]);
    expect(triangle.selection).toBe(null);
    const edge = select(triangle, { kind: "edge", id: "a~meets~b", claim: null });
    expect(escaped(edge)).toEqual(triangle);
    expect(escaped(triangle)).toEqual(FIRST_VIEW);
    expect(withTriad(FIRST_VIEW, null)).toBe(FIRST_VIEW);
  });

  test("rings lie around whom is selected, then and later", () => {
    const rings = withLayout(select(FIRST_VIEW, KREMLIN), "rings");
    expect(rings.staging).toMatchObject({ layout: "rings", centre: "kremlin" });
    expect(select(rings, { kind: "node", id: "USA" }).staging.centre).toBe("USA");
    expect(select(rings, null).staging.centre).toBe("kremlin");
    expect(withLayout(select(FIRST_VIEW, KREMLIN), "map").staging.centre).toBe(null);
  });
});
