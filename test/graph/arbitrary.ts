/** Random links between a few actors, some of whom act for others. */
import * as fc from "fast-check";
import type { Link } from "../../server/graph/index.ts";
import { OBJECT_CLASSES, SAID_BY_ARTICLE, STATUSES, type Actor, type GraphFilter } from "../../server/vocabulary/index.ts";
import { ONTOLOGY } from "../fixtures/fixture.ts";

const state = (id: string, name: string): Actor => ({ id, name, kind: "state", principal: { id, name } });
const RUS = state("RUS", "Russia");
const USA = state("USA", "United States");

export const ACTORS: readonly Actor[] = [
  RUS,
  USA,
  state("CHN", "China"),
  state("LAO", "Laos"),
  { id: "nato", name: "NATO", kind: "organisation", principal: { id: "nato", name: "NATO" } },
  { id: "pentagon", name: "the Pentagon", kind: "body", principal: USA.principal },
  { id: "kremlin", name: "the Kremlin", kind: "body", principal: RUS.principal },
  { id: "minister", name: "A Minister", kind: "person", principal: { id: "KEN", name: "Kenya" } },
];

const RELATIONS = ONTOLOGY.relations.map(({ id }) => id);

const dates = fc.constantFrom("2022-02-24", "2022-03-01", "2023-01-12", "2023-12-31", "2024-06-19", "2025-01-06");

/** Publisher and near copies follow from the article. */
const ARTICLES = [
  { article: "a", publisher: "Gazette", duplicateOf: null },
  { article: "b", publisher: "Herald", duplicateOf: "a" },
  { article: "c", publisher: "Gazette", duplicateOf: null },
  { article: "d", publisher: null, duplicateOf: "e" },
  { article: "e", publisher: null, duplicateOf: null },
  { article: "f", publisher: "Times", duplicateOf: "never stored" },
];

const link: fc.Arbitrary<Omit<Link, "id" | "article" | "publisher" | "duplicateOf">> = fc.record({
  date: fc.option(dates),
  source: fc.constantFrom(...ACTORS),
  relation: fc.constantFrom(...RELATIONS),
  target: fc.constantFrom(...ACTORS),
  status: fc.constantFrom(...STATUSES),
  object: fc.option(fc.constantFrom(...OBJECT_CLASSES)),
  confidence: fc.constantFrom(0.1, 0.3, 0.5, 0.7, 0.9),
  claimant: fc.option(fc.constantFrom(...ACTORS), { nil: null }),
});

export const links: fc.Arbitrary<readonly Link[]> = fc
  .array(fc.tuple(link, fc.constantFrom(...ARTICLES)), { maxLength: 60 })
  .map((all) => all.map(([each, article], i) => ({ ...each, ...article, id: `claim-${i}` })));

/**
 * Links of an edge or two, of twice as many publishers as the index has voices for, some of them near copies: where sources are hard to
 * tell. The publishers come in order, so that those far apart get the same voice.
 */
export const crowds: fc.Arbitrary<readonly Link[]> = fc.array(link, { minLength: 130, maxLength: 160 }).map((all) =>
  all.map((each, i) => ({
    ...each,
    id: `claim-${i}`,
    article: `article-${i}`,
    relation: "supplies",
    source: RUS,
    target: i % 9 === 0 ? state("CHN", "China") : USA,
    publisher: i % 23 === 0 ? null : `Publisher ${i % 74}`,
    duplicateOf: i % 7 === 6 ? `article-${i - 1}` : null,
  })),
);

export const filters: fc.Arbitrary<GraphFilter> = fc
  .record({
    relation: fc.subarray(RELATIONS, { maxLength: 12 }),
    status: fc.subarray([...STATUSES]),
    object: fc.subarray([...OBJECT_CLASSES], { maxLength: 4 }),
    actor: fc.subarray(
      ACTORS.map(({ id }) => id),
      { maxLength: 3 },
    ),
    class: fc.subarray(
      ONTOLOGY.classes.map(({ id }) => id),
      { maxLength: 3 },
    ),
    depth: fc.integer({ min: 1, max: 3 }),
    ends: fc.constantFrom("any", "both"),
    claimant: fc.subarray(["USA", "kremlin", SAID_BY_ARTICLE, "nobody"], { maxLength: 2 }),
    publisher: fc.subarray(["Gazette", "Herald", "Nowhere"], { maxLength: 2 }),
    article: fc.oneof(
      { weight: 3, arbitrary: fc.subarray(["a"], { maxLength: 0 }) },
      fc.subarray(["a", "b", "e", "never stored"]),
    ),
    minClaims: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
    minSources: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
    from: fc.option(dates, { nil: undefined }),
    to: fc.option(dates, { nil: undefined }),
    minConfidence: fc.constantFrom(0, 0.3, 0.5, 0.8),
    level: fc.constantFrom("principal", "named"),
  })
  .map(({ from, to, ...rest }) => ({ ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));
