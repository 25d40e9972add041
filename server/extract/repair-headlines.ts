/** Mends what headlines leave out: the "and" between two names, and the "is" before an infinitive. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { dependents, deprelOf, lemmaOf, type Tree } from "./tree.ts";

/** "Peru, Laos sign a deal": a name before a comma and the subject of a plural verb is no one who is spoken to, but signs too. */
export function mendListedSubject(tree: Tree, name: ParsedToken): Mending {
  const verb = tree.tokens[name.head];
  if (name.deprel !== "vocative" || name.upos !== "PROPN" || verb?.xpos !== "VBP") return [];
  const [subject] = dependents(tree, verb.index, "nsubj");
  const comma = tree.tokens.findLast(({ index, text }) => text === "," && index > name.index && index < (subject ?? -1));
  if (subject === undefined || tree.tokens[subject]?.upos !== "PROPN" || comma === undefined) return [];
  // Only names stand between them.
  const between = tree.tokens.slice(name.index + 1, subject).filter(({ index }) => index !== comma.index);
  if (between.some(({ head, upos }) => upos !== "PROPN" && head !== subject && head !== name.index)) return [];
  return [
    { at: name.index, deprel: "nsubj" },
    { at: subject, head: name.index, deprel: "conj" },
  ];
}

/** "Peru, Laos agree to talk": a name that another stands beside, and that a plural verb follows at once, does it with the other. */
export function mendListedPair(tree: Tree, name: ParsedToken): Mending {
  // "Peru, South Korea": the comma stands before the whole of the name.
  const start = Math.min(name.index, ...dependents(tree, name.index, "compound"));
  const [first, comma, verb] = [tree.tokens[name.head], tree.tokens[start - 1], tree.tokens[name.index + 1]];
  if (name.deprel !== "appos" || name.upos !== "PROPN" || comma?.text !== ",") return [];
  if (first?.upos !== "PROPN" || first.deprel !== "nsubj" || first.index > name.index || first.head !== verb?.index) return [];
  const isListed = verb.xpos === "VBP" && dependents(tree, first.index, "conj", "cc").length === 0;
  return isListed ? [{ at: name.index, head: first.index, deprel: "conj" }] : [];
}

/** "Silva slaps 50% tariff on Laos": a verb of the present straight behind the name is the clause of a headline, whose root is its object. */
export function mendFlatHeadline(tree: Tree, verb: ParsedToken): Mending {
  const [noun, name] = [tree.tokens[verb.head], tree.tokens[verb.index - 1]];
  if (verb.xpos !== "VBZ" || verb.deprel !== "advmod" || noun?.deprel !== "root" || noun.upos !== "NOUN") return [];
  if (name?.deprel !== "nsubj" || name.head !== noun.index || noun.index < verb.index) return [];
  if (dependents(tree, noun.index, "cop", "aux").length > 0 || (tree.children[verb.index] ?? []).length > 0) return [];
  return [
    { at: verb.index, head: -1, deprel: "root" },
    { at: name.index, head: verb.index, deprel: "nsubj" },
    { at: noun.index, head: verb.index, deprel: "obj" },
  ];
}

/** "Silva to meet Diallo", "Silva, Diallo to meet": what somebody is to do is the clause of a headline, not a description of them. */
export function mendHeadline(tree: Tree, verb: ParsedToken): Mending {
  const name = tree.tokens[verb.head];
  if (name?.deprel !== "root" || name.upos !== "PROPN" || !["acl", "xcomp", "parataxis"].includes(verb.deprel)) return [];
  // "Troops are in Laos to stop it": the name is said of somebody.
  if (dependents(tree, name.index, "nsubj", "cop", "case").length > 0) return [];
  const isTo = dependents(tree, verb.index, "mark").some((at) => lemmaOf(tree, at) === "to" && at > name.index);
  if (!isTo || verb.index < name.index || dependents(tree, verb.index, "nsubj").length > 0) return [];
  const apposed = dependents(tree, name.index, "appos").filter((at) => at < verb.index && tree.tokens[at]?.upos === "PROPN");
  const behind = (tree.children[name.index] ?? []).filter((at) => at > verb.index);
  return [
    { at: verb.index, head: -1, deprel: "root" },
    { at: name.index, head: verb.index, deprel: "nsubj" },
    ...apposed.map((at) => ({ at, head: name.index, deprel: "conj" })),
    ...behind.map((at) => ({ at, head: verb.index, deprel: deprelOf(tree, at) })),
  ];
}
