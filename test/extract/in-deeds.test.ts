/** Help in words and help in deeds: by who is helped, and by how. */
import { describe, expect, test } from "vitest";
import { meantBy } from "../../server/extract/in-deeds.ts";
import { buildTree } from "../../server/extract/tree.ts";
import type { Actor, Mention, Parsed } from "../../server/vocabulary/index.ts";
import { gazetteer } from "./actors.fixture.ts";
import { mention, parsed, state } from "./parses.ts";

const classes = new Map([
  ["help", new Set(["back"])],
  ["fighting", new Set(["rebel"])],
  ["money-adverb", new Set(["financially"])],
]);
const supports = { id: "supports", inDeeds: "supplies" } as const;
const LAO = state("LAO", "Laos");
const meant = (sentence: Parsed, target: Mention, relation: Parameters<typeof meantBy>[0] = supports): string =>
  meantBy(relation, { trigger: 1, target: { mention: target, depth: 0 } }, buildTree(sentence), classes, gazetteer);

const helped = (verb: string, rest: string): Parsed =>
  parsed(`Peru Peru PROPN NNP 2 nsubj\n${verb}s ${verb} VERB VBZ 0 root\n${rest}`);
const laos = "Laos Laos PROPN NNP 2 obj";

describe("meantBy", () => {
  test("a state is backed in words", () => {
    const sentence = helped("back", laos);
    expect(meant(sentence, mention(sentence, LAO, 2))).toBe("supports");
  });

  test("those who fight are backed in deeds", () => {
    const sentence = helped("back", "Lao lao ADJ JJ 4 amod\nrebels rebel NOUN NNS 2 obj");
    expect(meant(sentence, mention(sentence, LAO, 2, 4))).toBe("supplies");
  });

  test("an armed group fights, a party does not", () => {
    const [armed, party] = ["armed-group", "party"].map((kind) => [...gazetteer.entities.values()].find((e) => e.group === kind));
    const sentence = helped("back", "them they PRON PRP 2 obj");
    const target = (id = ""): Mention => {
      const actor: Actor = { ...LAO, id, kind: "group" };
      return mention(sentence, actor, 2);
    };
    expect(meant(sentence, target(armed?.id))).toBe("supplies");
    expect(meant(sentence, target(party?.id))).toBe("supports");
  });

  test("whom one backs financially gets money", () => {
    const sentence = helped("back", `${laos}\nfinancially financially ADV RB 2 advmod`);
    expect(meant(sentence, mention(sentence, LAO, 2))).toBe("supplies");
  });

  test("praise is words, whoever gets it, and a relation without deeds stays", () => {
    const praised = helped("praise", "rebels rebel NOUN NNS 2 obj");
    expect(meant(praised, mention(praised, LAO, 2))).toBe("supports");
    const backed = helped("back", "rebels rebel NOUN NNS 2 obj");
    expect(meant(backed, mention(backed, LAO, 2), { id: "meets", inDeeds: null })).toBe("meets");
  });
});
