/** Mends lists told without "and": "Peru, along with Laos, condemned it", "condemned Peru as well as Laos", "allies including Peru". */
import type { ClauseLexicon } from "./clause-lexicon.ts";
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

/** "Several allies, including Peru and Laos, condemned …", "a group of leaders including Silva": who is named of them does what they do. */
function included(tree: Tree, noun: ParsedToken, { listedKinds }: ClauseLexicon): Mending {
  if (noun.deprel !== "nmod" || noun.upos !== "PROPN" || noun.head > noun.index) return [];
  const [first] = dependents(tree, noun.index, "case");
  if (first === undefined || lemmaOf(tree, first) !== "include") return [];
  const all = [noun.head, ...dependents(tree, noun.head, "nmod", "conj").filter((at) => at < noun.index)];
  const isOfMany = all.some((at) => tree.tokens[at]?.xpos === "NNS" && listedKinds.has(lemmaOf(tree, at)));
  return isOfMany ? [{ at: noun.index, deprel: "conj" }] : [];
}

/** "President Diaz, Laos's Prime Minister Ana Silva and Kim condemned …": a full name between two others of a list describes nobody. */
function amongNames(tree: Tree, noun: ParsedToken): Mending {
  if (noun.deprel !== "appos" || !isFullName(tree, noun.index) || tree.tokens[noun.head]?.upos !== "PROPN") return [];
  const end = Math.max(noun.index, ...dependents(tree, noun.index, "flat"));
  const cc = tree.tokens[end + 1];
  const last = tree.tokens[cc?.head ?? -1];
  const isLast = cc?.deprel === "cc" && last?.deprel === "conj" && [noun.head, noun.index].includes(last.head);
  if (!isLast || last.upos !== "PROPN" || lemmaOf(tree, cc.index) !== "and") return [];
  return [
    { at: noun.index, deprel: "conj" },
    { at: last.index, head: noun.head, deprel: "conj" },
  ];
}

/** A name of several words, told by the title before or the words behind. */
const isFullName = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.upos === "PROPN" && dependents(tree, at, "flat", "nmod:desc").length > 0;

/** The noun hung on the one that it is named beside; nothing where it is named beside none. */
export const mendFellow = (tree: Tree, noun: ParsedToken, lexicon: ClauseLexicon): Mending => [
  ...included(tree, noun, lexicon),
  ...amongNames(tree, noun),
  ...besideSubject(tree, noun),
  ...besideAsked(tree, noun),
  ...asWellAs(tree, noun),
];
