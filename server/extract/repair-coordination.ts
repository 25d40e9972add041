/** Mends lists: a phrase with a preposition of its own is coordinated with the phrase before it that has the same one. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mend } from "./repair-clauses.ts";
import { dependents, isNominal, isRelation, prepositionOf, type Tree } from "./tree.ts";

/** "Peru, a member of the League but not of the Union, …": what "of" governs goes with what "of" governed, never with Peru. */
export function mendCoordinate(tree: Tree, noun: ParsedToken): readonly Mend[] {
  const preposition = prepositionOf(tree, noun.index);
  if (noun.deprel !== "conj" || preposition === null || noun.index < noun.head || !isNominal(tree, noun.index)) return [];
  if (!isNominal(tree, noun.head) || prepositionOf(tree, noun.head) !== null || dependents(tree, noun.index, "cc").length === 0)
    return [];
  const fellow = tree.tokens
    .slice(noun.head + 1, noun.index)
    .findLast(({ index }) => isNominal(tree, index) && prepositionOf(tree, index) === preposition);
  return fellow === undefined || fellow.head === noun.index ? [] : [{ at: noun.index, head: fellow.index, deprel: "conj" }];
}

const RELATIVE: ReadonlySet<string> = new Set(["which", "who", "that"]);

/** The name right before a relative pronoun and its comma; undefined where another word stands there. */
function nounBefore(tree: Tree, pronoun: number): number | undefined {
  const before = tree.tokens[pronoun - 1]?.upos === "PUNCT" ? pronoun - 2 : pronoun - 1;
  return tree.tokens[before]?.xpos === "NNP" ? before : undefined;
}

/** "Peru, Laos and Kenya, which has a pact with Chad": a clause in the singular is about the last of them, and "calls by Kenya, which has …" about Kenya. */
export function mendLastOfMany(tree: Tree, clause: ParsedToken): readonly Mend[] {
  const pronoun = dependents(tree, clause.index, "nsubj").find((at) => RELATIVE.has(tree.tokens[at]?.text.toLowerCase() ?? ""));
  if (!isRelation(clause.deprel, "acl:relcl") || pronoun === undefined) return [];
  const [carrier = clause.index] = dependents(tree, clause.index, "aux", "cop");
  const { xpos = "", text = "" } = tree.tokens[carrier] ?? {};
  if (xpos !== "VBZ" && text.toLowerCase() !== "was") return [];
  const last =
    dependents(tree, clause.head, "conj").findLast((at) => at < pronoun && isNominal(tree, at)) ??
    (tree.tokens[clause.head]?.xpos === "NNS" ? nounBefore(tree, pronoun) : undefined);
  return last === undefined || last === clause.head ? [] : [{ at: clause.index, head: last, deprel: clause.deprel }];
}
