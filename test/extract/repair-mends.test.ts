/** Rules that mend one sentence at once: what comes of two that want the same token, or of one that would tie a tree to itself. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../../server/extract/repair.ts";
import { applyMendings, type Mending } from "../../server/extract/repair-mends.ts";
import { buildTree, pathToRoot, type Tree } from "../../server/extract/tree.ts";
import type { Parsed, ParsedToken } from "../../server/vocabulary/index.ts";
import { clauses } from "./clauses.ts";
import { parsed } from "./parses.ts";

const tree = buildTree(
  parsed(`Peru Peru PROPN NNP 2 nsubj
          sent send VERB VBD 0 root
          Laos Laos PROPN NNP 4 compound
          tanks tank NOUN NNS 2 obj`),
);

const told = ({ tokens }: Tree): string[] => tokens.map(({ text, head, deprel }) => `${text} ${deprel} ${head}`);

describe("mendings", () => {
  it("are the very same tree where there are none", () => {
    expect(applyMendings(tree, [])).toBe(tree);
  });

  it("are left out whole where one before has a token of theirs", () => {
    const first: Mending = [{ at: 2, head: 1, deprel: "iobj" }];
    const second: Mending = [
      { at: 0, deprel: "vocative" },
      { at: 2, head: 0, deprel: "appos" },
    ];
    expect(told(applyMendings(tree, [first, second]))).toEqual(["Peru nsubj 1", "sent root -1", "Laos iobj 1", "tanks obj 1"]);
    expect(told(applyMendings(tree, [second, first]))).toEqual([
      "Peru vocative 1",
      "sent root -1",
      "Laos appos 0",
      "tanks obj 1",
    ]);
  });

  it("hang nothing below itself, alone or two together", () => {
    expect(applyMendings(tree, [[{ at: 3, head: 2, deprel: "nmod" }]])).toBe(tree);
    const together: readonly Mending[] = [[{ at: 0, head: 3, deprel: "nmod" }], [{ at: 3, head: 0, deprel: "nmod" }]];
    expect(told(applyMendings(tree, together))).toEqual(["Peru nmod 3", "sent root -1", "Laos compound 3", "tanks obj 1"]);
  });

  it("leave one root, which may be another than before", () => {
    expect(applyMendings(tree, [[{ at: 0, head: -1, deprel: "root" }]])).toBe(tree);
    const turned: Mending = [
      { at: 0, head: -1, deprel: "root" },
      { at: 1, head: 0, deprel: "acl" },
    ];
    expect(told(applyMendings(tree, [turned]))).toContain("Peru root -1");
  });

  it("end on a sentence that was no tree", () => {
    const circle = buildTree(
      parsed(`Peru Peru PROPN NNP 2 conj
              Laos Laos PROPN NNP 1 conj`),
    );
    expect(applyMendings(circle, [[{ at: 0, deprel: "nmod" }]])).toBe(circle);
  });
});

const WORDS = [
  ["Peru", "Peru", "PROPN", "NNP"],
  ["Laos", "Laos", "PROPN", "NNP"],
  ["states", "state", "NOUN", "NNS"],
  ["leader", "leader", "NOUN", "NN"],
  ["tanks", "tank", "NOUN", "NNS"],
  ["$", "$", "SYM", "$"],
  ["4", "4", "NUM", "CD"],
  ["worth", "worth", "ADJ", "JJ"],
  ["of", "of", "ADP", "IN"],
  ["in", "in", "ADP", "IN"],
  ["with", "with", "ADP", "IN"],
  ["off", "off", "ADP", "RP"],
  ["due", "due", "ADJ", "JJ"],
  ["to", "to", "PART", "TO"],
  ["'s", "'s", "PART", "POS"],
  ["and", "and", "CCONJ", "CC"],
  [",", ",", "PUNCT", ","],
  ["-", "-", "PUNCT", "HYPH"],
  [".", ".", "PUNCT", "."],
  ["who", "who", "PRON", "WP"],
  ["after", "after", "SCONJ", "IN"],
  ["has", "have", "AUX", "VBZ"],
  ["had", "have", "VERB", "VBD"],
  ["were", "be", "AUX", "VBD"],
  ["is", "be", "AUX", "VBZ"],
  ["said", "say", "VERB", "VBD"],
  ["accused", "accuse", "VERB", "VBD"],
  ["gave", "give", "VERB", "VBD"],
  ["called", "call", "VERB", "VBD"],
  ["severed", "sever", "VERB", "VBN"],
  ["backed", "back", "VERB", "VBN"],
  ["arming", "arm", "VERB", "VBG"],
  ["urge", "urge", "VERB", "VBP"],
  ["arms", "arm", "VERB", "VBZ"],
  ["arm", "arm", "VERB", "VB"],
] as const;

const RELATIONS = (
  "nsubj obj iobj obl obl:unmarked ccomp xcomp advcl acl acl:relcl amod appos nmod nmod:poss compound conj cc case mark aux cop " +
  "parataxis nummod fixed flat punct"
).split(" ");

/** A word, where it would hang among those hung before it, and how. */
const word = fc.record({
  form: fc.constantFrom(...WORDS),
  place: fc.nat(),
  head: fc.nat(),
  deprel: fc.constantFrom(...RELATIONS),
});

/** A random tree of random words: in the order of `place` each hangs on one that hangs already. */
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words): Parsed => {
  const order = words.map((_, at) => at).toSorted((a, b) => (words[a]?.place ?? 0) - (words[b]?.place ?? 0) || a - b);
  const tokens = words.map(({ form: [text, lemma, upos, xpos], head, deprel }, index): ParsedToken => {
    const rank = order.indexOf(index);
    const above = rank === 0 ? undefined : order[head % rank];
    const hung = above === undefined ? { head: -1, deprel: "root" } : { head: above, deprel };
    return { index, start: 8 * index, end: 8 * index + text.length, text, lemma, upos, xpos, ...hung };
  });
  return { index: 0, start: 0, end: 8 * tokens.length, tokens };
});

it("repair of any tree is a tree", () => {
  fc.assert(
    fc.property(sentence, (parse) => {
      const { tokens } = repair(parse, clauses);
      const mended = buildTree({ ...parse, tokens });
      const roots = tokens.filter(({ head }) => head < 0).map(({ index }) => index);
      expect(roots).toHaveLength(1);
      for (const { index } of tokens) expect(pathToRoot(mended, index).at(-1)).toBe(roots[0]);
    }),
    { numRuns: 2000 },
  );
});
