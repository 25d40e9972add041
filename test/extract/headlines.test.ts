/** What headlines and hyphens leave out, whole: by the parser and patterns that ship. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(
    ({ source, relation, target, status }) => `${source.principal.name} ${relation} ${target.principal.name} (${status})`,
  );

describe("headlines", () => {
  it.each([
    ["Russia, China sign gas deal", "China agrees-with Russia (actual)"],
    ["Japan, South Korea hold naval drill", "Japan cooperates-with South Korea (actual)"],
    ["Trump, Putin to meet in Alaska", "United States meets Russia (planned)"],
    ["Trump to meet Putin in Alaska", "United States meets Russia (planned)"],
    ["Japan-South Korea talks resumed on Monday.", "Japan meets South Korea (actual)"],
    ["Russia, China and Iran hold drills", "China cooperates-with Iran (actual)"],
    ["India, China agree to resume direct flights", "China agrees-with India (actual)"],
    ["Biden slaps 50% tariff on Indian goods over Russian oil", "United States sanctions India (actual)"],
    ["UN condemns Israeli strike on Qatar", "Israel attacks Qatar (actual)"],
    ["Peru vows response to Kenyan strikes", "Peru threatens Kenya (actual)"],
    ["South Korea offers talks to North Korea", "South Korea meets North Korea (planned)"],
    ["Israel hit by Houthi missile", "Houthis attacks Israel (actual)"],
    ["Russian town hit by Ukrainian drones", "Ukraine attacks Russia (actual)"],
    // Verbs that pass for nouns.
    ["Thailand, Cambodia trade fire at border", "Cambodia attacks Thailand (actual)"],
    ["Vietnam, US upgrade ties", "United States cooperates-with Vietnam (actual)"],
    ["Cuba ships rice to Venezuela", "Cuba supplies Venezuela (actual)"],
    ["Israel targets Hezbollah", "Israel attacks Hezbollah (actual)"],
    ["Xi to host Modi", "India meets China (planned)"],
  ])("%s: %s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    ["Philippine boats hit by water cannon as Manila and Tokyo sign pact", "attacks"],
    // Who is spoken to does not sign.
    ["Russia, China signs nothing with you.", "Russia"],
    ["Silva, the man to meet Diallo, left.", "meets"],
    // A noun before a noun is one.
    ["US, China trade talks resume in Geneva", "trades-with"],
    ["Israel targets list", "Israel"],
    ["China ships near Taiwan", "China"],
    // An apposition between commas is no second state.
    ["Peru, Kenya says, agreed to resume flights with Laos.", "Kenya agrees-with"],
  ])("%s: not %s", (text, claim) => {
    expect(told(text).filter((shown) => shown.includes(claim))).toEqual([]);
  });
});

it("who lets another keep a base gives it support, who takes in those who flee relief", () => {
  expect(claimsOf("Chad hosts a Peruvian base.").map(({ object }) => object?.class)).toEqual(["support"]);
  expect(claimsOf("Chad sheltered Sudanese refugees.").map(({ object }) => object?.class)).toEqual(["humanitarian"]);
});

it("a price is not what is sold", () => {
  expect(claimsOf("US approves $500 million arms sale to Bahrain").map(({ object }) => object?.class)).toEqual(["arms"]);
});
