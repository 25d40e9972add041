/** Laws of the text stages that hold for any text at all: offsets are true, nothing overlaps, nothing visible is lost, work is bounded. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "../../server/extract/clean.ts";
import { split } from "../../server/extract/split.ts";
import { isSpace } from "../../server/extract/text/characters.ts";
import { tokenize } from "../../server/extract/tokenize.ts";
import type { Span } from "../../server/vocabulary/index.ts";
import { lexicon } from "./lexicon.ts";

const word = fc.constantFrom(
  ..."Gen. U.S. U.N. No. 3 Nov. J. don't can't cannot it’s states' US-led 20-year-old pro-Beijing $5bn 10,000 3.5% a/b 9/11 … -- — – \" “ ” ‘ ’ ( ) [ ] . .” ?” !) , ; : ! ? said The he\nShe \n\n \r\n - • 1. KYIV, (Reuters) 🇺🇦 مرحبا 世界。 https://a.org/b e.g. a@b.co ’s".split(
    /(?<=\S) (?=\S)/u,
  ),
);
const prose = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "", "\n")), { maxLength: 60 })
  .map((parts) => parts.flat().join(""));
const anyText = fc.oneof(prose, fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }));

const visible = (text: string, span: Span): number =>
  Array.from({ length: span.end - span.start }, (_, i) => text.charAt(span.start + i)).filter((c) => !isSpace(c)).length;

const expectOrdered = (spans: readonly Span[], within: Span): void => {
  let end = within.start;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(within.end);
};

test("blocks, sentences and tokens are ordered, disjoint and inside what they were cut from", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blocks = clean(text, lexicon);
      expectOrdered(blocks, { start: 0, end: text.length });
      for (const block of blocks) {
        const sentences = split(text, block, lexicon);
        expectOrdered(sentences, block);
        sentences.forEach((sentence, index) => {
          const tokenized = tokenize(text, sentence, index, lexicon);
          expect(tokenized).toMatchObject({ index, ...sentence });
          expectOrdered(tokenized.tokens, sentence);
          tokenized.tokens.forEach((token, i) => {
            expect(token.index).toBe(i);
            expect(token.text).toBe(text.slice(token.start, token.end));
          });
        });
      }
    }),
  );
});

test("sentences and tokens cover every visible character", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const block = { start: 0, end: text.length };
      const sentences = split(text, block, lexicon);
      const tokens = sentences.flatMap((sentence, index) => tokenize(text, sentence, index, lexicon).tokens);
      const total = visible(text, block);
      expect(sentences.reduce((sum, sentence) => sum + visible(text, sentence), 0)).toBe(total);
      expect(tokens.reduce((sum, token) => sum + visible(text, token), 0)).toBe(total);
    }),
  );
});

test("a sentence splits into itself, wherever it stands", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const sentence of split(text, { start: 0, end: text.length }, lexicon)) {
        expect(split(text, sentence, lexicon)[0]?.start).toBe(sentence.start);
      }
    }),
  );
});

/** A long run of one mark: work that grew with the square of the text would not end within the test's time. */
test.each([
  "a",
  ".",
  '"',
  "(",
  "-",
  "'",
  "1",
  " ",
  "\n",
  ". ",
  '."',
  "A. ",
  "a\n",
  "? (",
  "http://",
  "a-",
  "@",
  "U.S. ",
  "A ",
  "|",
  "• ",
])("two hundred thousand characters of %j are read", (mark) => {
  const text = mark.repeat(200_000 / mark.length);
  const sentences = clean(text, lexicon).flatMap((block) => split(text, block, lexicon));
  const tokens = sentences.reduce((sum, sentence, index) => sum + tokenize(text, sentence, index, lexicon).tokens.length, 0);
  expect(tokens).toBeLessThanOrEqual(text.length);
});
