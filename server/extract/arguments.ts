/**
 * Predicate–argument structure: who stands where about a verb, noun or adjective, whatever the construction. Active, passive,
 * control, coordination, relative clause, light verb and apposition all end in the same few slots, so that patterns need not know them.
 *
 * Slots: `subj`, `obj`, `iobj` (logical, after passives are undone) · a preposition ("to", "because of") · `poss` ("Moscow's") ·
 * `mod` (adjective or noun before a noun) · `is` (whom a noun describes: "Japan, an ally of …") · `clause` (complement clause) ·
 * `that` (a finite one) · `infinitive` · `if` (or "unless") · `setting` (a clause of time, cause or contrast) ·
 * `above` (the next verb up the tree: whose "claim" was denied) ·
 * `adv` (adverbs of a verb: "not", "home") · of a noun `case` (its own preposition), `det`, `self` (the noun, where it names
 * an end), `namer` (who calls another by it) and `which` (its relative clause).
 */
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { nounSlots } from "./noun-slots.ts";
import { representedBy } from "./represented.ts";
import { agentsOf, askedForAmends, echoes, joinedIn, objectsBehind, sharedObjects } from "./shared-arguments.ts";
import {
  add,
  addAbove,
  addInnerPrepositions,
  addPrepositions,
  AGENT_LIKE,
  isParenthesis,
  type Collector,
  type Slots,
} from "./slots.ts";
import { dereference, isPassive, surfaceSubjects } from "./subject.ts";
import { dependents, deprelOf, headOf, isRelation, isVerbal, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

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
  } else
    add(slots, "subj", [
      ...surface,
      ...echoes(tree, verb),
      ...joinedIn(tree, verb, lexicon),
      ...representedBy(tree, verb, surface, lexicon),
    ]);
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
    else add(slots, "obj", [...sharedObjects(tree, verb), ...objectsBehind(tree, verb)]);
  }
  addPrepositions(tree, verb, slots, lexicon, new Set(agents));
  add(slots, "from", askedForAmends(tree, verb, lexicon));
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
    dependents(tree, verb, "xcomp", "ccomp", "advcl").filter((at) => prepositionOf(tree, at) === null && !isSetting(tree, at)),
  );
  add(
    slots,
    "setting",
    dependents(tree, verb, "advcl").filter((at) => isSetting(tree, at)),
  );
  add(slots, "that", finiteComplements(tree, verb));
  if (isParenthesis(tree, verb, lexicon)) for (const name of ["clause", "that"]) add(slots, name, [headOf(tree, verb)]);
  add(slots, "infinitive", infinitives(tree, verb));
  add(slots, "if", conditionsOf(tree, verb));
  addAbove(tree, verb, slots, lexicon);
  return slots;
}

/** Conjunctions of what goes on beside a deed, before or after it. */
const SETTINGS: ReadonlySet<string> = new Set(
  "while when whenever as after before because since although though whereas until till".split(" "),
);

/** "Threatened Kenya while Peru rejected the plan": a clause that tells when or why something is done is no part of the deed. */
const isSetting = (tree: Tree, clause: number): boolean =>
  isRelation(deprelOf(tree, clause), "advcl") &&
  dependents(tree, clause, "nsubj", "nsubj:pass").length > 0 &&
  dependents(tree, clause, "mark").some((at) => SETTINGS.has(lemmaOf(tree, at)));

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
