/** Subjects where English leaves them out, and passives, over hand-built trees. */
import { describe, expect, it } from "vitest";
import { clauses as lexicon } from "./clauses.ts";
import { isPassive, surfaceSubjects } from "../../server/extract/subject.ts";
import { buildTree, type Tree } from "../../server/extract/tree.ts";
import { parsed } from "./parses.ts";

const punished = (word: string): Tree =>
  buildTree(
    parsed(`Peru Peru PROPN NNP 2 nsubj
            punished punish VERB VBD 0 root
            Laos Laos PROPN NNP 2 obj
            ${word} ${word} SCONJ IN 5 mark
            arming arm VERB VBG 2 advcl
            rebels rebel NOUN NNS 5 obj`),
  );

const bans = (name: string, tag: string): Tree =>
  buildTree(
    parsed(`Peru Peru PROPN NNP 2 nsubj
            imposed impose VERB VBD 0 root
            bans ban NOUN NNS 2 obj
            on on ADP IN 5 case
            ${name} ${name} ${tag} 2 obl
            for for SCONJ IN 7 mark
            arming arm VERB VBG 2 advcl
            rebels rebel NOUN NNS 7 obj`),
  );

const subjects = (tree: Tree, verb: number) => surfaceSubjects(tree, verb, lexicon).map((at) => tree.tokens[at]?.text);

describe("surfaceSubjects", () => {
  it("lends the subject of a verb of intent to its infinitive", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 2 nsubj
              plans plan VERB VBZ 0 root
              to to PART TO 4 mark
              arm arm VERB VB 2 xcomp
              Laos Laos PROPN NNP 4 obj`),
    );
    expect(subjects(tree, 3)).toEqual(["Peru"]);
  });

  it("lends the object of a verb of asking to its infinitive", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 2 nsubj
              urged urge VERB VBD 0 root
              Laos Laos PROPN NNP 2 obj
              to to PART TO 5 mark
              leave leave VERB VB 2 xcomp`),
    );
    expect(subjects(tree, 4)).toEqual(["Laos"]);
  });

  it("lends whom one punishes to what they are punished for, and to nothing else", () => {
    expect(subjects(punished("for"), 4)).toEqual(["Laos"]);
    expect(subjects(punished("after"), 4)).toEqual(["Peru"]);
  });

  it("lends whom a penalty is imposed on to what it is imposed for", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 2 nsubj
              imposed impose VERB VBD 0 root
              sanctions sanction NOUN NNS 2 obj
              on on ADP IN 5 case
              Laos Laos PROPN NNP 3 nmod
              for for SCONJ IN 7 mark
              arming arm VERB VBG 2 advcl
              rebels rebel NOUN NNS 7 obj`),
    );
    expect(subjects(tree, 6)).toEqual(["Laos"]);
  });

  it("takes a person called like a month for whom it is imposed on, and a weekday for nobody", () => {
    expect(subjects(bans("May", "PROPN NNP"), 6)).toEqual(["May"]);
    expect(subjects(bans("Thursday", "PROPN NNP"), 6)).toEqual(["Peru"]);
  });

  it("lends whom one accuses to what they are accused of", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 2 nsubj
              accused accuse VERB VBD 0 root
              Laos Laos PROPN NNP 2 obj
              of of SCONJ IN 5 mark
              arming arm VERB VBG 3 acl
              rebels rebel NOUN NNS 5 obj`),
    );
    expect(subjects(tree, 4)).toEqual(["Laos"]);
  });

  it("finds the antecedent behind a relative pronoun", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 0 root
              which which PRON WDT 3 nsubj
              armed arm VERB VBD 1 acl:relcl
              Laos Laos PROPN NNP 3 obj`),
    );
    expect(subjects(tree, 2)).toEqual(["Peru"]);
  });

  it("gives a decision to its owner", () => {
    const tree = buildTree(
      parsed(`Lima Lima PROPN NNP 3 nmod:poss
              's 's PART POS 1 case
              decision decision NOUN NN 6 nsubj
              to to PART TO 5 mark
              arm arm VERB VB 3 acl
              angered anger VERB VBD 0 root`),
    );
    expect(subjects(tree, 4)).toEqual(["Lima"]);
  });

  it("gives a campaign to whose effort it is part of", () => {
    const tree = buildTree(
      parsed(`Peru Peru PROPN NNP 2 nsubj
              leads lead VERB VBZ 0 root
              efforts effort NOUN NNS 2 obj
              in in ADP IN 5 case
              campaign campaign NOUN NN 3 nmod
              to to PART TO 7 mark
              defeat defeat VERB VB 5 acl
              Laos Laos PROPN NNP 7 obj`),
    );
    expect(subjects(tree, 6)).toEqual(["Peru"]);
  });

  it("ends on a tree that runs in a circle", () => {
    const tree = buildTree(
      parsed(`arms arm VERB VBZ 2 conj
              sells sell VERB VBZ 1 conj`),
    );
    expect(subjects(tree, 0)).toEqual([]);
  });
});

describe("isPassive", () => {
  it("tells a reduced passive from a perfect", () => {
    const reduced = buildTree(
      parsed(`missiles missile NOUN NNS 0 root
              supplied supply VERB VBN 1 acl
              by by ADP IN 4 case
              Peru Peru PROPN NNP 2 obl`),
    );
    expect(isPassive(reduced, 1)).toBe(true);
    const perfect = buildTree(
      parsed(`Peru Peru PROPN NNP 3 nsubj
              has have AUX VBZ 3 aux
              supplied supply VERB VBN 0 root`),
    );
    expect(isPassive(perfect, 2)).toBe(false);
  });
});
