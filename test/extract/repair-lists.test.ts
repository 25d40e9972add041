/** Lists of names, and clauses that leave their verb out, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${head}`);

const bombed = (second: string): string => `Chad Chad PROPN NNP 2 nsubj
              bombed bomb VERB VBD 0 root
              Peru Peru PROPN NNP 2 obj
              on on ADP IN 5 case
              Monday Monday PROPN NNP 2 obl
              and and CCONJ CC 7 cc
              Laos Laos PROPN NNP 5 conj
              ${second} ${second} ADP IN 9 case
              Tuesday Tuesday PROPN NNP 2 obl`;

describe("repair of lists of names", () => {
  it("hangs each name on the first", () => {
    const found = mended(`Chad Chad PROPN NNP 2 nsubj
              left leave VERB VBD 0 root
              Peru Peru PROPN NNP 2 obj
              , , PUNCT , 6 punct
              the the DET DT 6 det
              Netherlands Netherlands PROPN NNP 3 appos
              and and CCONJ CC 8 cc
              Laos Laos PROPN NNP 2 obl`);
    expect(found.slice(2)).toEqual(["Peru obj 1", ", punct 5", "the det 5", "Netherlands conj 2", "and cc 7", "Laos conj 2"]);
  });

  it("gives the first the role that another was read in", () => {
    const found = mended(`Peru Peru PROPN NNP 3 compound
              , , PUNCT , 3 punct
              Kenya Kenya PROPN NNP 6 nsubj
              and and CCONJ CC 5 cc
              Laos Laos PROPN NNP 3 conj
              left leave VERB VBD 0 root`);
    expect(found[0]).toBe("Peru nsubj 5");
    expect(found[2]).toBe("Kenya conj 0");
  });

  it("leaves out where a clause is set", () => {
    const found = mended(`In in ADP IN 2 case
              Geneva Geneva PROPN NNP 7 obl
              , , PUNCT , 2 punct
              Peru Peru PROPN NNP 7 nsubj
              and and CCONJ CC 6 cc
              Laos Laos PROPN NNP 4 conj
              met meet VERB VBD 0 root`);
    expect(found[1]).toBe("Geneva obl 6");
    expect(found[3]).toBe("Peru nsubj 6");
  });
});

describe("repair of gaps", () => {
  it("makes a second object of what goes on like the first", () => {
    expect(mended(bombed("on"))).toContain("Laos conj 2");
    expect(mended(bombed("near"))).toContain("Laos conj 4");
  });
});
