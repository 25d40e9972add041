/** What verbs share that is said once: the object or the agent of several, and what a bare "do" repeats. */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Coordinated verbs share an object said once: "condemned and sanctioned Russia"; not where the first has all it needs, "met in Lima and criticised Russia". */
export function sharedObjects(tree: Tree, verb: number): readonly number[] {
  if (dependents(tree, verb, "obl", "advcl", "xcomp", "ccomp").some((at) => at > verb)) return [];
  for (const at of dependents(tree, verb, "conj")) {
    if (!isVerbal(tree, at) || dependents(tree, at, "nsubj").length > 0 || at < verb) continue;
    const objects = dependents(tree, at, "obj");
    if (objects.length > 0) return objects;
  }
  return [];
}

/** "Went further and accused Peru", "armed and trained Peru": what stands behind the last of several verbs is its object, though it hangs on the first. */
export function objectsBehind(tree: Tree, verb: number): readonly number[] {
  if (!isRelation(deprelOf(tree, verb), "conj") || dependents(tree, verb, "nsubj", "xcomp", "ccomp").length > 0) return [];
  return dependents(tree, headOf(tree, verb), "obj").filter((at) => at > verb);
}

/** Coordinated passives share an agent said once: "armed, trained and paid by Peru". */
export function agentsOf(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, "obl").filter((at) => prepositionOf(tree, at) === "by");
  if (own.length > 0) return own;
  return dependents(tree, verb, "conj")
    .filter((at) => dependents(tree, at, "nsubj", "obj").length === 0)
    .flatMap((at) => dependents(tree, at, "obl:agent"));
}

/** Words before a bare "do" that repeats the verb before it. */
const LIKEWISE: ReadonlySet<string> = new Set(["so", "as"]);

/** "Peru condemned it, and so did Laos", "as did Laos": who stands beside a bare "do" does what the verb before says. */
export function echoes(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, "conj", "advcl", "parataxis")
    .filter((at) => lemmaOf(tree, at) === "do" && (tree.children[at] ?? []).some((word) => LIKEWISE.has(lemmaOf(tree, word))))
    .flatMap((at) => dependents(tree, at, "nsubj", "obj"));
}

/** "Joined Peru in sanctioning Laos": who is joined in a deed does it too. */
export function joinedIn(tree: Tree, verb: number, { following }: ClauseLexicon): readonly number[] {
  const above = headOf(tree, verb);
  const isIn = dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "in");
  if (!isIn || tree.tokens[verb]?.xpos !== "VBG" || !following.has(lemmaOf(tree, above))) return [];
  return dependents(tree, above, "obj");
}

/** "Accused Peru of spying and demanded an apology": of whom amends are demanded is whoever was blamed. */
export function askedForAmends(tree: Tree, verb: number, { amends, blaming, wantingAmends }: ClauseLexicon): readonly number[] {
  const first = headOf(tree, verb);
  const goesOn = isRelation(deprelOf(tree, verb), "conj") && dependents(tree, verb, "nsubj").length === 0;
  if (!goesOn || !wantingAmends.has(lemmaOf(tree, verb)) || !blaming.has(lemmaOf(tree, first))) return [];
  const [object] = dependents(tree, verb, "obj");
  const isOfNobody = object !== undefined && dependents(tree, object, "nmod").every((at) => prepositionOf(tree, at) !== "from");
  return isOfNobody && amends.has(lemmaOf(tree, object)) ? dependents(tree, first, "obj") : [];
}
