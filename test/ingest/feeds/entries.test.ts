/** Feeds of every format give the same entries; what is no feed, or an attack in the shape of one, gives none. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../../server/ingest/feeds/entries.ts";
import { TALKS_TEXT } from "../page/pages.ts";
import { ATOM, JSON_FEED, RDF, RSS, WHOLE } from "./feeds.ts";

const FEED = new URL("https://a.example/feed");

describe("a feed", () => {
  test.each([
    ["RSS", RSS],
    ["Atom", ATOM],
    ["RDF", RDF],
    ["JSON Feed", JSON_FEED],
  ])("of %s gives where its articles are, and those that it holds", (_, text) => {
    const [first, second] = entriesOf(text, FEED);
    const known = { title: "Kenya & Peru", date: "2025-03-04", url: "https://a.example/one" };
    expect(first).toEqual({ id: "p-1", ...known, article: { ...known, publisher: "The Harbour Post", text: TALKS_TEXT } });
    expect(second).toMatchObject({ id: "p-2", title: "Two", url: "https://a.example/two", article: null });
  });

  test("gives each entry once, and none that is not on the web", () => {
    expect(entriesOf(RSS, FEED).map(({ url }) => url)).toEqual([
      "https://a.example/one",
      "https://a.example/two",
      "http://b.example/three",
    ]);
  });

  test("of thousands of entries gives the first five hundred", () => {
    const items = Array.from({ length: 3_000 }, (_, i) => ({ id: String(i), url: `/${i}` }));
    expect(entriesOf(JSON.stringify({ ...JSON.parse(JSON_FEED), items }), FEED)).toHaveLength(500);
  });

  test("of a text in plain words keeps them", () => {
    const items = [{ id: "1", url: "/1", content_text: `${TALKS_TEXT}\n\n1 < 2 & 3` }];
    const [entry] = entriesOf(JSON.stringify({ ...JSON.parse(JSON_FEED), items }), FEED);
    expect(entry?.article?.text).toBe(`${TALKS_TEXT}\n\n1 < 2 & 3`);
  });
});

describe("no feed", () => {
  test.each([
    ["nothing", ""],
    ["a page", "<html><body>x</body></html>"],
    ["JSON", '{"items":[]}'],
    ["half a feed", "<rss><channel>"],
  ])("is %s", (_, text) => {
    expect(() => entriesOf(text, FEED)).toThrow();
  });

  test("unfolds entities without end, or reads files by them", () => {
    const entities = `<!DOCTYPE rss [<!ENTITY a "${"x".repeat(10_000)}"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY f SYSTEM "file:///etc/hostname">]>`;
    const feed = RSS.replace("<rss", `${entities}<rss`).replace("Two again", "&b;").replace("Three", "&f;");
    let titles = "";
    try {
      titles = entriesOf(feed, FEED)
        .map(({ title }) => title)
        .join();
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    expect(titles.length).toBeLessThan(1_000);
  });
});

test("whatever a feed holds in its fields, entries have an address on the web", () => {
  const field = fc.oneof(fc.anything(), fc.string(), fc.webUrl(), fc.constant(WHOLE));
  const item = fc.record({ id: field, url: field, title: field, content_html: field, date_published: field });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      const text = JSON.stringify({ ...JSON.parse(JSON_FEED), items }, (_, value: unknown) =>
        typeof value === "bigint" ? String(value) : value,
      );
      let entries: ReturnType<typeof entriesOf> = [];
      try {
        entries = entriesOf(text, FEED);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
      for (const { url, id } of entries) expect([/^https?:/.test(url), id !== ""]).toEqual([true, true]);
    }),
  );
});
