/** Graph files whose edges hold their evidence come back with every sentence; what is held by the wrong edge, or in part, is named. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportSurvey } from "../../server/exchange/index.ts";
import { evidenceOf, linkOf, linksIn, readImported, surveyImported, surveyOf, viewOf } from "../../server/graph/index.ts";
import { GraphFilter, type StoredClaim } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";
import { storedFixture } from "../fixtures/stored.ts";
import { filters, links } from "./arbitrary.ts";

const alpha2 = () => undefined;
const open = (level: GraphFilter["level"]): GraphFilter => GraphFilter.parse({ minConfidence: 0, level });
const byId = (claims: readonly StoredClaim[]) => new Map(claims.map((claim) => [claim.id, claim]));

/** Claims behind random links, each with a sentence of its own. */
const stored: fc.Arbitrary<readonly StoredClaim[]> = links.map((all) =>
  all.map(({ id, article, date, publisher, duplicateOf, source, relation, target, status, object, claimant, confidence }) => {
    const text = `“${id}” is what ${source.name} did.\n`;
    const [sentence, span] = [
      { start: 3, end: 3 + text.length, text },
      { start: 3, end: 4 },
    ];
    return {
      id,
      article: { id: article, title: `On ${id}`, date, publisher, url: null, duplicateOf },
      claim: {
        source,
        relation,
        target,
        object: object === null ? null : { class: object, text: "what it gave" },
        status,
        claimant,
        time: null,
        evidence: { sentence, trigger: span, source: span, target: span },
        confidence,
        pattern: "x.y",
      },
    };
  }),
);

interface Kept {
  readonly sentences?: boolean;
  /** A claim that is taken out of the store while the file is written. */
  readonly gone?: string;
}

async function exported(
  format: "graphology" | "node-link",
  claims: readonly StoredClaim[],
  filter: GraphFilter,
  { sentences = true, gone }: Kept = {},
) {
  const survey = surveyOf(claims.map(linkOf), filter.level, ONTOLOGY, alpha2);
  const fetched: string[] = [];
  const { text } = await exportSurvey(format, {
    survey,
    ontology: ONTOLOGY,
    filter,
    sentences,
    revision: "7",
    on: "2026-11-01",
    claims: async (ids) => {
      fetched.push(...ids);
      return claims.filter(({ id }) => ids.includes(id) && id !== gone);
    },
  });
  return { survey, text, fetched };
}

const formats = fc.constantFrom("graphology", "node-link");

test("a graph file with evidence opens as the view that it was written from, with each sentence of each edge", async () => {
  await fc.assert(
    fc.asyncProperty(stored, filters, formats, async (claims, filter, format) => {
      const { survey, text } = await exported(format, claims, filter);
      const view = viewOf(survey, filter);
      const imported = readImported(text, ONTOLOGY);
      const opened = surveyImported(imported, imported.level, ONTOLOGY, alpha2);
      const again = viewOf(opened, open(filter.level));
      expect([imported.level, imported.sentences]).toEqual([filter.level, view.edges.length === 0 ? "none" : "all"]);
      expect([again.nodes, again.edges, again.totals]).toEqual([view.nodes, view.edges, view.totals]);
      const kept = linksIn(survey, filter).map(({ id }) => id);
      expect(imported.claims).toEqual(byId(claims.filter(({ id }) => kept.includes(id))));
      for (const { id } of view.edges) {
        const there = evidenceOf(survey, id, filter, byId(claims));
        const here = evidenceOf(opened, id, open(filter.level), imported.claims);
        expect(byId(here?.claims ?? [])).toEqual(byId(there?.claims ?? []));
        expect(here).toMatchObject({ edge: there?.edge, source: there?.source, target: there?.target });
      }
    }),
  );
});

describe("in a file", () => {
  const filter = GraphFilter.parse({ relation: "supplies" });

  test.each(["graphology", "node-link"] as const)(
    "of %s each edge has as many claims as it counts, the newest first",
    async (format) => {
      const file = JSON.parse((await exported(format, storedFixture(), filter)).text);
      const edges: { claims: number; evidence: StoredClaim[] }[] =
        format === "graphology" ? file.edges.map(({ attributes }: { attributes: unknown }) => attributes) : file.links;
      expect(edges.length).toBeGreaterThan(1);
      for (const { claims, evidence } of edges) {
        const dates = evidence.map(({ article }) => article.date ?? "");
        expect([evidence.length, dates]).toEqual([claims, dates.toSorted().toReversed()]);
      }
    },
  );

  test.each(["graphology", "node-link"] as const)(
    "of %s sentences may be left out: then no claim is even fetched",
    async (format) => {
      const { text, fetched, survey } = await exported(format, storedFixture(), filter, { sentences: false });
      expect([text.includes("evidence"), fetched]).toEqual([false, []]);
      const imported = readImported(text, ONTOLOGY);
      expect([imported.sentences, imported.claims.size]).toEqual(["none", 0]);
      const { edges } = viewOf(surveyImported(imported, "principal", ONTOLOGY, alpha2), open("principal"));
      expect(edges).toEqual(viewOf(survey, filter).edges);
    },
  );

  test("an edge that lost a claim while it was written has counts only, as no evidence falls short of its edge", async () => {
    const claims = storedFixture();
    const survey = surveyOf(claims.map(linkOf), filter.level, ONTOLOGY, alpha2);
    const [lost] = linksIn(survey, filter);
    const { text } = await exported("node-link", claims, filter, { gone: lost?.id ?? "" });
    const imported = readImported(text, ONTOLOGY);
    expect(imported.sentences).toBe("some");
    expect(viewOf(surveyImported(imported, filter.level, ONTOLOGY, alpha2), filter).edges).toEqual(viewOf(survey, filter).edges);
    expect(imported.claims.has(lost?.id ?? "")).toBe(false);
  });

  test("is the same evidence in whatever order the store hands claims out", async () => {
    const claims = storedFixture();
    const { text } = await exported("graphology", claims, filter);
    expect((await exported("graphology", claims.toReversed(), filter)).text).toBe(text);
  });
});

const claimsOfAll = storedFixture();
const written = async (change: (edges: readonly Record<string, unknown>[]) => readonly unknown[]) => {
  const file = JSON.parse((await exported("node-link", claimsOfAll, open("principal"))).text);
  return JSON.stringify({ ...file, links: change(file.links) });
};
const evidenceIn = (edge: Record<string, unknown> | undefined) => (edge?.["evidence"] ?? []) as readonly StoredClaim[];

test("where only some edges have evidence, those have their sentences and the others what they count", async () => {
  const imported = readImported(await written(([{ evidence: _first, ...first } = {}, ...rest]) => [first, ...rest]), ONTOLOGY);
  expect(imported.sentences).toBe("some");
  const [opened, whole] = [
    surveyImported(imported, "principal", ONTOLOGY, alpha2),
    surveyOf(claimsOfAll.map(linkOf), "principal", ONTOLOGY, alpha2),
  ];
  const { edges } = viewOf(opened, open("principal"));
  expect(edges).toEqual(viewOf(whole, open("principal")).edges);
  const told = edges.map(({ id }) => evidenceOf(opened, id, open("principal"), imported.claims)?.claims.length);
  expect(told).toEqual(edges.map(({ claims }, index) => (index === 0 ? 0 : claims)));
});

const actor = (id: string) => ({ id, name: id, kind: "state", principal: { id, name: id } }) as const;

test("evidence alone says how much there is of an edge, its ends in either order where the relation is symmetric", async () => {
  const nodes = [{ id: "CHN" }, { id: "RUS" }];
  const [first] = claimsOfAll;
  if (first === undefined) throw new Error("The fixture has no claims.");
  const claim = { ...first.claim, source: actor("CHN"), target: actor("RUS"), relation: "meets" };
  const evidence = [
    { ...first, claim },
    { ...first, id: "other", claim },
  ];
  const text = JSON.stringify({ nodes, links: [{ source: "RUS", target: "CHN", relation: "meets", evidence }] });
  const survey = surveyImported(readImported(text, ONTOLOGY), "principal", ONTOLOGY, alpha2);
  expect(viewOf(survey, open("principal")).edges).toMatchObject([{ id: "CHN~meets~RUS", claims: 2 }]);
});

test("who is known by claims that the filter hid is in the file, and opens, as who it was", async () => {
  const [first] = claimsOfAll;
  if (first === undefined) throw new Error("The fixture has no claims.");
  const group = { ...actor("column"), name: "The Column", kind: "group" } as const;
  const chief = { id: "chief", name: "Its Chief", kind: "person", principal: group.principal } as const;
  const told = (id: string, source: StoredClaim["claim"]["source"], relation: string): StoredClaim => ({
    ...first,
    id,
    claim: { ...first.claim, source, relation, target: actor("PER") },
  });
  const filter = GraphFilter.parse({ relation: "meets", minConfidence: 0 });
  const { text } = await exported("graphology", [told("1", group, "attacks"), told("2", chief, "meets")], filter);
  const opened = (level: GraphFilter["level"]) =>
    viewOf(surveyImported(readImported(text, ONTOLOGY), level, ONTOLOGY, alpha2), open(level)).nodes;
  expect(opened("principal")).toMatchObject([{ id: "PER" }, { id: "column", kind: "group" }]);
  expect(opened("named")).toMatchObject([{ id: "PER" }, { id: "chief", kind: "person", name: "Its Chief" }]);
});

describe("what does not fit is named", () => {
  test.each([
    [
      "evidence that is no list",
      ([first = {}]) => [{ ...first, evidence: null }],
      /^Edge 1 \(.*“evidence” is null: a list is expected/,
    ],
    ["no claim at all", ([first = {}]) => [{ ...first, evidence: [] }], /“evidence” is \[\]: a claim at least is expected/],
    [
      "a claim without its article",
      ([first = {}]) => [{ ...first, evidence: evidenceIn(first).map(({ article: _article, ...rest }) => rest) }],
      /^Edge 1 \(.*“evidence\.0\.article” is missing/,
    ],
    [
      "a status that is none",
      ([first = {}]) => [
        { ...first, evidence: evidenceIn(first).map((each) => ({ ...each, claim: { ...each.claim, status: "maybe" } })) },
      ],
      /“evidence\.0\.claim\.status” is "maybe": it may be actual, /,
    ],
    [
      "fewer claims than are counted",
      ([first = {}]) => [{ ...first, claims: 9 }],
      /^Edge 1 \(\w+ to \w+\) counts 9 claims, and its evidence is \d\.$/,
    ],
    [
      "evidence of another edge",
      ([first = {}, second = {}]) => [second, { ...first, claims: evidenceIn(second).length, evidence: second["evidence"] }],
      /^Edge 2 \(.* has the claim "[^"]+" in its evidence, which is of the edge "[^"]+" at the file's level, "principal"\.$/,
    ],
    [
      "a claim between two who are one actor",
      ([first = {}]) => [
        {
          ...first,
          evidence: evidenceIn(first).map((each) => ({ ...each, claim: { ...each.claim, target: each.claim.source } })),
        },
      ],
      /which is of no edge at the file's level/,
    ],
    [
      "an edge that is told twice",
      ([first = {}]) => [first, first],
      /^Edge 2 .* has the claim .* which stands in the file before\.$/,
    ],
    [
      "an edge that is told and also only counted",
      ([first = {}]) => [first, { ...first, evidence: undefined }],
      /^Edge 1 .* has evidence, and the file lists it, "[^"]+", a second time without\.$/,
    ],
  ] as const satisfies readonly (readonly [string, Parameters<typeof written>[0], RegExp])[])(
    "%s",
    async (_, change, message) => {
      const text = await written(change);
      expect(() => readImported(text, ONTOLOGY)).toThrow(
        expect.objectContaining({ code: "invalid-request", message: expect.stringMatching(message) }),
      );
    },
  );
});
