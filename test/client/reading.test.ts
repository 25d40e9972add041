/** What the page says in words: legend, chips, lists, evidence, search, timeline. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/vocabulary/index.ts";
import { chipsOf } from "../../client/derive/chips.ts";
import { evidenceLine } from "../../client/derive/evidence.ts";
import { legendOf, statusRowsOf } from "../../client/derive/legend.ts";
import { pictureOf } from "../../client/derive/picture.ts";
import { profileOf, relationRows } from "../../client/derive/relations.ts";
import { articleSegments, segmentsOf, sentenceSegments, type MarkedSpan } from "../../client/derive/segments.ts";
import { shownOf } from "../../client/derive/shown.ts";
import { suggestionsOf } from "../../client/derive/suggestions.ts";
import { timeBars, withoutGaps, yearMarks } from "../../client/derive/timeline.ts";
import { daysLine, pointed, saysWho, totalsLine, withArticle } from "../../client/derive/words.ts";
import { NO_FILTER } from "../../client/state/view.ts";
import { edge, graph, ONTOLOGY, stored } from "./fixture.ts";

const nameOf = (id: string): string => `Name of ${id}`;

const spans = (length: number): fc.Arbitrary<MarkedSpan[]> =>
  fc.array(
    fc
      .record({ a: fc.nat(length + 20), b: fc.nat(length + 20), mark: fc.constantFrom("source" as const, "trigger" as const) })
      .map(({ a, b, mark }) => ({ start: Math.min(a, b), end: Math.max(a, b), mark })),
    { maxLength: 6 },
  );
const labels = (relation: string[]) => chipsOf({ ...NO_FILTER, relation }, ONTOLOGY, nameOf).map(({ label }) => label);
const found = (id: string, principal: string) => ({
  actors: [
    { id, name: id, kind: "place" as const, principal: { id: principal, name: principal }, claims: 1, matched: "Capital" },
  ],
});
const month = (name: string, claims: number) => ({ month: name, claims });
/** "2024-01" from months since the year 0. */
const monthAt = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

describe("segments", () => {
  test("joined are the text, and each span is exactly what bears its mark", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }).chain((text) => fc.tuple(fc.constant(text), fc.nat(15), spans(text.length))),
        ([text, offset, marked]) => {
          const segments = segmentsOf(text, offset, marked);
          expect(segments.map((segment) => segment.text).join("")).toBe(text);
          for (const { start, text: run, marks } of segments) {
            const covers = (span: Span): boolean => span.start <= start && span.end >= start + run.length;
            expect(new Set(marks)).toEqual(new Set(marked.filter(covers).map(({ mark }) => mark)));
          }
        },
      ),
    );
  });

  test("a sentence bears its ends and trigger, an article its sentence", () => {
    const { claim } = stored("c");
    expect(sentenceSegments(claim).map(({ text, marks }) => [text, ...marks])).toEqual([
      ["A", "source"],
      [" "],
      ["supplies", "trigger"],
      [" "],
      ["B", "target"],
      ["."],
    ]);
    const segments = articleSegments("Headline.\nA supplies B. More.", claim);
    const sentence = segments.filter(({ marks }) => marks.includes("sentence"));
    expect(sentence.map(({ text }) => text).join("")).toBe("A supplies B.");
  });
});

describe("legend", () => {
  const facets = {
    relation: { supplies: 3, attacks: 2 },
    status: { actual: 4 },
    month: [],
    class: {},
    actor: [],
    claimant: [],
    publisher: [],
    object: {},
    minClaims: [],
    minSources: [],
  };

  test("without a filter everything is on, with its counts", () => {
    const [help, harm] = legendOf(ONTOLOGY, facets, NO_FILTER);
    expect(help).toMatchObject({ label: "Help", claims: 3, on: "all" });
    expect(harm?.rows.map(({ id, claims, directed }) => [id, claims, directed])).toEqual([
      ["attacks", 2, true],
      ["sanctions", 0, true],
      ["coerces", 0, true],
    ]);
    expect(statusRowsOf(ONTOLOGY, facets, NO_FILTER).map(({ on }) => on)).toEqual([true, true, true, true]);
  });

  test("a class is on, off, or partly on", () => {
    expect(legendOf(ONTOLOGY, undefined, { ...NO_FILTER, relation: ["supplies"] }).map(({ on }) => on)).toEqual(["some", "none"]);
  });
});

describe("chips", () => {
  test("name what is filtered and give the filter without it", () => {
    const filter = {
      ...NO_FILTER,
      relation: ["supplies"],
      status: ["planned" as const],
      actor: ["RUS"],
      from: "2024-01-06",
      minConfidence: 0.7,
    };
    const chips = chipsOf(filter, ONTOLOGY, nameOf);
    expect(chips.map(({ label }) => label)).toEqual([
      "Supplies",
      "Planned",
      "with Name of RUS",
      "from 6 Jan 2024",
      "confidence from 70 %",
    ]);
    expect(chips.map(({ without }) => without.relation.length + without.status.length + without.actor.length)).toEqual([
      2, 2, 2, 3, 3,
    ]);
    const { from: _from, ...undated } = filter;
    expect(chips[3]?.without).toEqual(undated);
  });

  test("a whole class and many relations share one", () => {
    expect(labels(["supplies", "meets", "attacks", "sanctions"])).toEqual(["without Coerces"]);
    const twice = { ...ONTOLOGY, relations: ONTOLOGY.relations.flatMap((each) => [each, { ...each, id: `${each.id}-again` }]) };
    const four = { ...NO_FILTER, relation: ["supplies", "meets", "attacks", "sanctions"] };
    expect(chipsOf(four, twice, nameOf).map(({ label }) => label)).toEqual(["4 of 10 relations"]);
    expect(labels(["attacks", "sanctions"])).toEqual(["Attacks", "Sanctions"]);
    expect(labels([])).toEqual([]);
  });
});

describe("lists", () => {
  const shown = shownOf(
    graph([edge("A~supplies~B", { claims: 2 }), edge("B~attacks~A", { claims: 3 }), edge("B~meets~C")]),
    ONTOLOGY,
  );

  test("are strongest first", () => {
    expect(relationRows(shown, ONTOLOGY, nameOf).map(({ id }) => id)).toEqual(["B~attacks~A", "A~supplies~B", "B~meets~C"]);
  });

  test("the first of them are those that all of them begin with", () => {
    const claims = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 60 });
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 70 }), (counts, most) => {
        const many = shownOf(graph(counts.map((each, i) => edge(`A~supplies~${(i * 37) % 61}`, { claims: each }))), ONTOLOGY);
        const all = relationRows(many, ONTOLOGY, nameOf).map(({ id }) => id);
        expect(relationRows(many, ONTOLOGY, nameOf, { most }).map(({ id }) => id)).toEqual(all.slice(0, most));
      }),
    );
  });

  test("a profile counts its claims and partners", () => {
    expect(profileOf(shown, ONTOLOGY, nameOf, "A")).toMatchObject({ claims: 5, partners: 1 });
    expect(profileOf(shown, ONTOLOGY, nameOf, "B")).toMatchObject({ claims: 6, partners: 2 });
  });
});

describe("evidence", () => {
  test("sums up in a line", () => {
    const { source, target } = stored("c").claim;
    const told = edge("A~supplies~B", { claims: 4, articles: 3, statuses: { actual: 3, negated: 1 }, objects: { arms: 4 } });
    expect(evidenceLine({ edge: told, source, target, claims: [] }, ONTOLOGY).replaceAll("\u00a0", " ")).toBe(
      "arms · 4 claims in 3 articles · 1 of 4 claims denies it · 1 independent source · published 2 Jan 2024 – 4 Mar 2024",
    );
    const undated = { ...told, first: null, last: null };
    expect(evidenceLine({ edge: undated, source, target, claims: [] }, ONTOLOGY)).not.toContain("published");
  });
});

describe("words", () => {
  test("totals", () => {
    const totals = { actors: 31, edges: 1, claims: 1240, articles: 14, from: "2022-11-06", to: "2025-01-31" };
    expect(totalsLine(totals)).toBe("31 actors · 1 edge · 1,240 claims from 14 articles, 2022–2025");
    expect(totalsLine({ ...totals, from: "2025-01-01" })).toMatch(/, 2025$/);
    expect(totalsLine({ ...totals, from: null, to: null })).toMatch(/14 articles$/);
    expect(pointed(["arms", "", "2 claims"]).split("\u00a0")).toEqual(["arms", "· 2", "claims"]);
    expect(totalsLine({ ...totals, articles: 0 })).toBe("31 actors · 1 edge · 1,240 claims, 2022–2025");
  });

  test("days", () => {
    expect(daysLine("2025-01-06", null)).toBe("from 6 Jan 2025");
    expect(daysLine(null, "2025-01-06")).toBe("until 6 Jan 2025");
    expect(daysLine(null, null)).toBe("");
  });

  test("names with their article, persons with whom they act for", () => {
    expect(withArticle("United States")).toBe("the United States");
    expect(withArticle("Russia")).toBe("Russia");
    const person = { id: "p", name: "Antony Blinken", kind: "person" as const, principal: { id: "USA", name: "United States" } };
    expect(saysWho(person)).toBe("says Antony Blinken (United States)");
  });
});

describe("search", () => {
  const { nodes } = pictureOf(graph([edge("A~supplies~B"), edge("A~meets~C")]), ONTOLOGY);

  test("finds actors by name, busiest first, and relations, and last offers to look into the sentences", () => {
    expect(suggestionsOf("name", nodes, ONTOLOGY, undefined).map(({ id }) => id)).toEqual(["C", "B", "A", "name"]);
    expect(suggestionsOf(" attack ", nodes, ONTOLOGY, undefined)).toMatchObject([
      { kind: "relation", id: "attacks", note: "Harm" },
      { kind: "words", id: "attack" },
    ]);
    expect(suggestionsOf("  ", nodes, ONTOLOGY, undefined)).toEqual([]);
    expect(suggestionsOf("zz", nodes, ONTOLOGY, undefined)).toEqual([]);
  });

  test("offers whom an alias stands for, if the graph holds them", () => {
    expect(suggestionsOf("capital", nodes, ONTOLOGY, found("capital-of-a", "A"))).toMatchObject([
      { id: "A", note: "Capital" },
      { kind: "words" },
    ]);
    expect(suggestionsOf("capital", nodes, ONTOLOGY, found("capital-of-z", "Z"))).toMatchObject([{ kind: "words" }]);
  });
});

const yearly = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}-01`);

const marks = (...months: readonly string[]) => {
  const facets = months.map((each) => month(each, 1));
  return yearMarks(timeBars(facets, facets));
};

describe("timeline", () => {
  test("fills the months between and shows what is left of each", () => {
    const { unit, bars } = timeBars([month("2024-11", 4), month("2025-02", 2)], [month("2025-02", 1)]);
    expect(unit).toBe("month");
    expect(bars.map(({ from, to, claims, shown }) => [from, to, claims, shown])).toEqual([
      ["2024-11-01", "2024-11-30", 4, 0],
      ["2024-12-01", "2024-12-31", 0, 0],
      ["2025-01-01", "2025-01-31", 0, 0],
      ["2025-02-01", "2025-02-28", 2, 1],
    ]);
  });

  test("takes wider bins over long spans and loses no claim", () => {
    const numbers = fc.integer({ min: 1900 * 12, max: 2030 * 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(numbers, fc.integer({ min: 1, max: 9 })), { selector: ([at]) => at, minLength: 1 }),
        (all) => {
          const months = all.map(([at, claims]) => month(monthAt(at), claims));
          const { bars } = timeBars(months, months);
          expect(bars.length).toBeLessThanOrEqual(131);
          expect(bars.reduce((sum, { claims }) => sum + claims, 0)).toBe(months.reduce((sum, { claims }) => sum + claims, 0));
          expect(bars.every(({ from, to, claims, shown }) => from < to && claims === shown)).toBe(true);
        },
      ),
    );
    expect(timeBars([], []).bars).toEqual([]);
  });

  test("names a few years, evenly apart, each where it begins, and none that would not fit", () => {
    expect(marks("2024-11", "2026-02")).toEqual([
      { year: "2025", at: 2 / 16 },
      { year: "2026", at: 14 / 16 },
    ]);
    expect(marks("2024-03", "2024-05")).toEqual([{ year: "2024", at: 0 }]);
    expect(marks(...yearly(1995, 2025)).map(({ year }) => year)).toEqual(["1995", "2000", "2005", "2010", "2015", "2020"]);
    expect(marks(...yearly(2020, 2025)).map(({ year }) => year)).toEqual(["2020", "2021", "2022", "2023", "2024"]);
    expect(marks()).toEqual([]);
  });

  describe("with one old article beside a dense present", () => {
    const present = Array.from({ length: 40 }, (_, index) => month(monthAt(2022 * 12 + 5 + index), 2));
    const all = [month("1995-11", 9), ...present];
    const times = timeBars(all, all);
    const gaps = times.bars.filter(({ gap }) => gap);

    test("keeps months, and draws the time between as long as a few of them", () => {
      expect([times.unit, times.bars.length, gaps.length]).toEqual(["month", 45, 4]);
      expect(gaps.map(({ claims }) => claims)).toEqual([0, 0, 0, 0]);
      expect([gaps[0]?.from, gaps.at(-1)?.to]).toEqual(["1995-12-01", "2022-05-31"]);
      const seams = times.bars.slice(1).map(({ from }, index) => Date.parse(from) - Date.parse(times.bars[index]?.to ?? ""));
      expect(new Set(seams)).toEqual(new Set([86_400_000]));
    });

    test("says the year on both sides of it", () => {
      expect(yearMarks(times).map(({ year }) => year)).toEqual(["1995", "2022", "2023", "2024", "2025"]);
    });

    test("takes no empty time into a sweep, and leaves a sweep of nothing else as it is", () => {
      expect(withoutGaps(times, { low: 0, high: 3 })).toEqual({ low: 0, high: 1 });
      expect(withoutGaps(times, { low: 2, high: 20 })).toEqual({ low: 5, high: 20 });
      expect(withoutGaps(times, { low: 2, high: 4 })).toEqual({ low: 2, high: 4 });
    });
  });

  test("draws a year or less without a claim as long as it was", () => {
    expect(marks("2024-01", "2025-06")).toHaveLength(2);
    expect(timeBars([month("2024-01", 1), month("2025-06", 1)], []).bars.some(({ gap }) => gap)).toBe(false);
  });
});
