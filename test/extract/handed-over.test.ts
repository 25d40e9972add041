/** Objects over hand-built trees: in the slot, in the predicate, nearest in the tree, and what belongs to the receiver. */
import { describe, expect, it } from "vitest";
import { indexMentions } from "../../server/extract/fillers.ts";
import { objectOf } from "../../server/extract/handed-over.ts";
import { buildTree } from "../../server/extract/tree.ts";
import type { Mention, Parsed } from "../../server/vocabulary/index.ts";
import { mention, parsed, state } from "./parses.ts";

const classes = new Map([
  ["arms", new Set(["rifle", "drone"])],
  ["troops", new Set(["force"])],
  ["technology", new Set(["know-how", "part"])],
  ["energy", new Set(["nuclear"])],
  ["money", new Set(["dollar"])],
  ["humanitarian", new Set(["wheat"])],
  ["training-verb", new Set(["train"])],
  ["commerce", new Set(["sell"])],
  ["support", new Set(["help"])],
  ["support-verb", new Set(["support"])],
  ["goods-verb", new Set(["sell"])],
  ["humanitarian-verb", new Set(["shelter"])],
  ["fighting", new Set(["rebel"])],
  ["stopping", new Set(["halt"])],
  ["weak-head", new Set(["help"])],
]);
const PER = state("PER", "Peru");
const LAO = state("LAO", "Laos");

function found(sentence: Parsed, mentions: readonly Mention[], trigger: number, slot: number | null = null): unknown {
  const receiver = mentions.find(({ actor }) => actor === LAO);
  if (receiver === undefined) throw new Error("Laos receives");
  const text = sentence.tokens.map((token) => token.text).join(" ");
  const object = objectOf(
    { tree: buildTree(sentence), text, mentions: indexMentions(mentions), slot, trigger, receiver },
    classes,
  );
  return object === null ? null : `${object.class}: ${object.text}`;
}

const sale = (thing: string, lemma: string): Parsed =>
  parsed(`Peru Peru PROPN NNP 2 nsubj
          sold sell VERB VBD 0 root
          Laos Laos PROPN NNP 2 iobj
          ${thing} ${lemma} NOUN NNS 2 obj`);

const shelteredLao = (noun: string): Parsed =>
  parsed(
    `Peru Peru PROPN NNP 2 nsubj\nsheltered shelter VERB VBD 0 root\nLao lao ADJ JJ 4 amod\n${noun}s ${noun} NOUN NNS 2 obj`,
  );

const urged = (verb: string, thing: string, lemma: string): Parsed =>
  parsed(`Peru Peru PROPN NNP 2 nsubj
          urged urge VERB VBD 0 root
          Laos Laos PROPN NNP 2 obj
          to to PART TO 5 mark
          ${verb} ${verb} VERB VB 2 xcomp
          ${thing} ${lemma} NOUN NNS 5 obj`);

const asked = (owner: string): Parsed =>
  parsed(`Peru Peru PROPN NNP 2 nsubj
          asked ask VERB VBD 0 root
          Laos Laos PROPN NNP 2 obj
          for for ADP IN 6 case
          ${owner}
          part part NOUN NN 2 obl`);

describe("objectOf", () => {
  it("is no part that somebody speaks for", () => {
    const its = asked("its its PRON PRP$ 6 nmod:poss");
    const a = asked("a a DET DT 6 det");
    expect(found(its, [mention(its, PER, 0), mention(its, LAO, 2)], 1, 5)).toBeNull();
    expect(found(a, [mention(a, PER, 0), mention(a, LAO, 2)], 1, 5)).toBe("technology: a part");
  });

  it("gives relief to whom one shelters, but support where they fight", () => {
    const [exiles, rebels] = [shelteredLao("exile"), shelteredLao("rebel")];
    expect(found(exiles, [mention(exiles, LAO, 2, 4)], 1)).toBe("humanitarian: sheltered");
    expect(found(rebels, [mention(rebels, LAO, 2, 4)], 1)).toBe("support: sheltered");
  });

  const way = parsed(`Peruvian peruvian ADJ JJ 2 amod
                      rifles rifle NOUN NNS 5 nsubj
                      are be AUX VBP 5 cop
                      on on ADP IN 5 case
                      way way NOUN NN 0 root
                      to to ADP IN 7 case
                      Laos Laos PROPN NNP 5 nmod`);

  it("finds the nearest thing of a class where no slot names one", () => {
    expect(found(way, [mention(way, PER, 0), mention(way, LAO, 6)], 4)).toBe("arms: Peruvian rifles");
  });

  it("prefers the slot", () => {
    expect(found(way, [mention(way, PER, 0), mention(way, LAO, 6)], 4, 1)).toBe("arms: Peruvian rifles");
  });

  it("does not take what belongs to the receiver for what is given", () => {
    const backing = parsed(`Peru Peru PROPN NNP 2 nsubj
                            supports support VERB VBZ 0 root
                            Laotian laotian ADJ JJ 4 amod
                            forces force NOUN NNS 2 obj`);
    expect(found(backing, [mention(backing, PER, 0), mention(backing, LAO, 2)], 1, 3)).toBe("support: supports");
  });

  it("looks further where the predicate says only that something changes hands", () => {
    const drones = sale("drones", "drone");
    expect(found(drones, [mention(drones, PER, 0), mention(drones, LAO, 2)], 1)).toBe("arms: drones");
  });

  it("knows a designation for a weapon", () => {
    const jets = parsed(`Peru Peru PROPN NNP 3 nsubj
                         will will AUX MD 3 aux
                         send send VERB VB 0 root
                         F F PROPN NNP 3 obj
                         - - PUNCT HYPH 6 punct
                         16s 16s PROPN NNP 4 flat
                         to to ADP TO 8 case
                         Laos Laos PROPN NNP 3 obl`);
    expect(found(jets, [mention(jets, PER, 0), mention(jets, LAO, 7)], 2)).toBe("arms: F - 16s");
  });

  it("looks a hyphenated word up as a whole before its modifiers", () => {
    const secrets = parsed(`Peru Peru PROPN NNP 2 nsubj
                            gave give VERB VBD 0 root
                            Laos Laos PROPN NNP 2 iobj
                            nuclear nuclear ADJ JJ 7 amod
                            know know VERB VB 7 compound
                            - - PUNCT HYPH 7 punct
                            how how ADV RB 2 obj`);
    expect(found(secrets, [mention(secrets, PER, 0), mention(secrets, LAO, 2)], 1, 6)).toMatch(/^technology: /u);
  });

  it("takes those who are trained for learners, not for what is given", () => {
    const course = parsed(`Peru Peru PROPN NNP 2 nsubj
                           trains train VERB VBZ 0 root
                           forces force NOUN NNS 2 obj
                           of of ADP IN 5 case
                           Laos Laos PROPN NNP 3 nmod`);
    expect(found(course, [mention(course, PER, 0), mention(course, LAO, 4)], 1, 2)).toBe("training: trains");
  });

  it("takes food that is sold for goods, and never the price for the thing", () => {
    const [wheat, price] = [sale("wheat", "wheat"), sale("dollars", "dollar")];
    expect(found(wheat, [mention(wheat, PER, 0), mention(wheat, LAO, 2)], 1)).toBe("goods: wheat");
    expect(found(price, [mention(price, PER, 0), mention(price, LAO, 2)], 1)).toBe("goods: sold");
  });

  it("says nothing where nothing is named", () => {
    const meeting = parsed(`Peru Peru PROPN NNP 2 nsubj
                            helped aid VERB VBD 0 root
                            Laos Laos PROPN NNP 2 obj`);
    expect(found(meeting, [mention(meeting, PER, 0), mention(meeting, LAO, 2)], 1)).toBeNull();
  });

  it("takes for asked what is to be sent, and not what is to stop", () => {
    const [send, halt] = [urged("send", "rifles", "rifle"), urged("halt", "rifles", "rifle")];
    expect(found(send, [mention(send, LAO, 2, 3)], 1, 5)).toBe("arms: rifles");
    expect(found(halt, [mention(halt, LAO, 2, 3)], 1, 5)).toBeNull();
  });
});
