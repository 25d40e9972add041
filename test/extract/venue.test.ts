/** Places of meetings, told from those who met. */
import { describe, expect, it } from "vitest";
import type { Match } from "../../server/extract/match.ts";
import { compilePatterns, PatternFile } from "../../server/extract/patterns.ts";
import { buildTree } from "../../server/extract/tree.ts";
import { isVenue } from "../../server/extract/venue.ts";
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
const tree = buildTree(sentence);
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

describe("isVenue", () => {
  it("takes a place, alone or in a list, for none of those who met", () => {
    expect(isVenue(tree, joined(peru, laos), "meets", peru, kenya)).toBe(true);
    expect(isVenue(tree, joined(peru, laos), "meets", chad, laos)).toBe(true);
  });

  it("leaves alone who stands in no place, and other relations", () => {
    expect(isVenue(tree, joined(peru, laos), "meets", peru, laos)).toBe(false);
    expect(isVenue(tree, joined(peru, laos), "accuses", peru, kenya)).toBe(false);
  });

  it("takes a place for its people where they are the ones met", () => {
    expect(isVenue(tree, [], "meets", peru, kenya)).toBe(false);
    expect(isVenue(tree, joined(peru, kenya), "meets", peru, kenya)).toBe(false);
  });
});
