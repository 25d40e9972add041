/** Who is punished or praised for something has done it: "sanctioned Peru for arming Laos", "an embargo on Peru for arming Laos". */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { dependents, headOf, isVerbal, lemmaOf, predicateLemma, prepositionOf, type Tree } from "./tree.ts";

const AIMED: ReadonlySet<string> = new Set(["on", "upon", "against", "at"]);

const aimedAt = (tree: Tree, token: number, before: number): readonly number[] =>
  dependents(tree, token, "obl", "nmod").filter((at) => at < before && AIMED.has(prepositionOf(tree, at) ?? ""));

const isGerund = (tree: Tree, clause: number): boolean =>
  tree.tokens[clause]?.xpos === "VBG" && dependents(tree, clause, "mark", "case").some((at) => lemmaOf(tree, at) === "for");

/** Tokens of those whom the clause above a gerund requites for it; empty where the gerund is no such ground, or the requited is its subject. */
export function requited(tree: Tree, gerund: number, { requiting, requitals }: ClauseLexicon): readonly number[] {
  if (!isGerund(tree, gerund)) return [];
  const above = headOf(tree, gerund);
  const nouns = isVerbal(tree, above) ? dependents(tree, above, "obj") : [above];
  const requital = nouns.find((at) => requitals.has(lemmaOf(tree, at)));
  if (requital !== undefined) {
    const aimed = [...aimedAt(tree, requital, gerund), ...(isVerbal(tree, above) ? aimedAt(tree, above, gerund) : [])];
    // "is under sanctions for attacking Laos"
    return aimed.length > 0 || dependents(tree, requital, "cop").length === 0 ? aimed : dependents(tree, requital, "nsubj");
  }
  if (!isVerbal(tree, above) || !requiting.has(predicateLemma(tree, above))) return [];
  const objects = dependents(tree, above, "obj", "iobj").filter((at) => at < gerund);
  return objects.length > 0 ? objects : aimedAt(tree, above, gerund);
}
