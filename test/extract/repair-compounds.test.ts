/** What stands before a noun, by hand: whose it is, who backs it, what is coordinated with it, and what a preposition governs. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

const having = (have: string, tag: string): string => `Peru Peru PROPN NNP 0 root
          and and CCONJ CC 3 cc
          Laos Laos PROPN NNP 1 conj
          , , PUNCT , 6 punct
          which which PRON WDT 6 nsubj
          ${have} have VERB ${tag} 1 acl:relcl
          ports port NOUN NNS 6 obj`;

describe("repair of compounds", () => {
  it("gives what stands behind a name to its owner", () => {
    expect(
      mended(`Peru Peru PROPN NNP 2 nsubj
              rejected reject VERB VBD 0 root
              leader leader NOUN NN 2 obj
              Silva Silva PROPN NNP 3 appos
              's 's PART POS 4 case
              bid bid NOUN NN 2 obj`),
    ).toContain("leader nmod:poss 5");
  });

  it("coordinates a name with states behind it", () => {
    const tokens = mended(`pacts pact NOUN NNS 0 root
              between between ADP IN 7 case
              Peru Peru PROPN NNP 7 compound
              and and CCONJ CC 5 cc
              League League PROPN NNP 6 compound
              member member NOUN NN 7 compound
              states state NOUN NNS 1 nmod`);
    expect(tokens).toContain("Peru nmod 0");
    expect(tokens).toContain("states conj 2");
  });

  it("leaves two names before a noun alone", () => {
    expect(
      mended(`Peru Peru PROPN NNP 4 compound
              and and CCONJ CC 3 cc
              Laos Laos PROPN NNP 1 conj
              forces force NOUN NNS 0 root`),
    ).toEqual(["Peru compound 3", "and cc 2", "Laos conj 0", "forces root -1"]);
  });

  it("lets a force that is backed do what its backer was read to do", () => {
    const tokens = mended(`Peru Peru PROPN NNP 3 nsubj
              - - PUNCT HYPH 1 punct
              backed back VERB VBN 0 root
              rebels rebel NOUN NNS 3 obj
              shell shell VERB VBP 3 xcomp
              Laos Laos PROPN NNP 5 obj`);
    expect(tokens).toContain("rebels nsubj 4");
    expect(tokens).toContain("shell root -1");
    expect(tokens).toContain("backed amod 3");
  });

  it("hangs a preposition on the whole of a compound", () => {
    expect(
      mended(`curbs curb NOUN NNS 0 root
              on on ADP IN 3 case
              arms arm NOUN NNS 4 compound
              exports export NOUN NNS 1 nmod`),
    ).toContain("on case 3");
  });

  it("hangs a clause in the singular on the last of a list, and one in the plural on all", () => {
    expect(mended(having("has", "VBZ"))).toContain("has acl:relcl 2");
    expect(mended(having("have", "VBP"))).toContain("have acl:relcl 0");
  });
});
