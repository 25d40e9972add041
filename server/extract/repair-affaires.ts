/** Mends the one office that English writes in two French words: a "chargé d'affaires", with an accent or without, is one envoy. */
import type { Parsed } from "../vocabulary/index.ts";
import { type Mending, retagged } from "./repair-mends.ts";
import { buildTree, deprelOf, headOf, type Tree } from "./tree.ts";

const OFFICE = /^charg[ée]s?$/iu;
const AFFAIRES = /^d['’]affaires$/iu;

/** The first word in the place of both, the second beneath it. */
function mending(tree: Tree, office: number): Mending {
  const affaires = office + 1;
  const beneath = { at: affaires, head: office, deprel: "flat" };
  if (headOf(tree, office) !== affaires) return [beneath];
  const others = (tree.children[affaires] ?? []).filter((at) => at !== office);
  return [
    { at: office, head: headOf(tree, affaires), deprel: deprelOf(tree, affaires) },
    beneath,
    ...others.map((at) => ({ at, head: office, deprel: deprelOf(tree, at) })),
  ];
}

/** The very same sentence where no such envoy is named. O(n) for each that is. */
export function repairAffaires(sentence: Parsed): Parsed {
  const offices = sentence.tokens.filter(
    ({ text, index }) => OFFICE.test(text) && AFFAIRES.test(sentence.tokens[index + 1]?.text ?? ""),
  );
  return offices.reduce((read, { index }) => {
    const tag = { upos: "NOUN", xpos: "NN", lemma: "chargé" };
    return retagged(buildTree(read), mending(buildTree(read), index), new Map([[index, tag]]));
  }, sentence);
}
