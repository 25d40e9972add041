/** Whole sentences, by the parser and patterns that ship: what a careful reader takes from them, and what not. */
import { beforeAll, describe, expect, it } from "vitest";
import { read, type Knowledge } from "../../server/extract/index.ts";
import { loadKnowledge } from "../../server/knowledge/index.ts";
import { DEFAULT_CONFIDENCE } from "../../server/vocabulary/index.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const told = (text: string): readonly string[] =>
  read(knowledge, { title: null, date: "2024-06-01", text })
    .claims.filter(({ confidence }) => confidence >= DEFAULT_CONFIDENCE)
    .map(({ source, relation, target }) => `${source.principal.name} ${relation} ${target.principal.name}`);

describe("readings of sentences", () => {
  it.each([["After visiting Kenya, the Peruvian and Laotian ministers urged Brazil to do more.", "Kenya meets Peru"]])(
    "%s",
    (sentence, claim) => {
      expect(told(sentence)).toContain(claim);
    },
  );

  it.each([
    ["After visiting Kenya, the Peruvian minister urged Brazil to do more.", "Brazil meets Kenya"],
    ["Britain and France traded accusations over fishing licences around Jersey.", "France accuses Jersey"],
  ])("%s — not: %s", (sentence, claim) => {
    expect(told(sentence)).not.toContain(claim);
  });
});
