/** Articles: which are listed and found, what is said of those of which something is not known, and before one is taken away. */
import { describe, expect, test } from "vitest";
import {
  ARTICLE_COLUMNS,
  articleRows,
  articleText,
  claimsTold,
  goesWith,
  isNameable,
  sureOf,
  unknownTold,
} from "../../client/derive/article-rows.ts";
import { chipsOf } from "../../client/derive/chips.ts";
import { emptiedBy } from "../../client/derive/emptied.ts";
import { rowsWith, sortedRows } from "../../client/derive/rows.ts";
import { undatedIn, undatedTold } from "../../client/derive/timeline.ts";
import { FIRST_VIEW, NO_FILTER, escaped, select, withLevel, withOnlyArticle, withoutArticle } from "../../client/state/view.ts";
import { addressOf, viewAt } from "../../client/state/address.ts";
import { editOf, originOf } from "../../client/view/add/draft.ts";
import type { ArticleSummary } from "../../server/vocabulary/index.ts";
import { edge, graph, ONTOLOGY, stored } from "./fixture.ts";

const summary = (id: string, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  title: `Title of ${id}`,
  date: "2024-03-04",
  publisher: "Gazette",
  url: null,
  duplicateOf: null,
  claims: 9,
  addedAt: "2025-01-01T00:00:00.000Z",
  ...more,
});
const ALL = [
  summary("b", { date: "2025-01-01" }),
  summary("a", { title: "Über Türkiye", publisher: null }),
  summary("c", { title: null, date: null, addedAt: "2025-02-01T00:00:00.000Z" }),
];
const COUNTS = new Map([
  ["a", 2],
  ["b", 5],
]);
const ids = (rows: readonly { readonly id: string }[]): string => rows.map(({ id }) => id).join("");
const sorted = (column: string, descending: boolean): string =>
  ids(sortedRows(articleRows(ALL, COUNTS, NO_FILTER), ARTICLE_COLUMNS, { column, descending }));

const found = (words: string): string => ids(rowsWith(articleRows(ALL, COUNTS, NO_FILTER), words, articleText));

describe("the list of articles", () => {
  test("holds all while nothing is filtered, silent ones too, and what the filter leaves otherwise", () => {
    expect(articleRows(ALL, COUNTS, NO_FILTER).map(({ id, claims }) => [id, claims])).toEqual([
      ["b", 5],
      ["a", 2],
      ["c", 0],
    ]);
    expect(ids(articleRows(ALL, COUNTS, { ...NO_FILTER, level: "named" }))).toBe("bac");
    expect(ids(articleRows(ALL, COUNTS, { ...NO_FILTER, minConfidence: 0.8 }))).toBe("ba");
    expect(ids(articleRows(ALL, COUNTS, { ...NO_FILTER, article: ["a"] }))).toBe("ba");
  });

  test("is sorted by every column, what is not known last", () => {
    expect(sorted("date", true)).toBe("bac");
    expect(sorted("date", false)).toBe("abc");
    expect(sorted("title", false)).toBe("bac");
    expect(sorted("publisher", true)).toBe("bca");
    expect(sorted("added", true)).toBe("cba");
    expect(sorted("claims", false)).toBe("cab");
  });

  test("is found by words, and by what is missing", () => {
    expect(found("uber turkiye")).toBe("a");
    expect(found("gazette 2025")).toBe("b");
    expect(found("no date")).toBe("c");
    expect(found("unnamed")).toBe("a");
    expect(found("untitled")).toBe("c");
  });
});

describe("one article", () => {
  const only = withOnlyArticle(FIRST_VIEW, "a");

  test("alone is a word of the filter, a chip, and taken off again", () => {
    expect(addressOf(only)).toBe("article=a");
    expect(viewAt("article=a")).toEqual(only);
    const chips = chipsOf(only.filter, ONTOLOGY, (id) => id);
    expect(chips).toMatchObject([{ label: "from one article", without: NO_FILTER }]);
    expect(chipsOf({ ...NO_FILTER, article: ["a", "b"] }, ONTOLOGY, (id) => id)).toMatchObject([{ label: "from 2 articles" }]);
    expect(withOnlyArticle(only, null)).toEqual(FIRST_VIEW);
    expect(withoutArticle(viewAt("article=a,b"), "b")).toEqual(only);
    expect(withoutArticle(only, "b")).toBe(only);
    expect(["a", "a b", "a,b", " a"].map(isNameable)).toEqual([true, true, false, false]);
  });

  test("that emptied the graph by itself is named, though no counts tell of it", () => {
    const { facets } = graph([]);
    const emptied = { ...facets, relation: {}, status: {} };
    expect(
      emptiedBy(
        only.filter,
        emptied,
        chipsOf(only.filter, ONTOLOGY, (id) => id),
      ),
    ).toEqual([{ label: "from one article", without: NO_FILTER }]);
    const two = { ...only.filter, minClaims: 5 };
    expect(
      emptiedBy(
        two,
        emptied,
        chipsOf(two, ONTOLOGY, (id) => id),
      ),
    ).toEqual([]);
  });

  test("is opened by a link, kept at another level, and left by Escape", () => {
    const view = select(FIRST_VIEW, { kind: "article", id: "a" });
    expect(viewAt(addressOf(view))).toEqual(view);
    expect(addressOf(view)).toBe("read=a");
    expect(withLevel(view, "named", { node: () => null, edge: () => null }).selection).toEqual(view.selection);
    expect(escaped(view)).toEqual(FIRST_VIEW);
    const evidence = select(view, { kind: "edge", id: "A~meets~B", claim: null });
    expect(escaped(evidence, view.selection)).toEqual(view);
  });
});

describe("what is not known", () => {
  test("of an article is told with what follows from it", () => {
    const [date, publisher] = ["2024-01-01", "Gazette"];
    expect(unknownTold([{ date, publisher }])).toBe("");
    expect(unknownTold([{ date, publisher: null }])).toBe("No publisher: its claims count as those of an unnamed source.");
    expect(unknownTold([{ publisher }])).toBe("No date: any choice of days hides its claims.");
    expect(unknownTold([{}])).toBe(
      "No publisher and no date: its claims count as those of an unnamed source, and any choice of days hides them.",
    );
    expect(unknownTold([{ date }, { publisher }, { date, publisher }])).toBe(
      "1 of 3 without a publisher and 1 of 3 without a date: their claims count as those of an unnamed source, and any choice of days hides them.",
    );
    expect(unknownTold([])).toBe("");
  });

  test("claims without a day are counted, and told where days leave them out", () => {
    const whole = graph([edge("A~supplies~B"), edge("A~meets~B"), edge("A~attacks~B")]);
    expect(undatedIn(whole)).toBe(3);
    const dated = { ...whole, facets: { ...whole.facets, month: [{ month: "2024-01", claims: 2 }] } };
    expect(undatedIn(dated)).toBe(1);
    expect([undatedTold(0, true), undatedTold(1, false), undatedTold(1_200, false), undatedTold(3, true)]).toEqual([
      "",
      "1 undated claim hidden",
      "1,200 undated claims hidden",
      "3 undated claims in neither period",
    ]);
  });
});

test("before an article is taken away it is told what goes with it, and which relations nobody else tells of", () => {
  const all = [edge("A~supplies~B"), edge("A~meets~B", { articles: 2 }), edge("A~attacks~B")];
  const claims = [stored("1"), stored("2", { relation: "meets" })];
  expect(goesWith(claims, 2, all, "named", ONTOLOGY)).toBe(
    "its text, 2 claims, 2 decisions on claims and 1 relation that no other article tells of",
  );
  expect(goesWith([], 0, all, "named", ONTOLOGY)).toBe("its text");
  expect(goesWith(claims.slice(1), 1, all, "named", ONTOLOGY)).toBe("its text, 1 claim and 1 decision on claims");
});

test("of an article's claims only the sure ones are shown, and where none is, it is said why", () => {
  const claims = [stored("1", { confidence: 0.4 }), stored("2", { confidence: 0.6 })];
  expect(sureOf(claims, 0.6).map(({ id }) => id)).toEqual(["2"]);
  expect([claimsTold(1, 2), claimsTold(0, 2), claimsTold(0, 0)]).toEqual([
    "1 claim",
    "No claim is sure enough to be shown",
    "No claims found",
  ]);
});

test("an edit sends all that is known, forgets what is emptied, and says what does not fit", () => {
  const head = { id: "a", title: "T", date: "2024-01-01", publisher: null, url: null, duplicateOf: null };
  const origin = originOf(head);
  expect(editOf(origin)).toEqual({ edit: { title: "T", date: "2024-01-01", publisher: null, url: null } });
  expect(editOf({ ...origin, title: " ", publisher: " Gazette " })).toMatchObject({
    edit: { title: null, publisher: "Gazette" },
  });
  expect(editOf({ ...origin, url: "news.example" })).toEqual({ problem: expect.stringContaining("http://") });
});
