/** Any text at all is read without a throw, in bounded work, and every offset of every claim and mention holds. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { read, type Knowledge, type Reading } from "../../server/extract/index.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const readText = (text: string): Reading => read(knowledge, { title: null, date: "2024-06-01", text });

/** A reading with the judge's reasons, which are made when asked for; a scene is but its sentence with functions over it. */
const told = ({ scenes, ...reading }: Reading): unknown => ({
  ...reading,
  scenes: scenes.map((searched) => searched?.scene.tree),
  judgements: reading.judgements.map((ones) => ones.map((one) => ({ ...one, weighed: one.weighed() }))),
});

function expectOffsetsToHold(text: string, reading: Reading): void {
  for (const sentence of reading.sentences)
    for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  for (const mention of reading.mentions) {
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(text.length);
  }
  for (const { evidence, source, target, confidence } of reading.claims) {
    expect(text.slice(evidence.sentence.start, evidence.sentence.end)).toBe(evidence.sentence.text);
    for (const span of [evidence.trigger, evidence.source, evidence.target]) {
      expect(span.start).toBeGreaterThanOrEqual(evidence.sentence.start);
      expect(span.end).toBeLessThanOrEqual(evidence.sentence.end);
      expect(span.end).toBeGreaterThan(span.start);
    }
    expect(source.principal.id).not.toBe(target.principal.id);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

const WORDS = [
  "Russia",
  "the Kremlin",
  "North Korea",
  "Kyiv",
  "NATO",
  "it",
  "they",
  "the two sides",
  "attacked",
  "supplies",
  "with",
  "missiles",
  "to",
  "denied",
  "that",
  "said",
  "will",
  "sanctions",
  "on",
  "“",
  "”",
  "(",
  ")",
  "[China]",
  ",",
  ".",
  "and",
  "U.S.",
  "’s",
  "\n\n",
  "مصر",
  "🇷🇺",
  "\u0000",
  "Gen.",
  "who",
  "has",
  "not",
  "met",
];

describe("read", () => {
  it("holds its offsets on any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300 }),
          fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
        ),
        (text) => {
          expectOffsetsToHold(text, readText(text));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the same reading twice, bit for bit", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }), (words) => {
        const text = words.join(" ");
        expect(told(readText(text))).toEqual(told(readText(text)));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\n "],
    ["bytes", "\u0000\u0001\u0002\uFFFD".repeat(500)],
    ["emoji", "😀🇫🇷👩‍👩‍👧‍👦 ".repeat(500)],
    ["right to left", "اتهمت روسيا أوكرانيا بقصف المدينة. ".repeat(100)],
    ["no actor", "The baker opened the shop and sold bread to the children. ".repeat(50)],
    ["lone surrogates", "\uD800 \uDC00 Russia"],
    ["open quotation marks", "“".repeat(5_000)],
    ["open brackets", "[".repeat(5_000)],
  ])("makes no claim of %s", (_, text) => {
    const reading = readText(text);
    expectOffsetsToHold(text, reading);
    expect(reading.claims).toEqual([]);
  });

  it("bounds its work on one sentence of 20,000 words", () => {
    const text = `${"Russia attacked Ukraine and ".repeat(5_000)}left.`;
    const reading = readText(text);
    expectOffsetsToHold(text, reading);
  });
});
