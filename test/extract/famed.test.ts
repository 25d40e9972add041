/** Who is called by the surname alone from the first line on: by the gazetteer that ships, at a date of 2024. */
import { expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

it.each([
  ["Blinken met Lavrov.", "United States meets Russia"],
  ["Lavrov visited Pyongyang.", "North Korea meets Russia"],
  ["Sikorski accused Belarus of sending migrants.", "Poland accuses Belarus"],
])("foreign ministers: %s", (text, claim) => {
  expect(told(text)).toContain(claim);
});

it.each([
  // A name that many bear, a stranger whom the text names, another of the same name, and ministers that the world does not deal with.
  "Dar accused Iran of theft.",
  "The baker Luis Blinken slept. Blinken accused Iran of theft.",
  "Sikorski Street was named for a Pole; Bruno Sikorski accused Iran of theft.",
  "Buttigieg accused Iran of theft.",
])("nobody's: %s", (text) => {
  expect(told(text)).toEqual([]);
});
