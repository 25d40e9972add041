/** Verbs coordinated with the wrong verb, by hand, and where their tense puts them. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const headsIn = (lines: string): readonly number[] => repair(parsed(lines), clauses).tokens.map(({ head }) => head);

const weighed = (tag: string): string => `They they PRON PRP 2 nsubj
                      discussed discuss VERB VBD 0 root
                      plans plan NOUN NNS 2 obj
                      Peru Peru PROPN NNP 6 nsubj
                      will will AUX MD 6 aux
                      weigh weigh VERB VB 3 acl:relcl
                      and and CCONJ CC 8 cc
                      praised praise VERB ${tag} 6 conj
                      Laos Laos PROPN NNP 8 obj`;

const apposed = (relation: string, head = 6): string => `After after ADP IN 2 case
                      talks talk NOUN NNS 11 obl
                      in in ADP IN 4 case
                      Peru Peru PROPN NNP 2 nmod
                      , , PUNCT , 6 punct
                      Silva Silva PROPN NNP 4 appos
                      , , PUNCT , 9 punct
                      its its PRON PRP$ 9 nmod:poss
                      governor governor NOUN NN ${head} ${relation}
                      , , PUNCT , 9 punct
                      criticised criticise VERB VBD 0 root
                      Laos Laos PROPN NNP 11 obj`;

describe("coordinated verbs", () => {
  it("in the past go with a verb in the past, not with what will be", () => {
    expect(headsIn(weighed("VBD"))[7]).toBe(1);
  });

  it("of one form stay together", () => {
    expect(headsIn(weighed("VB"))[7]).toBe(5);
  });
});

describe("apposed subjects", () => {
  it("have an apposition of their own", () => {
    expect(headsIn(apposed("appos"))[5]).toBe(10);
    expect(headsIn(apposed("appos", 4)).slice(5, 9)).toEqual([10, 8, 8, 5]);
    expect(headsIn(apposed("nmod"))[5]).toBe(3);
  });
});
