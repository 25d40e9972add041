/** Other domains: which sentences are passed over by a word of their own, which articles by all their words, and what training makes of both. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainOf, domainScore, tellingWords, type DomainModel } from "../../server/extract/domain.ts";
import { trainDomain, type DomainExample } from "../../server/train/domain.ts";
import { parsed, untagged } from "./actors.fixture.ts";
import { clauses } from "./clauses.ts";
import { mention } from "./parses.ts";

const marks = { ...clauses, otherDomains: new Set(["goalkeeper", "opera"]) };
const indifferent: DomainModel = { what: "a test", threshold: -1, words: new Map() };
const elsewhere = (text: string): readonly boolean[] => domainOf(untagged(text), () => [], marks, indifferent).elsewhere;

describe("domainOf", () => {
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
    expect(domainOf(sentences, () => [], marks, indifferent).elsewhere).toEqual([true, false, false]);
  });

  it("passes over all of an article whose words are those of another domain, but no short one", () => {
    const sentence = parsed("Peru beat Laos .").sentences[0];
    if (sentence === undefined) throw new Error("The fixture has no sentence.");
    const tokens = sentence.tokens.map((token) => ({ ...token, text: "dice", lemma: "dice", upos: "NOUN" }));
    const model: DomainModel = { what: "a test", threshold: 0, words: new Map([["dice", -2]]) };
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...sentence, index, tokens }));
    expect(domainOf(many(3), () => [], marks, model).elsewhere).toEqual([true, true, true]);
    expect(domainOf(many(2), () => [], marks, model).elsewhere).toEqual([false, false]);
  });

  it("takes no word of diplomacy or war for a mark", () => {
    const ordinary =
      "attack battle war treaty talk summit party court race score deal border troop missile drone sanction embassy vote election minister president alliance trade gas oil grain refugee camp force agreement parliament rebel capital aid bunker game match olympic salmon film";
    expect(ordinary.split(" ").filter((word) => clauses.otherDomains.has(word))).toEqual([]);
  });
});

describe("tellingWords", () => {
  it("leaves out actors, other names and small words", () => {
    const { sentences } = parsed("The|DET Kenyan|ADJ minister|NOUN sent/send|VERB tanks/tank|NOUN to|ADP Laos|PROPN");
    const [sentence] = sentences;
    if (sentence === undefined) throw new Error("The fixture has no sentence.");
    expect([...tellingWords(sentence, [])]).toEqual(["minister", "send", "tank"]);
    const kenya = { id: "KEN", name: "Kenya", kind: "state", principal: { id: "KEN", name: "Kenya" } } as const;
    expect([...tellingWords(sentence, [mention(sentence, kenya, 2)])]).toEqual(["send", "tank"]);
  });
});

const article = (claims: number, ...words: readonly string[]): DomainExample => ({
  claims,
  sentences: [new Set(words), new Set(), new Set()],
});

describe("trainDomain", () => {
  const examples = Array.from({ length: 40 }, (_, n) =>
    n % 2 === 0 ? article(3, "minister", "say", `w${n}`) : article(0, "dice", "say", `w${n}`),
  );

  it("weighs words by the articles that have them, and passes over those of the others", () => {
    const { model, trade } = trainDomain(examples, 0);
    expect(model.words.get("minister")).toBeGreaterThan(2);
    expect(model.words.get("dice")).toBeLessThan(-2);
    expect(model.words.get("say")).toBe(0);
    expect(trade).toEqual({ threshold: model.threshold, lost: 0, caught: 1 });
  });

  it("loses no more claims than it may", () => {
    const mixed = fc.array(
      fc.record({ claims: fc.nat(3), words: fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 4 }) }),
      { minLength: 10, maxLength: 60 },
    );
    fc.assert(
      fc.property(mixed, fc.double({ min: 0, max: 0.5, noNaN: true }), (drawn, lost) => {
        const { trade } = trainDomain(
          drawn.map(({ claims, words }) => article(claims, ...words)),
          lost,
        );
        expect(trade.lost).toBeLessThanOrEqual(lost + 1e-9);
      }),
    );
  });

  it("scores an article by its words, each once, a sentence", () => {
    expect(
      domainScore(
        [new Set(["a", "b"]), new Set(["a"])],
        new Map([
          ["a", 3],
          ["b", -1],
        ]),
      ),
    ).toBe(1);
  });
});
