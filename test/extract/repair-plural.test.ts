/** Plural verbs that were read as adverbs, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, upos, head, deprel }) => `${text} ${upos} ${deprel} ${head}`);

const PAIR = `Peru Peru PROPN NNP 6 nsubj
              and and CCONJ CC 3 cc
              Laos Laos PROPN NNP 1 conj
              back back ADV RB 6 advmod`;

describe("repair of plural verbs", () => {
  it("makes a verb of what stands between two names and its object", () => {
    expect(
      mended(`${PAIR}
              the the DET DT 6 det
              army army NOUN NN 0 root`),
    ).toEqual([
      "Peru PROPN nsubj 3",
      "and CCONJ cc 2",
      "Laos PROPN conj 0",
      "back VERB root -1",
      "the DET det 5",
      "army NOUN obj 3",
    ]);
  });

  it("keeps with the object what describes it, and nothing else", () => {
    const found = mended(`${PAIR}
              the the DET DT 6 det
              army army NOUN NN 0 root
              of of ADP IN 8 case
              Chad Chad PROPN NNP 6 nmod
              now now ADV RB 6 advmod`);
    expect(found).toContain("Chad PROPN nmod 5");
    expect(found).toContain("now ADV advmod 3");
  });

  it("makes a verb of a plan to do something", () => {
    const found = mended(`Peru Peru PROPN NNP 0 root
              and and CCONJ CC 4 cc
              Laos Laos PROPN NNP 4 compound
              plan plan NOUN NN 1 conj
              to to PART TO 6 mark
              sign sign VERB VB 4 acl`);
    expect(found).toEqual([
      "Peru PROPN nsubj 3",
      "and CCONJ cc 2",
      "Laos PROPN conj 0",
      "plan VERB root -1",
      "to PART mark 5",
      "sign VERB xcomp 3",
    ]);
  });

  it("leaves names alone that a verb before them has", () => {
    const given = mended(`Kenya Kenya PROPN NNP 2 nsubj
              gave give VERB VBD 0 root
              Peru Peru PROPN NNP 2 iobj
              and and CCONJ CC 5 cc
              Laos Laos PROPN NNP 3 conj
              back back ADV RB 2 advmod
              the the DET DT 8 det
              island island NOUN NN 2 obj`);
    expect(given).toContain("back ADV advmod 1");
  });

  it("leaves one name, and a word without an object, as they are", () => {
    expect(
      mended(`Peru Peru PROPN NNP 2 nsubj
              held hold VERB VBD 0 root
              back back ADV RB 2 advmod`),
    ).toContain("back ADV advmod 1");
  });
});
