/**
 * Mends how clauses hang together, where grammar alone tells that the parser erred: verbs that do not agree with the subject they were
 * given, participles coordinated with finite verbs, gerunds and infinitives that complete a verb, perfects read as adjectives,
 * relative objects hung on the wrong verb, reporters read as relative clauses.
 */
import type { ParsedToken } from "../vocabulary/index.ts";
import type { ClauseLexicon } from "./clause-lexicon.ts";
import { mendGerund, mendGerundObject, mendInfinitive, mendParticiple } from "./repair-gerunds.ts";
import type { Mend, Mending } from "./repair-mends.ts";
import { isFiniteForm, tenseCarrier } from "./tense.ts";
import {
  climb,
  dependents,
  deprelOf,
  headOf,
  isRelation,
  lemmaOf,
  pathToRoot,
  predicateLemma,
  RELATIVE_PRONOUNS,
  subtree,
  type Tree,
} from "./tree.ts";

/** "VBZ" or "VBP", singular or plural, of a verb or of what carries its tense ("has sent"); undefined in the past, which tells neither. */
function presentTag(tree: Tree, verb: number): string | undefined {
  const tag = tree.tokens[tenseCarrier(tree, verb)]?.xpos;
  return tag === "VBZ" || tag === "VBP" ? tag : undefined;
}

/** "They say that Peru arms it and has sent troops": the second verb agrees with Peru's and not with theirs, and goes with it. */
function mendAgreement(tree: Tree, verb: ParsedToken): Mending {
  if (verb.deprel !== "conj" || dependents(tree, verb.index, "nsubj").length > 0) return [];
  const own = presentTag(tree, verb.index);
  const first = presentTag(tree, verb.head);
  if (own === undefined || first === undefined || own === first) return [];
  const nearer = dependents(tree, verb.head, "ccomp").findLast((at) => at < verb.index && presentTag(tree, at) === own);
  return nearer === undefined ? [] : [{ at: verb.index, head: nearer, deprel: "conj" }];
}

/** "The army, led by Silva, and the guard have fought": a verb in the plural has two subjects, though the second was hung on a name in between. */
function mendPluralSubject(tree: Tree, verb: ParsedToken): Mending {
  const [subject] = dependents(tree, verb.index, "nsubj");
  if (subject === undefined || presentTag(tree, verb.index) !== "VBP" || tree.tokens[subject]?.xpos !== "NN") return [];
  if (tree.tokens[subject + 1]?.text !== "," || dependents(tree, subject, "conj").length > 0) return [];
  const inner = subtree(tree, subject).filter(
    (at) => at > subject && deprelOf(tree, at) === "conj" && headOf(tree, at) !== subject,
  );
  const [second, ...others] = inner.filter((at) =>
    dependents(tree, at, "cc").some((and) => lemmaOf(tree, and) === "and" && tree.tokens[and - 1]?.text === ","),
  );
  return second === undefined || others.length > 0 ? [] : [{ at: second, head: subject, deprel: "conj" }];
}

/** "They say that Peru arms it and has sent troops": of what is said twice, the second without a subject goes with the first. */
function mendSecondComplement(tree: Tree, verb: ParsedToken): Mending {
  const goesOn = verb.deprel === "ccomp" && dependents(tree, verb.index, "cc").some((at) => at < verb.index);
  if (!goesOn || dependents(tree, verb.index, "nsubj", "csubj", "mark", "expl").length > 0) return [];
  const first = dependents(tree, verb.head, "ccomp").findLast((at) => at < verb.index);
  return first === undefined ? [] : [{ at: verb.index, head: first, deprel: "conj" }];
}

/** "When crowds protesting in Lima burned cars": a finite verb without a subject takes that of the participle before it, which describes it. */
function mendDescribedSubject(tree: Tree, verb: ParsedToken): Mending {
  if (!isFiniteForm(verb) || dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const participle = dependents(tree, verb.index, "advcl").findLast(
    (at) => at < verb.index && tree.tokens[at]?.xpos === "VBG" && dependents(tree, at, "aux", "mark").length === 0,
  );
  if (participle === undefined || tree.tokens.slice(participle, verb.index).some(({ text }) => text === ",")) return [];
  const subject = dependents(tree, participle, "nsubj").at(-1);
  if (subject !== participle - 1) return [];
  return [
    { at: subject, head: verb.index, deprel: "nsubj" },
    { at: participle, head: subject, deprel: "acl" },
  ];
}

/** What closes a clause before "and". */
const NO_SUBJECTS: ReadonlySet<string> = new Set(["obj", "iobj", "obl", "nmod"]);

/** "Peru freed hostages and Laos released prisoners", "sent tanks to Kenya and Laos sent jets": a name between "and" and a verb without a subject is that. */
function mendSecondSubject(tree: Tree, verb: ParsedToken): Mending {
  const name = tree.tokens[verb.index - 1];
  const finite = isFiniteForm(verb) && verb.deprel === "conj";
  if (!finite || name?.upos !== "PROPN" || dependents(tree, verb.index, "nsubj", "csubj", "expl").length > 0) return [];
  const isPart = (at: number): boolean => ["flat", "compound"].includes(deprelOf(tree, at)) && headOf(tree, at) < verb.index;
  const head = climb(tree, name.index, isPart);
  const first = headOf(tree, head);
  // Of a list of three the last is a third.
  const isSecond = deprelOf(tree, head) === "conj" && dependents(tree, first, "conj").length === 1;
  const isBehind = first > verb.head && pathToRoot(tree, first).includes(verb.head) && NO_SUBJECTS.has(deprelOf(tree, first));
  if (!isSecond || !isBehind || dependents(tree, verb.index, "obj", "ccomp", "xcomp").length === 0) return [];
  return [{ at: head, head: verb.index, deprel: "nsubj" }];
}

const TIMES: ReadonlySet<string> = new Set(["after", "before", "while", "when"]);

/** "Peru freed a priest, who had hidden for years, after breaking with Laos": behind the comma that closes a relative clause the main one goes on. */
function mendSetting(tree: Tree, verb: ParsedToken): Mending {
  const mark = dependents(tree, verb.index, "mark").find((at) => at < verb.index && TIMES.has(lemmaOf(tree, at)));
  const relative = verb.head;
  if (verb.xpos !== "VBG" || verb.deprel !== "advcl" || mark === undefined || tree.tokens[mark - 1]?.text !== ",") return [];
  if (verb.index < relative || !isRelation(deprelOf(tree, relative), "acl:relcl")) return [];
  const first = subtree(tree, relative).find((at) => tree.tokens[at]?.upos !== "PUNCT") ?? relative;
  const main = clauseAbove(tree, headOf(tree, relative));
  return tree.tokens[first - 1]?.text !== "," || main < 0 ? [] : [{ at: verb.index, head: main, deprel: "advcl" }];
}

/** "denied arming Laos", "does not oblige Peru to arm Laos": an adverbial clause straight behind what it completes is its complement. */
function mendComplement(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (verb.deprel !== "advcl") return [];
  const particles = dependents(tree, verb.head, "compound:prt");
  const follows = verb.index === verb.head + 1 || (verb.index === verb.head + 2 && particles.includes(verb.head + 1));
  const completes = verb.xpos === "VBG" && follows && lexicon.gerundVerbs.has(predicateLemma(tree, verb.head));
  const to = dependents(tree, verb.index, "mark").find((at) => lemmaOf(tree, at) === "to");
  const told = dependents(tree, verb.head, "obj").find((at) => at > verb.head && at === (to ?? 0) - 1);
  const obeys = told !== undefined && lexicon.objectControl.has(lemmaOf(tree, verb.head));
  return completes || obeys ? [{ at: verb.index, deprel: "xcomp" }] : [];
}

/** "asked the two sides to accept a truce": an infinitive behind one who is asked is what is asked, and tells nothing of him. */
function mendAsked(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const asked = tree.tokens[verb.head];
  const to = dependents(tree, verb.index, "mark").find((at) => lemmaOf(tree, at) === "to");
  if (verb.deprel !== "acl" || asked?.deprel !== "iobj" || to !== asked.index + 1) return [];
  const asks = predicateLemma(tree, asked.head);
  if (!lexicon.blockingVerbs.has(asks) || !lexicon.objectControl.has(asks)) return [];
  return [{ at: verb.index, head: asked.head, deprel: "xcomp" }];
}

/** "had severed relations": what was read as "had" with an object is a perfect. */
function mendPerfect(tree: Tree, participle: ParsedToken, lexicon: ClauseLexicon): Mending {
  // "had not armed Laos": or with a predicate and an object beside it.
  const isBeside = participle.deprel === "xcomp";
  const have = isBeside ? participle.head : headOf(tree, participle.head);
  const [own] = dependents(tree, participle.index, "obj");
  const object = isBeside ? (dependents(tree, have, "obj").find((at) => at > participle.index) ?? own) : participle.head;
  if (object === undefined || lemmaOf(tree, have) !== "have") return [];
  const isRead = isBeside || (isRelation(participle.deprel, "amod") && deprelOf(tree, object) === "obj");
  const between = tree.tokens.slice(have + 1, participle.index);
  // Nobody owns "an armed Laos" without a word before it: before a bare name any participle is the verb.
  const isVerb =
    lexicon.perfects.has(lemmaOf(tree, participle.index)) ||
    tree.tokens[object]?.upos === "PROPN" ||
    tree.tokens[participle.index + 1]?.upos === "DET";
  if (!isRead || !isVerb || !between.every(({ upos, lemma }) => upos === "ADV" || lemma === "not")) return [];
  const others = (tree.children[have] ?? []).filter((at) => at !== object && at !== participle.index);
  return [
    { at: participle.index, head: headOf(tree, have), deprel: deprelOf(tree, have) },
    { at: have, head: participle.index, deprel: "aux" },
    { at: object, head: participle.index, deprel: "obj" },
    ...others.map((at): Mend => ({ at, head: participle.index, deprel: deprelOf(tree, at) })),
  ];
}

/** "Peru has also, by way of Chad, sold tanks": a participle behind the comma that closes what is put in is the perfect of a "has" without an object. */
function mendParted(tree: Tree, participle: ParsedToken): Mending {
  const have = tree.tokens[participle.head];
  if (participle.xpos !== "VBN" || have?.lemma !== "have" || have.index > participle.index) return [];
  if (tree.tokens[participle.index - 1]?.text !== "," || dependents(tree, participle.index, "nsubj", "aux").length > 0) return [];
  if (!["parataxis", "conj", "xcomp", "ccomp", "advcl"].includes(participle.deprel)) return [];
  if (dependents(tree, have.index, "obj", "aux").length > 0) return [];
  const others = (tree.children[have.index] ?? []).filter((at) => at !== participle.index);
  return [
    { at: participle.index, head: have.head, deprel: have.deprel },
    { at: have.index, head: participle.index, deprel: "aux" },
    ...others.map((at): Mend => ({ at, head: participle.index, deprel: deprelOf(tree, at) })),
  ];
}

/** The verb at or above a token; -1 where there is none. */
const clauseAbove = (tree: Tree, token: number): number => climb(tree, token, (at) => tree.tokens[at]?.upos !== "VERB");

/** "the Union, which Serbia has been trying to join": what is done to whom a relative clause is about is done by its last verb. */
function mendRelativeObject(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  const relative = dependents(tree, verb.index, "obj").find((at) => at < verb.index && RELATIVE_PRONOUNS.has(lemmaOf(tree, at)));
  const infinitive = dependents(tree, verb.index, "xcomp").find((at) =>
    dependents(tree, at, "mark").some((mark) => lemmaOf(tree, mark) === "to"),
  );
  if (relative === undefined || infinitive === undefined || tree.tokens[infinitive]?.upos !== "VERB") return [];
  // "whom Laos urged to leave" is the one who leaves.
  const plans = lexicon.statusVerbs.some(({ status, lemmas }) => status === "planned" && lemmas.has(verb.lemma));
  const isOwn = lexicon.objectControl.has(verb.lemma) && !plans;
  if (isOwn || dependents(tree, infinitive, "obj", "ccomp").length > 0) return [];
  return [{ at: relative, head: infinitive, deprel: "obj" }];
}

/** "Peru has sent Laos tanks, a deputy claimed; …": what closes a clause with nothing to report but that clause reports it. */
function mendReporter(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): Mending {
  if (!isRelation(verb.deprel, "acl:relcl") || !lexicon.reportingVerbs.has(verb.lemma)) return [];
  const next = tree.tokens[verb.index + 1];
  const [subject, ...others] = dependents(tree, verb.index, "nsubj", "obj", "ccomp", "obl", "mark", "advmod");
  const isBare = subject !== undefined && others.length === 0 && isRelation(deprelOf(tree, subject), "nsubj");
  if (!isBare || RELATIVE_PRONOUNS.has(lemmaOf(tree, subject)) || (next !== undefined && next.upos !== "PUNCT")) return [];
  const first = subtree(tree, subject).find((at) => tree.tokens[at]?.upos !== "PUNCT") ?? subject;
  if (tree.tokens[first - 1]?.text !== ",") return [];
  const clause = clauseAbove(tree, verb.head);
  return clause < 0 ? [] : [{ at: verb.index, head: clause, deprel: "parataxis" }];
}

/** "The only member of the Union that has not condemned Laos": the clause tells which member, and nothing of the Union. */
function mendSingledOut(tree: Tree, verb: ParsedToken, { singled }: ClauseLexicon): Mending {
  const whole = verb.head;
  const one = headOf(tree, whole);
  if (!isRelation(verb.deprel, "acl:relcl") || !isRelation(deprelOf(tree, whole), "nmod") || one < 0) return [];
  const isSingled = dependents(tree, one, "amod").some((at) => singled.has(lemmaOf(tree, at)));
  return isSingled ? [{ at: verb.index, head: one, deprel: verb.deprel }] : [];
}

/** "Were Peru to attack Laos, Kenya would strike": of two subjects the one behind "were" does what follows it. */
function mendInvertedSubject(tree: Tree, verb: ParsedToken): Mending {
  const [first, second, ...others] = dependents(tree, verb.index, "nsubj");
  const were = dependents(tree, verb.index, "cop", "aux").find((at) => tree.tokens[at]?.text.toLowerCase() === "were");
  if (first === undefined || second === undefined || others.length > 0 || were === undefined || were > first) return [];
  const infinitive = [...dependents(tree, verb.index, "advcl"), ...dependents(tree, first, "acl")].find(
    (at) => first < at && at < second && dependents(tree, at, "mark").some((mark) => lemmaOf(tree, mark) === "to"),
  );
  if (infinitive === undefined) return [];
  return [
    { at: infinitive, head: verb.index, deprel: "advcl" },
    { at: first, head: infinitive, deprel: "nsubj" },
    { at: were, head: infinitive, deprel: "aux" },
  ];
}

/** "Hungary blocks EU money": a verb that has a subject is no part of the noun behind it, which is its object. */
function mendVerbInNoun(tree: Tree, verb: ParsedToken): Mending {
  const noun = verb.head;
  const isFinite = verb.text.endsWith("s") || verb.xpos === "VBD";
  const isWithin = ["compound", "amod"].includes(verb.deprel) && isFinite && noun > verb.index;
  const before = tree.tokens[verb.index - 1];
  const isOfNoun = before?.upos === "PROPN" && (before.head === verb.index || before.head === noun);
  const hasSubject = isOfNoun || (before?.head === verb.index && isRelation(before.deprel, "nsubj"));
  if (!isWithin || !hasSubject || dependents(tree, noun, "cop", "nsubj").length > 0) return [];
  return [
    { at: verb.index, head: headOf(tree, noun), deprel: deprelOf(tree, noun) },
    { at: noun, head: verb.index, deprel: "obj" },
    { at: verb.index - 1, head: verb.index, deprel: "nsubj" },
  ];
}

/** "Peruvian envoys mediated between them.": where a sentence has no verb but a participle that nobody is the agent of, that is its verb. */
function mendOnlyVerb(tree: Tree, verb: ParsedToken): Mending {
  const noun = verb.head;
  const isBehind = verb.deprel === "acl" && noun === verb.index - 1 && deprelOf(tree, noun) === "root";
  if (!isBehind || !["VBN", "VBD"].includes(verb.xpos) || tree.tokens.at(-1)?.text !== ".") return [];
  const isAlone = tree.tokens.every(({ index, upos }) => index === verb.index || (upos !== "VERB" && upos !== "AUX"));
  const isDone = tree.tokens.some(
    ({ head, lemma, index }) => lemma === "by" && head >= 0 && headOf(tree, head) === verb.index && index > noun,
  );
  if (!isAlone || isDone) return [];
  return [
    { at: verb.index, head: -1, deprel: "root" },
    { at: noun, head: verb.index, deprel: "nsubj" },
  ];
}

/** "Denied reports that it had armed Laos": a clause with a subject and an object of its own tells what is reported, and describes no report. */
export function mendContent(tree: Tree, verb: ParsedToken, { reportingNouns }: ClauseLexicon): Mending {
  const isOfNoun = tree.tokens[verb.head]?.upos === "NOUN" && reportingNouns.has(lemmaOf(tree, verb.head));
  if (!isOfNoun || !["acl:relcl", "ccomp"].includes(verb.deprel)) return [];
  const objects = dependents(tree, verb.index, "obj");
  // "The demand that Laos withdraw its troops": of two objects the first is none.
  const that = objects.length > 1 ? objects.find((at) => lemmaOf(tree, at) === "that" && at < verb.index) : undefined;
  if (that !== undefined)
    return [
      { at: verb.index, deprel: "acl" },
      { at: that, deprel: "mark" },
    ];
  const isThat = dependents(tree, verb.index, "mark").some((at) => lemmaOf(tree, at) === "that");
  const isWhole = dependents(tree, verb.index, "nsubj").length > 0 && dependents(tree, verb.index, "obj", "obl").length > 0;
  return isThat && isWhole ? [{ at: verb.index, deprel: "acl" }] : [];
}

/** What a verb's clause should hang on, and how; nothing where it is well. */
export function mendClause(tree: Tree, verb: ParsedToken, lexicon: ClauseLexicon): readonly Mending[] {
  return [
    mendAgreement(tree, verb),
    mendPluralSubject(tree, verb),
    mendSecondComplement(tree, verb),
    mendDescribedSubject(tree, verb),
    mendSecondSubject(tree, verb),
    mendParticiple(tree, verb),
    mendComplement(tree, verb, lexicon),
    mendInfinitive(tree, verb),
    mendGerundObject(tree, verb),
    mendAsked(tree, verb, lexicon),
    mendGerund(tree, verb, lexicon),
    mendSetting(tree, verb),
    mendPerfect(tree, verb, lexicon),
    mendParted(tree, verb),
    mendRelativeObject(tree, verb, lexicon),
    mendReporter(tree, verb, lexicon),
    mendSingledOut(tree, verb, lexicon),
    mendInvertedSubject(tree, verb),
    mendVerbInNoun(tree, verb),
    mendOnlyVerb(tree, verb),
  ];
}
