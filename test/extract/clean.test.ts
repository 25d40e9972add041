/** What the cleaner drops, cuts and keeps: every rule by its own examples, then whole pages. */
import { describe, expect, test } from "vitest";
import { clean } from "../../server/extract/clean.ts";
import { lexicon } from "./lexicon.ts";

const kept = (text: string): readonly string[] => clean(text, lexicon).map(({ start, end }) => text.slice(start, end));

describe.each(lexicon.boilerplate)("boilerplate $id", ({ yes, no }) => {
  test.each(yes)("drops %j", (text) => expect(kept(text)).toEqual([]));
  if (no.length > 0) test.each(no)("keeps %j", (text) => expect(kept(text)).toEqual([text]));
});

describe.each(lexicon.leads)("lead $id", ({ yes, no, test: pattern }) => {
  test.each(yes)("cuts $text", ({ text, rest }) => expect(kept(text)).toEqual([rest]));
  if (no.length > 0) test.each(no)("does not cut %j", (text) => expect(pattern.test(text)).toBe(false));
});

test("a scraped page leaves its headings and paragraphs", () => {
  const page = `Skip to main content
News | Sport | Weather | Culture

EXCLUSIVE: Peru recalls its envoy
By Ana Ruiz
Updated 14 March 2023, 09:12 GMT
Share on Facebook

[Photo: The embassy in Quito. Pool]

LIMA, March 14 (Reuters) - Peru has recalled its envoy from Ecuador.

READ MORE: What the map says | Sign up for our newsletter

WHAT NEXT?
• Ecuador will answer on Monday.

(Reporting by Ana Ruiz; Editing by Tom Lee)
© 2023 Acme News. All rights reserved.`;
  expect(kept(page)).toEqual([
    "Peru recalls its envoy",
    "Peru has recalled its envoy from Ecuador.",
    "WHAT NEXT?",
    "Ecuador will answer on Monday.",
  ]);
});

test.each([
  "Peru said no.",
  "Read the treaty again, he said.",
  "Follow the money.",
  "Watch Peru.",
  "By noon the city had fallen.",
  "Share the burden, Chile urged.",
  "More troops came.",
  "The photo shows a tank.",
  "Advertising tanks is legal in Peru.",
  "Subscribing states met in Lima.",
  "Kenya - the host - agreed.",
  "Map makers met.",
  "Sunday was quiet.",
  "May 9 is a holiday in Russia.",
  "Print media were closed.",
])("keeps the short sentence %j", (text) => {
  expect(kept(text)).toEqual([text]);
});

test("the label of an item is not taken for a dateline", () => {
  expect(kept("* NORTH KOREA - Sells missiles.\n* SYRIA - Shuts a pipeline.")).toEqual([
    "NORTH KOREA - Sells missiles.",
    "SYRIA - Shuts a pipeline.",
  ]);
});

test("hard-wrapped lines are one block, other lines each their own", () => {
  const wrapped =
    "Peru and Chile have agreed to open the border between\nthem again after a year in which neither side would let\nso much as a letter pass.";
  const single =
    "Peru opens the border\nThe foreign ministry in Lima said on Monday that the border with Chile would open again in May.";
  expect(kept(wrapped)).toEqual([wrapped]);
  expect(kept(single)).toEqual(single.split("\n"));
});

test("nothing comes of nothing", () => {
  expect(kept("")).toEqual([]);
  expect(kept(" \n\t\r\n\u00a0\u200b\n")).toEqual([]);
  expect(kept("***\n---\n2010\n")).toEqual([]);
});
