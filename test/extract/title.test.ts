/** Descriptions whose actor only the title of the article names. */
import { describe, expect, test } from "vitest";
import { resolveCoreference } from "../../server/extract/coreference.ts";
import { findMentions } from "../../server/extract/mentions.ts";
import { clauses } from "./clauses.ts";
import { gazetteer, parsed, show } from "./actors.fixture.ts";

const under = (title: string, ...written: readonly string[]): readonly string[] => {
  const { text, sentences } = parsed(...written);
  const article = { title, date: "2024-06-01", text };
  const given = findMentions(gazetteer, article, sentences);
  return show(
    text,
    resolveCoreference({ gazetteer, clauses }, article, sentences, given).filter((mention) => !given.includes(mention)),
  );
};
const left = (noun: string): string => `The|DET|DT|2|det ${noun}|NOUN|NN|3|nsubj left/leave|VERB|VBD|0|root`;

describe("the title", () => {
  test("may name whom the text only describes", () => {
    expect(under("Saudi Arabia and its critics", left("kingdom"))).toEqual(["The kingdom → Saudi Arabia"]);
    expect(under("Kenya and its critics", left("kingdom"))).toEqual([]);
    expect(under("Bolivia and Chile", "The|DET|DT|2|det two|NUM|CD|3|nsubj met/meet|VERB|VBD|0|root")).toEqual([
      "The two → Bolivia",
      "The two → Chile",
    ]);
  });

  test("gives way to the text, and is no pronoun's nor any government's", () => {
    expect(under("Morocco and its critics", "Riyadh|PROPN|NNP|2|nsubj slept/sleep|VERB|VBD|0|root", left("kingdom"))).toEqual([
      "The kingdom → Saudi Arabia",
    ]);
    expect(under("Kenya and its critics", left("army"))).toEqual([]);
    expect(under("Kenya and its critics", "It|PRON|PRP|2|nsubj left/leave|VERB|VBD|0|root")).toEqual([]);
    expect(under("Bolivia and Chile", "Both|PRON|DT|2|nsubj met/meet|VERB|VBD|0|root")).toEqual([]);
  });
});
