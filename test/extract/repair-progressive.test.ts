/** Progressives that were read as nouns, by hand. */
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const mended = (lines: string): string[] =>
  repair(parsed(lines), clauses).tokens.map(({ text, upos, head, deprel }) => `${text} ${upos} ${deprel} ${head}`);

describe("repair of progressives", () => {
  it("makes a verb of what was read before its object", () => {
    expect(
      mended(`Peru Peru PROPN NNP 5 nsubj
              is be AUX VBZ 5 cop
              training training VERB VBG 5 amod
              Laotian Laotian ADJ JJ 5 amod
              pilots pilot NOUN NNS 0 root`),
    ).toEqual(["Peru PROPN nsubj 2", "is AUX aux 2", "training VERB root -1", "Laotian ADJ amod 4", "pilots NOUN obj 2"]);
  });

  it("makes a verb of what was read as the predicate", () => {
    expect(
      mended(`Peru Peru PROPN NNP 4 nsubj
              is be AUX VBZ 4 cop
              now now ADV RB 4 advmod
              bombing bombing NOUN NN 0 root
              ships ship NOUN NNS 4 dep`),
    ).toEqual(["Peru PROPN nsubj 3", "is AUX aux 3", "now ADV advmod 3", "bombing VERB root -1", "ships NOUN obj 3"]);
  });

  it("leaves what something is to it", () => {
    expect(
      mended(`Aim aim NOUN NN 4 nsubj
              is be AUX VBZ 4 cop
              training training NOUN NN 4 compound
              pilots pilot NOUN NNS 0 root`),
    ).toContain("training NOUN compound 3");
  });
});
