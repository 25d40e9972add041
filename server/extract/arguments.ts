/**
 * Predicate–argument structure: who stands where about a verb, noun or adjective, whatever the construction. Active, passive,
 * control, coordination, relative clause, light verb and apposition all end in the same few slots, so that patterns need not know them.
 *
 * Slots: `subj`, `obj`, `iobj` (logical, after passives are undone) · a preposition ("to", "because of") · `poss` ("Moscow's") ·
 * `mod` (adjective or noun before a noun) · `is` (whom a noun describes: "Japan, an ally of …") · `clause` (complement clause) ·
 * `that` (a finite one) · `infinitive` · `if` (or "unless") · `above` (the next verb up the tree: whose "claim" was denied) ·
 * `adv` (adverbs of a verb: "not", "home") · of a noun `case` (its own preposition), `det`, `self` (the noun, where it names
 * an end), `namer` (who calls another by it) and `which` (its relative clause).
 */
import { isCircumstantial } from "./circumstances.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { isOnBehalf, representedBy } from "./represented.ts";
import { agentsOf, echoes, sharedObjects } from "./shared-arguments.ts";
import { dereference, isPassive, surfaceSubjects } from "./subject.ts";
import { isOwnedOver, isPartOf } from "./transparent.ts";
import { dependents, deprelOf, headOf, isNominal, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

export type Slots = ReadonlyMap<string, readonly number[]>;

/** Prepositions after which a noun's own complements are often misattached. */
const AGENT_LIKE: ReadonlySet<string> = new Set(["by", "of", "from"]);

type Collector = Map<string, number[]>;

const NONE: ReadonlySet<number> = new Set();

function add(slots: Collector, name: string, tokens: readonly number[]): void {
  const list = slots.get(name) ?? [];
  for (const token of tokens) if (!list.includes(token)) list.push(token);
  if (list.length > 0) slots.set(name, list);
}

/** Prepositional phrases of a token, each under its preposition. */
function addPrepositions(
  tree: Tree,
  index: number,
  slots: Collector,
  lexicon: ClauseLexicon,
  skip: ReadonlySet<number> = NONE,
): void {
  for (const at of dependents(tree, index, "obl", "nmod", "advcl", "acl", "xcomp")) {
    // What is done "on behalf of Peru" is not done on Peru.
    if (skip.has(at) || isRelation(deprelOf(tree, at), "nmod:poss") || isOnBehalf(tree, at, lexicon)) continue;
    const preposition = prepositionOf(tree, at);
    if (preposition !== null) add(slots, preposition, [dereference(tree, at)]);
  }
}

/** "the attack by Russia on Kharkiv": a phrase that hangs on another phrase of the noun may belong to the noun itself; such come last. */
function addInnerPrepositions(tree: Tree, noun: number, slots: Collector): void {
  for (const at of dependents(tree, noun, "nmod")) {
    const outer = prepositionOf(tree, at);
    if (outer === null) continue;
    for (const inner of dependents(tree, at, "nmod")) {
      const name = prepositionOf(tree, inner);
      const belongs = name === "by" || (AGENT_LIKE.has(outer) && name !== "of");
      if (name !== null && belongs && !slots.has(name)) add(slots, name, [inner]);
    }
  }
}

const isInfinitive = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "mark", "aux").some((at) => lemmaOf(tree, at) === "to");

/** "called on Kenya to leave", "told it not to". */
const infinitives = (tree: Tree, verb: number): readonly number[] =>
  dependents(tree, verb, "xcomp", "ccomp", "advcl").filter((at) => isInfinitive(tree, at));

/** "threatened to leave if Kenya went ahead", "unless it withdrew". */
const conditionsOf = (tree: Tree, verb: number): readonly number[] =>
  dependents(tree, verb, "advcl").filter((at) =>
    dependents(tree, at, "mark").some((mark) => ["if", "unless"].includes(lemmaOf(tree, mark))),
  );

/** "told Kenya that it would leave", "said Kenya must leave"; not the infinitive of "told Kenya to leave". */
function finiteComplements(tree: Tree, verb: number): readonly number[] {
  return dependents(tree, verb, "ccomp").filter((at) => !isInfinitive(tree, at));
}

/** "Peru, Laos complained, had broken the truce": what a reporting verb in brackets reports is the clause around it. */
const isParenthesis = (tree: Tree, verb: number, lexicon: ClauseLexicon): boolean =>
  deprelOf(tree, verb) === "parataxis" &&
  lexicon.reportingVerbs.has(lemmaOf(tree, verb)) &&
  isVerbal(tree, headOf(tree, verb)) &&
  dependents(tree, verb, "ccomp", "xcomp", "obj").length === 0;

/** Steps up the tree to the next verb: from a noun in apposition to a clause, or from a clause to the one it continues. */
const MAX_ABOVE = 4;

/** "is in Peru for talks": a place that a copula says somebody is in is a predicate as a verb is. */
const isWhereabouts = (tree: Tree, at: number): boolean =>
  dependents(tree, at, "cop").length > 0 && prepositionOf(tree, at) === "in";

/** The next verb above a token, or place where somebody is; -1 where there is none near. */
function verbAbove(tree: Tree, index: number, { reactions }: ClauseLexicon): number {
  let at = headOf(tree, index);
  for (let steps = 1; at >= 0 && steps < MAX_ABOVE && !isVerbal(tree, at) && !isWhereabouts(tree, at); steps++) {
    // "banned chips in retaliation for arms sales": who retaliates sells no arms.
    if (reactions.has(lemmaOf(tree, at))) return -1;
    at = headOf(tree, at);
  }
  return at >= 0 && (isVerbal(tree, at) || isWhereabouts(tree, at)) ? at : -1;
}

function addAbove(tree: Tree, index: number, slots: Collector, lexicon: ClauseLexicon): void {
  const above = verbAbove(tree, index, lexicon);
  if (above >= 0) add(slots, "above", [above]);
  add(
    slots,
    "above",
    dependents(tree, index, "parataxis").filter((at) => isParenthesis(tree, at, lexicon)),
  );
}

function verbSlots(tree: Tree, verb: number, lexicon: ClauseLexicon): Slots {
  const slots: Collector = new Map();
  const passive = isPassive(tree, verb);
  const surface = surfaceSubjects(tree, verb, lexicon);
  const objects = dependents(tree, verb, "obj").map((at) => dereference(tree, at));
  const indirect = dependents(tree, verb, "iobj").map((at) => dereference(tree, at));
  const agents = passive ? agentsOf(tree, verb) : [];
  if (passive) {
    add(slots, "subj", agents);
    add(slots, objects.length > 0 ? "iobj" : "obj", surface);
  } else add(slots, "subj", [...surface, ...echoes(tree, verb), ...representedBy(tree, verb, surface, lexicon)]);
  add(slots, "obj", objects);
  add(slots, "iobj", indirect);
  // "warned Kenya": one whom a verb addresses is its object where it has no other.
  if (objects.length === 0) add(slots, "obj", indirect);
  add(slots, "aux", dependents(tree, verb, "aux"));
  add(slots, "adv", dependents(tree, verb, "advmod", "compound:prt"));
  const deprel = deprelOf(tree, verb);
  if (!passive && objects.length === 0) {
    const gap = isRelation(deprel, "acl:relcl") && dependents(tree, verb, "nsubj").length > 0 ? headOf(tree, verb) : -1;
    if (gap >= 0 && !surface.includes(gap)) add(slots, "obj", [gap]);
    else add(slots, "obj", sharedObjects(tree, verb));
  }
  addPrepositions(tree, verb, slots, lexicon, new Set(agents));
  for (const agent of agents)
    addPrepositions(
      tree,
      agent,
      slots,
      lexicon,
      new Set(dependents(tree, agent, "nmod").filter((at) => AGENT_LIKE.has(prepositionOf(tree, at) ?? ""))),
    );
  for (const at of slots.get("obj") ?? []) {
    if (headOf(tree, at) !== verb) continue;
    addPrepositions(tree, at, slots, lexicon);
    addInnerPrepositions(tree, at, slots);
  }
  add(
    slots,
    "clause",
    dependents(tree, verb, "xcomp", "ccomp", "advcl").filter((at) => prepositionOf(tree, at) === null),
  );
  add(slots, "that", finiteComplements(tree, verb));
  if (isParenthesis(tree, verb, lexicon)) for (const name of ["clause", "that"]) add(slots, name, [headOf(tree, verb)]);
  add(slots, "infinitive", infinitives(tree, verb));
  add(slots, "if", conditionsOf(tree, verb));
  addAbove(tree, verb, slots, lexicon);
  return slots;
}

/** The verb through which a noun acts: "imposed [sanctions]", "a series of [strikes] was launched"; -1 where there is none. */
function lightVerbOf(tree: Tree, noun: number, lexicon: ClauseLexicon): number {
  let at = noun;
  for (let steps = 0; steps < 4; steps++) {
    const head = headOf(tree, at);
    const deprel = deprelOf(tree, at);
    if (head < 0 || isCircumstantial(tree, at, lexicon)) return -1;
    if (isOwnedOver(tree, at, lexicon)) return -1;
    if (isRelation(deprel, "conj") || isPartOf(tree, at, lexicon)) at = head;
    else if (isVerbal(tree, head) && lexicon.lightVerbs.has(lemmaOf(tree, head)) && /^(obj|nsubj:pass|obl|xcomp)/.test(deprel))
      return head;
    else return -1;
  }
  return -1;
}

/** "Peru's war and Lao help for Kenya": the help is Laos's and not Peru's. */
const isOwned = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "amod", "compound").some((at) => /^\p{Lu}/u.test(tree.tokens[at]?.text ?? ""));

function nounSlots(tree: Tree, noun: number, lexicon: ClauseLexicon): Slots {
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
  const copular = dependents(tree, noun, "cop").length > 0 ? surfaceSubjects(tree, noun, lexicon) : [];
  add(slots, "is", copular);
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
  for (const at of dependents(tree, noun, "acl")) {
    if (isRelation(deprelOf(tree, at), "acl:relcl") || tree.tokens[at]?.xpos !== "VBN") continue;
    const authors = dependents(tree, at, "obl").filter((phrase) => prepositionOf(tree, phrase) === "by");
    // A truce "mediated by Qatar" is not Qatar's.
    if (!lexicon.mediation.has(lemmaOf(tree, at))) add(slots, "by", authors);
    addPrepositions(tree, at, slots, lexicon, new Set(authors));
  }
  const governor = lightVerbOf(tree, noun, lexicon);
  if (governor >= 0) {
    const passive = isPassive(tree, governor);
    if (passive)
      add(
        slots,
        "subj",
        dependents(tree, governor, "obl").filter((at) => prepositionOf(tree, at) === "by"),
      );
    else add(slots, "subj", surfaceSubjects(tree, governor, lexicon));
    add(slots, "iobj", dependents(tree, governor, "iobj"));
    addPrepositions(tree, governor, slots, lexicon);
  }
  const deprel = deprelOf(tree, noun);
  if (isRelation(deprel, "conj") && isNominal(tree, headOf(tree, noun))) {
    // "Russia's aid and training": what stands before the first noun holds for the second too.
    const first = headOf(tree, noun);
    if (!slots.has("poss") && !isOwned(tree, noun)) add(slots, "poss", dependents(tree, first, "nmod:poss"));
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
  addInnerPrepositions(tree, noun, slots);
  add(
    slots,
    "clause",
    dependents(tree, noun, "acl", "ccomp").filter(
      (at) => !isRelation(deprelOf(tree, at), "acl:relcl") && tree.tokens[at]?.xpos !== "VBN",
    ),
  );
  addAbove(tree, noun, slots, lexicon);
  return slots;
}

/** The slots of the predicate at `index`, filled with token indices in order of preference; pure, O(size of its neighbourhood). */
export function argumentsOf(tree: Tree, index: number, lexicon: ClauseLexicon): Slots {
  const deprel = deprelOf(tree, index);
  // "is to release": a copula before an infinitive does not make the verb a predicate noun.
  if (isVerbal(tree, index) && deprel !== "compound") {
    if (deprel !== "amod") return verbSlots(tree, index, lexicon);
    // "the U.S.-led coalition", "Russian-backed rebels": a participle before its noun.
    const slots: Collector = new Map();
    add(slots, "subj", dependents(tree, index, "obl", "compound", "nsubj", "amod", "advmod", "obl:npmod", "nmod"));
    const noun = headOf(tree, index);
    // "the M23, a Rwandan-backed militia"
    add(slots, "obj", deprelOf(tree, noun) === "appos" ? [noun, headOf(tree, noun)] : [noun]);
    return slots;
  }
  return nounSlots(tree, index, lexicon);
}
