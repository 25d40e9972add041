/** Mends what is said of a name before it: "NATO member Turkey", "neighbouring Turkey" are Turkey, whatever the parser made of them. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isNominal, lemmaOf, type Tree } from "./tree.ts";

/** Prepositions and articles that were hung on a word before the name go with the name. */
const moved = (tree: Tree, from: number, to: number): Mending =>
  dependents(tree, from, "case", "mark", "det")
    .filter((at) => at < from)
    .map((at): Mend => ({ at, head: to, deprel: deprelOf(tree, at) === "det" ? "det" : "case" }));

/** "backed NATO member Turkey": a club, its "member" and a name are one phrase, and the name is its head. */
export function mendMember(tree: Tree, noun: ParsedToken, { memberNouns }: ClauseLexicon): Mending {
  const [club, name] = [tree.tokens[noun.index - 1], tree.tokens[noun.index + 1]];
  if (noun.xpos !== "NN" || !memberNouns.has(lemmaOf(tree, noun.index)) || club?.upos !== "PROPN" || name?.upos !== "PROPN")
    return [];
  if (name.deprel === "appos" && noun.deprel !== "obl" && noun.deprel !== "obj") return [];
  const phrase = [club.index, noun.index, name.index];
  const outer = phrase.find((at) => !phrase.includes(headOf(tree, at)) && !["compound", "flat"].includes(deprelOf(tree, at)));
  if (outer === undefined || (outer === name.index && noun.head === name.index)) return [];
  const [number] = dependents(tree, name.index, "flat").filter((at) => tree.tokens[at]?.upos === "NUM" && at > name.index);
  const counted = number === undefined ? undefined : tree.tokens[number + 1];
  return [
    { at: name.index, head: headOf(tree, outer), deprel: deprelOf(tree, outer) },
    { at: noun.index, head: name.index, deprel: "compound" },
    { at: club.index, head: noun.index, deprel: "compound" },
    ...moved(tree, club.index, name.index),
    ...moved(tree, noun.index, name.index),
    ...(number !== undefined && counted?.upos === "NOUN" ? [{ at: number, head: counted.index, deprel: "nummod" }] : []),
  ];
}

/** "bombed neighbouring Turkey": whatever was read as a clause about the name describes it. */
export function mendNeighbouring(tree: Tree, word: ParsedToken, { describing }: ClauseLexicon): Mending {
  const name = tree.tokens[word.index + 1];
  if (!describing.has(word.text.toLowerCase()) || name?.upos !== "PROPN" || name.head !== word.index) return [];
  // "villages neighbouring Laos", "Peru, neighbouring Laos, …": what lies beside the name is another.
  const before = tree.tokens[word.index - 1];
  if (before === undefined || before.upos === "PUNCT" || isNominal(tree, before.index)) return [];
  const isGoverned = dependents(tree, word.index, "case", "mark").some((at) => at < word.index);
  return [
    { at: name.index, head: word.head, deprel: isGoverned ? "obl" : "obj" },
    { at: word.index, head: name.index, deprel: "amod" },
    ...moved(tree, word.index, name.index),
  ];
}
