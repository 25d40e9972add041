/** Coordination with names of several words. */
import { describe, expect, it } from "vitest";
import { repairNames } from "../../server/extract/repair-names.ts";
import { mention, parsed, state } from "./parses.ts";

const sentence = parsed(`Republic Republic PROPN NNP 6 nsubj
                         of of ADP IN 3 case
                         Congo Congo PROPN NNP 1 nmod
                         and and CCONJ CC 5 cc
                         Rwanda Rwanda PROPN NNP 3 conj
                         met meet VERB VBD 0 root`);
const congo = { ...mention(sentence, state("COG", "Congo"), 0, 3), head: 0 };
const rwanda = mention(sentence, state("RWA", "Rwanda"), 4);

describe("repairNames", () => {
  it("hangs whoever is coordinated with a word of a name on its head", () => {
    const repaired = repairNames(sentence, [congo, rwanda]);
    expect(repaired.tokens.map(({ head }) => head)).toEqual([5, 2, 0, 4, 0, -1]);
  });

  it("hangs nobody below himself", () => {
    const tied = parsed(`Peru Peru PROPN NNP 3 conj
                         of of ADP IN 1 case
                         Union Union PROPN NNP 0 root
                         Laos Laos PROPN NNP 1 nmod`);
    const union = { ...mention(tied, state("UNI", "Union"), 2, 4), head: 3 };
    expect(repairNames(tied, [union, mention(tied, state("PER", "Peru"), 0)])).toBe(tied);
  });

  it("changes nothing where the name is one word, or what is coordinated is no actor", () => {
    expect(repairNames(sentence, [mention(sentence, state("COG", "Congo"), 2), rwanda])).toEqual(sentence);
    expect(repairNames(sentence, [congo])).toEqual(sentence);
  });
});
