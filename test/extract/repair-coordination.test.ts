/** Verbs and names coordinated with the wrong word, by hand, and where their tense or their noun puts them. */
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

const between = (preposition: string): string => `Cooperation cooperation NOUN NN 8 nsubj
                      ${preposition} ${preposition} ADP IN 3 case
                      Peru Peru PROPN NNP 1 nmod
                      , , PUNCT , 5 punct
                      Laos Laos PROPN NNP 1 conj
                      and and CCONJ CC 7 cc
                      Chad Chad PROPN NNP 5 conj
                      grew grow VERB VBD 0 root`;

const partners = (comma: string): string => `Peru Peru PROPN NNP 2 nsubj
                      met meet VERB VBD 0 root
                      its its PRON PRP$ 4 nmod:poss
                      partners partner NOUN NNS 2 obj
                      , , PUNCT , 6 punct
                      Laos Laos PROPN NNP 4 appos
                      ${comma}
                      Chad Chad PROPN NNP 4 conj`;

const dealings = (people: string, above: string): string => `Silva Silva PROPN NNP 2 nsubj
                      returned return VERB VBD 0 root
                      after after ADP IN 4 case
                      talks talk NOUN NNS 2 obl
                      with with ADP IN 6 case
                      ${people} NOUN NNS ${above}
                      from from ADP IN 8 case
                      Laos Laos PROPN NNP 2 obl`;

const dated = (which: string): string => `Peru Peru PROPN NNP 2 nsubj
                      traded trade VERB VBD 0 root
                      with with ADP IN 6 case
                      Laos Laos PROPN NNP 6 compound
                      ${which} ${which} ADJ JJ 6 amod
                      year year NOUN NN 2 obl:unmarked`;

const talks = (preposition: string): readonly number[] =>
  headsIn(`Talks talk NOUN NNS 0 root
           ${preposition} ${preposition} ADP IN 3 case
           Peru Peru PROPN NNP 1 nmod
           and and CCONJ CC 6 cc
           Laos Laos PROPN NNP 6 nsubj
           collapsed collapse VERB VBD 1 conj`);

describe("names behind a noun", () => {
  it("go with the first name behind its preposition", () => {
    expect(headsIn(between("between"))[4]).toBe(2);
    expect(headsIn(between("among"))[4]).toBe(2);
    expect(headsIn(between("with"))[4]).toBe(2);
  });

  it("are all named by a noun in the plural, save behind a second comma", () => {
    expect(headsIn(partners("and and CCONJ CC 8 cc"))[7]).toBe(5);
    expect(headsIn(partners(", , PUNCT , 8 punct"))[7]).toBe(3);
  });

  it("tell where those are from with whom somebody deals, and not whence he who returns with them does", () => {
    expect(headsIn(dealings("leaders leader", "4 nmod"))[7]).toBe(5);
    expect(headsIn(dealings("leaders leader", "2 obl"))[7]).toBe(1);
  });

  it("are no part of the time behind them", () => {
    expect(headsIn(dated("last")).slice(2, 4)).toEqual([3, 1]);
    expect(headsIn(dated("fiscal"))[3]).toBe(5);
  });
});

describe("coordinated verbs", () => {
  it("in the past go with a verb in the past, not with what will be", () => {
    expect(headsIn(weighed("VBD"))[7]).toBe(1);
  });

  it("of one form stay together", () => {
    expect(headsIn(weighed("VB"))[7]).toBe(5);
  });
});

const condemned = (verb: string, object: string): string => `Peru Peru PROPN NNP 2 nsubj
                      condemned condemn VERB VBD 0 root
                      the the DET DT 4 det
                      raid raid NOUN NN 2 obj
                      and and CCONJ CC 6 cc
                      ${verb}
                      sanctions sanction NOUN NNS ${object}`;

describe("a verb beside a noun", () => {
  it("goes with the verb before it, and takes its object along", () => {
    expect(headsIn(condemned("lifted lift VERB VBD 4 conj", "2 obj"))).toEqual([1, -1, 3, 1, 5, 1, 5]);
  });

  it("is no description of its object, where hardly anything is described so", () => {
    expect(headsIn(condemned("imposed impose VERB VBN 7 amod", "4 conj"))).toEqual([1, -1, 3, 1, 5, 1, 5]);
    expect(headsIn(condemned("targeted target VERB VBN 7 amod", "4 conj"))[6]).toBe(3);
  });
});

describe("apposed subjects", () => {
  it("have an apposition of their own", () => {
    expect(headsIn(apposed("appos"))[5]).toBe(10);
    expect(headsIn(apposed("appos", 4)).slice(5, 9)).toEqual([10, 8, 8, 5]);
    expect(headsIn(apposed("nmod"))[5]).toBe(3);
  });

  it('takes a subject behind "between" and "and" for the second of two, and what they are between for the subject', () => {
    expect(talks("between")).toEqual([5, 2, 0, 4, 2, -1]);
    expect(talks("with")).toEqual([-1, 2, 0, 5, 5, 0]);
  });

  it("hangs a verb with a tense on the verb before, and not on a noun between", () => {
    const heads = headsIn(`Peru Peru PROPN NNP 2 nsubj
                      called call VERB VBD 0 root
                      it it PRON PRP 2 obj
                      war war NOUN NN 2 xcomp
                      and and CCONJ CC 6 cc
                      threatened threaten VERB VBD 4 conj
                      Laos Laos PROPN NNP 6 obj`);
    expect(heads[5]).toBe(1);
  });
});
