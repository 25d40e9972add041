/** Free relatives that only give a thing its name, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

describe("repair of namings", () => {
  it("puts the thing named in the place of what", () => {
    expect(
      mended(`Peru Peru PROPN NNP 2 nsubj
              rejected reject VERB VBD 0 root
              what what PRON WP 2 obj
              it it PRON PRP 5 nsubj
              called call VERB VBD 3 acl:relcl
              claims claim NOUN NNS 5 obj
              from from ADP IN 8 case
              Laos Laos PROPN NNP 5 obl`),
    ).toEqual([
      "Peru nsubj 1",
      "rejected root -1",
      "what obj 4",
      "it nsubj 4",
      "called acl:relcl 5",
      "claims obj 1",
      "from case 7",
      "Laos nmod 5",
    ]);
  });

  it("moves the preposition before it, and drops the one behind", () => {
    const tokens = mended(`Peru Peru PROPN NNP 2 nsubj
              protested protest VERB VBD 0 root
              against against ADP IN 4 case
              what what PRON WP 2 obl
              it it PRON PRP 6 nsubj
              described describe VERB VBD 4 acl:relcl
              as as ADP IN 8 case
              theft theft NOUN NN 6 obl`);
    expect(tokens).toContain("theft obl 1");
    expect(tokens).toContain("against case 7");
    expect(tokens).toContain("as mark 5");
  });

  it("leaves questions and other relatives as they are", () => {
    const tokens = mended(`Peru Peru PROPN NNP 2 nsubj
              lost lose VERB VBD 0 root
              what what PRON WP 2 obj
              Laos Laos PROPN NNP 5 nsubj
              won win VERB VBD 3 acl:relcl
              in in ADP IN 7 case
              May May PROPN NNP 5 obl`);
    expect(tokens).toContain("what obj 1");
    expect(tokens).toContain("won acl:relcl 2");
  });

  it("takes a name behind a call for whom it reaches", () => {
    const rung = mended(`Peru Peru PROPN NNP 2 nsubj
              called call VERB VBD 0 root
              Laos Laos PROPN NNP 2 xcomp`);
    expect(rung).toContain("Laos obj 1");
    const named = mended(`Peru Peru PROPN NNP 2 nsubj
              called call VERB VBD 0 root
              Laos Laos PROPN NNP 2 xcomp
              a a DET DT 5 det
              thief thief NOUN NN 2 obj`);
    expect(named).toContain("Laos obj 1");
    expect(named).toContain("thief xcomp 1");
  });

  it("leaves what is called by a name its name", () => {
    const passive = mended(`It it PRON PRP 3 nsubj:pass
              is be AUX VBZ 3 aux:pass
              called call VERB VBN 0 root
              Peru Peru PROPN NNP 3 xcomp`);
    expect(passive).toContain("Peru xcomp 2");
    const active = mended(`They they PRON PRP 2 nsubj
              called call VERB VBD 0 root
              it it PRON PRP 2 obj
              Peru Peru PROPN NNP 2 xcomp`);
    expect(active).toContain("Peru xcomp 1");
  });

  it("has whose minister is called rung up", () => {
    const found = mended(`Silva Silva PROPN NNP 2 nsubj
              called call VERB VBD 0 root
              Peru Peru PROPN NNP 5 nmod:poss
              's 's PART POS 3 case
              minister minister NOUN NN 2 xcomp`);
    expect(found).toContain("minister obj 1");
  });
});
