/** Those on whose behalf something is done do it too: "Peru, on behalf of Laos, condemned Kenya". */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** "on behalf of", "in the name of": whether a phrase tells for whom something is done, and neither on whom nor in what. */
export const isOnBehalf = (tree: Tree, at: number, { behalves }: ClauseLexicon): boolean =>
  behalves.has(lemmaOf(tree, at)) && ["on", "in"].includes(prepositionOf(tree, at) ?? "");

/** Whom a phrase at one of the tokens names as represented. */
const namedAt = (tree: Tree, tokens: readonly number[], lexicon: ClauseLexicon): readonly number[] =>
  tokens
    .flatMap((token) => dependents(tree, token, "obl", "nmod"))
    .filter((at) => isOnBehalf(tree, at, lexicon))
    .flatMap((at) => dependents(tree, at, "nmod").filter((phrase) => prepositionOf(tree, phrase) === "of"));

/** Tokens of those on whose behalf the subject of a clause acts: said beside the verb, its subject or a participle of it. */
export function representedBy(tree: Tree, verb: number, subjects: readonly number[], lexicon: ClauseLexicon): readonly number[] {
  const participles = dependents(tree, verb, "advcl").filter((at) => tree.tokens[at]?.xpos === "VBG");
  const above = isRelation(deprelOf(tree, verb), "advcl") && tree.tokens[verb]?.xpos === "VBG" ? headOf(tree, verb) : -1;
  const statements = dependents(tree, verb, "obj").filter(
    (at) => at > verb && dependents(tree, at, "nmod").some((phrase) => isOnBehalf(tree, phrase, lexicon)),
  );
  const spoken = above >= 0 && isVerbal(tree, above) ? [above, ...dependents(tree, above, "obj")] : [];
  return namedAt(tree, [verb, ...subjects, ...participles, ...statements, ...spoken], lexicon);
}
