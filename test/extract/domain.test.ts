/** Other domains: which sentences are passed over, and which are not, by words of their own, by the title, and by most of the article. */
import { describe, expect, it } from "vitest";
import { otherDomains, type DomainWords } from "../../server/extract/domain.ts";
import { parsed, untagged } from "./actors.fixture.ts";
import { clauses } from "./clauses.ts";

const words: DomainWords = { marks: new Set(["goalkeeper", "opera"]), hints: new Set(["team", "player", "coach", "jury"]) };
const elsewhere = (text: string, title: string | null = null, by = words): readonly boolean[] =>
  otherDomains(title, untagged(text), by);

describe("otherDomains", () => {
  it("passes over a sentence with a mark, and only that one", () => {
    expect(elsewhere("Peru attacked Laos .\nThe goalkeeper was beaten .\nKenya protested .\nBrazil did too .")).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it("counts a score with a verb of contest as a mark, and neither alone", () => {
    const { sentences } = parsed("Peru beat Laos 2 - 1 .", "Parliament voted 62-41 for it .", "Peru beat back the rebels .");
    expect(otherDomains(null, sentences, words)).toEqual([true, false, false]);
  });

  it("needs three hints for a mark", () => {
    expect(elsewhere("The team met .\nPeru met Laos .\nKenya armed them .")).toEqual([false, false, false]);
    expect(elsewhere("The team , its coach and a player met .\nPeru met Laos .\nKenya armed them .")[0]).toBe(true);
  });

  it("takes the whole article where much of it is of another domain", () => {
    expect(elsewhere("The goalkeeper wept .\nAn opera opened .\nPeru attacked Laos .")).toEqual([true, true, true]);
  });

  it("takes the title's word for what little else does not settle", () => {
    const text = "Peru attacked Laos .\nThe player , the team and the coach cheered .";
    expect(elsewhere(text, null)).toEqual([false, true]);
    expect(elsewhere(text, "A night at the opera")).toEqual([true, true]);
    expect(elsewhere(text, "A night at the embassy")).toEqual([false, true]);
  });

  it("takes no word of diplomacy or war for another domain", () => {
    const ordinary =
      "attack battle war treaty talk summit party court race score deal border troop missile drone sanction embassy vote election minister president alliance trade gas oil grain refugee camp force agreement parliament rebel capital aid";
    const taken = ordinary
      .split(" ")
      .filter((word) => clauses.otherDomains.marks.has(word) || clauses.otherDomains.hints.has(word));
    expect(taken).toEqual([]);
  });
});
