/** Mends offices whose first word was read as a verb: "Peru's acting foreign minister" is a minister, and acts no minister. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { type Mend, type Mending, retagged } from "./repair-mends.ts";
import { buildTree, dependents, deprelOf, isNominal, isRelation, type Tree } from "./tree.ts";

/** Labels of a clause that a verb without a subject may have taken for one. */
const CLAUSAL = ["nsubj", "csubj", "advcl", "ccomp"] as const;

/** The office right behind a participle, which was read as its object; undefined where other words stand between. */
function officeBehind(tree: Tree, { index }: ParsedToken): number | undefined {
  const office = dependents(tree, index, "obj").find((at) => at > index);
  const between = office === undefined ? [] : tree.tokens.slice(index + 1, office);
  return between.every(({ upos }) => ["ADJ", "NOUN", "PROPN"].includes(upos)) ? office : undefined;
}

/** The verb that the office is the subject of, and what hangs it there; nothing where there is none. */
function asSubject(tree: Tree, participle: ParsedToken, office: number): Mending {
  const { index, head, deprel } = participle;
  if (head >= 0) return CLAUSAL.some((clause) => isRelation(deprel, clause)) ? [{ at: office, head, deprel: "nsubj" }] : [];
  const verb = (tree.children[index] ?? []).find((at) => at > office && tree.tokens[at]?.upos === "VERB");
  if (verb === undefined) return [];
  const behind = (tree.children[index] ?? []).filter((at) => at > verb);
  return [
    { at: verb, head: -1, deprel: "root" },
    { at: office, head: verb, deprel: "nsubj" },
    ...behind.map((at): Mend => ({ at, head: verb, deprel: deprelOf(tree, at) })),
  ];
}

function mending(tree: Tree, participle: ParsedToken): Mending {
  const { index } = participle;
  const owner = index - 2;
  const office = officeBehind(tree, participle);
  if (office === undefined || tree.tokens[index - 1]?.xpos !== "POS" || !isNominal(tree, owner)) return [];
  const hung = asSubject(tree, participle, office);
  if (hung.length === 0) return [];
  const others = (tree.children[index] ?? []).filter((at) => at !== owner && !hung.some((mend) => mend.at === at));
  return [
    ...hung,
    { at: index, head: office, deprel: "amod" },
    { at: owner, head: office, deprel: "nmod:poss" },
    ...others.map((at): Mend => ({ at, head: office, deprel: deprelOf(tree, at) })),
  ];
}

/** The very same sentence where no such word was read as a verb. O(n) for each that was. */
export function repairOffices(sentence: Parsed, { incumbent }: ClauseLexicon): Parsed {
  const misread = sentence.tokens.filter(({ text, upos }) => upos === "VERB" && incumbent.has(text.toLowerCase()));
  return misread.reduce((read, participle) => {
    const tree = buildTree(read);
    const tag = { upos: "ADJ", xpos: "JJ", lemma: participle.text.toLowerCase() };
    return retagged(tree, mending(tree, tree.tokens[participle.index] ?? participle), new Map([[participle.index, tag]]));
  }, sentence);
}
