/** Mends lists told without "and": "Peru, along with Laos, condemned it", "condemned Peru as well as Laos". */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, isVerbal, lemmaOf, type Tree } from "./tree.ts";

const WITH: ReadonlySet<string> = new Set(["along with", "together with", "alongside"]);

/** The first word of "along with", "together with" or "alongside" before a noun's own words; undefined where none of them is there. */
function openingOf(tree: Tree, noun: number): number | undefined {
  const [first] = dependents(tree, noun, "case");
  if (first === undefined) return undefined;
  const before = lemmaOf(tree, first) === "with" ? first - 1 : first;
  const words = tree.tokens.slice(before, lemmaOf(tree, before) === "alongside" ? before + 1 : before + 2);
  return WITH.has(words.map(({ text }) => text.toLowerCase()).join(" ")) ? before : undefined;
}

/** "Peru, along with Laos, condemned …": who is named beside the subject, before its verb, does the same. */
function besideSubject(tree: Tree, noun: ParsedToken): Mending {
  const fellow = noun.head;
  const verb = headOf(tree, fellow);
  const isSubject = ["nsubj", "nsubj:pass"].includes(deprelOf(tree, fellow));
  if (noun.deprel !== "nmod" || !isSubject || verb < noun.index || tree.tokens[fellow]?.upos !== noun.upos) return [];
  return openingOf(tree, noun.index) === undefined ? [] : [{ at: noun.index, deprel: "conj" }];
}

/** "called on Peru, along with Laos, to leave": who is named between the one asked and what they are asked for is asked as well. */
function besideAsked(tree: Tree, noun: ParsedToken): Mending {
  const opening = openingOf(tree, noun.index);
  const [comma, to] = tree.tokens.slice(noun.index + 1, noun.index + 3);
  const fellow = tree.tokens[(opening ?? 0) - 2];
  const isSetOff = opening !== undefined && tree.tokens[opening - 1]?.text === "," && comma?.text === "," && to?.xpos === "TO";
  if (noun.deprel !== "obl" || !isSetOff || fellow?.head !== noun.head || fellow.upos !== noun.upos) return [];
  return ["obj", "iobj", "obl"].includes(fellow.deprel) ? [{ at: noun.index, head: fellow.index, deprel: "conj" }] : [];
}

/** "condemned Peru as well as Laos": a noun coordinated with a verb goes with the noun right before. */
function asWellAs(tree: Tree, noun: ParsedToken): Mending {
  const cc = dependents(tree, noun.index, "cc").find((at) => lemmaOf(tree, at) === "as" && lemmaOf(tree, at + 1) === "well");
  if (noun.deprel !== "conj" || cc === undefined || !isVerbal(tree, noun.head) || !isNominal(tree, noun.index)) return [];
  const at = tree.tokens[cc - 1]?.text === "," ? cc - 2 : cc - 1;
  const fellow = tree.tokens[at];
  const isOfVerb = fellow?.head === noun.head && ["obj", "iobj", "obl"].some((name) => isRelation(fellow.deprel, name));
  return isOfVerb && fellow.upos === noun.upos ? [{ at: noun.index, head: at, deprel: "conj" }] : [];
}

/** The noun hung on the one that it is named beside; nothing where it is named beside none. */
export const mendFellow = (tree: Tree, noun: ParsedToken): Mending => [
  ...besideSubject(tree, noun),
  ...besideAsked(tree, noun),
  ...asWellAs(tree, noun),
];
