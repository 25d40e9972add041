/** Mends what stands before a noun: whose it is, who backs it, and what is coordinated with it and no part of it. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, lemmaOf, POSSESSIVE_MARKS, type Tree } from "./tree.ts";

/** "rejected Lao leader Silva's bid": who has a noun behind him owns it, and is no second object. */
export function mendOwner(tree: Tree, name: ParsedToken): Mending {
  const owner = tree.tokens[name.head];
  const mark = dependents(tree, name.index, "case").find((at) => POSSESSIVE_MARKS.has(tree.tokens[at]?.text ?? ""));
  if (!isRelation(name.deprel, "appos") || owner?.deprel !== "obj" || mark === undefined) return [];
  const owned = dependents(tree, owner.head, "obj").find((at) => at > mark && isNominal(tree, at));
  return owned === undefined ? [] : [{ at: owner.index, head: owned, deprel: "nmod:poss" }];
}

/** "Peru-South Korea talks": two names with a hyphen stand before the noun side by side, and the one describes not the other. */
export function mendPair(tree: Tree, name: ParsedToken): Mending {
  const second = tree.tokens[name.head];
  const noun = tree.tokens[second?.head ?? -1];
  if (name.deprel !== "compound" || name.upos !== "PROPN" || tree.tokens[name.index + 1]?.text !== "-") return [];
  if (second?.deprel !== "compound" || second.upos !== "PROPN" || second.index < name.index || noun?.upos !== "NOUN") return [];
  return [{ at: name.index, head: noun.index, deprel: "compound" }];
}

/** What goes before the head of a phrase. */
const BEFORE: ReadonlySet<string> = new Set(["det", "case", "amod", "compound", "nmod:desc", "nummod"]);

/** "between Peru and League member states": a name that "and" parts from the noun is coordinated with it. */
export function mendStates(tree: Tree, noun: ParsedToken, { parties }: ClauseLexicon): Mending {
  if (noun.upos !== "NOUN" || noun.deprel === "conj" || !parties.has(lemmaOf(tree, noun.index))) return [];
  const name = dependents(tree, noun.index, "compound").find(
    (at) => tree.tokens[at]?.upos === "PROPN" && isRelation(deprelOf(tree, at + 1), "cc"),
  );
  const second = name === undefined ? -1 : headOf(tree, name + 1);
  if (name === undefined || second <= name || second > noun.index || isRelation(deprelOf(tree, second), "conj")) return [];
  const before = (tree.children[noun.index] ?? []).filter((at) => at < name && BEFORE.has(deprelOf(tree, at)));
  return [
    { at: name, head: noun.head, deprel: noun.deprel },
    { at: noun.index, head: name, deprel: "conj" },
    { at: name + 1, head: noun.index, deprel: "cc" },
    ...before.map((at): Mend => ({ at, head: name, deprel: deprelOf(tree, at) })),
  ];
}

/** "The Peru-backed army launched a raid": who backs a force neither launches nor does anything else by that word. */
export function mendBacked(tree: Tree, participle: ParsedToken, { backing, leading }: ClauseLexicon): Mending {
  const hyphen = tree.tokens[participle.index - 1];
  const name = tree.tokens[participle.index - 2];
  const lemma = lemmaOf(tree, participle.index);
  const isCompound = hyphen?.text === "-" && name?.upos === "PROPN" && (backing.has(lemma) || leading.has(lemma));
  if (!isCompound || !["VBN", "VBD"].includes(participle.xpos) || participle.deprel === "amod") return [];
  let at = participle.index + 1;
  while (["ADJ", "NOUN", "PROPN"].includes(tree.tokens[at + 1]?.upos ?? "")) at++;
  const noun = tree.tokens[at];
  if (noun === undefined || !isNominal(tree, at)) return [];
  const verb = dependents(tree, participle.index, "xcomp", "ccomp", "parataxis").find((one) => one > at);
  const isOfNoun = noun.head === participle.index;
  if (isOfNoun && verb === undefined) return [];
  const mended: Mend[] = [
    { at: participle.index, head: at, deprel: "amod" },
    { at: name.index, head: participle.index, deprel: "nsubj" },
  ];
  if (!isOfNoun || verb === undefined) return mended;
  const others = (tree.children[participle.index] ?? []).filter((one) => one > verb);
  return [
    ...mended,
    { at, head: verb, deprel: "nsubj" },
    { at: verb, head: participle.head, deprel: participle.deprel },
    ...others.map((one): Mend => ({ at: one, head: verb, deprel: deprelOf(tree, one) })),
  ];
}

/** "A Greek-owned ship", "a British-flagged tanker": the adjective before the hyphen is the thing's, as in "a Greek ship". */
export function mendOwned(tree: Tree, participle: ParsedToken, { owning }: ClauseLexicon): Mending {
  const [hyphen, adjective] = [tree.tokens[participle.index - 1], tree.tokens[participle.index - 2]];
  if (participle.deprel !== "amod" || !owning.has(lemmaOf(tree, participle.index)) || hyphen?.text !== "-") return [];
  if (adjective?.head !== participle.index || participle.head < participle.index || !isNominal(tree, participle.head)) return [];
  return [{ at: adjective.index, head: participle.head, deprel: adjective.upos === "PROPN" ? "compound" : "amod" }];
}
