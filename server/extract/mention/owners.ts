/** Whose "its" is where the build of the phrase tells it: "Peru's navy and its drills", "sells Peru rifles for its war". */
import { type Tree, dependents, isRelation, isVerbal, lemmaOf, pathToRoot, prepositionOf } from "../tree.ts";
import { type Referent, roleOf } from "./referents.ts";
import type { Walk } from "./walk.ts";

/** Nouns over a name that are looked at for an owner: "Peru's policy towards Laos". */
const NOUNS_UP = 3;

/**
 * "Aid workers and their families", "Peru and its allies", "Peru's stance on Laos and its drills with Chile": the token of the one whose
 * they are; undefined where none that fits is coordinated.
 */
export function conjunctOwner({ descriptions }: Walk, tree: Tree, index: number): number | undefined {
  const { deprel = "", head = -1, text = "" } = tree.tokens[index] ?? {};
  const noun = tree.tokens[head];
  const first = tree.tokens[noun?.head ?? -1];
  if (!isRelation(deprel, "nmod:poss") || !isRelation(noun?.deprel ?? "", "conj") || first === undefined || first.index > index)
    return undefined;
  const word = text.toLowerCase();
  if (word === "their")
    return first.xpos === "NNS" || descriptions.collective.has(first.text.toLowerCase()) ? first.index : undefined;
  if (word !== "its") return undefined;
  // "The army and its allies": a body that acts is as good as a name.
  const isName = first.xpos === "NNP" || descriptions.nouns.has(first.text.toLowerCase());
  // Allies are of the name beside them, drills and trade are of whoever owns the whole phrase.
  if (isName && !descriptions.ownDoings.has(lemmaOf(tree, head))) return first.index;
  const isOfVerb = ["obj", "nsubj"].some((relation) => isRelation(first.deprel, relation));
  return ownerAbove(tree, first.index) ?? (isName && isOfVerb ? first.index : undefined);
}

/** The owner of a noun, or of one that it stands behind: of "Laos" in "Peru's policy towards Laos" Peru. */
function ownerAbove(tree: Tree, index: number): number | undefined {
  let at = index;
  for (let i = 0; i < NOUNS_UP; i++) {
    // "The United States' policy": parsers take the owner for a part of a compound.
    const [owner] = dependents(tree, at, "nmod:poss", "compound");
    const word = tree.tokens[owner ?? -1];
    if (owner !== undefined && (word?.upos === "PROPN" || word?.text.toLowerCase() === "its")) return owner;
    const token = tree.tokens[at];
    if (token === undefined || !isRelation(token.deprel, "nmod") || token.head > at) return undefined;
    at = token.head;
  }
  return undefined;
}

/** "Gave Peru rifles for its war", "backs Peru in its war": what somebody is given or helped for is the receiver's; undefined where nobody is. */
export function receiverOver(walk: Walk, tree: Tree, index: number, before: readonly Referent[]): Referent | undefined {
  const { deprel = "", head = -1, text = "" } = tree.tokens[index] ?? {};
  const { ownDoings, providing, giving, backing } = walk.descriptions;
  if (!isRelation(deprel, "nmod:poss") || !/^(?:its|their)$/iu.test(text) || !ownDoings.has(lemmaOf(tree, head)))
    return undefined;
  const preposition = prepositionOf(tree, head) ?? "";
  if (!["for", "in"].includes(preposition)) return undefined;
  const verb = pathToRoot(tree, head).find((at) => at !== head && isVerbal(tree, at)) ?? -1;
  const lemma = lemmaOf(tree, verb);
  const isBacked = preposition === "in" && backing.has(lemma);
  if (!providing.has(lemma) && !giving.has(lemma) && !isBacked) return undefined;
  return before.findLast((r) => {
    if (r.sentence !== tree.sentence.index || r.mention === null || r.head < verb || r.head > index) return false;
    const role = roleOf(tree, r.head);
    const isTo = prepositionOf(tree, r.head) === "to";
    const isGiven = isRelation(role.deprel, "iobj") || (isRelation(role.deprel, "obj") && role.head === verb) || isTo;
    return isGiven && !r.isAside;
  });
}
