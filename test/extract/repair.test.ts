/** Known parser errors, by hand, and what becomes of them; a sound tree stays the very same object. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

const hasGiven = (relation: string): string => `Peru Peru PROPN NNP 2 nsubj
                          has have VERB VBZ 0 root
                          now now ADV RB 2 advmod
                          given give VERB VBN ${relation}
                          Laos Laos PROPN NNP 6 compound
                          tanks tank NOUN NNS 2 obj`;

const cutAfter = (comma: string, tag = "VBD"): string => `Peru Peru PROPN NNP 2 nsubj
                          cut cut VERB VBD 0 root
                          ties tie NOUN NNS 2 obj
                          after after ADP IN 5 case
                          officials official NOUN NNS 2 obl${comma}
                          suggested suggest VERB ${tag} 2 advcl`;

describe("repair", () => {
  it("gives a particle to its verb and what it seemed to govern to the verb as object", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          called call VERB VBD 0 root
                          off off ADP IN 5 case
                          a a DET DT 5 det
                          visit visit NOUN NN 2 obl`);
    expect(found).toContain("off compound:prt 1");
    expect(found).toContain("visit obj 1");
  });

  it("puts a participle behind adverbs in the place of the 'has' that helps it", () => {
    const whole = ["Peru nsubj 3", "has aux 3", "given root -1", "Laos iobj 3", "tanks obj 3"];
    expect(mended(hasGiven("6 amod"))).toEqual(expect.arrayContaining(whole));
    expect(mended(hasGiven("2 xcomp"))).toEqual(expect.arrayContaining(whole));
  });

  it("gives a verb of a clause of time its subject, unless the phrase stands apart", () => {
    expect(mended(cutAfter(""))).toEqual(expect.arrayContaining(["officials nsubj 5", "after mark 5"]));
    expect(mended(cutAfter("", "VBG"))).toContain("officials obl 1");
    expect(mended(cutAfter("\n, , PUNCT , 2 punct"))).toContain("officials obl 1");
  });

  it("takes the answer in 'said no to' for what is said", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          said say VERB VBD 0 root
                          no no ADV RB 5 case
                          to to ADP IN 5 case
                          Laos Laos PROPN NNP 2 obl`);
    expect(found).toContain("no obj 1");
    expect(found).toContain("Laos obl 1");
  });

  it("lets names stand beside the noun that they name", () => {
    const subjects = mended(`members member NOUN NNS 3 nsubj
                             Peru Peru PROPN NNP 3 nsubj
                             objected object VERB VBD 0 root`);
    expect(subjects).toContain("Peru appos 0");
    const object = mended(`League League PROPN NNP 2 nsubj
                           members member NOUN NNS 4 nsubj
                           Peru Peru PROPN NNP 2 obj
                           objected object VERB VBD 0 root`);
    expect(object).toContain("League compound 1");
    expect(object).toContain("Peru appos 1");
  });

  it("leaves a phrase with a preposition of its own where it is", () => {
    const found = mended(`troops troop NOUN NNS 2 nsubj
                          pulled pull VERB VBD 0 root
                          out out ADP IN 5 case
                          of of ADP IN 5 case
                          Laos Laos PROPN NNP 2 obl`);
    expect(found).toContain("out compound:prt 1");
    expect(found).toContain("Laos obl 1");
  });

  it("takes a name after a verb of giving out of the thing given", () => {
    const found = mended(`Spain Spain PROPN NNP 2 nsubj
                          pledged pledge VERB VBD 0 root
                          Peru Peru PROPN NNP 4 compound
                          loans loan NOUN NNS 2 obj`);
    expect(found).toContain("Peru iobj 1");
  });

  it("leaves whose troops are sent to another with the troops", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          sent send VERB VBD 0 root
                          US US PROPN NNP 2 iobj
                          troops troop NOUN NNS 2 obj
                          to to ADP IN 6 case
                          Laos Laos PROPN NNP 2 obl`);
    expect(found).toContain("US compound 3");
  });

  it("puts what is priced in the place of its price", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          taxed tax VERB VBD 0 root
                          $ $ SYM $ 2 obj
                          4 4 NUM CD 5 compound
                          bn bn NUM CD 3 nummod
                          - - PUNCT HYPH 7 punct
                          worth worth ADJ JJ 3 appos
                          of of ADP IN 10 case
                          Laotian laotian ADJ JJ 10 amod
                          goods goods NOUN NNS 7 nmod`);
    expect(found).toContain("goods obj 1");
    expect(found).toContain("$ compound 9");
  });

  it("gives a recipient back to the verb of giving where a sum was read as its clause", () => {
    const found = mended(`Spain Spain PROPN NNP 2 nsubj
                          offered offer VERB VBD 0 root
                          Peru Peru PROPN NNP 4 nsubj
                          € € SYM $ 2 ccomp
                          6 6 NUM CD 4 nummod
                          in in ADP IN 7 case
                          aid aid NOUN NN 4 obl`);
    expect(found).toContain("Peru iobj 1");
    expect(found).toContain("aid obj 1");
  });

  it("leaves a sum alone that is spent somewhere", () => {
    const found = mended(`Spain Spain PROPN NNP 2 nsubj
                          invested invest VERB VBD 0 root
                          € € SYM $ 2 obj
                          6 6 NUM CD 3 nummod
                          in in ADP IN 6 case
                          mines mine NOUN NNS 2 obl`);
    expect(found).toContain("€ obj 1");
  });

  it("lets a name between commas speak, and the one before it do what is said", () => {
    const found = mended(`Peru Peru PROPN NNP 4 nsubj
                          , , PUNCT , 1 punct
                          Kenya Kenya PROPN NNP 1 appos
                          says say VERB VBZ 0 root
                          , , PUNCT , 7 punct
                          has have AUX VBZ 7 aux
                          attacked attack VERB VBN 4 ccomp
                          Laos Laos PROPN NNP 7 obj`);
    expect(found).toContain("Kenya nsubj 3");
    expect(found).toContain("Peru nsubj 6");
  });

  it("coordinates a phrase with the one before it that has its preposition", () => {
    const found = mended(`Peru Peru PROPN NNP 10 nsubj
                          a a DET DT 3 det
                          member member NOUN NN 1 appos
                          of of ADP IN 5 case
                          NATO NATO PROPN NNP 3 nmod
                          but but CCONJ CC 9 cc
                          not not PART RB 9 advmod
                          of of ADP IN 9 case
                          ASEAN ASEAN PROPN NNP 1 conj
                          left leave VERB VBD 0 root`);
    expect(found).toContain("ASEAN conj 4");
  });

  it("reads a warning between a comma and its clause as a verb", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj
                   left leave VERB VBD 0 root
                   , , PUNCT , 4 punct
                   warning warning NOUN NN 2 conj
                   that that SCONJ IN 7 mark
                   Laos Laos PROPN NNP 7 nsubj
                   fell fall VERB VBD 4 ccomp`;
    const found = repair(parsed(lines), clauses).tokens[3];
    expect(found).toMatchObject({ text: "warning", upos: "VERB", lemma: "warn", deprel: "advcl" });
  });

  it("makes the name before a verb without a subject its subject", () => {
    const found = mended(`Peru Peru PROPN NNP 2 obl:unmarked
                          used use VERB VBD 0 root
                          force force NOUN NN 2 obj`);
    expect(found).toContain("Peru nsubj 1");
  });

  it("gives the first of two subjects of a reporting verb to what is reported", () => {
    const found = mended(`Peru Peru PROPN NNP 4 nsubj
                          , , PUNCT , 1 punct
                          officials official NOUN NNS 4 nsubj
                          say say VERB VBP 0 root
                          , , PUNCT , 6 punct
                          arms arm VERB VBZ 4 ccomp
                          Laos Laos PROPN NNP 6 obj`);
    expect(found).toContain("Peru nsubj 5");
    expect(found).toContain("officials nsubj 3");
  });

  it("reads a conjunction taken for a preposition", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          left leave VERB VBD 0 root
                          after after ADP IN 4 case
                          Laos Laos PROPN NNP 5 obl
                          sent send VERB VBD 2 advcl
                          troops troop NOUN NNS 5 obj`);
    expect(found).toContain("Laos nsubj 4");
    expect(found).toContain("after mark 4");
  });

  it("touches nothing in a sound tree", () => {
    const sound = parsed(`Peru Peru PROPN NNP 2 nsubj
                          armed arm VERB VBD 0 root
                          Laos Laos PROPN NNP 2 obj`);
    expect(repair(sound, clauses)).toBe(sound);
  });
});
