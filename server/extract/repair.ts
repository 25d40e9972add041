/**
 * Mends what the parser is known to get wrong where a lexicon of verbs tells better: particles read as prepositions ("called off a visit"),
 * recipients read as parts of the thing given, subjects and objects read as measures of time. Runs between the parser and everything else.
 */
import type { Parsed, ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { mendAmount } from "./repair-amounts.ts";
import { mendClause } from "./repair-clauses.ts";
import { type Mend, type Mending, mendEach, mendVerbs } from "./repair-mends.ts";
import { mendApposedSubject } from "./repair-apposition.ts";
import { mendBacked, mendOwner, mendPreposition, mendStates } from "./repair-compounds.ts";
import { mendCoordinate, mendCoordinateVerb, mendLastOfMany, mendNamed } from "./repair-coordination.ts";
import { mendFellow } from "./repair-fellows.ts";
import { repairTags } from "./repair-tags.ts";
import { buildTree, dependents, deprelOf, headOf, prepositionOf, type Tree } from "./tree.ts";

/** Words that are preposition and conjunction both. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(["after", "before", "since", "until", "as", "once", "than"]);

/** Labels that a bare name before its verb gets by mistake. */
const MISTAKEN: ReadonlySet<string> = new Set(["compound", "advmod", "dep", "nmod", "vocative", "discourse"]);

/** "handed over prisoners": the particle belongs to the verb, and what it seemed to govern is the verb's object. */
function mendParticle(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
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

/** A bare name before a verb without a subject is its subject; right after a verb without an object, its object. */
function mendBareNames(tree: Tree, verb: ParsedToken): readonly Mending[] {
  const bare = (tree.children[verb.index] ?? []).flatMap((at) => {
    const token = tree.tokens[at];
    const mistaken =
      token?.deprel === "obl:unmarked" || token?.deprel === "vocative" || (at < verb.index && MISTAKEN.has(token?.deprel ?? ""));
    return token?.upos === "PROPN" && mistaken && prepositionOf(tree, at) === null ? [token] : [];
  });
  if (bare.length === 0) return [];
  // A past tense is often tagged as a participle; without an auxiliary it is one no more than it is finite.
  const finite =
    ["VBZ", "VBD", "VBP"].includes(verb.xpos) || (verb.xpos === "VBN" && dependents(tree, verb.index, "aux").length === 0);
  const hasSubject = dependents(tree, verb.index, "nsubj").length > 0;
  const hasObject = dependents(tree, verb.index, "obj", "iobj", "ccomp").length > 0;
  return bare.map((token): Mending => {
    if (token.index < verb.index) return hasSubject || !finite ? [] : [{ at: token.index, deprel: "nsubj" }];
    return hasObject || token.index - verb.index > 3 ? [] : [{ at: token.index, deprel: "obj" }];
  });
}

/** "pledged Colombia $100 million": a name right after a verb of giving that was read as part of the thing is the recipient. */
function mendRecipient(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (!lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  const objects = dependents(tree, verb.index, "obj");
  const name = [verb.index + 1, verb.index + 2].find((at) => tree.tokens[at]?.upos === "PROPN");
  // "had promised it €1bn": what was read as a clause is the thing.
  const sum = dependents(tree, verb.index, "ccomp").find((at) => at > verb.index && tree.tokens[at]?.upos === "SYM");
  const [only, ...more] = objects;
  if (sum !== undefined && only === verb.index + 1 && more.length === 0)
    return [
      { at: only, deprel: "iobj" },
      { at: sum, deprel: "obj" },
    ];
  if (name === undefined) return [];
  // "has given Kenya ten helicopters": of two objects the name comes first and receives.
  if (objects.length > 1 && objects[0] === name) return [{ at: name, deprel: "iobj" }];
  const isPart = deprelOf(tree, name) === "compound" && objects.includes(headOf(tree, name));
  return isPart ? [{ at: name, head: verb.index, deprel: "iobj" }] : [];
}

/** "continued imposing costs on Peru": a gerund straight behind a verb that gerunds complete does not describe its object but has it. */
function mendGerundObject(tree: Tree, gerund: ParsedToken, lexicon: ClauseLexicon): Mending {
  const noun = tree.tokens[gerund.head];
  const isBehind = noun?.deprel === "obj" && noun.head === gerund.index - 1 && noun.index > gerund.index;
  if (gerund.xpos !== "VBG" || gerund.deprel !== "amod" || !isBehind) return [];
  if (!lexicon.gerundVerbs.has(tree.tokens[noun.head]?.lemma.toLowerCase() ?? "")) return [];
  return [
    { at: gerund.index, head: noun.head, deprel: "xcomp" },
    { at: noun.index, head: gerund.index, deprel: "obj" },
    ...dependents(tree, noun.head, "obl")
      .filter((at) => at > noun.index)
      .map((at): Mend => ({ at, head: gerund.index, deprel: "obl" })),
  ];
}

/** "agreed with Peru to leave": who follows "with" straight behind the verb is a phrase of it, and no subject of the infinitive. */
function mendWith(tree: Tree, verb: ParsedToken): readonly Mending[] {
  return dependents(tree, verb.index, "xcomp", "ccomp", "advcl").map((clause): Mending => {
    const [subject] = dependents(tree, clause, "nsubj");
    const marks = dependents(tree, clause, "mark").map((at) => tree.tokens[at]?.text.toLowerCase());
    const follows = tree.tokens[verb.index + 1]?.text.toLowerCase() === "with" && subject !== undefined && subject > verb.index;
    if (!follows || !marks.includes("with") || !marks.includes("to")) return [];
    return [
      { at: subject, head: verb.index, deprel: "obl" },
      { at: verb.index + 1, head: subject, deprel: "case" },
    ];
  });
}

/** "told Peru's envoys they had two days": an object before the subject of a clause is whom the verb above tells. */
function mendTold(tree: Tree, verb: ParsedToken): readonly Mending[] {
  if (dependents(tree, verb.index, "obj", "iobj").length > 0) return [];
  return dependents(tree, verb.index, "ccomp").map((clause): Mending => {
    const [subject] = dependents(tree, clause, "nsubj");
    const told = dependents(tree, clause, "obj").find((at) => verb.index < at && at < (subject ?? 0));
    return told === undefined || (subject ?? 0) - told > 1 ? [] : [{ at: told, head: verb.index, deprel: "iobj" }];
  });
}

/** "gave Peruvian officials 48 hours": a bare time right after the only object of a verb of giving is what was given. */
function mendTerm(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [object, ...others] = dependents(tree, verb.index, "obj", "iobj");
  const time = dependents(tree, verb.index, "obl:unmarked").find((at) => at > verb.index);
  const isNext = object !== undefined && time !== undefined && dependents(tree, time, "nummod").some((at) => at === object + 1);
  if (!isNext || others.length > 0 || !lexicon.ditransitives.has(verb.lemma.toLowerCase())) return [];
  return dependents(tree, time, "advmod", "case").length > 0
    ? []
    : [
        { at: object, deprel: "iobj" },
        { at: time, deprel: "obj" },
      ];
}

/** "Peru, Kenya says, has armed Laos": a name between a comma and a verb of speech in commas speaks, and describes nobody. */
function mendInterposed(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const speaker = tree.tokens[verb.index - 1];
  const isSetOff = tree.tokens[verb.index - 2]?.text === "," && tree.tokens[verb.index + 1]?.text === ",";
  if (!isSetOff || speaker?.deprel !== "appos" || !lexicon.reportingVerbs.has(verb.lemma.toLowerCase())) return [];
  const mended: Mend = { at: speaker.index, head: verb.index, deprel: "nsubj" };
  if (verb.deprel === "parataxis" && dependents(tree, verb.index, "nsubj").length === 0) return [mended];
  const reported = dependents(tree, verb.index, "ccomp", "parataxis").find((at) => at > verb.index);
  const isBoth = deprelOf(tree, speaker.head) === "nsubj" && headOf(tree, speaker.head) === verb.index;
  if (reported === undefined || !isBoth || dependents(tree, reported, "nsubj").length > 0) return [];
  return [mended, { at: speaker.head, head: reported, deprel: "nsubj" }];
}

/** "China, officials say, supplies …": of two subjects of a reporting verb the first belongs to what is reported. */
function mendParenthesis(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const [outer, inner] = dependents(tree, verb.index, "nsubj");
  const reported = dependents(tree, verb.index, "ccomp", "parataxis").find((at) => at > verb.index);
  if (
    outer === undefined ||
    inner === undefined ||
    reported === undefined ||
    !lexicon.reportingVerbs.has(verb.lemma.toLowerCase())
  )
    return [];
  const parted = tree.tokens.slice(outer, inner).some(({ text }) => text === ",");
  return parted && dependents(tree, reported, "nsubj").length === 0 ? [{ at: outer, head: reported, deprel: "nsubj" }] : [];
}

/** "after the latter sent troops": a conjunction read as a preposition leaves its clause without a subject. */
function mendClauseSubject(tree: Tree, verb: ParsedToken): Mending {
  if (dependents(tree, verb.index, "nsubj", "csubj").length > 0) return [];
  const before = dependents(tree, verb.index, "obl").filter((at) => at < verb.index);
  const subject = before.at(-1);
  const conjunction = subject === undefined ? undefined : dependents(tree, subject, "case")[0];
  if (subject === undefined || conjunction === undefined || !CONJUNCTIONS.has(tree.tokens[conjunction]?.text.toLowerCase() ?? ""))
    return [];
  const parted = tree.tokens.slice(subject, verb.index).some(({ text }) => text === ",");
  if (parted) return [];
  return [
    { at: subject, deprel: "nsubj" },
    { at: conjunction, head: verb.index, deprel: "mark" },
  ];
}

/** "The minister is due in Lima": what was read as one preposition is what is said of her, and where. */
function mendDue(tree: Tree, due: ParsedToken): Mending {
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

/** The sentence with its tree mended, tags and clauses first and then what hangs on their verbs; the very same sentence where all is well. O(n). */
export function repair(sentence: Parsed, lexicon: ClauseLexicon): Parsed {
  const tagged = buildTree(repairTags(sentence, lexicon));
  const names = mendEach(tagged, (tree, token) => [mendCoordinate(tree, token), mendNamed(tree, token)]);
  const lists = mendEach(names, (tree, token) => [mendFellow(tree, token)]);
  const phrases = mendEach(lists, (tree, token) => [
    mendAmount(tree, token, lexicon),
    mendLastOfMany(tree, token),
    mendOwner(tree, token),
    mendStates(tree, token),
    mendBacked(tree, token),
    mendDue(tree, token),
    mendPreposition(tree, token),
  ]);
  const verbs = mendVerbs(phrases, (tree, verb) => [mendCoordinateVerb(tree, verb)]);
  const clauses = mendVerbs(verbs, (tree, verb) => mendClause(tree, verb, lexicon));
  return mendVerbs(clauses, (tree, verb) => [
    mendParticle(tree, verb, lexicon),
    mendApposedSubject(tree, verb),
    ...mendBareNames(tree, verb),
    mendClauseSubject(tree, verb),
    mendParenthesis(tree, verb, lexicon),
    mendInterposed(tree, verb, lexicon),
    mendRecipient(tree, verb, lexicon),
    ...mendTold(tree, verb),
    ...mendWith(tree, verb),
    mendGerundObject(tree, verb, lexicon),
    mendTerm(tree, verb, lexicon),
  ]).sentence;
}
