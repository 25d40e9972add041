/** Offices whose first word was read as a verb, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, upos, head, deprel }) => `${text} ${upos} ${deprel} ${head}`);

const minister = (word: string): string => `Peru Peru PROPN NNP 3 nmod:poss
  's 's PART POS 1 case
  ${word} VERB VBG 5 nsubj
  minister minister NOUN NN 3 obj
  left leave VERB VBD 0 root`;

describe("offices", () => {
  it("are held by whom they are said of, and are the subject", () => {
    expect(mended(minister("acting act"))).toEqual([
      "Peru PROPN nmod:poss 3",
      "'s PART case 0",
      "acting ADJ amod 3",
      "minister NOUN nsubj 4",
      "left VERB root -1",
    ]);
  });

  it("are the subject of the verb behind them, where their first word was read as the root", () => {
    expect(
      mended(`Peru Peru PROPN NNP 3 nsubj
        's 's PART POS 1 case
        ruling rule VERB VBG 0 root
        party party NOUN NN 3 obj
        denied deny VERB VBD 3 parataxis
        it it PRON PRP 5 obj
        . . PUNCT . 3 punct`),
    ).toEqual([
      "Peru PROPN nmod:poss 3",
      "'s PART case 0",
      "ruling ADJ amod 3",
      "party NOUN nsubj 4",
      "denied VERB root -1",
      "it PRON obj 4",
      ". PUNCT punct 4",
    ]);
  });

  it("are none where the word tells what is done", () => {
    expect(mended(minister("arming arm"))).toContain("arming VERB nsubj 4");
  });
});
