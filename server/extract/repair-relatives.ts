/** Mends relative clauses that were read as what a noun says: "the sanctions that Peru imposed on Laos" are imposed, and say nothing. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mending } from "./repair-mends.ts";
import { isPassive } from "./subject.ts";
import { climb, dependents, deprelOf, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** A verb that nothing is done by without an object, has a subject and no object, and stands behind "that", does it to the noun before. */
export function mendThat(
  tree: Tree,
  verb: ParsedToken,
  { ditransitives, reportingNouns, wantingObject }: ClauseLexicon,
): Mending {
  const noun = tree.tokens[verb.head];
  const that = dependents(tree, verb.index, "mark").find((at) => lemmaOf(tree, at) === "that");
  if (!isRelation(verb.deprel, "acl") || that === undefined || noun === undefined || noun.index !== that - 1) return [];
  if (reportingNouns.has(noun.lemma) || !(ditransitives.has(verb.lemma) || wantingObject.has(verb.lemma))) return [];
  const isWanting =
    dependents(tree, verb.index, "nsubj").length > 0 && dependents(tree, verb.index, "obj", "iobj", "ccomp").length === 0;
  if (!isWanting || isPassive(tree, verb.index)) return [];
  return [
    { at: that, deprel: "obj" },
    { at: verb.index, deprel: "acl:relcl" },
  ];
}

/** "Put sanctions on Peru, accused of arming rebels": a participle of blame right behind a name and a comma tells who is blamed, where the clause has another subject. */
export function mendCharged(tree: Tree, participle: ParsedToken, { blaming }: ClauseLexicon): Mending {
  const [comma, name] = [tree.tokens[participle.index - 1], tree.tokens[participle.index - 2]];
  if (participle.deprel !== "advcl" || participle.xpos !== "VBN" || comma?.text !== "," || name?.upos !== "PROPN") return [];
  if (!blaming.has(participle.lemma) || participle.head > participle.index) return [];
  const whole = climb(tree, name.index, (at) =>
    ["flat", "compound", "conj"].some((part) => isRelation(deprelOf(tree, at), part)),
  );
  const isBehind =
    whole > participle.head && ["obj", "obl", "nmod", "iobj"].some((role) => isRelation(deprelOf(tree, whole), role));
  return isBehind ? [{ at: participle.index, head: whole, deprel: "acl" }] : [];
}
