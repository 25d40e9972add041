/** The sample articles keep their promises: they parse, are short and plainly named, quote nobody, and no two share a passage. */
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ArticleInput } from "../../server/vocabulary/index.ts";

const FOLDER = new URL("../../data/articles/", import.meta.url);

/** Words that two texts must not share in a row: long enough for names and titles, too short for a sentence. */
const PASSAGE = 12;

const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const samples = files.map((file) => ({
  slug: file.slice(0, -".json".length),
  article: ArticleInput.required().parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))),
}));

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "");

const passages = (text: string): ReadonlySet<string> => {
  const all = words(text.toLowerCase());
  return new Set(all.slice(0, 1 - PASSAGE).map((_, start) => all.slice(start, start + PASSAGE).join(" ")));
};

test("there are enough of them to fill a first page", () => {
  expect(samples.length).toBeGreaterThanOrEqual(14);
});

test("no two share a title", () => {
  expect(new Set(samples.map(({ article }) => article.title)).size).toBe(samples.length);
});

test("the README lists each with its date, and no other", () => {
  const readme = readFileSync(new URL("README.md", FOLDER), "utf8");
  const rows = [...readme.matchAll(/^\| `([^`]+)` \| (\S+) \|/gmu)].map((row) => `${row[1]} ${row[2]}`);
  expect(rows.toSorted()).toEqual(samples.map(({ slug, article }) => `${slug} ${article.date}`).toSorted());
});

test.each(samples)("$slug is named for its id and marked as a sample", ({ slug, article }) => {
  expect(article).toMatchObject({ id: slug, publisher: "Dragoman samples", url: null });
  expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  expect(article.title).not.toBe("");
  expect(article.date).toMatch(/^(?:199\d|202[1-5])-/u);
});

test.each(samples)("$slug has 150 to 350 words in 4 to 8 clean paragraphs", ({ article }) => {
  const paragraphs = article.text.split("\n\n");
  expect(paragraphs.length).toBeGreaterThanOrEqual(4);
  expect(paragraphs.length).toBeLessThanOrEqual(8);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\S(?:(?! {2})[^\n\t])*\.$/u);
  expect(words(article.text).length).toBeGreaterThanOrEqual(150);
  expect(words(article.text).length).toBeLessThanOrEqual(350);
});

test.each(samples)("$slug puts words in nobody's mouth", ({ article }) => {
  expect(`${article.title} ${article.text}`).not.toMatch(/["'“”„‘«»‹›]/u);
  expect(article.text).not.toMatch(/’(?!s\b)\p{L}|(?<!\p{L})’/u);
});

test.each(samples)("$slug shares no passage with another", ({ slug, article }) => {
  const own = passages(article.text);
  for (const other of samples.filter((each) => each.slug !== slug)) {
    expect([...passages(other.article.text)].filter((passage) => own.has(passage))).toEqual([]);
  }
});
