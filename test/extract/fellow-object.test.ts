/** Whom "it" means behind a second verb of the same doer: whole sentences, by the parser and patterns that ship. */
import { expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text, null).map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

it.each([
  [
    "Congo says that Rwanda arms the M23 and has sent troops to fight alongside it.",
    "Rwanda allied-with M23",
    "DR Congo allied-with",
  ],
  ["Peru praised Laos and armed it.", "Peru supplies Laos", "Laos supplies"],
  ["Kenya condemned Peru and cut off trade with it.", "Kenya sanctions Peru", "Peru sanctions"],
])("%s", (text, claim, not) => {
  expect(told(text)).toContain(claim);
  expect(told(text).filter((shown) => shown.includes(not))).toEqual([]);
});

it("what another does to it says nothing of the first verb", () => {
  expect(told("Peru accused Laos of theft and left a bank from which Kenya had expelled it.")).not.toContain(
    "Kenya coerces Laos",
  );
});
