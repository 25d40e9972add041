/** Mends what only gives a name or a standing: "rejected what it called baseless allegations" rejects the allegations; who is "persona non grata" is declared so. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { dependents, deprelOf, isNominal, isRelation, isVerbal, lemmaOf, pathToRoot, prepositionOf, type Tree } from "./tree.ts";

/** Phrases behind the thing that are about it and not about who names it when. */
const OF_THINGS: ReadonlySet<string> = new Set(["from", "by", "of", "in", "into", "against", "towards", "toward", "between"]);

/** The thing that a verb of naming gives a name to: its object, what it is described "as", or what it is said to be. */
function thingNamed(tree: Tree, what: number, verb: number, lexicon: ClauseLexicon): number | undefined {
  const isThing = (at: number): boolean => at > verb && at !== what && isNominal(tree, at);
  if (lexicon.naming.has(lemmaOf(tree, verb))) {
    const [bare] = dependents(tree, verb, "obj", "xcomp").filter(isThing);
    return bare ?? dependents(tree, verb, "obl").find((at) => isThing(at) && prepositionOf(tree, at) === "as");
  }
  // "what it said was sabotage": the clause may hang on the verb of speech or on the one above.
  const copula = tree.tokens[verb + 1];
  const isSaid = lexicon.reportingVerbs.has(lemmaOf(tree, verb)) && copula !== undefined && isRelation(copula.deprel, "cop");
  return isSaid && isThing(copula.head) ? copula.head : undefined;
}

/** Puts the thing where "what" stands, and the verb of naming beneath it. */
export function mendNaming(tree: Tree, what: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (what.text.toLowerCase() !== "what" || what.head < 0) return [];
  const verb = dependents(tree, what.index, "acl").find((at) => at > what.index);
  const thing = verb === undefined ? undefined : thingNamed(tree, what.index, verb, lexicon);
  if (verb === undefined || thing === undefined) return [];
  const rehung = (at: number, head: number, deprel = deprelOf(tree, at)): Mend => ({ at, head, deprel });
  return [
    rehung(thing, what.head, what.deprel),
    rehung(verb, thing),
    rehung(what.index, verb, "obj"),
    ...dependents(tree, thing, "case", "cop")
      .filter((at) => at > verb)
      .map((at) => rehung(at, verb, "mark")),
    ...dependents(tree, what.index, "case").map((at) => rehung(at, thing)),
    ...dependents(tree, verb, "obl")
      .filter((at) => at > thing && OF_THINGS.has(prepositionOf(tree, at) ?? ""))
      .map((at) => rehung(at, thing, "nmod")),
  ];
}

const UNWELCOME = /^personae? non gratae?$/iu;

/** "declared the Peruvian envoy persona non grata": the three words are what the envoy is declared to be, and he no part of them. */
export function mendUnwelcome(tree: Tree, persona: ParsedToken): Mending {
  const { index } = persona;
  const words = tree.tokens.slice(index, index + 3);
  if (!UNWELCOME.test(words.map(({ text }) => text).join(" "))) return [];
  const who = tree.tokens[index - 1];
  const verb = pathToRoot(tree, index).find((at) => isVerbal(tree, at) && at < index);
  if (who === undefined || verb === undefined || !isNominal(tree, who.index)) return [];
  const theirs = (tree.children[index] ?? []).filter((at) => at < who.index);
  return [
    { at: who.index, head: verb, deprel: "obj" },
    { at: index, head: verb, deprel: "xcomp" },
    { at: index + 1, head: index, deprel: "flat" },
    { at: index + 2, head: index, deprel: "flat" },
    ...theirs.map((at): Mend => ({ at, head: who.index, deprel: deprelOf(tree, at) })),
  ];
}

/** "Silva called Diallo on Sunday", "called Diallo a liar": what follows "call" at once is rung up or given a name, and no name itself. */
export function mendCalled(tree: Tree, verb: ParsedToken): Mending {
  if (lemmaOf(tree, verb.index) !== "call" || dependents(tree, verb.index, "nsubj:pass", "aux:pass").length > 0) return [];
  const [called, ...further] = dependents(tree, verb.index, "xcomp", "obj", "amod").filter((at) => at > verb.index);
  if (called === undefined || !isNominal(tree, called)) return [];
  // "Calls Diallo a criminal": a noun behind whom it names describes no verb.
  const [noun] = further.filter((at) => deprelOf(tree, at) === "amod" && isNominal(tree, at));
  if (noun !== undefined && isRelation(deprelOf(tree, called), "obj")) return [{ at: noun, deprel: "xcomp" }];
  if (!isRelation(deprelOf(tree, called), "xcomp")) return [];
  const name = further.find((at) => isRelation(deprelOf(tree, at), "obj"));
  if (name !== undefined) {
    return [
      { at: called, deprel: "obj" },
      { at: name, deprel: "xcomp" },
    ];
  }
  // "Called Peru's foreign minister": what somebody is called has no owner, unless it is told who is.
  const isSomebody = tree.tokens[called]?.upos === "PROPN" || dependents(tree, called, "nmod:poss").length > 0;
  return further.length === 0 && isSomebody ? [{ at: called, deprel: "obj" }] : [];
}
