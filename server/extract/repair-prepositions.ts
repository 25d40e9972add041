/** Mends what was read as a preposition and is none, or governs another word than it was hung on: "called off a visit", "is due in Lima", "after they left". */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { isFiniteForm } from "./tense.ts";
import { dependents, deprelOf, headOf, isNominal, predicateLemma, prepositionOf, type Tree } from "./tree.ts";

/** "handed over prisoners": the particle belongs to the verb, and what it seemed to govern is the verb's object. */
export function mendParticle(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const particle = tree.tokens[verb.index + 1];
  if (particle === undefined || !lexicon.phrasalVerbs.has(`${verb.lemma.toLowerCase()} ${particle.text.toLowerCase()}`))
    return [];
  if (particle.deprel === "compound:prt") {
    // "cut off Poland": a bare phrase after the particle is the object.
    const bare = dependents(tree, verb.index, "obl").find((at) => at > particle.index && at - particle.index <= 3);
    const taken = bare === undefined || prepositionOf(tree, bare) !== null || dependents(tree, verb.index, "obj").length > 0;
    return taken ? [] : [{ at: bare, deprel: "obj" }];
  }
  // "will hand over two ships": "over" goes with the verb, and does not say "more than".
  if (particle.deprel === "advmod" && tree.tokens[particle.head]?.upos === "NUM")
    return [{ at: particle.index, head: verb.index, deprel: "compound:prt" }];
  if (particle.deprel !== "case") return [];
  const mended: Mend = { at: particle.index, head: verb.index, deprel: "compound:prt" };
  // "pulled out of Laos": another preposition stays, and Laos with it.
  const governed = tree.tokens[particle.head];
  const alone = dependents(tree, particle.head, "case").length === 1;
  return governed?.head === verb.index && alone ? [mended, { at: governed.index, deprel: "obj" }] : [mended];
}

/** "said no to Peru": what is said, and no part of the phrase behind it. */
export function mendSaidNo(tree: Tree, verb: ParsedToken): Mending {
  const [word, to] = [tree.tokens[verb.index + 1], tree.tokens[verb.index + 2]];
  const isAnswer = verb.lemma === "say" && ["no", "yes"].includes(word?.text.toLowerCase() ?? "") && to?.text === "to";
  return isAnswer && word?.deprel !== "obj" ? [{ at: verb.index + 1, head: verb.index, deprel: "obj" }] : [];
}

/** "flew home after talks with leaders from Peru": where those are from with whom somebody deals is told right behind them. */
export function mendOrigin(tree: Tree, place: ParsedToken): Mending {
  const from = tree.tokens[place.index - 1];
  const people = tree.tokens[place.index - 2];
  if (from?.text !== "from" || from.head !== place.index || people === undefined || place.upos !== "PROPN") return [];
  const isAmong = people.xpos === "NNS" && prepositionOf(tree, people.index) === "with" && isNominal(tree, people.head);
  return isAmong && place.head !== people.index && place.head < people.index
    ? [{ at: place.index, head: people.index, deprel: "nmod" }]
    : [];
}

/** "hit by sanctions from Laos": where what did it is from, straight behind it, is said of that. */
export function mendAgentsOrigin(tree: Tree, name: ParsedToken): Mending {
  const verb = tree.tokens[name.head];
  if (name.deprel !== "obl" || name.upos !== "PROPN" || prepositionOf(tree, name.index) !== "from" || verb === undefined)
    return [];
  const start = Math.min(...dependents(tree, name.index, "case"));
  const agent = dependents(tree, verb.index, "obl").find(
    (at) => at === start - 1 && tree.tokens[at]?.upos === "NOUN" && prepositionOf(tree, at) === "by",
  );
  return agent === undefined ? [] : [{ at: name.index, head: agent, deprel: "nmod" }];
}

/** "ruled out sanctions on Laos": nobody rules out something on somebody, so that the phrase straight behind the noun is of that noun. */
export function mendRuledOut(tree: Tree, name: ParsedToken, { rulingOut }: ClauseLexicon): Mending {
  if (name.deprel !== "obl" || name.upos !== "PROPN" || !rulingOut.has(predicateLemma(tree, name.head))) return [];
  const start = Math.min(...dependents(tree, name.index, "case"));
  const [object] = dependents(tree, name.head, "obj");
  return object !== undefined && object === start - 1 ? [{ at: name.index, head: object, deprel: "nmod" }] : [];
}

/** What stands between a name and the time that is told behind it. */
const WHICH_TIME: ReadonlySet<string> = new Set(["last", "next", "this", "earlier", "later"]);

/** "met with the United States last month": a name before "last" is no part of the month, and keeps its preposition. */
export function mendDated(tree: Tree, name: ParsedToken): Mending {
  const time = tree.tokens[name.head];
  const which = tree.tokens
    .slice(name.index + 1, Math.min(name.head, name.index + 3))
    .find(({ text }) => WHICH_TIME.has(text.toLowerCase()));
  if (name.deprel !== "compound" || name.upos !== "PROPN" || time?.deprel !== "obl:unmarked" || which === undefined) return [];
  const taken = [...dependents(tree, time.index, "case", "det")].filter((at) => at < name.index);
  const isGoverned = taken.length > 0 || prepositionOf(tree, name.index) !== null;
  if (!isGoverned) return [];
  return [
    { at: name.index, head: time.head, deprel: "obl" },
    ...taken.map((at): Mend => ({ at, head: name.index, deprel: deprelOf(tree, at) })),
  ];
}

/** "curbs on arms exports": a preposition governs the whole of a compound and not its first word. */
export function mendPreposition(tree: Tree, preposition: ParsedToken): Mending {
  const part = tree.tokens[preposition.head];
  if (preposition.deprel !== "case" || preposition.upos !== "ADP" || part?.deprel !== "compound") return [];
  const isBefore = preposition.index < part.index && part.index < part.head;
  const isBare = isNominal(tree, part.head) && dependents(tree, part.head, "case", "mark").length === 0;
  return isBefore && isBare ? [{ at: preposition.index, head: part.head, deprel: "case" }] : [];
}

/** Words that are preposition and conjunction both. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(["after", "before", "since", "until", "as", "once", "than"]);

/** "after the latter sent troops": a conjunction read as a preposition leaves its clause without a subject. */
export function mendClauseSubject(tree: Tree, verb: ParsedToken): Mending {
  if (dependents(tree, verb.index, "nsubj", "csubj").length > 0) return [];
  const before = dependents(tree, verb.index, "obl").filter((at) => at < verb.index);
  // "Oil rose after Peru bombed Laos": hung on the verb before.
  const hung = verb.deprel === "advcl" && dependents(tree, verb.index, "mark").length === 0 ? verb.index - 1 : -1;
  const isHung =
    hung >= 0 && tree.tokens[hung]?.upos === "PROPN" && deprelOf(tree, hung) === "obl" && headOf(tree, hung) === verb.head;
  const subject = before.at(-1) ?? (isHung && isFiniteForm(verb) ? hung : undefined);
  const conjunction = subject === undefined ? undefined : dependents(tree, subject, "case")[0];
  if (subject === undefined || conjunction === undefined || !CONJUNCTIONS.has(tree.tokens[conjunction]?.text.toLowerCase() ?? ""))
    return [];
  const parted = tree.tokens.slice(subject, verb.index).some(({ text }) => text === ",");
  if (parted) return [];
  return [
    { at: subject, head: verb.index, deprel: "nsubj" },
    { at: conjunction, head: verb.index, deprel: "mark" },
  ];
}

/** "The minister is due in Lima": what was read as one preposition is what is said of her, and where. */
export function mendDue(tree: Tree, due: ParsedToken): Mending {
  const place = tree.tokens[due.head];
  const preposition = tree.tokens[due.index + 1];
  const isFixed = preposition?.head === due.index && preposition.deprel === "fixed";
  if (due.lemma !== "due" || due.deprel !== "case" || !isFixed || preposition.text === "to" || place === undefined) return [];
  const said = (tree.children[place.index] ?? []).filter((at) => at < due.index || /^(obl|nmod|punct)/u.test(deprelOf(tree, at)));
  if (dependents(tree, place.index, "cop").length === 0) return [];
  return [
    { at: due.index, head: place.head, deprel: place.deprel },
    { at: place.index, head: due.index, deprel: "obl" },
    { at: preposition.index, head: place.index, deprel: "case" },
    ...said.map((at): Mend => ({ at, head: due.index, deprel: deprelOf(tree, at) })),
  ];
}

/** "Israeli strike": whoever did a deed stands before it. */
const isSomebodys = (tree: Tree, deed: number): boolean =>
  dependents(tree, deed, "amod", "compound", "nmod:poss").some((at) => /^\p{Lu}/u.test(tree.tokens[at]?.text ?? ""));

/**
 * "lifted its veto on Peru's membership", "condemns Laotian strike on Peru": what is right behind what stands in the way of it, or behind
 * somebody's deed, belongs to that, not to the verb.
 */
export function mendBarrier(tree: Tree, phrase: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [first] = dependents(tree, phrase.index, "case");
  const barrier = tree.tokens[(first ?? 0) - 1];
  const isBehind = phrase.deprel === "obl" && barrier?.head === phrase.head && barrier.deprel === "obj";
  if (!isBehind) return [];
  const lemma = barrier.lemma.toLowerCase();
  const isDeed = (lexicon.onsets.has(lemma) || lexicon.misdeeds.has(lemma)) && isSomebodys(tree, barrier.index);
  const isAgainst = ["on", "against"].includes(prepositionOf(tree, phrase.index) ?? "");
  return lexicon.barriers.has(lemma) || (isDeed && isAgainst) ? [{ at: phrase.index, head: barrier.index, deprel: "nmod" }] : [];
}

/** "Remains open to a meeting": what stands right behind an adjective belongs to that, not to the verb that joins it. */
export function mendOpenTo(tree: Tree, verb: ParsedToken, { linking }: ClauseLexicon): Mending {
  if (!linking.has(verb.lemma)) return [];
  const adjective = dependents(tree, verb.index, "xcomp").find((at) => tree.tokens[at]?.upos === "ADJ");
  const phrase = dependents(tree, verb.index, "obl").find((at) => dependents(tree, at, "case")[0] === (adjective ?? -2) + 1);
  return adjective === undefined || phrase === undefined ? [] : [{ at: phrase, head: adjective, deprel: "obl" }];
}

/** "Was about to attack": "about" is what is said of somebody, and the deed its complement. */
export function mendAboutTo(tree: Tree, verb: ParsedToken): Mending {
  const about = tree.tokens[verb.head];
  const to = dependents(tree, verb.index, "mark")[0];
  if (about?.text.toLowerCase() !== "about" || to !== about.index + 1 || dependents(tree, about.index, "cop").length === 0)
    return [];
  return verb.deprel === "xcomp" ? [] : [{ at: verb.index, deprel: "xcomp" }];
}
