/** Two names that open a clause together, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${head}`);

describe("repair of a subject of two names", () => {
  it("makes the subject of what was read as the root", () => {
    expect(
      mended(`South South PROPN NNP 2 compound
              Africa Africa PROPN NNP 0 root
              and and CCONJ CC 6 cc
              the the DET DT 5 det
              UAE UAE PROPN NNP 6 nsubj
              held hold VERB VBD 2 conj
              talks talk NOUN NNS 6 obj`),
    ).toEqual(["South compound 1", "Africa nsubj 5", "and cc 4", "the det 4", "UAE conj 1", "held root -1", "talks obj 5"]);
  });

  it("makes a verb of what was read as describing its object", () => {
    const found = mended(`Officials official NOUN NNS 2 nsubj
              said say VERB VBD 0 root
              Peru Peru PROPN NNP 2 iobj
              and and CCONJ CC 7 cc
              Laos Laos PROPN NNP 6 nsubj
              imposed impose VERB VBN 7 amod
              sanctions sanction NOUN NNS 3 conj`);
    expect(found.slice(2)).toEqual(["Peru nsubj 5", "and cc 4", "Laos conj 2", "imposed ccomp 1", "sanctions obj 5"]);
  });

  it("gives a day before them back its preposition", () => {
    const found = mended(`On on ADP IN 4 case
              Monday Monday PROPN NNP 4 compound
              Saudi Saudi PROPN NNP 4 compound
              Arabia Arabia PROPN NNP 0 root
              and and CCONJ CC 7 cc
              Laos Laos PROPN NNP 7 nsubj
              met meet VERB VBD 4 conj`);
    expect(found).toEqual([
      "On case 1",
      "Monday obl 6",
      "Saudi compound 3",
      "Arabia nsubj 6",
      "and cc 5",
      "Laos conj 3",
      "met root -1",
    ]);
  });

  it("takes the first name from the phrase before the comma, where that ends in no name", () => {
    const raid = `After after ADP IN 2 case
              raid raid NOUN NN 7 obl
              , , PUNCT , 2 punct
              Peru Peru PROPN NNP 2 appos
              and and CCONJ CC 6 cc
              Laos Laos PROPN NNP 4 conj
              met meet VERB VBD 0 root`;
    expect(mended(raid)).toContain("Peru nsubj 6");
    expect(mended(raid.replace("raid raid NOUN NN", "Chad Chad PROPN NNP"))).toContain("Peru nsubj 6");
    const list = `Chad Chad PROPN NNP 6 nsubj
              , , PUNCT , 3 punct
              Peru Peru PROPN NNP 1 conj
              and and CCONJ CC 5 cc
              Laos Laos PROPN NNP 1 conj
              met meet VERB VBD 0 root`;
    expect(mended(list)).toContain("Peru conj 0");
  });

  it("leaves the objects of a verb to it", () => {
    const found = mended(`Chad Chad PROPN NNP 2 nsubj
              attacked attack VERB VBD 0 root
              Peru Peru PROPN NNP 2 obj
              and and CCONJ CC 5 cc
              Laos Laos PROPN NNP 6 nsubj
              fled flee VERB VBD 2 conj`);
    expect(found).toContain("Peru obj 1");
    expect(found).toContain("Laos nsubj 5");
  });
});
