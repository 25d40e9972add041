/** The reasons of a claim for reading: the parse as a tree of words, what fired and what did not, and what moved the judge. */
import type { Reasons } from "../../server/vocabulary/index.ts";

type Word = Reasons["words"][number];

export interface Branch {
  readonly word: Word;
  /** What the word is to its head, in plain words. */
  readonly role: string;
  readonly children: readonly Branch[];
}

/** Names of the dependencies that matter for who does what to whom; the others keep their short names. */
const ROLES: Readonly<Record<string, string>> = {
  root: "main word",
  nsubj: "subject",
  "nsubj:pass": "subject, passive",
  obj: "object",
  iobj: "indirect object",
  obl: "phrase",
  "obl:agent": "by whom",
  ccomp: "what is said",
  xcomp: "what is done",
  advcl: "circumstance",
  acl: "clause",
  "acl:relcl": "which clause",
  nmod: "of what",
  "nmod:poss": "whose",
  amod: "what kind",
  compound: "compound",
  "compound:prt": "particle",
  conj: "and",
  appos: "that is",
  aux: "auxiliary",
  "aux:pass": "auxiliary",
  advmod: "how",
  case: "preposition",
  det: "article",
  mark: "link",
  nummod: "how many",
  flat: "name",
  punct: "",
};

/** The words as trees, from the roots down, each word's own in their order; punctuation is left out. A damaged parse ends nowhere twice. */
export function treeOf(words: Reasons["words"]): readonly Branch[] {
  const children = Map.groupBy(
    words.map((word, index) => ({ word, index })),
    ({ word }) => word.head,
  );
  const seen = new Set<number>();
  const grow = (head: number): readonly Branch[] =>
    (children.get(head) ?? []).flatMap(({ word, index }) => {
      if (seen.has(index) || word.deprel === "punct") return [];
      seen.add(index);
      return [{ word, role: ROLES[word.deprel] ?? word.deprel, children: grow(index) }];
    });
  return grow(-1);
}

export interface Told {
  readonly fired: Reasons["patterns"];
  /** Tried without success, those that the judge or the reader may wonder about. */
  readonly tried: Reasons["patterns"];
}

/** The patterns that fired, the claim's own first, and those that were tried and lacked something. */
export function patternsOf({ patterns }: Reasons, own: string): Told {
  const fired = patterns.filter(({ missing }) => missing === null);
  return {
    fired: fired.toSorted((a, b) => Number(b.pattern === own) - Number(a.pattern === own)),
    tried: patterns.filter(({ missing }) => missing !== null),
  };
}
