/** Mends what stands before a noun: whose it is, who backs it, and what is coordinated with it rather than part of it. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** "rejected Lao leader Silva's bid": who has a noun behind him owns it, and is no second object. */
export function mendOwner(tree: Tree, name: ParsedToken): Mending {
  const owner = tree.tokens[name.head];
  const mark = dependents(tree, name.index, "case").find((at) => ["'s", "’s", "'", "’"].includes(tree.tokens[at]?.text ?? ""));
  if (!isRelation(name.deprel, "appos") || owner?.deprel !== "obj" || mark === undefined) return [];
  const owned = dependents(tree, owner.head, "obj").find((at) => at > mark && isNominal(tree, at));
  return owned === undefined ? [] : [{ at: owner.index, head: owned, deprel: "nmod:poss" }];
}

/** "curbs on arms exports": a preposition governs the whole of a compound and not its first word. */
export function mendPreposition(tree: Tree, preposition: ParsedToken): Mending {
  const part = tree.tokens[preposition.head];
  if (preposition.deprel !== "case" || preposition.upos !== "ADP" || part?.deprel !== "compound") return [];
  const isBefore = preposition.index < part.index && part.index < part.head;
  const isBare = isNominal(tree, part.head) && dependents(tree, part.head, "case", "mark").length === 0;
  return isBefore && isBare ? [{ at: preposition.index, head: part.head, deprel: "case" }] : [];
}

/** What goes before the head of a phrase. */
const BEFORE: ReadonlySet<string> = new Set(["det", "case", "amod", "compound", "nmod:desc", "nummod"]);

/** Those that may be coordinated with a state: "Peru and League member states". */
const PARTIES: ReadonlySet<string> = new Set([
  "state",
  "nation",
  "country",
  "government",
  "member",
  "official",
  "leader",
  "force",
  "troop",
  "ally",
]);

/** "between Peru and League member states": a name that "and" parts from the noun is coordinated with it. */
export function mendStates(tree: Tree, noun: ParsedToken): Mending {
  if (noun.upos !== "NOUN" || noun.deprel === "conj" || !PARTIES.has(lemmaOf(tree, noun.index))) return [];
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

/** Participles behind the name of who is behind a thing: "Peru-backed", "Lao-led". */
const BEHIND: ReadonlySet<string> = new Set(["back", "lead", "support", "fund", "arm", "train", "broker", "sponsor", "run"]);

/** "The Peru-backed army launched a raid": who backs a force neither launches nor does anything else by that word. */
export function mendBacked(tree: Tree, participle: ParsedToken): Mending {
  const hyphen = tree.tokens[participle.index - 1];
  const name = tree.tokens[participle.index - 2];
  const isCompound = hyphen?.text === "-" && name?.upos === "PROPN" && BEHIND.has(lemmaOf(tree, participle.index));
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
