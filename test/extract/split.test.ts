/** Where sentences end, and where a stop does not end one. */
import { expect, test } from "vitest";
import { split } from "../../server/extract/split.ts";
import { lexicon } from "./lexicon.ts";

const sentences = (text: string): readonly string[] =>
  split(text, { start: 0, end: text.length }, lexicon).map(({ start, end }) => text.slice(start, end));

test.each([
  "Peru and the U.S. Navy will train with the U.N. force in Lima.",
  "Gen. Ruiz met Lt. Col. Lee and Sen. Kane on Nov. 3 in St. Louis.",
  "Resolution No. 3 was drafted by J. R. R. Tolkien and George W. Bush.",
  "Prices rose by 3.5 per cent to $1.25 a litre at 8 p.m. Monday.",
  "Peru … will wait … for Chile.",
  "“Will they come?” he asked.",
  "“They will come.” the minister said.",
  "“Will they come?” Ms. Ruiz asked in Lima.",
  "“No!” shouted the crowd.",
  "He told [North Korea] no.",
  "Peru opens border: ministry",
  "Peru agreed; Chile did not; nobody was surprised.",
  "The envoy (he had arrived late. He left early.) said nothing.",
  "Acme Inc. of Lima and Beta Corp. of Quito, i.e. the bidders, withdrew.",
  "Yahoo! is an American company.",
  "1. Peace is to be kept.",
  "Malcolm X. Ruiz wrote to Lima.",
])("one sentence: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});

test.each([
  ["Peru left. Chile stayed.", ["Peru left.", "Chile stayed."]],
  ["He lives in the U.S. The rest of them left.", ["He lives in the U.S.", "The rest of them left."]],
  ["“Peru left. Chile stayed,” he said.", ["“Peru left.", "Chile stayed,” he said."]],
  ["“Peru left.” Chile stayed.", ["“Peru left.”", "Chile stayed."]],
  ['"Peru left." "Chile stayed."', ['"Peru left."', '"Chile stayed."']],
  ["Will Peru leave? Will Chile? Nobody knows!", ["Will Peru leave?", "Will Chile?", "Nobody knows!"]],
  ["THE DEAL. Signed on August 13 by Peru.", ["THE DEAL.", "Signed on August 13 by Peru."]],
  ["It fell.[4] Peru won.", ["It fell.[4]", "Peru won."]],
  ["It came in the spring.The talks went on.", ["It came in the spring.", "The talks went on."]],
  ["“We object,” he wrote on X. Laos agreed.", ["“We object,” he wrote on X.", "Laos agreed."]],
  ["They met at 8 p.m. Peru won.", ["They met at 8 p.m.", "Peru won."]],
  ["Tanks, guns, etc. Peru has them.", ["Tanks, guns, etc.", "Peru has them."]],
  ["The envoy thanked Peru on X. Chile did not.", ["The envoy thanked Peru on X.", "Chile did not."]],
  ["Peru said no... Chile said yes.", ["Peru said no...", "Chile said yes."]],
  ["(Peru left. Chile stayed.) They met.", ["(Peru left.", "Chile stayed.)", "They met."]],
  ["Is it over? 10,000 troops remain.", ["Is it over?", "10,000 troops remain."]],
])("several: %s", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("a line break ends a heading but not a hard-wrapped line", () => {
  expect(sentences("WHAT NEXT\nPeru will answer.")).toEqual(["WHAT NEXT", "Peru will answer."]);
  const wrapped =
    "Peru and Chile have agreed to open the border between\nthem again. After a year in which neither side would let\nso much as a letter pass, trucks roll.";
  expect(sentences(wrapped)).toEqual([
    "Peru and Chile have agreed to open the border between\nthem again.",
    "After a year in which neither side would let\nso much as a letter pass, trucks roll.",
  ]);
});

test("offsets point into the whole text, not into the block", () => {
  const text = "One. Two. Three.";
  expect(split(text, { start: 5, end: 16 }, lexicon)).toEqual([
    { start: 5, end: 9 },
    { start: 10, end: 16 },
  ]);
});
