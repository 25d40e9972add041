/** Replies that do not name whom they are given to, by the parser and patterns that ship. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./shipped.ts";

const told = (text: string): readonly string[] =>
  claimsOf(text).map(({ source, relation, target, status }) => `${source.name} ${relation} ${target.name}: ${status}`);

describe("a reply", () => {
  it.each([
    ["Peru asked Laos for tanks. Laos refused.", "Laos rejects Peru: actual"],
    ["Peru asked Laos for tanks. It refused.", "Laos rejects Peru: actual"],
    ["Peru asked Laos for tanks, but Laos declined.", "Laos rejects Peru: actual"],
    ["Peru urged Laos to withdraw. Laos refused to do so.", "Laos rejects Peru: actual"],
    ["Peru has asked Laos to extradite a general. A court in Laos refused.", "Laos rejects Peru: actual"],
    ["Peru asked Laos for tanks. The request was turned down.", "Laos rejects Peru: actual"],
    ["Peru offered Laos a loan. The offer was rejected on Monday.", "Laos rejects Peru: actual"],
    ["Peru offered Laos a loan. Laos declined.", "Laos rejects Peru: actual"],
    ["Peru urged Laos to withdraw. Laos may refuse.", "Laos rejects Peru: possible"],
    ["Peru demanded that Laos withdraw. Laos gave in.", "Laos concedes-to Peru: actual"],
    ["Peru arrested two citizens of Laos. Laos demanded their release.", "Laos demands Peru: actual"],
    ["Peru shelled Laos on Monday. Laos demanded an apology.", "Laos demands Peru: actual"],
    ["Peru shelled Laos on Monday. Laos called for an explanation.", "Laos demands Peru: actual"],
    ["Peru expelled two diplomats of Laos. Laos vowed to respond.", "Laos threatens Peru: actual"],
    ["Peru seized a Laotian tanker. The Laotian government promised retaliation.", "Laos threatens Peru: actual"],
    ["Peru seized a Laotian tanker. Laos said that it would retaliate.", "Laos threatens Peru: actual"],
    ["Peru expelled two diplomats of Laos. Laos recalled its ambassador.", "Laos sanctions Peru: actual"],
    ["Peru imposed tariffs on Laos. Laos will retaliate with tariffs of its own.", "Laos sanctions Peru: planned"],
    ["Peru shelled Laos, and Laos closed its border.", "Laos sanctions Peru: actual"],
    ["Peru accused Laos of spying. Laos expelled three diplomats.", "Laos coerces Peru: actual"],
    ["Peru shelled Laos. Laos summoned the ambassador.", "Laos accuses Peru: actual"],
    ["Peru bombed Laos on Monday. Laos responded with rockets.", "Laos attacks Peru: actual"],
    ["Peru bombed Laos, and Laos protested.", "Laos accuses Peru: actual"],
    ["Peru seized a Laotian tanker. Laos lodged a protest.", "Laos accuses Peru: actual"],
  ])("%s", (text, claim) => {
    expect(told(text)).toContain(claim);
  });

  it.each([
    ["Peru asked Laos for tanks. Kenya refused.", "Kenya rejects Peru: actual"],
    ["Peru asked Laos for tanks. Laos refused Kenya's request for rockets.", "Laos rejects Peru: actual"],
    ["Peru asked Laos for tanks. Laos refused to speak to Kenya.", "Laos rejects Peru: actual"],
    ["Peru asked Laos for tanks. It rained. Laos declined.", "Laos rejects Peru: actual"],
    ["Peru supplied Laos with tanks. Laos refused.", "Laos rejects Peru: actual"],
    ["Peru arrested two citizens of Laos. Laos demanded better roads.", "Laos demands Peru: actual"],
    ["Peru bombed Laos. Laos demanded an apology from Kenya.", "Laos demands Peru: actual"],
    ["Peru bombed Laos. Kenya demanded an apology.", "Kenya demands Peru: actual"],
    ["Peru praised Laos. Laos vowed to respond.", "Laos threatens Peru: actual"],
    ["Peru did not bomb Laos. Laos protested.", "Laos accuses Peru: actual"],
    ["Peru attacked Laos. Laos closed its schools.", "Laos sanctions Peru: actual"],
    ["Peru praised Laos. Laos closed its border.", "Laos sanctions Peru: actual"],
    ["Peru shelled Laos. Laos closed its border with Kenya.", "Laos sanctions Peru: actual"],
    ["Peru attacked Laos. It recalled its ambassador.", "Laos sanctions Peru: actual"],
    ["Peru attacked Laos. Kenya, with which Laos severed relations, is neutral.", "Laos sanctions Peru: actual"],
    ["Peru attacked Laos. Kenya pressed Laos to give way.", "Laos concedes-to Peru: actual"],
    ["Peru attacked Laos. Laos called for a return to peace.", "Laos demands Peru: actual"],
    ["Peru told Laos to talk. Laos declined to referee.", "Laos rejects Peru: actual"],
    ["Peru bombed Laos. Nobody helped it, Laos complained.", "Laos accuses Peru: actual"],
    ["Peru asked Laos for tanks. The offer was turned down by Kenya.", "Laos rejects Peru: actual"],
  ])("%s", (text, claim) => {
    expect(told(text)).not.toContain(claim);
  });

  it("opens the words that give it", () => {
    const text = "Peru asked Laos for tanks. The request was turned down.";
    const reply = claimsOf(text).find(({ relation }) => relation === "rejects")?.evidence;
    expect(reply?.sentence.text).toBe("The request was turned down.");
    const words = [reply?.source, reply?.trigger, reply?.target].map((at) => text.slice(at?.start, at?.end));
    expect(words).toEqual(["request", "turned", "turned"]);
  });
});
