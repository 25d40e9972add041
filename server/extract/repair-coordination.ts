/** Mends lists and names in apposition: what is coordinated has one form, be it a preposition or the tense of a verb. */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { isFiniteForm, tenseCarrier } from "./tense.ts";
import {
  climb,
  dependents,
  deprelOf,
  headOf,
  isNominal,
  isRelation,
  isVerbal,
  pathToRoot,
  prepositionOf,
  RELATIVE_PRONOUNS,
  subtree,
  type Tree,
} from "./tree.ts";

/** "Peru, a member of the League but not of the Union, …": what "of" governs goes with what "of" governed, never with Peru. */
export function mendCoordinate(tree: Tree, noun: ParsedToken): Mending {
  const preposition = prepositionOf(tree, noun.index);
  if (noun.deprel !== "conj" || preposition === null || noun.index < noun.head || !isNominal(tree, noun.index)) return [];
  if (!isNominal(tree, noun.head) || prepositionOf(tree, noun.head) !== null || dependents(tree, noun.index, "cc").length === 0)
    return [];
  const fellow = tree.tokens
    .slice(noun.head + 1, noun.index)
    .findLast(({ index }) => isNominal(tree, index) && prepositionOf(tree, index) === preposition);
  return fellow === undefined || fellow.head === noun.index ? [] : [{ at: noun.index, head: fellow.index, deprel: "conj" }];
}

/** The name right before a relative pronoun and its comma; undefined where another word stands there. */
function nounBefore(tree: Tree, pronoun: number): number | undefined {
  const before = tree.tokens[pronoun - 1]?.upos === "PUNCT" ? pronoun - 2 : pronoun - 1;
  return tree.tokens[before]?.xpos === "NNP" ? before : undefined;
}

/** "Peru, Laos and Kenya, which has a pact with Chad": a clause in the singular is about the last of them, and "calls by Kenya, which has …" about Kenya. */
export function mendLastOfMany(tree: Tree, clause: ParsedToken): Mending {
  const pronoun = dependents(tree, clause.index, "nsubj").find((at) =>
    RELATIVE_PRONOUNS.has(tree.tokens[at]?.text.toLowerCase() ?? ""),
  );
  if (!isRelation(clause.deprel, "acl:relcl") || pronoun === undefined) return [];
  const { xpos = "", text = "" } = tree.tokens[tenseCarrier(tree, clause.index)] ?? {};
  if (xpos !== "VBZ" && text.toLowerCase() !== "was") return [];
  const last =
    dependents(tree, clause.head, "conj").findLast((at) => at < pronoun && isNominal(tree, at)) ??
    (tree.tokens[clause.head]?.xpos === "NNS" ? nounBefore(tree, pronoun) : undefined);
  return last === undefined || last === clause.head ? [] : [{ at: clause.index, head: last, deprel: clause.deprel }];
}

/** "NATO members Peru and Laos": names straight behind the noun that they name, which were read as its object or as a subject beside it. */
export function mendNamed(tree: Tree, noun: ParsedToken): Mending {
  const named = tree.tokens[noun.index + 1];
  if (noun.upos !== "NOUN" || named?.upos !== "PROPN") return [];
  const mended: Mend = { at: named.index, head: noun.index, deprel: "appos" };
  if (noun.deprel === "nsubj" && named.deprel === "nsubj" && named.head === noun.head) return [mended];
  const [owner] = dependents(tree, noun.index, "nsubj").filter((at) => at === noun.index - 1);
  const isObject = named.deprel === "obj" && named.head === noun.index;
  return owner !== undefined && isObject ? [{ at: owner, deprel: "compound" }, mended] : [];
}

/** Tokens that names in a list stand apart at most. */
const MAX_LIST = 15;

/** Prepositions that govern more than one. */
const MANY: ReadonlySet<string> = new Set(["between", "among", "amongst"]);

/**
 * "cooperation between Peru, Laos and Chad", "its partners, Peru and Laos": names listed behind a noun go with the first of them, which
 * "between" or a noun in the plural wants company for, and never with the noun.
 */
export function mendListed(tree: Tree, name: ParsedToken): Mending {
  const noun = tree.tokens[name.head];
  if (!["conj", "appos"].includes(name.deprel) || name.upos !== "PROPN" || noun?.upos !== "NOUN") return [];
  if (prepositionOf(tree, name.index) !== null) return [];
  const first = tree.tokens
    .slice(Math.max(noun.index + 1, name.index - MAX_LIST), name.index)
    .find(({ head, deprel }) => head === noun.index && ["nmod", "appos"].includes(deprel));
  if (first?.upos !== "PROPN") return [];
  const isList = tree.tokens
    .slice(first.index, name.index)
    .every(({ upos, text }) => ["PROPN", "CCONJ"].includes(upos) || text === ",");
  const isEnd = tree.tokens[name.index - 1]?.upos === "CCONJ" && tree.tokens[name.index - 2]?.text !== ",";
  const isNamed = name.deprel === "conj" && first.deprel === "appos" && noun.xpos === "NNS" && isEnd;
  const wantsMore = MANY.has(prepositionOf(tree, first.index) ?? "") || isNamed;
  return isList && wantsMore ? [{ at: name.index, head: first.index, deprel: "conj" }] : [];
}

/** Whether a verb is in the past: finite, or a participle that no auxiliary makes a perfect or a passive, read so by mistake. */
const isReadAsPast = (tree: Tree, verb: ParsedToken): boolean =>
  verb.xpos === "VBD" ||
  (verb.xpos === "VBN" &&
    dependents(tree, verb.index, "aux").length === 0 &&
    tree.tokens[verb.index + 1]?.text.toLowerCase() !== "by");

/** "Denies arming Laos and accuses Peru": a verb with a tense goes with the one before that has one too, never with the gerund between. */
export function mendFinite(tree: Tree, verb: ParsedToken): Mending {
  const gerund = tree.tokens[verb.head];
  const above = tree.tokens[gerund?.head ?? -1];
  if (verb.deprel !== "conj" || gerund?.xpos !== "VBG" || gerund.deprel !== "xcomp" || above === undefined) return [];
  if (verb.xpos !== "VBZ" || above.xpos !== "VBZ" || above.index > gerund.index) return [];
  return dependents(tree, verb.index, "nsubj").length > 0 ? [] : [{ at: verb.index, head: above.index, deprel: "conj" }];
}

/**
 * "They discussed the plans that Peru will weigh, praised …": a past tense without a subject goes with the past tense over a clause in
 * the present or future, never with the verb of that clause.
 */
export function mendCoordinateVerb(tree: Tree, verb: ParsedToken): Mending {
  const inner = tree.tokens[verb.head];
  if (verb.deprel !== "conj" || inner === undefined || inner.index > verb.index || !isReadAsPast(tree, verb)) return [];
  if (!["VB", "VBP", "VBZ"].includes(inner.xpos) || dependents(tree, verb.index, "nsubj", "csubj", "aux").length > 0) return [];
  if (
    !["acl", "advcl"].some((relation) => isRelation(inner.deprel, relation)) ||
    dependents(tree, inner.index, "nsubj").length === 0
  )
    return [];
  const above = tree.tokens[climb(tree, inner.head, (at) => tree.tokens[at]?.upos !== "VERB" && headOf(tree, at) >= 0)];
  if (above === undefined || above.index > inner.index) return [];
  return above.xpos === "VBD" ? [{ at: verb.index, head: above.index, deprel: "conj" }] : [];
}

/** "Called it an act of war and threatened Peru": a verb with a tense goes with the verb before, never with a noun that is no clause. */
export function mendVerbOfNoun(tree: Tree, verb: ParsedToken): Mending {
  const noun = tree.tokens[verb.head];
  const above = tree.tokens[noun?.head ?? -1];
  if (verb.deprel !== "conj" || !isFiniteForm(verb) || noun?.upos !== "NOUN" || above === undefined) return [];
  const isPlain = dependents(tree, noun.index, "cop", "nsubj").length === 0 && ["obj", "xcomp", "obl"].includes(noun.deprel);
  const isBare = dependents(tree, verb.index, "nsubj", "nsubj:pass", "csubj", "aux").length === 0;
  const goesOn = isVerbal(tree, above.index) && isFiniteForm(above) && above.index < noun.index;
  return isPlain && isBare && goesOn ? [{ at: verb.index, head: above.index, deprel: "conj" }] : [];
}

/** What was hung on a noun across the verb behind it goes with that verb's object. */
const behind = (tree: Tree, noun: number, verb: number, object: number): Mending =>
  dependents(tree, noun, "nmod")
    .filter((at) => at > verb && at !== object)
    .map((at) => ({ at, head: object, deprel: "nmod" }));

/**
 * "Condemned the raid and lifted sanctions": a past tense behind "and" that has an object and was read as coordinated with a noun goes
 * with the verb over it, and the noun with what stands before "and".
 */
export function mendVerbBesideNoun(tree: Tree, verb: ParsedToken): Mending {
  const [noun, and] = [tree.tokens[verb.head], tree.tokens[verb.index - 1]];
  if (verb.deprel !== "conj" || noun === undefined || noun.index > verb.index || !isNominal(tree, noun.index)) return [];
  if (and?.upos !== "CCONJ" || !isReadAsPast(tree, verb) || dependents(tree, verb.index, "nsubj", "aux", "cop").length > 0)
    return [];
  const thing = tree.tokens[noun.head];
  // "Expelled the ambassador and imposed sanctions", read as one object.
  const isTorn = thing !== undefined && thing.index > verb.index && noun.deprel === "compound" && isNominal(tree, thing.index);
  const above = tree.tokens[climb(tree, noun.head, (at) => tree.tokens[at]?.upos !== "VERB" && headOf(tree, at) >= 0)];
  if (above === undefined || above.index > noun.index || above.xpos !== "VBD") return [];
  const taken = dependents(tree, above.index, "obj").filter((at) => at > verb.index);
  const [object] = [...dependents(tree, verb.index, "obj"), ...taken];
  if (!isTorn && object === undefined) return [];
  if (!isTorn)
    return [
      { at: verb.index, head: above.index, deprel: "conj" },
      ...taken.map((at): Mend => ({ at, head: verb.index, deprel: "obj" })),
      ...behind(tree, noun.index, verb.index, object ?? verb.index),
    ];
  const before = (tree.children[thing.index] ?? []).filter((at) => at < verb.index && at !== noun.index);
  return [
    { at: verb.index, head: above.index, deprel: "conj" },
    { at: noun.index, head: thing.head, deprel: thing.deprel },
    { at: thing.index, head: verb.index, deprel: "obj" },
    ...before.map((at): Mend => ({ at, head: noun.index, deprel: tree.tokens[at]?.deprel ?? "dep" })),
  ];
}

/** Whether a participle tells what was done to a noun behind it, and does not describe it: "imposed sanctions", "accused President Silva". */
const hardlyDescribes = (participle: ParsedToken, thing: ParsedToken, { neverDescribing, blaming }: ClauseLexicon): boolean =>
  neverDescribing.has(participle.lemma) || (thing.upos === "PROPN" && blaming.has(participle.lemma));

/** "Condemned the raid and imposed sanctions on Laos": what is hardly ever said of a noun before it is a verb, behind "and". */
export function mendImposed(tree: Tree, participle: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [thing, and] = [tree.tokens[participle.head], tree.tokens[participle.index - 1]];
  if (participle.deprel !== "amod" || thing === undefined || and?.upos !== "CCONJ") return [];
  const isSecond = thing.deprel === "obj" && thing.head < and.index;
  if (!hardlyDescribes(participle, thing, lexicon) || (thing.deprel !== "conj" && !isSecond)) return [];
  const above = tree.tokens[climb(tree, thing.head, (at) => tree.tokens[at]?.xpos !== "VBD" && headOf(tree, at) >= 0)];
  if (thing.index < participle.index || above === undefined || above.index > participle.index || above.xpos !== "VBD") return [];
  return [
    { at: participle.index, head: above.index, deprel: "conj" },
    { at: thing.index, head: participle.index, deprel: "obj" },
    ...pathToRoot(tree, thing.head)
      .flatMap((over) => (over < above.index ? [] : dependents(tree, over, "obl")))
      .filter((at) => at > thing.index)
      .map((at) => ({ at, head: participle.index, deprel: deprelOf(tree, at) })),
    ...dependents(tree, thing.index, "acl").map((at) => ({ at, head: participle.index, deprel: "advcl" })),
    ...behind(tree, thing.head, participle.index, thing.index),
    { at: and.index, head: participle.index, deprel: "cc" },
  ];
}

/**
 * "Talks between Peru and Laos collapsed": what "between" governs are two, so that a subject behind its "and" is the second of them, and
 * whatever they are between is the subject, though it was read as the root.
 */
export function mendBetween(tree: Tree, verb: ParsedToken): Mending {
  const subjects = dependents(tree, verb.index, "nsubj", "nsubj:pass");
  const second = subjects.find((at) => at < verb.index && tree.tokens[at]?.upos === "PROPN");
  if (second === undefined) return [];
  const start = Math.min(second, ...dependents(tree, second, "det", "amod", "compound"));
  const and = tree.tokens[start - 1];
  const first = tree.tokens.findLast(({ index }) => index < start - 1 && prepositionOf(tree, index) === "between");
  if (and?.text !== "and" || first === undefined || dependents(tree, first.index, "conj").length > 0) return [];
  if (Math.max(...subtree(tree, first.index)) !== start - 2) return [];
  const pair: Mending = [
    { at: second, head: first.index, deprel: "conj" },
    { at: and.index, head: second, deprel: "cc" },
  ];
  if (subjects.some((at) => at < first.index)) return pair;
  const thing = climb(tree, first.head, (at) => isNominal(tree, headOf(tree, at)) && headOf(tree, at) < first.index);
  const above = tree.tokens[thing];
  if (above === undefined || verb.head !== thing || verb.deprel !== "conj") return [];
  const after = (tree.children[thing] ?? []).filter((at) => at > verb.index);
  return [
    ...pair,
    { at: verb.index, head: above.head, deprel: above.deprel },
    { at: thing, head: verb.index, deprel: "nsubj" },
    ...after.map((at) => ({ at, head: verb.index, deprel: tree.tokens[at]?.deprel ?? "punct" })),
  ];
}

/** Verbs of what only a speaker does: to blame, to name, to rule out, to urge. */
const isSpeakers = (lemma: string, { blaming, naming, blockingVerbs, urging }: ClauseLexicon): boolean =>
  blaming.has(lemma) || naming.has(lemma) || blockingVerbs.has(lemma) || urging.has(lemma);

/**
 * "Peru said Laos had shelled a town and called it a crime", "had a right to arm and urged Chad to wait": what only a speaker does, behind
 * what had been done before or is so, is done by whoever says so.
 */
export function mendSpeakersVerb(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const inner = tree.tokens[verb.head];
  const said = tree.tokens[inner?.head ?? -1];
  if (verb.deprel !== "conj" || inner?.deprel !== "ccomp" || said === undefined || !isReadAsPast(tree, verb)) return [];
  if (!lexicon.reportingVerbs.has(said.lemma) || said.index > inner.index || said.xpos !== "VBD") return [];
  if (!isSpeakers(verb.lemma, lexicon) || isSpeakers(inner.lemma, lexicon)) return [];
  const isPluperfect = dependents(tree, inner.index, "aux").some((at) => tree.tokens[at]?.text.toLowerCase() === "had");
  const isState = lexicon.states.has(inner.lemma) || dependents(tree, inner.index, "cop").length > 0;
  if (!(isPluperfect || isState) || dependents(tree, verb.index, "nsubj", "aux").length > 0) return [];
  return [{ at: verb.index, head: said.index, deprel: "conj" }];
}

/**
 * "Told parliament that no land would be given away and appealed to Laos": behind "would" nothing is in the past, so that a past tense goes
 * with the verb that reports.
 */
export function mendPastBesideModal(tree: Tree, verb: ParsedToken): Mending {
  const inner = tree.tokens[verb.head];
  const said = tree.tokens[inner?.head ?? -1];
  if (verb.deprel !== "conj" || inner?.deprel !== "ccomp" || said?.xpos !== "VBD") return [];
  // "Would be signed and sealed" is a passive of two.
  const isPast = inner.xpos === "VB" ? isReadAsPast(tree, verb) : verb.xpos === "VBD";
  if (!isPast || said.index > inner.index || inner.index > verb.index) return [];
  const isModal = dependents(tree, inner.index, "aux").some((at) => tree.tokens[at]?.xpos === "MD");
  const isBare = dependents(tree, verb.index, "nsubj", "nsubj:pass", "aux", "cop").length === 0;
  return isModal && isBare ? [{ at: verb.index, head: said.index, deprel: "conj" }] : [];
}
