/** Status over hand-built trees: negation, intent, ends, and what is only asked for. */
import { describe, expect, it } from "vitest";
import { clauses as lexicon } from "./clauses.ts";
import { statusOf } from "../../server/extract/modality.ts";
import { buildTree } from "../../server/extract/tree.ts";
import { parsed } from "./parses.ts";

const status = (lines: string, predicate: number) => statusOf(buildTree(parsed(lines)), predicate, null, lexicon);

const withdrewTalks = (preposition: string): string =>
  `Peru Peru PROPN NNP 2 nsubj\nwithdrew withdraw VERB VBD 0 root\n${preposition} ${preposition} ADP IN 4 case\ntalks talk NOUN NNS 2 obl`;

const hasSent = (word: string, tag: string, thing: string): string =>
  `Peru Peru PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nsent send VERB VBN 0 root\n${word} ${word} DET ${tag} 5 det\n${thing} ${thing} NOUN NNS 3 obj`;

describe("statusOf", () => {
  it("is actual where nothing says otherwise", () => {
    expect(status(`Peru Peru PROPN NNP 2 nsubj\narmed arm VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj`, 1)).toBe("actual");
  });
  it("is planned after a verb of intent and with a future", () => {
    expect(
      status(`Peru Peru PROPN NNP 2 nsubj\nplans plan VERB VBZ 0 root\nto to PART TO 4 mark\narm arm VERB VB 2 xcomp`, 3),
    ).toBe("planned");
    expect(status(`Peru Peru PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\narm arm VERB VB 0 root`, 2)).toBe("planned");
  });
  it("is possible under a modal", () => {
    expect(status(`Peru Peru PROPN NNP 3 nsubj\nmay may AUX MD 3 aux\narm arm VERB VB 0 root`, 2)).toBe("possible");
  });
  it("is negated by its own negation, a denial or a refusal", () => {
    expect(status(`Peru Peru PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\narm arm VERB VB 0 root`, 3)).toBe(
      "negated",
    );
    expect(status(`Peru Peru PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\narming arm VERB VBG 2 xcomp`, 2)).toBe("negated");
  });
  it("cancels two negations", () => {
    const lines = `Peru Peru PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\ndeny deny VERB VB 0 root\narming arm VERB VBG 4 xcomp`;
    expect(status(lines, 4)).toBe("actual");
  });
  it("has ended after a verb of ending, and goes on where the ending is denied", () => {
    expect(status(`Peru Peru PROPN NNP 2 nsubj\nstopped stop VERB VBD 0 root\narming arm VERB VBG 2 xcomp`, 2)).toBe("ended");
    const lines = `Peru Peru PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nstop stop VERB VB 0 root\narming arm VERB VBG 4 xcomp`;
    expect(status(lines, 4)).toBe("actual");
  });
  it("makes no claim of what is asked for", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\nurged urge VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj\nto to PART TO 5 mark\narm arm VERB VB 2 xcomp`;
    expect(status(lines, 4)).toBeNull();
  });
  it("reads through a verb that is done by the source of what its object says", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\nrefused refuse VERB VBD 0 root\nto to PART TO 4 mark\nback back VERB VB 2 xcomp\na a DET DT 6 det\nloan loan NOUN NN 4 obj`;
    const tree = buildTree(parsed(lines));
    expect(statusOf(tree, 5, null, lexicon, { doer: 0, object: null, verbs: new Set() })).toBe("negated");
    expect(statusOf(tree, 5, null, lexicon)).toBe("actual");
  });
  it("takes what was told for told, and what was insisted on for asked", () => {
    const insisted =
      "Kenya Kenya PROPN NNP 2 nsubj\ninsisted insist VERB VBD 0 root\nthat that SCONJ IN 5 mark\nPeru Peru PROPN NNP 5 nsubj\n";
    expect(status(`${insisted}armed arm VERB VBD 2 ccomp\nLaos Laos PROPN NNP 5 obj`, 4)).toBe("actual");
    expect(status(`${insisted}arm arm VERB VB 2 ccomp\nLaos Laos PROPN NNP 5 obj`, 4)).toBeNull();
  });
  it("does not negate what the verb of denial itself says", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\nrejects reject VERB VBZ 0 root\nits its PRON PRP$ 4 nmod:poss\noffer offer NOUN NN 2 obj`;
    const tree = buildTree(parsed(lines));
    expect(statusOf(tree, 3, null, lexicon, { doer: 0, object: null, verbs: new Set(["reject"]) })).toBe("actual");
    expect(statusOf(tree, 3, null, lexicon, { doer: 0, object: null, verbs: new Set() })).toBe("negated");
  });
  it("ends by what is withdrawn from, not by what is done under pressure", () => {
    expect(status(withdrewTalks("from"), 3)).toBe("ended");
    expect(status(withdrewTalks("under"), 3)).toBe("actual");
  });
  it("is negated where nobody does it, or does it to nobody, unless no is said idly", () => {
    expect(status(hasSent("no", "DT", "tank"), 2)).toBe("negated");
    expect(status(hasSent("some", "DT", "tank"), 2)).toBe("actual");
    expect(status(hasSent("no", "DT", "secret"), 2)).toBe("actual");
    expect(status(`Nobody nobody PRON NN 2 nsubj\nattacked attack VERB VBD 0 root\nLaos Laos PROPN NNP 2 obj`, 1)).toBe(
      "negated",
    );
  });
  it("counts the noun that says it once, though a light verb stands above", () => {
    const lines = `Peru Peru PROPN NNP 2 nsubj\nimposed impose VERB VBD 0 root\nno no DET DT 4 det\nsanctions sanction NOUN NNS 2 obj`;
    expect(status(lines, 3)).toBe("negated");
  });
  it("leaves alone what a negated clause merely mentions", () => {
    const lines = `Peru Peru PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\ncondemn condemn VERB VB 0 root\nthe the DET DT 6 det\nattack attack NOUN NN 4 obj`;
    expect(status(lines, 5)).toBe("actual");
  });
});
