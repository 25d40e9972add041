/** Sentences whose verb behind an aside was read as a participle, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, upos, head, deprel }) => `${text} ${upos} ${deprel} ${head}`);

const behindClause = (closing: string): string => `Peru Peru PROPN NNP 7 compound
  , , PUNCT , 4 punct
  which which PRON WDT 4 nsubj
  lends lend VERB VBZ 1 acl:relcl
  ${closing}
  voiced voiced ADJ JJ 7 amod
  concern concern NOUN NN 0 root
  and and CCONJ CC 9 cc
  left leave VERB VBD 7 conj`;

const behindNoun = (participle: string): string => `Peru Peru PROPN NNP 0 root
  , , PUNCT , 4 punct
  a a DET DT 4 det
  lender lender NOUN NN 1 appos
  , , PUNCT , 7 punct
  ${participle} 7 amod
  sanctions sanction NOUN NNS 1 appos
  on on ADP IN 9 case
  Laos Laos PROPN NNP 7 nmod`;

describe("a verb behind an aside", () => {
  it("that was read as describing the root has the name before the aside for its subject and the root for its object", () => {
    expect(mended(behindClause(", , PUNCT , 1 punct"))).toEqual([
      "Peru PROPN nsubj 5",
      ", PUNCT punct 3",
      "which PRON nsubj 3",
      "lends VERB acl:relcl 0",
      ", PUNCT punct 0",
      "voiced VERB root -1",
      "concern NOUN obj 5",
      "and CCONJ cc 8",
      "left VERB conj 5",
    ]);
  });

  it("that was read as describing a second name is the verb of the first", () => {
    const found = mended(behindNoun("imposed impose VERB VBN"));
    expect(found).toContain("imposed VERB root -1");
    expect(found).toContain("Peru PROPN nsubj 5");
    expect(found).toContain("sanctions NOUN obj 5");
    expect(found).toContain("lender NOUN appos 0");
  });

  it("is none where no comma closes the aside, nor where the word is an adjective", () => {
    expect(mended(behindClause("daily daily ADV RB 4 advmod"))).toContain("voiced ADJ amod 6");
    expect(mended(behindNoun("severe severe ADJ JJ"))).toContain("severe ADJ amod 6");
  });
});
