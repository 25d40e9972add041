/** What is said of a name before it, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${head}`);

describe("repair of what stands before a name", () => {
  it("makes the name the head of its club and its membership", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
              backed back VERB VBD 0 root
              NATO NATO PROPN NNP 2 obj
              member member NOUN NN 2 obj
              Turkey Turkey PROPN NNP 2 obj`);
    expect(found.slice(2)).toEqual(["NATO compound 3", "member compound 4", "Turkey obj 1"]);
  });

  it("gives the name the preposition before its club", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
              relies rely VERB VBZ 0 root
              on on ADP IN 5 case
              NATO NATO PROPN NNP 5 compound
              member member NOUN NN 2 obl
              Turkey Turkey PROPN NNP 2 obl`);
    expect(found.slice(2)).toEqual(["on case 5", "NATO compound 4", "member compound 5", "Turkey obl 1"]);
  });

  it("lets a neighbour be described so", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
              bombed bomb VERB VBD 0 root
              neighbouring neighbour VERB VBG 2 advcl
              Laos Laos PROPN NNP 3 obj`);
    expect(found.slice(2)).toEqual(["neighbouring amod 3", "Laos obj 1"]);
  });

  it("leaves what lies beside a neighbour where it is", () => {
    const found = mended(`Peru Peru PROPN NNP 2 nsubj
              shelled shell VERB VBD 0 root
              villages village NOUN NNS 2 obj
              neighbouring neighbour VERB VBG 3 acl
              Laos Laos PROPN NNP 4 obj`);
    expect(found.slice(2)).toEqual(["villages obj 1", "neighbouring acl 2", "Laos obj 3"]);
  });

  it("leaves a sound phrase alone", () => {
    const found = mended(`NATO NATO PROPN NNP 2 compound
              member member NOUN NN 3 compound
              Turkey Turkey PROPN NNP 4 nsubj
              left leave VERB VBD 0 root`);
    expect(found).toEqual(["NATO compound 1", "member compound 2", "Turkey nsubj 3", "left root -1"]);
  });
});
