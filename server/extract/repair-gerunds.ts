/** Mends gerunds: what they have is no noun that they describe, and what is coordinated with them or completes them hangs on them. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, headOf, isRelation, lemmaOf, type Tree } from "./tree.ts";

/** "accused of training and arming": a participle without an auxiliary goes with the gerund before it, never with a finite verb. */
export function mendParticiple(tree: Tree, verb: ParsedToken): Mending {
  if (verb.xpos !== "VBG" || verb.deprel !== "conj" || dependents(tree, verb.index, "aux", "cop").length > 0) return [];
  if (tree.tokens[verb.head]?.xpos === "VBG" || tree.tokens[verb.index - 1]?.upos !== "CCONJ") return [];
  const gerund = tree.tokens
    .slice(verb.head + 1, verb.index - 1)
    .findLast(({ text, upos }) => text.endsWith("ing") && (upos === "VERB" || upos === "NOUN"));
  if (gerund === undefined) return [];
  const mended: Mend = { at: verb.index, head: gerund.index, deprel: "conj" };
  // "of training", read as a noun, is a clause too: whoever is accused trains.
  if (gerund.deprel === "nmod") return [mended, { at: gerund.index, deprel: "acl" }];
  return gerund.deprel === "obl" ? [mended, { at: gerund.index, deprel: "advcl" }] : [mended];
}

/** What a gerund hangs on, and how, that was read as an adjective of its own object; undefined where it is well. */
function governorOf(tree: Tree, gerund: ParsedToken, lexicon: ClauseLexicon): Mend | undefined {
  const above = headOf(tree, gerund.head);
  const before = tree.tokens[gerund.index - 1];
  // "continued imposing costs on Peru"
  const isObject = deprelOf(tree, gerund.head) === "obj" && gerund.head > gerund.index;
  if (isObject && gerund.deprel === "amod" && before?.index === above && lexicon.gerundVerbs.has(lemmaOf(tree, above)))
    return { at: gerund.index, head: above, deprel: "xcomp" };
  // "accused Peru of flying weapons to Laos"
  if (before?.lemma !== "of" || before.head !== gerund.head) return undefined;
  const accuser = deprelOf(tree, above) === "obj" ? headOf(tree, above) : above;
  const isAccused = lexicon.objectControl.has(lemmaOf(tree, accuser)) && tree.tokens[accuser]?.upos === "VERB";
  return isAccused ? { at: gerund.index, head: above, deprel: above === accuser ? "advcl" : "acl" } : undefined;
}

/** A gerund read as an adjective of what it is done to has that for its object, and the phrases behind it for its own. */
export function mendGerund(tree: Tree, gerund: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (gerund.xpos !== "VBG" || !isRelation(gerund.deprel, "amod")) return [];
  const hung = governorOf(tree, gerund, lexicon);
  if (hung === undefined) return [];
  const phrases = dependents(tree, headOf(tree, gerund.head), "obl").filter((at) => at > gerund.head);
  return [
    hung,
    ...(hung.deprel === "xcomp" ? [] : [{ at: gerund.index - 1, head: gerund.index, deprel: "mark" }]),
    { at: gerund.head, head: gerund.index, deprel: "obj" },
    ...phrases.map((at): Mend => ({ at, head: gerund.index, deprel: "obl" })),
  ];
}

/** "accused Peru of failing to help": an infinitive straight behind a gerund completes it, not the verb before. */
export function mendInfinitive(tree: Tree, verb: ParsedToken): Mending {
  const gerund = tree.tokens[verb.index - 2];
  if (verb.deprel !== "advcl" || tree.tokens[verb.index - 1]?.text.toLowerCase() !== "to" || gerund?.xpos !== "VBG") return [];
  const isFree =
    gerund.upos === "VERB" && gerund.index !== verb.head && dependents(tree, gerund.index, "obj", "xcomp").length === 0;
  return isFree ? [{ at: verb.index, head: gerund.index, deprel: "xcomp" }] : [];
}

/** "accused both of harbouring fighters": a noun without a preposition straight behind a gerund that lacks one is its object. */
export function mendGerundObject(tree: Tree, gerund: ParsedToken): Mending {
  const { index, head } = gerund;
  if (
    gerund.xpos !== "VBG" ||
    tree.tokens[index - 1]?.lemma !== "of" ||
    dependents(tree, index, "obj", "iobj", "xcomp", "ccomp").length > 0
  )
    return [];
  const noun = tree.tokens.find(({ index: at, upos, deprel }) => at > index && upos === "NOUN" && deprel === "obl");
  const isFree =
    noun !== undefined && [head, headOf(tree, head)].includes(noun.head) && dependents(tree, noun.index, "case").length === 0;
  if (!isFree) return [];
  const between = tree.tokens.slice(index + 1, noun.index);
  return between.every((word) => word.head === noun.index) ? [{ at: noun.index, head: index, deprel: "obj" }] : [];
}
