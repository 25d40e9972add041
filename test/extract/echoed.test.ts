/** Deeds told by repeating those before, by the parser and patterns that ship. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(({ source, relation, target, status }) => `${source.name} ${relation} ${target.name}: ${status}`);

describe("a deed that is repeated", () => {
  it.each([
    ["Peru imposed sanctions on Laos. Kenya followed suit.", "Kenya sanctions Laos: actual"],
    ["Peru imposed sanctions on Laos. So did Kenya's president.", "Kenya sanctions Laos: actual"],
    ["Peru condemned Iran's raid. The European Union did likewise.", "European Union accuses Iran: actual"],
    ["Peru imposed sanctions on Laos on Monday; Kenya and Chad did the same.", "Chad sanctions Laos: actual"],
    ["Peru sent Laos tanks. Kenya may do the same.", "Kenya supplies Laos: possible"],
    ["Peru will expel Laotian diplomats. Kenya is likely to follow suit.", "Kenya coerces Laos: possible"],
    ["Peru imposed sanctions on Laos. Kenya refused to follow suit.", "Kenya sanctions Laos: negated"],
    ["Peru met Laos in Lima. Kenya followed suit.", "Kenya meets Laos: actual"],
    ["Peru attacked Laos. Kenya joined in.", "Kenya attacks Laos: actual"],
    ["Peru signed a deal with Laos. Kenya, an ally of Chad, followed suit.", "Kenya agrees-with Laos: actual"],
    // Of whom the deed was done to, it is done to whoever did it.
    ["Peru shelled Laos on Monday. Laos returned fire.", "Laos attacks Peru: actual"],
    ["Peru expelled ten Laotian diplomats. Laos responded in kind.", "Laos coerces Peru: actual"],
    ["Peru imposed tariffs on Laos, and Laos retaliated in kind.", "Laos sanctions Peru: actual"],
    ["Peru bombed Laos and Chad. Laos did the same.", "Laos attacks Peru: actual"],
    ["Peru bombed Laos. Laos vowed to respond in kind.", "Laos attacks Peru: planned"],
    ["Peru bombed Laos. Laos lamented the dead and vowed to respond in kind.", "Laos attacks Peru: planned"],
  ])("%s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    ["Peru sent aid to Laos. Kenya did the same to Chad.", "Kenya supplies Laos: actual"],
    ["Peru, condemning Laos, met Chad. So did Kenya.", "Kenya accuses Laos: actual"],
    ["Peru imposed sanctions on Laos and urged Kenya to follow suit.", "Kenya sanctions Laos: actual"],
    ["Peru bombed Laos. It rained for a week. Kenya did the same.", "Kenya attacks Laos: actual"],
    ["Peru bombed Laos and Chad. Laos did the same.", "Laos attacks Chad: actual"],
    ["Peru shelled Laos. Kenya returned fire.", "Kenya attacks Laos: actual"],
    ["Peru invaded Laos. Kenya stays away, and Silva deplores it; so does Chad.", "Chad attacks Laos: actual"],
    ["Peru and Laos signed a deal. Kenya followed suit.", "Kenya agrees-with Laos: actual"],
    ["Peru and Laos signed a deal. Kenya followed suit.", "Kenya agrees-with Peru: actual"],
    ["Peru bombed Laos. Laos hit back with tariffs.", "Laos attacks Peru: actual"],
    ["Peru cancelled talks with Laos. Kenya may follow suit.", "Kenya meets Laos: possible"],
  ])("%s", (text, claim) => {
    expect(told(text)).not.toContain(claim);
  });

  it("is told once where grammar alone tells it", () => {
    expect(told("Peru condemned Chad, and so did Laos.").filter((claim) => claim.startsWith("Laos"))).toEqual([
      "Laos accuses Chad: actual",
    ]);
  });

  it("opens the words that repeat it", () => {
    const text = "Peru imposed sanctions on Laos. Kenya followed suit.";
    const echo = claimsOf(text).find(({ source }) => source.name === "Kenya")?.evidence;
    expect(echo?.sentence.text).toBe("Kenya followed suit.");
    const words = [echo?.source, echo?.trigger, echo?.target].map((at) => text.slice(at?.start, at?.end));
    expect(words).toEqual(["Kenya", "followed", "suit"]);
  });
});
