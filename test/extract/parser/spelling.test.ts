/** What the network sees of a word. */
import { expect, test } from "vitest";
import { chunksOf, LONGEST } from "../../../server/extract/parser/chunks.ts";
import { plain, shapeOf, spell } from "../../../server/extract/parser/spelling.ts";

test.each([
  ["’s", "'s"],
  ["“", '"'],
  ["”", '"'],
  ["''", '"'],
  ["—", "–"],
  ["--", "–"],
  ["n’t", "n't"],
  ["Franco‑German", "Franco-German"],
  ["…", "..."],
  ["US", "U.S."],
  ["us", "us"],
  ["Łódź", "Łódź"],
])("%s is looked up as %s", (from, to) => {
  expect(plain(from)).toBe(to);
});

test.each([
  ["Washington", "Xxx"],
  ["NATO", "XX"],
  ["F-16s", "X-ddx"],
  ["1,000", "d,dd"],
  ["北京", "ll"],
  ["", ""],
])("%s has the shape %s", (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

test("affixes of a short word are the word", () => {
  expect(spell("Of")).toEqual({
    word: "of",
    suffix1: "f",
    suffix2: "of",
    suffix3: "of",
    prefix2: "of",
    prefix3: "of",
    shape: "Xx",
  });
});

test("chunks cover all words and end at punctuation where they can", () => {
  const words = Array.from({ length: 700 }, (_, n) => (n % 150 === 149 ? "," : "word"));
  const chunks = chunksOf(words);
  expect(chunks[0]).toEqual({ start: 0, end: 150 });
  expect(chunks.flatMap(({ start, end }) => words.slice(start, end))).toEqual(words);
  expect(chunks.every(({ start, end }) => end - start <= LONGEST)).toBe(true);
  expect(chunksOf(Array.from({ length: LONGEST }, () => "word"))).toEqual([{ start: 0, end: LONGEST }]);
  expect(chunksOf([])).toEqual([]);
});
