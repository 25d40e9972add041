/** Mends perfects torn apart by adverbs: in "has so far given Laos tanks" Peru gives, and has nothing that is given. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isRelation, type Tree } from "./tree.ts";

/** Adverbs between "has" and its participle, at most. */
const MAX_BETWEEN = 3;

/** The form of "have" before a participle, read as the verb, with nothing but its own adverbs between; undefined where none is. */
function haveBefore(tree: Tree, participle: number): ParsedToken | undefined {
  for (let at = participle - 1; at >= participle - 1 - MAX_BETWEEN; at--) {
    const token = tree.tokens[at];
    if (token?.lemma === "have") return token.upos === "VERB" ? token : undefined;
    if (token?.upos !== "ADV") return undefined;
  }
  return undefined;
}

/** "Has so far given": the participle in the place of "has", which helps it; what hung on "has" hangs on the participle. */
export function mendPerfect(tree: Tree, verb: ParsedToken): Mending {
  if (verb.xpos !== "VBN" || tree.tokens[verb.index - 1]?.upos !== "ADV") return [];
  const have = haveBefore(tree, verb.index);
  if (have === undefined) return [];
  const isOfObject =
    isRelation(verb.deprel, "amod") && headOf(tree, verb.head) === have.index && deprelOf(tree, verb.head) === "obj";
  const isCompleting = isRelation(verb.deprel, "xcomp") && verb.head === have.index;
  if (!(isOfObject || isCompleting) || dependents(tree, have.index, "nsubj").length === 0) return [];
  const beside = (tree.children[have.index] ?? []).filter((at) => at !== verb.index);
  return [
    { at: verb.index, head: have.head, deprel: have.deprel },
    { at: have.index, head: verb.index, deprel: "aux" },
    ...beside.map((at) => ({ at, head: verb.index, deprel: deprelOf(tree, at) })),
  ];
}
