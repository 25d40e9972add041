/** Mends relative clauses that were read as what a noun says: "the sanctions that Peru imposed on Laos" are imposed, and say nothing. */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { type Mending, retagged } from "./repair-mends.ts";
import { isPassive } from "./subject.ts";
import { buildTree, climb, dependents, deprelOf, isRelation, lemmaOf, RELATIVE_PRONOUNS, type Tree } from "./tree.ts";

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

/** Labels of a relative clause whose verb was read as a noun. */
const CLAUSES = ["acl:relcl", "appos"] as const;

/** The subject and object of a relative clause whose predicate is a bare plural right behind a name, as of "whom Peru arms"; undefined of others. */
function clauseIn(tree: Tree, noun: ParsedToken): { readonly name: number; readonly pronoun: number } | undefined {
  const isClause = CLAUSES.some((relation) => isRelation(noun.deprel, relation));
  if (!isClause || noun.xpos !== "NNS" || dependents(tree, noun.index, "cop", "nsubj").length > 0) return undefined;
  const name = dependents(tree, noun.index, "compound").find((at) => at === noun.index - 1);
  if (name === undefined || tree.tokens[name]?.upos !== "PROPN") return undefined;
  const pronoun = dependents(tree, noun.index, "obj", "det", "nmod").find((at) =>
    RELATIVE_PRONOUNS.has(tree.tokens[at]?.text.toLowerCase() ?? ""),
  );
  return pronoun === undefined ? undefined : { name, pronoun };
}

/** "Rebels whom Peru arms and trains": behind a relative pronoun and a name, what looks like a plural is what the name does. The very same sentence where there is none. */
export function repairRelativeVerbs(sentence: Parsed): Parsed {
  const misread = sentence.tokens.filter(({ upos, deprel }) => upos === "NOUN" && CLAUSES.some((c) => isRelation(deprel, c)));
  return misread.reduce((read, { index }) => {
    const tree = buildTree(read);
    const noun = tree.tokens[index];
    const clause = noun === undefined ? undefined : clauseIn(tree, noun);
    if (clause === undefined) return read;
    const others = dependents(tree, index, "conj").filter((at) => tree.tokens[at]?.xpos === "NNS");
    const mending = [
      { at: index, deprel: "acl:relcl" },
      { at: clause.name, deprel: "nsubj" },
      { at: clause.pronoun, deprel: "obj" },
    ];
    return retagged(tree, mending, new Map([index, ...others].map((at) => [at, { upos: "VERB", xpos: "VBZ" }])));
  }, sentence);
}
