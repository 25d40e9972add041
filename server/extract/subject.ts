/**
 * Who does it: the surface subject of a clause, found where English leaves it out (coordination, control, participles,
 * relative clauses), after the enhanced dependencies of Schuster and Manning 2016 ("Enhanced English Universal Dependencies", §3).
 */
import { isCircumstance, isCircumstantial, isSetOff } from "./circumstances.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { requited } from "./requital.ts";
import {
  climb,
  dependents,
  deprelOf,
  headOf,
  isNominal,
  isRelation,
  isVerbal,
  lemmaOf,
  prepositionOf,
  RELATIVE_PRONOUNS,
  type Tree,
} from "./tree.ts";

/** Control and raising chains longer than this are parse errors. */
const MAX_DEPTH = 6;

const ADDRESSED: ReadonlySet<string> = new Set(["on", "upon", "to", "with"]);

/** "are armed, trained or paid by Iran": between passives a participle that looks like a past tense is none. */
function sharesPassive(tree: Tree, verb: number): boolean {
  const first = headOf(tree, verb);
  return (
    tree.tokens[verb]?.xpos === "VBD" &&
    isRelation(deprelOf(tree, verb), "conj") &&
    dependents(tree, first, "aux:pass").length > 0 &&
    dependents(tree, verb, "nsubj", "obj").length === 0
  );
}

/**
 * True for a clause whose surface subject is its patient. The label alone is not believed: a finite passive has its auxiliary, a reduced
 * one is a participle on a noun or beside a clause, and either may name its agent after "by".
 */
export function isPassive(tree: Tree, verb: number, depth = 0): boolean {
  if (dependents(tree, verb, "aux:pass").length > 0) return true;
  const auxiliaries = dependents(tree, verb, "aux", "cop").map((at) => lemmaOf(tree, at));
  if (dependents(tree, verb, "obl:agent").length > 0) {
    // "stood by Peru": what follows "by" is no agent where a finite verb has a subject of its own and no auxiliary.
    const finite = tree.tokens[verb]?.xpos !== "VBN" && !auxiliaries.includes("be") && !auxiliaries.includes("get");
    return !(finite && tree.tokens.some(({ head, deprel }) => head === verb && deprel === "nsubj"));
  }
  const participle = tree.tokens[verb]?.xpos === "VBN" || sharesPassive(tree, verb);
  if (dependents(tree, verb, "nsubj:pass", "csubj:pass").length > 0)
    return participle ? !auxiliaries.includes("have") || auxiliaries.includes("be") : false;
  if (!participle || auxiliaries.includes("have") || dependents(tree, verb, "nsubj").length > 0) return false;
  const deprel = deprelOf(tree, verb);
  if (isRelation(deprel, "conj") && depth < MAX_DEPTH) return isPassive(tree, headOf(tree, verb), depth + 1);
  return ["acl", "advcl", "amod", "parataxis", "xcomp"].some((relation) => isRelation(deprel, relation));
}

/** The noun that a relative clause describes, for any token inside the clause; null outside one. */
function antecedent(tree: Tree, index: number): number | null {
  for (let at = index, steps = 0; at >= 0 && steps < MAX_DEPTH; at = headOf(tree, at), steps++) {
    if (isRelation(deprelOf(tree, at), "acl:relcl")) return headOf(tree, at);
  }
  return null;
}

/** Relations of a word to the head of the name or compound that it is part of. */
const PARTS: readonly string[] = ["flat", "compound", "nmod:desc"];

/** The noun before the pronoun: where the parser attached the relative clause elsewhere, its place still tells what it describes. */
function nounBefore(tree: Tree, index: number): number | null {
  for (let at = index - 1; at >= 0 && index - at <= 3; at--) {
    if (!isNominal(tree, at)) continue;
    return climb(tree, at, (part) => PARTS.some((relation) => isRelation(deprelOf(tree, part), relation)));
  }
  return null;
}

/** A relative pronoun stands for its antecedent; every other token for itself. */
export function dereference(tree: Tree, index: number): number {
  const token = tree.tokens[index];
  if (token === undefined || !RELATIVE_PRONOUNS.has(token.text.toLowerCase())) return index;
  const described = antecedent(tree, index);
  if (described !== null) return described;
  const isThat = token.text.toLowerCase() === "that";
  return isThat || token.index === 0 ? index : (nounBefore(tree, index) ?? index);
}

const isOfClause = (tree: Tree, verb: number): boolean => dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "of");

/** Those who own a noun ("Moscow's decision", "the Russian plan") or act through it ("Moscow made the decision"). */
function ownersOf(tree: Tree, noun: number, lexicon: ClauseLexicon, depth: number): readonly number[] {
  const owners = dependents(tree, noun, "nmod:poss", "amod", "compound").filter(
    (at) => tree.tokens[at]?.xpos !== "JJ" || /^\p{Lu}/u.test(tree.tokens[at]?.text ?? ""),
  );
  const possessors = owners.filter((at) => isRelation(deprelOf(tree, at), "nmod:poss"));
  if (possessors.length > 0) return possessors;
  // "the failure of Peru to arm Laos", "a decision by Peru to …"
  const phrases = dependents(tree, noun, "nmod").filter(
    (at) => tree.tokens[at]?.upos === "PROPN" && ["of", "by"].includes(prepositionOf(tree, at) ?? ""),
  );
  if (phrases.length > 0) return phrases;
  const governor = headOf(tree, noun);
  const deprel = deprelOf(tree, noun);
  // "became the first country to recognise Laos", "was the last to arm it"
  const isSaidOf =
    isRelation(deprel, "xcomp") && governor >= 0 && isVerbal(tree, governor) && dependents(tree, governor, "obj").length === 0;
  if (isSaidOf && depth < MAX_DEPTH) return surfaceSubjects(tree, governor, lexicon, depth + 1);
  const described = dependents(tree, noun, "cop").length > 0 ? dependents(tree, noun, "nsubj") : [];
  if (described.length > 0) return described.map((at) => dereference(tree, at));
  if (governor >= 0 && isVerbal(tree, governor) && (deprel === "obj" || isRelation(deprel, "obl")))
    return surfaceSubjects(tree, governor, lexicon, depth + 1);
  if (owners.length > 0) return owners;
  // "leads efforts in the campaign to …": whose the efforts are, the campaign is.
  const isPart = governor >= 0 && isRelation(deprel, "nmod") && isNominal(tree, governor) && depth < MAX_DEPTH;
  return isPart ? ownersOf(tree, governor, lexicon, depth + 1) : [noun];
}

/** "Gave Laos two days to leave", "granted it the right to land": who is given leave to do something does it; of a promise, who gives it. */
export function givenLeave(tree: Tree, infinitive: number, { leave }: ClauseLexicon): readonly number[] {
  if (!dependents(tree, infinitive, "mark").some((at) => lemmaOf(tree, at) === "to")) return [];
  const above = headOf(tree, infinitive);
  const giving = isVerbal(tree, above) ? above : headOf(tree, above);
  const given = dependents(tree, giving, "obj").some((at) => at < infinitive && leave.has(lemmaOf(tree, at)));
  return given && !isPassive(tree, giving) ? dependents(tree, giving, "iobj") : [];
}

/** "Blocked Laos from joining": who is kept from something would do it. */
const isBarred = (tree: Tree, gerund: number, { barring }: ClauseLexicon): boolean =>
  barring.has(lemmaOf(tree, headOf(tree, gerund))) && dependents(tree, gerund, "mark").some((at) => lemmaOf(tree, at) === "from");

/** "After visiting Peru, they urged Kenya to leave": who is urged did not go there. */
const isSetting = (tree: Tree, clause: number, lexicon: ClauseLexicon): boolean =>
  isCircumstance(tree, clause, lexicon) ||
  isSetOff(tree, clause) ||
  (isRelation(deprelOf(tree, clause), "advcl") && clause < headOf(tree, clause));

/**
 * Tokens that are the surface subject of the clause headed by `verb`: the subject of an active clause, the patient of a passive one.
 * Empty where nobody is named.
 */
export function surfaceSubjects(tree: Tree, verb: number, lexicon: ClauseLexicon, depth = 0): readonly number[] {
  if (depth > MAX_DEPTH) return [];
  const own = dependents(tree, verb, "nsubj", "csubj").filter(
    (at) => isNominal(tree, at) || tree.tokens[at]?.upos === "DET" || tree.tokens[at]?.upos === "ADJ",
  );
  if (own.length > 0) return own.map((at) => dereference(tree, at));
  const head = headOf(tree, verb);
  const deprel = deprelOf(tree, verb);
  if (head < 0) return [];
  // A list of clauses, a coordination, or an adjective or adverb on the way up ("stopped short of condemning").
  if (["conj", "parataxis", "advmod"].some((relation) => isRelation(deprel, relation)))
    return surfaceSubjects(tree, head, lexicon, depth + 1);
  if (isRelation(deprel, "acl:relcl")) return [];
  const answering = requited(tree, verb, lexicon, isPassive(tree, head));
  if (answering.length > 0) return answering.map((at) => dereference(tree, at));
  const allowed = givenLeave(tree, verb, lexicon);
  if (allowed.length > 0) return allowed.map((at) => dereference(tree, at));
  if (isRelation(deprel, "acl")) {
    // "accused Peru of arming": whoever is accused does it.
    if (deprelOf(tree, head) === "obj" && lexicon.objectControl.has(lemmaOf(tree, headOf(tree, head))) && isOfClause(tree, verb))
      return [dereference(tree, head)];
    const infinitive = dependents(tree, verb, "mark").some((at) => lemmaOf(tree, at) === "to" || lemmaOf(tree, at) === "of");
    // "issued a statement rejecting the plan": whose statement it is rejects.
    // "after a report blaming Laos": who acts upon it has not written it.
    const speaks =
      tree.tokens[verb]?.xpos === "VBG" &&
      lexicon.reportingNouns.has(lemmaOf(tree, head)) &&
      !isCircumstantial(tree, head, lexicon);
    return infinitive || speaks ? ownersOf(tree, head, lexicon, depth) : [head];
  }
  if (["xcomp", "ccomp", "advcl"].some((relation) => isRelation(deprel, relation))) {
    const controls = lexicon.objectControl.has(lemmaOf(tree, head)) || isBarred(tree, verb, lexicon);
    if (controls && !isPassive(tree, head) && !isSetting(tree, verb, lexicon)) {
      const objects = dependents(tree, head, "iobj", "obj").map((at) => dereference(tree, at));
      if (objects.length > 0) return objects.slice(0, 1);
      // "called on Israel to accept", "appealed to Peru to leave"
      const addressed = dependents(tree, head, "obl").filter((at) => at < verb && ADDRESSED.has(prepositionOf(tree, at) ?? ""));
      if (addressed.length > 0) return addressed;
    }
    return surfaceSubjects(tree, head, lexicon, depth + 1);
  }
  return [];
}
