/** Filters commute and only ever take away; facets say what a choice would leave, counted the slow way; roll-up is idempotent. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endsAt, readFilter, rollUp, surveyOf, symmetricRelations, viewOf, type Link } from "../../server/graph/index.ts";
import { DEFAULT_CONFIDENCE, type GraphFilter } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { ACTORS, filters, links } from "./arbitrary.ts";
import { keep as keepWords } from "./specification.ts";

const none = readFilter({ minConfidence: 0, level: "named" }, ONTOLOGY);
const symmetric = symmetricRelations(ONTOLOGY);
const alpha2 = () => undefined;
const keep = (all: readonly Link[], filter: GraphFilter): readonly Link[] => keepWords(all, filter, ONTOLOGY);
/** The filter of one word alone; whether one end or both must be a chosen actor is said with the actors. */
const only = <K extends keyof GraphFilter>(filter: GraphFilter, word: K): GraphFilter => ({
  ...none,
  [word]: filter[word],
  ...(word === "actor" ? { ends: filter.ends } : {}),
});

describe("filters", () => {
  test("commute: any order of single words leaves what all words together leave", () => {
    fc.assert(
      fc.property(
        links,
        filters,
        fc.shuffledSubarray(
          ["relation", "class", "status", "object", "claimant", "publisher", "article", "actor", "minConfidence"] as const,
          {
            minLength: 9,
          },
        ),
        (all, full, order) => {
          // Steps are made in the whole graph, which a list that was filtered before is not.
          const { from: _from, to: _to, ...filter } = { ...full, depth: 1 };
          const stepwise = order.reduce((left, word) => keep(left, only(filter, word)), all);
          expect(stepwise).toEqual(keep(all, filter));
        },
      ),
    );
  });

  test("are idempotent and keep the order", () => {
    fc.assert(
      fc.property(links, filters, (all, full) => {
        // As above: what is left may no longer hold the way to those farther off.
        const filter = { ...full, depth: 1 };
        const kept = keep(all, filter);
        expect(keep(kept, filter)).toEqual(kept);
        expect(all.filter((link) => kept.includes(link))).toEqual(kept);
      }),
    );
  });

  test("with dates leave no undated claim and none outside", () => {
    fc.assert(
      fc.property(links, (all) => {
        const kept = keep(all, { ...none, from: "2022-03-01", to: "2023-12-31" });
        expect(kept).toEqual(all.filter(({ date }) => date !== null && date >= "2022-03-01" && date <= "2023-12-31"));
      }),
    );
  });

  test("on an actor keep also those who act for it, at either end", () => {
    fc.assert(
      fc.property(links, (all) => {
        const touches = ["USA", "pentagon"];
        const kept = keep(all, { ...none, actor: ["USA"] });
        expect(kept).toEqual(all.filter(({ source, target }) => touches.includes(source.id) || touches.includes(target.id)));
      }),
    );
  });
});

describe("facets", () => {
  test("equal what choosing each relation and status alone would show", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        const survey = surveyOf(all, filter.level, ONTOLOGY, alpha2);
        const { facets } = viewOf(survey, filter);
        for (const { id } of ONTOLOGY.relations) {
          expect(facets.relation[id]).toBe(viewOf(survey, { ...filter, relation: [id] }).totals.claims);
        }
        for (const { id } of ONTOLOGY.statuses) {
          expect(facets.status[id]).toBe(viewOf(survey, { ...filter, status: [id] }).totals.claims);
        }
        for (const { month, claims } of facets.month) {
          expect(claims).toBe(viewOf(survey, { ...filter, from: `${month}-01`, to: `${month}-31` }).totals.claims);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("count nothing twice: the chosen relations add up to what is shown", () => {
    fc.assert(
      fc.property(links, filters, (all, filter) => {
        const { facets, totals, edges } = viewOf(surveyOf(all, filter.level, ONTOLOGY, alpha2), filter);
        const chosen = filter.relation.length === 0 ? ONTOLOGY.relations.map(({ id }) => id) : filter.relation;
        expect(chosen.reduce((sum, id) => sum + (facets.relation[id] ?? 0), 0)).toBe(totals.claims);
        expect(edges.reduce((sum, { claims }) => sum + claims, 0)).toBe(totals.claims);
      }),
      { numRuns: 25 },
    );
  });
});

describe("roll-up", () => {
  const kinds = new Map(ACTORS.map(({ id, kind }) => [id, kind]));

  test("is idempotent, and what is rolled up is the same at both levels", () => {
    fc.assert(
      fc.property(links, (all) => {
        for (const link of all) {
          const rolled = rollUp(link, kinds);
          expect(rollUp(rolled, kinds)).toEqual(rolled);
          expect(endsAt(rolled, "named", symmetric)).toEqual(endsAt(link, "principal", symmetric));
        }
      }),
    );
  });

  test("drops what an actor does to itself and orders the ends of a symmetric relation", () => {
    fc.assert(
      fc.property(links, (all) => {
        for (const link of all) {
          const ends = endsAt(link, "principal", symmetric);
          expect(ends === null).toBe(link.source.principal.id === link.target.principal.id);
          if (ends !== null && symmetric.has(link.relation)) expect(ends.source < ends.target).toBe(true);
          if (ends !== null && !symmetric.has(link.relation)) expect(ends.source).toBe(link.source.principal.id);
        }
      }),
    );
  });

  test("knows a country that was never named itself by its three letters", () => {
    const [usa, minister] = [ACTORS.find(({ id }) => id === "USA"), ACTORS.find(({ id }) => id === "minister")];
    if (usa === undefined || minister === undefined) throw new Error("the actors of the test changed");
    const link = {
      id: "c",
      article: "a",
      date: null,
      source: minister,
      relation: "meets",
      target: usa,
      status: "actual",
      object: null,
      confidence: 1,
      claimant: null,
      publisher: null,
      duplicateOf: null,
    } as const;
    expect(rollUp(link, kinds).source).toEqual({
      id: "KEN",
      name: "Kenya",
      kind: "state",
      principal: { id: "KEN", name: "Kenya" },
    });
  });
});

describe("the words of a filter", () => {
  test("are read from lists, repeated or comma-separated", () => {
    expect(readFilter({ relation: ["supplies,attacks", "meets"], actor: "RUS, nato,," }, ONTOLOGY)).toMatchObject({
      relation: ["supplies", "attacks", "meets"],
      actor: ["RUS", "nato"],
      minConfidence: DEFAULT_CONFIDENCE,
      level: "principal",
    });
  });

  test.each([
    [{ relation: "loves" }, "unknown-relation", "loves"],
    [{ status: "maybe" }, "invalid-request", "status"],
    [{ from: "yesterday" }, "invalid-request", 'from is "yesterday"'],
    [{ relations: "supplies" }, "invalid-request", "relations"],
    [{ minConfidence: "2" }, "invalid-request", 'minConfidence is "2"'],
  ])("%j is refused", (words, code, named) => {
    expect(() => readFilter(words, ONTOLOGY)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(named) }));
  });
});
