/**
 * Third-person pronouns: which earlier mention "he", "it" or "their" points back to, by recency, grammatical role and agreement
 * (after the weights of Lappin and Leass 1994); no link where another noun is as likely, or nothing stands out.
 */
import type { ParsedToken } from "../../vocabulary/index.ts";
import type { ClauseLexicon } from "../clause-lexicon.ts";
import { harmersOf } from "./harmed.ts";
import type { Walk } from "./walk.ts";
import { blamedOver } from "../implicit-causality.ts";
import { requited } from "../requital.ts";
import { isPassive, surfaceSubjects } from "../subject.ts";
import { type Tree, climb, deprelOf, headOf, isRelation } from "../tree.ts";
import { type Referent, areCoArguments, clauseOf, controllerAbove, idOf, roleOf, subjectAbove } from "./referents.ts";

export type PronounClass = "person" | "thing" | "many";

const CLASSES: ReadonlyMap<string, PronounClass> = new Map([
  ...["he", "him", "his", "himself", "she", "her", "hers", "herself"].map((word) => [word, "person"] as const),
  ...["it", "its", "itself"].map((word) => [word, "thing"] as const),
  ...["they", "them", "their", "theirs", "themselves"].map((word) => [word, "many"] as const),
]);

/** The class of a third-person pronoun; undefined for any other word, and for the "it" of "it is clear that". */
export function pronounClass(tree: Tree, token: ParsedToken, cues: ActorCues): PronounClass | undefined {
  const found = CLASSES.get(token.text.toLowerCase());
  if (found === "person" && isFamilyName(tree, token)) return undefined;
  if (found === "thing" && (isRelation(token.deprel, "expl") || isPleonastic(tree, token, cues))) return undefined;
  return found;
}

/** "He Lifeng arrived": a capital before a name that is no day's or month's belongs to the name. */
function isFamilyName(tree: Tree, { text, index }: ParsedToken): boolean {
  const next = tree.tokens[index + 1];
  return text === "He" && next?.upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(next.text) && !DATES.test(next.text);
}

const DATES = /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** "It is hard to say", "it seems that": the head is no act of anybody and a clause follows. */
function isPleonastic(tree: Tree, token: ParsedToken, { impersonal }: ActorCues): boolean {
  if (!isRelation(token.deprel, "nsubj")) return false;
  const head = tree.tokens[token.head];
  const clause = (tree.children[token.head] ?? []).some((c) =>
    ["csubj", "ccomp"].some((r) => isRelation(tree.tokens[c]?.deprel ?? "", r)),
  );
  return clause && (["ADJ", "NOUN"].includes(head?.upos ?? "") || impersonal.has(head?.lemma ?? ""));
}

/** Words by which pronouns are read: verbs and nouns around them that only actors take, those that no actor does, and given names. */
export interface ActorCues {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Acts that whoever does them owns: "its campaign" may be that of fighters just named. */
  readonly ownActs: ReadonlySet<string>;
  readonly eventVerbs: ReadonlySet<string>;
  readonly impersonal: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly askers: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
}

/** A found antecedent with how far it stands out. */
export interface Antecedent {
  readonly referents: readonly Referent[];
  readonly certainty: number;
}

const WINDOW: Readonly<Record<PronounClass, number>> = { person: 4, thing: 3, many: 3 };
const RECENCY = [3, 2.2, 1, 0.4, 0.2];
/** What is left of a subject's weight some sentences on. */
const FADING = [1, 0.7, 0.35, 0.2, 0.1];
const MIN_GAP = 0.5;
/** A sentence that begins with "it" or "its", before a verb or noun that only actors take, goes on with who was spoken of. */
const MIN_GAP_OPENING = 0.1;
/** "It was good news" speaks of an event more often than of an actor. */
const MIN_GAP_PREDICATED = 3.5;

/** "It is ADJ", "it was a NOUN". */
function isPredicated(tree: Tree, token: ParsedToken): boolean {
  const head = tree.tokens[token.head];
  return token.text.toLowerCase() === "it" && isRelation(token.deprel, "nsubj") && ["ADJ", "NOUN"].includes(head?.upos ?? "");
}

/** "denies it", "starting it": what is denied or started is no actor. */
const isEvent = (tree: Tree, token: ParsedToken, cues: ActorCues): boolean =>
  token.text.toLowerCase() === "it" &&
  isRelation(token.deprel, "obj") &&
  cues.eventVerbs.has(tree.tokens[token.head]?.lemma.toLowerCase() ?? "");

/**
 * Principals that an object cannot mean, since they are the subject of its verb or of one above, nor an owner, since they harm what is
 * owned; things only: "he" may be his minister.
 */
function boundPrincipals(
  tree: Tree,
  token: ParsedToken,
  kind: PronounClass,
  before: readonly Referent[],
  clauses: ClauseLexicon,
): ReadonlySet<string> {
  if (isRelation(token.deprel, "nmod:poss") && kind !== "person") {
    // "Peru, its ally": whoever is so described is another's.
    const named = isRelation(deprelOf(tree, token.head), "appos") ? headOf(tree, token.head) : -1;
    // "Peru sent Silva, its chief of staff": an official is his state's.
    const isOfficial = before.some((r) => r.sentence === tree.sentence.index && r.head === named && r.isPerson);
    const described = named < 0 || isOfficial ? [] : [named];
    const others = [...harmersOf(tree, token.index, clauses), ...described];
    const theirs = before.filter(
      (r) =>
        r.mention !== null &&
        ((r.sentence === tree.sentence.index && others.includes(r.head)) ||
          // Patrons and allies are a state's or a group's.
          (described.length > 0 && r.mention.actor.kind === "organisation")),
    );
    return new Set(theirs.map(idOf));
  }
  if (isRelation(token.deprel, "nmod:poss") || isRelation(token.deprel, "nsubj") || kind === "person") return new Set();
  const subject = subjectAbove(tree, token.index);
  const same = before.filter(
    (r) =>
      r.sentence === tree.sentence.index &&
      r.mention !== null &&
      (r.head === subject || roleOf(tree, r.head).head === tree.tokens[subject ?? -1]?.head) &&
      r.isSubject,
  );
  return new Set(same.map(idOf));
}

const isReflexive = (token: ParsedToken): boolean => /^(?:it|him|her|them)sel(?:f|ves)$/iu.test(token.text);

const REFLEXIVE = 0.85;
const BLAMED = 0.8;

/** "India's right to defend itself": whoever does it, said as subject or owner in the nearest clause that says it; nobody else. */
function itself(tree: Tree, token: ParsedToken, before: readonly Referent[]): Antecedent | undefined {
  let at = token.head;
  for (let i = 0; i < tree.tokens.length && at >= 0; i++) {
    const doers = (tree.children[at] ?? []).filter((child) =>
      ["nsubj", "nmod:poss"].some((relation) => isRelation(tree.tokens[child]?.deprel ?? "", relation)),
    );
    if (doers.length > 0) {
      const doer = before.findLast((r) => r.mention !== null && r.sentence === tree.sentence.index && doers.includes(r.head));
      return doer === undefined ? undefined : { referents: [doer], certainty: REFLEXIVE };
    }
    at = tree.tokens[at]?.head ?? -1;
  }
  return undefined;
}

/** The antecedent of a pronoun among what was named before it, nearest last; undefined where unsure. */
export function antecedentOf(
  tree: Tree,
  token: ParsedToken,
  kind: PronounClass,
  before: readonly Referent[],
  { cues, clauses }: Pick<Walk, "cues" | "clauses">,
  mayBe: (referent: Referent) => boolean = () => true,
): Antecedent | undefined {
  const here = tree.sentence.index;
  if (isReflexive(token)) return itself(tree, token, before);
  const blamed = isRelation(token.deprel, "nmod:poss")
    ? [
        ...requited(tree, token.head, clauses, isPassive(tree, headOf(tree, token.head))),
        ...blamedOver(tree, token.head, clauses),
      ]
    : [];
  const owner = before.findLast(
    (r) => r.mention !== null && r.sentence === here && blamed.includes(r.head) && agrees(r, kind, false),
  );
  if (owner !== undefined) return { referents: [owner], certainty: BLAMED };
  const agentive = isAgentive(tree, token, cues);
  const ownsAct = isRelation(token.deprel, "nmod:poss") && cues.ownActs.has(tree.tokens[token.head]?.lemma.toLowerCase() ?? "");
  const bound = boundPrincipals(tree, token, kind, before, clauses);
  const scored = before
    .filter(
      (r) =>
        here - r.sentence <= WINDOW[kind] &&
        mayBe(r) &&
        agrees(r, kind, ownsAct) &&
        genderFits(r, token, cues) &&
        !excluded(tree, token, r, clauses) &&
        !bound.has(idOf(r)),
    )
    .map((r) => ({ r, score: score(tree, token, r, agentive, before) }))
    .toSorted((a, b) => b.score - a.score || b.r.sentence - a.r.sentence || b.r.head - a.r.head);
  const [best] = scored;
  if (best === undefined || best.r.mention === null) return undefined;
  const principal = best.r.mention.actor.principal.id;
  const rival = scored.find((s) => s.r.mention?.actor.principal.id !== principal);
  const gap = best.score - (rival?.score ?? 0);
  const least = agentive && kind === "thing" && token.index === 0 ? MIN_GAP_OPENING : MIN_GAP;
  if (gap < (isPredicated(tree, token) || isEvent(tree, token, cues) ? MIN_GAP_PREDICATED : least)) return undefined;
  return { referents: [best.r], certainty: Math.min(0.85, 0.5 + 0.12 * gap) };
}

/** Forms of mention that do not tell whether one or many are meant. */
const NUMBERLESS: ReadonlySet<string> = new Set(["name", "pronoun"]);

function agrees(referent: Referent, kind: PronounClass, ownsAct: boolean): boolean {
  const actor = referent.mention?.actor;
  if (kind === "person") return referent.isPerson && !(referent.isPlural && referent.mention?.actor.kind !== "person");
  if (kind === "thing")
    return (
      !referent.isPerson &&
      !(referent.isPlural && !NUMBERLESS.has(referent.mention?.form ?? "") && !(ownsAct && actor?.kind === "group"))
    );
  return referent.isPlural;
}

/** "she" is not Donald, "he" not Angela; names that tell nothing fit both. */
function genderFits(referent: Referent, token: ParsedToken, cues: ActorCues): boolean {
  const actor = referent.mention?.actor;
  const word = token.text.toLowerCase();
  if (actor?.kind !== "person" || (!SHE.has(word) && !HE.has(word))) return true;
  const names = actor.name.split(" ");
  return (
    !names.some((name) => (SHE.has(word) ? cues.male : cues.female).has(name)) ||
    names.some((name) => (SHE.has(word) ? cues.female : cues.male).has(name))
  );
}

const SHE: ReadonlySet<string> = new Set(["she", "her", "hers", "herself"]);
const HE: ReadonlySet<string> = new Set(["he", "him", "his", "himself"]);

function excluded(tree: Tree, token: ParsedToken, referent: Referent, clauses: ClauseLexicon): boolean {
  if (referent.sentence !== tree.sentence.index) return false;
  if (referent.head >= token.index) return true;
  if (isRelation(token.deprel, "nmod:poss")) return false;
  return (
    (sharesSubject(tree, token) && isWithin(tree, referent.head, subjectAbove(tree, token.index))) ||
    areCoArguments(tree, token.index, referent.head) ||
    isDescribedBy(tree, token, referent.head) ||
    isControlled(tree, token, referent.head, clauses)
  );
}

/** "Declined to meet him": who would meet is who declined, and not him. */
const isControlled = (tree: Tree, { deprel, head }: ParsedToken, doer: number, clauses: ClauseLexicon): boolean =>
  ["obj", "iobj"].some((argument) => isRelation(deprel, argument)) &&
  isRelation(deprelOf(tree, head), "xcomp") &&
  surfaceSubjects(tree, head, clauses).includes(doer);

/** "The Houthis, whom it backs": whom a relative clause is about stands in it by its pronoun, and is no other argument of its verb. */
const isDescribedBy = (tree: Tree, { deprel, head }: ParsedToken, noun: number): boolean =>
  ["nsubj", "obj", "iobj"].some((argument) => isRelation(deprel, argument)) &&
  isRelation(deprelOf(tree, head), "acl:relcl") &&
  headOf(tree, head) === noun;

/** The subject itself, or one coordinated with it. */
const isWithin = (tree: Tree, head: number, subject: number | undefined): boolean =>
  climb(tree, head, (at) => at !== subject && tree.tokens[at]?.deprel === "conj") === subject;

/** "met Silva and urged him to leave", "met Silva, urging him to leave": whoever urges is the one who met, and not him. */
function sharesSubject(tree: Tree, { deprel, head }: ParsedToken): boolean {
  const verb = tree.tokens[head];
  if (verb?.upos !== "VERB" || !(isRelation(deprel, "obj") || isRelation(deprel, "iobj"))) return false;
  const isMarked = (tree.children[head] ?? []).some((at) => tree.tokens[at]?.deprel === "mark");
  return !isMarked && (verb.deprel === "conj" || (verb.deprel === "advcl" && verb.xpos === "VBG"));
}

function score(tree: Tree, token: ParsedToken, referent: Referent, agentive: boolean, before: readonly Referent[]): number {
  const distance = tree.sentence.index - referent.sentence;
  const pronounIsSubject = isRelation(roleOf(tree, token.index).deprel, "nsubj");
  const sameClauseSubject = distance === 0 && referent.isSubject && clauseOf(tree, referent.head) === clauseOf(tree, token.index);
  const controls =
    distance === 0 && isRelation(token.deprel, "nmod:poss") && controllerAbove(tree, token.index) === referent.head;
  const principal = referent.mention?.actor.principal.id;
  const often =
    principal === undefined
      ? 0
      : before.filter((r) => r.mention?.actor.principal.id === principal && tree.sentence.index - r.sentence <= 3).length;
  return (
    (RECENCY[distance] ?? 0) +
    (FADING[distance] ?? 0) *
      ((referent.isSubject ? 1.2 : 0) + (referent.isMainSubject ? 0.3 : 0) + (pronounIsSubject && referent.isSubject ? 0.4 : 0)) +
    (sameClauseSubject && isRelation(token.deprel, "nmod:poss") ? 1.2 : 0) +
    (controls ? 2.4 : 0) +
    Math.min(0.8, 0.2 * often) -
    (referent.isAside ? 1.6 : 0) -
    (referent.mention === null ? (agentive ? 2 : 0.3) : 0) -
    (referent.mention !== null && referent.mention.certainty < 0.75 ? 0.4 : 0)
  );
}

/** Whether the pronoun does or owns what only an actor does or owns. */
function isAgentive(tree: Tree, token: ParsedToken, cues: ActorCues): boolean {
  const head = tree.tokens[token.head];
  if (head === undefined) return false;
  const word = head.lemma.toLowerCase();
  return isRelation(token.deprel, "nmod:poss")
    ? cues.nouns.has(head.text.toLowerCase()) || cues.nouns.has(word)
    : cues.verbs.has(word);
}
