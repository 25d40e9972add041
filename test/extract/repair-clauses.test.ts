/** Clauses that hang on the wrong word, by hand, and where grammar puts them. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

const saidAndSent = (tag: string): string => `They they PRON PRP 2 nsubj
                      say say VERB ${tag} 0 root
                      Peru Peru PROPN NNP 4 nsubj
                      arms arm VERB VBZ 2 ccomp
                      Laos Laos PROPN NNP 4 obj
                      and and CCONJ CC 8 cc
                      has have AUX VBZ 8 aux
                      sent send VERB VBN 2 conj
                      troops troop NOUN NNS 8 obj`;

const accusedOfHiding = (rest: string): string => `Peru Peru PROPN NNP 2 nsubj
                      accused accuse VERB VBD 0 root
                      both both DET DT 2 obj
                      of of ADP IN 5 mark
                      hiding hide VERB VBG 3 acl
                      ${rest}`;

const ledBy = (tag: string): string => `army army NOUN NN 10 nsubj
                      , , PUNCT , 3 punct
                      led lead VERB VBN 1 acl
                      by by ADP IN 5 case
                      Silva Silva PROPN NNP 3 obl
                      , , PUNCT , 8 punct
                      and and CCONJ CC 8 cc
                      guard guard NOUN NN 5 conj
                      have have AUX ${tag} 10 aux
                      fought fight VERB VBN 0 root`;

const doing = (verb: string, lemma: string): string => `Peru Peru PROPN NNP 2 nsubj
                      ${verb} ${lemma} VERB VBD 0 root
                      arming arm VERB VBG 2 advcl
                      Laos Laos PROPN NNP 3 obj`;

const hadRelations = (participle: string, lemma: string): string => `Peru Peru PROPN NNP 2 nsubj
                      had have AUX VBD 0 root
                      ${participle} ${lemma} VERB VBN 4 amod
                      relations relation NOUN NNS 2 obj
                      with with ADP IN 6 case
                      Laos Laos PROPN NNP 4 nmod`;

const whichTo = (verb: string, lemma: string): string => `bloc bloc NOUN NN 0 root
                      which which PRON WDT 4 obj
                      Peru Peru PROPN NNP 4 nsubj
                      ${verb} ${lemma} VERB VBD 1 acl:relcl
                      to to PART TO 6 mark
                      join join VERB VB 4 xcomp`;

const blocks = (subject: string): string => `${subject}
      blocks block VERB VBZ 4 compound
      export export NOUN NN 4 compound
      money money NOUN NN 0 root`;

const mediated = (preposition: string): string => `envoys envoy NOUN NNS 0 root
      mediated mediate VERB VBN 1 acl
      ${preposition} ${preposition} ADP IN 4 case
      Peru Peru PROPN NNP 2 obl
      . . PUNCT . 1 punct`;

const saying = (subject: string): string => `They they PRON PRP 2 nsubj
      say say VERB VBP 0 root
      Peru Peru PROPN NNP 4 nsubj
      arms arm VERB VBZ 2 ccomp
      rebels rebel NOUN NNS 4 obj
      and and CCONJ CC 8 cc
      ${subject} PRON PRP 8 nsubj
      sent send VERB VBD 2 ccomp
      troops troop NOUN NNS 8 obj`;

const freed = (object: string): string => `Peru Peru PROPN NNP 2 nsubj
      freed free VERB VBD 0 root
      hostages hostage NOUN NNS 2 obj
      and and CCONJ CC 5 cc
      Laos Laos PROPN NNP 3 conj
      left leave VERB VBD 2 conj
      ${object}`;

const told = (verb: string): string => `It it PRON PRP 2 nsubj
      ${verb} VERB VBZ 0 root
      Peru Peru PROPN NNP 2 obj
      to to PART TO 5 mark
      leave leave VERB VB 2 advcl`;

const hadArmed = (object: string): string => `Peru Peru PROPN NNP 2 nsubj
      had have VERB VBD 0 root
      armed armed ADJ JJ 4 amod
      ${object} 2 obj`;

describe("repair of clauses", () => {
  it("gives a verb in the plural its second subject, though a name in between was given it", () => {
    expect(mended(ledBy("VBP"))).toContain("guard conj 0");
    expect(mended(ledBy("VBZ"))).toContain("guard conj 4");
  });

  it("takes what closes a clause with nothing of its own to report for its reporter", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                      sent send VERB VBD 0 root
                      tanks tank NOUN NNS 2 obj
                      , , PUNCT , 6 punct
                      a a DET DT 6 det
                      deputy deputy NOUN NN 7 nsubj
                      claimed claim VERB VBD 3 acl:relcl
                      ; ; PUNCT : 2 punct`);
    expect(found).toContain("claimed parataxis 1");
  });

  it("gives the object of a relative clause to its last verb, but for whom another verb sets to work", () => {
    expect(mended(whichTo("tried", "try"))).toContain("which obj 5");
    expect(mended(whichTo("wanted", "want"))).toContain("which obj 5");
    expect(mended(whichTo("urged", "urge"))).toContain("which obj 3");
  });

  it("gives a verb to the one before it that it agrees with", () => {
    expect(mended(saidAndSent("VBP"))).toContain("sent conj 3");
    expect(mended(saidAndSent("VBZ"))).toContain("sent conj 1");
    expect(mended(saidAndSent("VBD"))).toContain("sent conj 1");
  });

  it("joins to the first complement a second one that has no subject of its own", () => {
    expect(mended(saying("it it"))).toContain("sent ccomp 1");
    expect(mended(saying("has have").replace("PRON PRP 8 nsubj", "AUX VBZ 8 aux"))).toContain("sent conj 3");
  });

  it("reads a participle before a bare name as the verb of a perfect", () => {
    expect(mended(hadArmed("Laos Laos PROPN NNP"))).toEqual(["Peru nsubj 2", "had aux 2", "armed root -1", "Laos obj 2"]);
    expect(mended(hadArmed("forces force NOUN NNS"))).toContain("armed amod 3");
    const denied = mended(`Peru Peru PROPN NNP 2 nsubj
      had have VERB VBD 0 root
      not not PART RB 4 advmod
      armed armed ADJ JJ 2 xcomp
      Laos Laos PROPN NNP 2 obj`);
    expect(denied).toEqual(["Peru nsubj 3", "had aux 3", "not advmod 3", "armed root -1", "Laos obj 3"]);
  });

  it("gives a finite verb the subject of the participle that describes it", () => {
    const found = mended(`When when ADV WRB 5 advmod
      crowds crowd NOUN NNS 3 nsubj
      protesting protest VERB VBG 5 advcl
      yesterday yesterday NOUN NN 3 obl:unmarked
      burned burn VERB VBD 9 advcl
      cars car NOUN NNS 5 obj
      , , PUNCT , 5 punct
      Peru Peru PROPN NNP 9 nsubj
      left leave VERB VBD 0 root`);
    expect(found).toContain("crowds nsubj 4");
    expect(found).toContain("protesting acl 1");
  });

  it("takes a name between and and a verb for its subject, where the verb has its own object", () => {
    expect(mended(freed("Kenya Kenya PROPN NNP 6 obj"))).toContain("Laos nsubj 5");
    expect(mended(freed("soon soon ADV RB 6 advmod"))).toContain("Laos conj 2");
    const sent = mended(`Peru Peru PROPN NNP 2 nsubj
              sent send VERB VBD 0 root
              tanks tank NOUN NNS 2 obj
              to to ADP IN 5 case
              Kenya Kenya PROPN NNP 3 nmod
              and and CCONJ CC 7 cc
              Laos Laos PROPN NNP 5 conj
              sent send VERB VBD 2 conj
              jets jet NOUN NNS 8 obj`);
    expect(sent).toContain("Laos nsubj 7");
  });

  it("makes an infinitive the complement of the verb that obliges somebody to it", () => {
    expect(mended(told("obliges oblige"))).toContain("leave xcomp 1");
    expect(mended(told("shows show"))).toContain("leave advcl 1");
  });

  it("gives a participle to the gerund before it, which is a clause even where it was read as a noun", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
                          accused accuse VERB VBD 0 root
                          Laos Laos PROPN NNP 2 obj
                          of of ADP IN 5 case
                          training training NOUN NN 3 nmod
                          and and CCONJ CC 7 cc
                          arming arm VERB VBG 2 conj
                          rebels rebel NOUN NNS 7 obj`);
    expect(found).toContain("arming conj 4");
    expect(found).toContain("training acl 2");
  });

  it("makes a gerund the complement of the verb that it completes, at once or not at all", () => {
    expect(mended(doing("denied", "deny"))).toContain("arming xcomp 1");
    expect(mended(doing("slept", "sleep"))).toContain("arming advcl 1");
  });

  it("takes a verb that has a subject out of the noun behind it", () => {
    expect(mended(blocks("Peru Peru PROPN NNP 2 compound"))).toEqual([
      "Peru nsubj 1",
      "blocks root -1",
      "export compound 3",
      "money obj 1",
    ]);
    expect(mended(blocks("ice ice NOUN NN 2 compound"))).toContain("blocks compound 3");
  });

  it("makes a lone participle behind the root the verb of its sentence, unless it has an agent", () => {
    expect(mended(mediated("in"))).toEqual(expect.arrayContaining(["envoys nsubj 1", "mediated root -1"]));
    expect(mended(mediated("by"))).toContain("mediated acl 0");
  });

  it("tells a perfect from an adjective", () => {
    const severed = mended(hadRelations("severed", "sever"));
    expect(severed).toEqual(
      expect.arrayContaining(["Peru nsubj 2", "had aux 2", "severed root -1", "relations obj 2", "Laos nmod 3"]),
    );
    expect(mended(hadRelations("strained", "strain"))).toContain("strained amod 3");
    const armed = mended(
      `Peru Peru PROPN NNP 2 nsubj\nhas have AUX VBZ 0 root\narmed arm VERB VBN 4 amod\nLaos Laos PROPN NNP 2 obj`,
    );
    expect(armed).toEqual(["Peru nsubj 2", "has aux 2", "armed root -1", "Laos obj 2"]);
  });

  it("gives a gerund its object and the phrases behind it, after a verb or after its preposition", () => {
    const tokens = mended(`Peru Peru PROPN NNP 2 nsubj
                           continued continue VERB VBD 0 root
                           imposing impose VERB VBG 4 amod
                           costs cost NOUN NNS 2 obj
                           on on ADP IN 6 case
                           Laos Laos PROPN NNP 2 obl`);
    expect(tokens).toEqual(expect.arrayContaining(["imposing xcomp 1", "costs obj 2", "Laos obl 2"]));
    const accused = mended(`Peru Peru PROPN NNP 2 nsubj:pass
                            accused accuse VERB VBN 0 root
                            of of ADP IN 5 case
                            flying fly VERB VBG 5 amod
                            weapons weapon NOUN NNS 2 obl
                            to to ADP IN 7 case
                            Laos Laos PROPN NNP 2 obl`);
    expect(accused).toEqual(expect.arrayContaining(["of mark 3", "flying advcl 1", "weapons obj 3", "Laos obl 3"]));
  });

  it("gives a gerund the noun behind it, unless it has an object or a preposition stands between", () => {
    expect(mended(accusedOfHiding("fighters fighter NOUN NNS 2 obl"))).toContain("fighters obj 4");
    expect(mended(accusedOfHiding("in in ADP IN 7 case\ncellars cellar NOUN NNS 2 obl"))).toContain("cellars obl 1");
    expect(mended(accusedOfHiding("gold gold NOUN NN 5 obj\nyesterday yesterday NOUN NN 2 obl"))).toContain("yesterday obl 1");
  });
});
