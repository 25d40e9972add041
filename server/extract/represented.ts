/** Those on whose behalf something is done do it too: "Peru, on behalf of Laos, condemned Kenya". */
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** "on behalf of", "in the name of" */
const NOUNS: ReadonlySet<string> = new Set(["behalf", "name"]);

const isFor = (tree: Tree, at: number): boolean =>
  NOUNS.has(lemmaOf(tree, at)) && ["on", "in"].includes(prepositionOf(tree, at) ?? "");

/** Whom a phrase at one of the tokens names as represented. */
const namedAt = (tree: Tree, tokens: readonly number[]): readonly number[] =>
  tokens
    .flatMap((token) => dependents(tree, token, "obl", "nmod"))
    .filter((at) => isFor(tree, at))
    .flatMap((at) => dependents(tree, at, "nmod").filter((phrase) => prepositionOf(tree, phrase) === "of"));

/** Tokens of those on whose behalf the subject of a clause acts: said beside the verb, its subject or a participle of it. */
export function representedBy(tree: Tree, verb: number, subjects: readonly number[]): readonly number[] {
  const participles = dependents(tree, verb, "advcl").filter((at) => tree.tokens[at]?.xpos === "VBG");
  const above = isRelation(deprelOf(tree, verb), "advcl") && tree.tokens[verb]?.xpos === "VBG" ? headOf(tree, verb) : -1;
  const statements = dependents(tree, verb, "obj").filter(
    (at) => at > verb && dependents(tree, at, "nmod").some((phrase) => isFor(tree, phrase)),
  );
  const spoken = above >= 0 && isVerbal(tree, above) ? [above, ...dependents(tree, above, "obj")] : [];
  return namedAt(tree, [verb, ...subjects, ...participles, ...statements, ...spoken]);
}
