/** Places of meetings and mediators, told from those who met and agreed. */
import { describe, expect, it } from "vitest";
import { compilePatterns, PatternFile } from "../../server/extract/patterns.ts";
import { buildTree } from "../../server/extract/tree.ts";
import { isBystander } from "../../server/extract/bystanders.ts";
import { indexMentions } from "../../server/extract/fillers.ts";
import { createScene, type Match } from "../../server/extract/match.ts";
import { clauses } from "./clauses.ts";
import type { Mention } from "../../server/vocabulary/index.ts";
import { mention, parsed, state } from "./parses.ts";

const file = PatternFile.parse({
  relation: "meets",
  patterns: [
    {
      id: "meets.talk",
      trigger: { verb: ["talk"] },
      ends: ["subj <> with"],
      reason: "talks",
      yes: [["Peru talked with Laos.", "Peru > Laos"]],
    },
  ],
});
const [pattern] = compilePatterns([file], new Map()).patterns;

const sentence = parsed(`Peru Peru PROPN NNP 4 nsubj
                         and and CCONJ CC 3 cc
                         Laos Laos PROPN NNP 1 conj
                         talked talk VERB VBD 0 root
                         in in ADP IN 6 case
                         Kenya Kenya PROPN NNP 4 obl
                         and and CCONJ CC 8 cc
                         Chad Chad PROPN NNP 6 conj`);
const [peru, laos, kenya, chad] = [
  mention(sentence, state("PER", "Peru"), 0),
  mention(sentence, state("LAO", "Laos"), 2),
  mention(sentence, state("KEN", "Kenya"), 5),
  mention(sentence, state("TCD", "Chad"), 7),
];

function joined(source: Mention, target: Mention): readonly Match[] {
  if (pattern === undefined) throw new Error("The pattern of the test does not compile.");
  const one = { mention: source, depth: 0 };
  const other = { mention: target, depth: 0 };
  const common = { pattern, trigger: 3, object: null };
  return [
    { ...common, source: one, target: other },
    { ...common, source: other, target: one },
  ];
}

const NONE: ReadonlySet<string> = new Set();
const scene = createScene(buildTree(sentence), indexMentions([peru, laos, kenya, chad]), clauses);
const asks = (matches: readonly Match[], source: Mention, target: Mention, relation = "meets"): boolean =>
  isBystander(scene, matches, { relation, source, target }, NONE);

describe("isBystander", () => {
  it("takes a place, alone or in a list, for none of those who met", () => {
    expect(asks(joined(peru, laos), peru, kenya)).toBe(true);
    expect(asks(joined(peru, laos), chad, laos)).toBe(true);
  });

  it("leaves alone who stands in no place, and other relations", () => {
    expect(asks(joined(peru, laos), peru, laos)).toBe(false);
    expect(asks(joined(peru, laos), peru, kenya, "accuses")).toBe(false);
  });

  it("takes a place for its people where they are the ones met", () => {
    expect(asks([], peru, kenya)).toBe(false);
    expect(asks(joined(peru, kenya), peru, kenya)).toBe(false);
  });

  it("takes who brokers a deal for none of its parties, unless to mediate is the relation", () => {
    const brokered = parsed(`Peru Peru PROPN NNP 4 nsubj
                             and and CCONJ CC 3 cc
                             Laos Laos PROPN NNP 1 conj
                             signed sign VERB VBD 0 root
                             Kenya Kenya PROPN NNP 6 nsubj
                             brokered broker VERB VBN 7 amod
                             accord accord NOUN NN 4 obj`);
    const broker = mention(brokered, state("KEN", "Kenya"), 4);
    const signed = createScene(buildTree(brokered), indexMentions([peru, laos, broker]), clauses);
    const asked = { relation: "meets", source: peru, target: broker };
    expect(isBystander(signed, joined(peru, laos), asked, NONE)).toBe(true);
    expect(isBystander(signed, joined(peru, laos), asked, new Set(["meets"]))).toBe(false);
  });
});
