/** Annotated texts: what is read from them, and what is refused with its line. */
import { describe, expect, it } from "vitest";
import { readAnnotated } from "../../server/evaluate/index.ts";

const TEXT = `== 2023-05-04 Tanks for Kyiv
Berlin has sent Kyiv 18 tanks.
> Germany | supplies | Ukraine | arms | actual
It rains in Bonn.

Rome and Oslo will meet its envoys.
>? Italy, Norway | meets/supports | Germany | - | planned | Norway/*
== 2024-01-01
A text without claims.`;

describe("an annotated text", () => {
  const { articles, faults } = readAnnotated("try", TEXT);

  it("is articles with their text, a blank line between paragraphs", () => {
    expect(faults).toEqual([]);
    expect(articles.map(({ id, title, date, text }) => ({ id, title, date, text }))).toEqual([
      {
        id: "try-1",
        title: "Tanks for Kyiv",
        date: "2023-05-04",
        text: "Berlin has sent Kyiv 18 tanks. It rains in Bonn.\n\nRome and Oslo will meet its envoys.",
      },
      { id: "try-2", title: null, date: "2024-01-01", text: "A text without claims." },
    ]);
  });

  it("spreads a list of ends and keeps alternatives together", () => {
    expect(
      articles[0]?.gold.map(({ source, relation, also, optional, status, claimant, quote }) => [
        source,
        relation,
        also,
        optional,
        status,
        claimant,
        quote,
      ]),
    ).toEqual([
      [["Germany"], "supplies", [], false, ["actual"], [], "Berlin has sent Kyiv 18 tanks."],
      [["Italy"], "meets", ["supports"], true, ["planned"], ["Norway", "*"], "Rome and Oslo will meet its envoys."],
      [["Norway"], "meets", ["supports"], true, ["planned"], ["Norway", "*"], "Rome and Oslo will meet its envoys."],
    ]);
  });

  it("pairs nobody with itself where each of a list does something to the others", () => {
    const { articles: read, faults: found } = readAnnotated(
      "try",
      "== 2023-05-04\nA and B clashed.\n> A, B | attacks | B, A | - | actual\n> A | attacks | A | - | actual",
    );
    expect(read[0]?.gold.map(({ source, target }) => [source, target])).toEqual([
      [["A"], ["B"]],
      [["B"], ["A"]],
    ]);
    expect(found.map(({ line }) => line)).toEqual([4]);
  });

  it("names the lines that say nothing clear, and reads the rest", () => {
    const { articles: read, faults: found } = readAnnotated(
      "try",
      "stray\n== 4 May\n== 2023-05-04\n> A | meets | B\nA met B.\n> A | meets\n> A | meets | B | - | soon",
    );
    expect(found.map(({ line }) => line)).toEqual([1, 2, 4, 6, 7]);
    expect(read.map(({ gold }) => gold.length)).toEqual([0]);
  });
});
