/** Who stands where about a noun: whose it is, whom it describes, and what the verb through which it acts lends to it. */
import { isCircumstantial } from "./circumstances.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { add, addAbove, addInnerPrepositions, addPrepositions, blamedFor, type Collector, type Slots } from "./slots.ts";
import { dereference, isPassive, surfaceSubjects } from "./subject.ts";
import { isOwnedByName, isOwnedOver, isPartOf } from "./transparent.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** The verb through which a noun acts: "imposed [sanctions]", "a series of [strikes] was launched"; -1 where there is none. */
function lightVerbOf(tree: Tree, noun: number, lexicon: ClauseLexicon): number {
  let at = noun;
  for (let steps = 0; steps < 4; steps++) {
    const head = headOf(tree, at);
    const deprel = deprelOf(tree, at);
    if (head < 0 || isCircumstantial(tree, at, lexicon) || blamedFor(tree, at, lexicon).length > 0) return -1;
    if (isOwnedOver(tree, at, lexicon)) return -1;
    if (isRelation(deprel, "conj") || isPartOf(tree, at, lexicon)) at = head;
    else if (isVerbal(tree, head) && lexicon.lightVerbs.has(lemmaOf(tree, head)) && /^(obj|nsubj:pass|obl|xcomp)/.test(deprel))
      return head;
    else return -1;
  }
  return -1;
}

/** "Laos, one of its closest allies": the one of those whom a noun names, -1 where none is. */
function oneOf(tree: Tree, noun: number, lexicon: ClauseLexicon): number {
  const one = headOf(tree, noun);
  const isOfThem = isRelation(deprelOf(tree, noun), "nmod") && prepositionOf(tree, noun) === "of";
  return isOfThem && lexicon.ones.has(lemmaOf(tree, one)) ? one : -1;
}

/** Whom the noun describes by itself, and who calls them so. */
function addDescribedBy(tree: Tree, noun: number, slots: Collector, lexicon: ClauseLexicon): void {
  const copular = dependents(tree, noun, "cop").length > 0 ? surfaceSubjects(tree, noun, lexicon) : [];
  add(slots, "is", copular);
  // "Its main supplier is Laos"
  const said = headOf(tree, noun);
  if (
    isRelation(deprelOf(tree, noun), "nsubj") &&
    tree.tokens[said]?.upos === "PROPN" &&
    dependents(tree, said, "cop").length > 0
  )
    add(slots, "is", [said]);
  // "remains its main supplier", "called Laos its partner"
  const naming = headOf(tree, noun);
  if (deprelOf(tree, noun) === "obj" && lexicon.staying.has(lemmaOf(tree, naming)))
    add(slots, "is", surfaceSubjects(tree, naming, lexicon));
  if (deprelOf(tree, noun) === "xcomp" && isVerbal(tree, naming)) {
    const named = dependents(tree, naming, "obj");
    const subjects = surfaceSubjects(tree, naming, lexicon);
    add(slots, "is", named.length > 0 ? named : subjects);
    if (named.length > 0) add(slots, "namer", subjects);
  }
  if (deprelOf(tree, noun) === "appos") add(slots, "is", [headOf(tree, noun)]);
  add(slots, "is", dependents(tree, noun, "appos", "flat"));
  if (isRelation(deprelOf(tree, noun), "compound") || deprelOf(tree, noun) === "amod") add(slots, "is", [headOf(tree, noun)]);
}

/** Whom the noun describes, be they one of those whom it names. */
function addDescribed(tree: Tree, noun: number, slots: Collector, lexicon: ClauseLexicon): void {
  addDescribedBy(tree, noun, slots, lexicon);
  const one = oneOf(tree, noun, lexicon);
  if (one >= 0) addDescribedBy(tree, one, slots, lexicon);
}

/** "an accord signed by Peru on Monday": what a participle of the noun says. */
function addParticiples(tree: Tree, noun: number, slots: Collector, lexicon: ClauseLexicon): void {
  for (const at of dependents(tree, noun, "acl")) {
    if (isRelation(deprelOf(tree, at), "acl:relcl") || tree.tokens[at]?.xpos !== "VBN") continue;
    const authors = dependents(tree, at, "obl").filter((phrase) => prepositionOf(tree, phrase) === "by");
    // A truce "mediated by Qatar" is not Qatar's, nor is an attack "condemned by Qatar".
    if (![lexicon.mediation, lexicon.onlooking].some((words) => words.has(lemmaOf(tree, at)))) add(slots, "by", authors);
    addPrepositions(tree, at, slots, lexicon, new Set(authors));
  }
}

/** What stands about the verb through which the noun acts. */
function addActs(tree: Tree, noun: number, slots: Collector, lexicon: ClauseLexicon): void {
  const governor = lightVerbOf(tree, noun, lexicon);
  if (governor < 0) return;
  // Whoever does it by a passive is its subject, and nothing that hangs on the noun.
  const agents = isPassive(tree, governor)
    ? dependents(tree, governor, "obl").filter((at) => prepositionOf(tree, at) === "by")
    : null;
  add(slots, "subj", agents ?? surfaceSubjects(tree, governor, lexicon));
  add(slots, "iobj", dependents(tree, governor, "iobj"));
  addPrepositions(tree, governor, slots, lexicon, new Set(agents));
}

/** "accused Peru of complicity in a raid": who is blamed for what the noun is a part of. */
function blamedOver(tree: Tree, noun: number, lexicon: ClauseLexicon): readonly number[] {
  const doers = blamedFor(tree, noun, lexicon);
  const isPart = isRelation(deprelOf(tree, noun), "conj") || isPartOf(tree, noun, lexicon);
  return doers.length > 0 || !isPart ? doers : blamedFor(tree, headOf(tree, noun), lexicon);
}

/** Who is blamed for what the noun says, and what is said behind it: "accused Peru of support for Laos". */
function addBlame(tree: Tree, noun: number, doers: readonly number[], slots: Collector, lexicon: ClauseLexicon): void {
  add(slots, "subj", doers);
  const verb = headOf(tree, noun);
  const before = dependents(tree, verb, "obl", "advcl", "xcomp").filter((at) => at <= noun);
  addPrepositions(tree, verb, slots, lexicon, new Set(before));
}

/** What the members of a list share. */
function addShared(tree: Tree, noun: number, slots: Collector): void {
  const deprel = deprelOf(tree, noun);
  if (isRelation(deprel, "conj") && isNominal(tree, headOf(tree, noun))) {
    // "Peru's aid and training": what stands before the first noun holds for the second too, but not in "Peru's war and Lao help for Kenya".
    const first = headOf(tree, noun);
    if (!slots.has("poss") && !isOwnedByName(tree, noun)) add(slots, "poss", dependents(tree, first, "nmod:poss"));
    if (!slots.has("mod")) add(slots, "mod", dependents(tree, first, "amod", "compound"));
  }
  for (const at of dependents(tree, noun, "conj")) {
    // "aid and training for Ukraine": what stands after the last noun holds for the first too; not "an attempt on Silva and a coup by Laos".
    const isApart =
      dependents(tree, at, "det").length > 0 && dependents(tree, noun, "nmod").some((phrase) => noun < phrase && phrase < at);
    if (isNominal(tree, at) && !isApart)
      for (const phrase of dependents(tree, at, "nmod")) {
        const preposition = prepositionOf(tree, phrase);
        if (preposition !== null && preposition !== "of" && !slots.has(preposition)) add(slots, preposition, [phrase]);
      }
  }
}

/** The slots of a noun. */
export function nounSlots(tree: Tree, noun: number, lexicon: ClauseLexicon): Slots {
  const slots: Collector = new Map();
  add(
    slots,
    "poss",
    dependents(tree, noun, "nmod:poss").map((at) => dereference(tree, at)),
  );
  add(
    slots,
    "mod",
    dependents(tree, noun, "amod", "compound", "nmod:desc", "nmod:unmarked").filter((at) => prepositionOf(tree, at) === null),
  );
  addPrepositions(tree, noun, slots, lexicon);
  add(slots, "self", [noun]);
  add(slots, "case", dependents(tree, noun, "case"));
  add(slots, "det", dependents(tree, noun, "det"));
  add(slots, "which", dependents(tree, noun, "acl:relcl"));
  addDescribed(tree, noun, slots, lexicon);
  addParticiples(tree, noun, slots, lexicon);
  const doers = blamedOver(tree, noun, lexicon);
  if (doers.length === 0) addActs(tree, noun, slots, lexicon);
  addShared(tree, noun, slots);
  addInnerPrepositions(tree, noun, slots);
  add(
    slots,
    "clause",
    dependents(tree, noun, "acl", "ccomp").filter(
      (at) => !isRelation(deprelOf(tree, at), "acl:relcl") && tree.tokens[at]?.xpos !== "VBN",
    ),
  );
  if (doers.length > 0) addBlame(tree, noun, doers, slots, lexicon);
  addAbove(tree, noun, slots, lexicon);
  return slots;
}
