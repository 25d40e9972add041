/** Relative clauses that were read as what a noun says, and participles of blame, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

const that = (noun: string): string => `${noun} 0 root
      that that SCONJ IN 4 mark
      Peru Peru PROPN NNP 4 nsubj
      imposed impose VERB VBD 1 acl
      on on ADP IN 6 case
      Laos Laos PROPN NNP 4 obl`;

const embargo = (participle: string): string => `Peru Peru PROPN NNP 2 nsubj
      hit hit VERB VBD 0 root
      Laos Laos PROPN NNP 2 obj
      , , PUNCT , 5 punct
      ${participle} VERB VBN 2 advcl
      of of ADP IN 7 case
      fraud fraud NOUN NN 5 obl`;

const whom = (second: string): string => `Rebels rebel NOUN NNS 0 root
      whom whom PRON WP 4 obj
      Peru Peru PROPN NNP 4 compound
      arms arm NOUN ${second} 1 acl:relcl
      and and CCONJ CC 6 cc
      trains train NOUN NNS 4 conj`;

describe("repair of relative clauses", () => {
  it('gives a verb without an object the noun before "that"', () => {
    const found = mended(that("curbs curb NOUN NNS"));
    expect(found).toContain("that obj 3");
    expect(found).toContain("imposed acl:relcl 0");
  });

  it("leaves what a claim says", () => {
    expect(mended(that("claims claim NOUN NNS"))).toContain("imposed acl 0");
  });

  it("says of the name before it what a participle of blame says, and of the subject what others say", () => {
    expect(mended(embargo("accused accuse"))).toContain("accused acl 2");
    expect(mended(embargo("reminded remind"))).toContain("reminded advcl 1");
  });

  it("makes a verb of a plural behind a relative pronoun and a name, and of the plural beside it", () => {
    const found = repair(parsed(whom("NNS")), clauses).tokens;
    expect(found.map(({ text, upos, deprel }) => `${text} ${upos} ${deprel}`)).toEqual([
      "Rebels NOUN root",
      "whom PRON obj",
      "Peru PROPN nsubj",
      "arms VERB acl:relcl",
      "and CCONJ cc",
      "trains VERB conj",
    ]);
    expect(repair(parsed(whom("NN")), clauses).tokens[3]?.upos).toBe("NOUN");
  });
});
