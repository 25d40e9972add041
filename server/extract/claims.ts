/** From matches to claims: status, claimant, object and time are added, doubles within a sentence folded, symmetric ends put in order. */
import type { Claim, ClaimTime, Mention, ParsedToken, Relation, Status } from "../vocabulary/index.ts";
import { claimantInSentence, type Reported } from "./attribution.ts";
import type { MentionIndex } from "./fillers.ts";
import type { Knowledge } from "./knowledge.ts";
import { statusOf } from "./modality.ts";
import { partOfSpeech, type Match } from "./match.ts";
import { isHomeAffair } from "./gazetteer/index.ts";
import { meantBy } from "./in-deeds.ts";
import { objectOf } from "./handed-over.ts";
import { isCarriedOut } from "./left-alone.ts";
import { resolveTime } from "./time.ts";
import { dependents, firstConjunct, predicateLemma, prepositionOf, type Tree } from "./tree.ts";
import type { WeighedMatch } from "./weigh.ts";

/** What of all knowledge claims are made with. */
type ClaimKnowledge = Pick<Knowledge, "ontology" | "gazetteer" | "clauses" | "classes" | "patterns">;

const NO_VERBS: ReadonlySet<string> = new Set();

/** What the claims of one sentence are made from. */
export interface SentenceReading {
  readonly text: string;
  readonly date: string | null;
  readonly reported: Reported;
  readonly matches: readonly WeighedMatch[];
  /** Speaker of the quotation that the sentence belongs to, where there is one. */
  readonly speaker: Mention | null;
  /** Whose statement without quotation marks the sentence is part of. */
  readonly stated: Mention | null;
  readonly isQuoted: (offset: number) => boolean;
}

/** The offsets of a token or mention alone, as evidence has them. */
export const span = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

/** Key of the claim within its sentence; the ends of a symmetric relation in either order are one. */
function keyOf({ source, target }: Claim, { id, symmetric }: Relation): string {
  const ends = [source.principal.id, target.principal.id];
  return `${id} ${(symmetric ? ends.toSorted() : ends).join(" ")}`;
}

/** Who says that it accuses, backs or will do something does so by saying it: nobody but the article reports that. A denial is the denier's. */
function speaksForItself(reporter: Mention, source: Mention, { class: kind, symmetric }: Relation, status: Status): boolean {
  if (reporter.actor.principal.id !== source.actor.principal.id || status === "negated") return false;
  return kind.startsWith("verbal") && !symmetric;
}

/** Whether words that stand for several ("their") stand for a second actor beside the one of the mention. */
function isAmong(mentions: MentionIndex, { head, first, last }: Mention, other: Mention): boolean {
  const fellows = mentions.get(head)?.filter((one) => one.first === first && one.last === last) ?? [];
  return fellows.length > 1 && fellows.some(({ actor }) => actor.principal.id === other.actor.principal.id);
}

/** "Peru and Laos repeated their condemnation": who speaks with others, by name or by "their", speaks for himself. */
function speaksAlong({ tree, mentions }: Reported, reporter: Mention, source: Mention): boolean {
  const isHere = reporter.sentence === source.sentence;
  if (isHere && firstConjunct(tree, reporter.head) === firstConjunct(tree, source.head)) return true;
  return isAmong(mentions, source, reporter);
}

/** "Peru and Laos announced that they had signed": what all who are in it tell of is what anybody sees. */
const isToldTogether = ({ tree, mentions }: Reported, reporter: Mention, ends: readonly Mention[]): boolean =>
  ends.every(
    (end) =>
      end.actor.principal.id === reporter.actor.principal.id ||
      isAmong(mentions, reporter, end) ||
      (tree.tokens[end.head]?.upos === "PRON" && isAmong(mentions, end, reporter)) ||
      (reporter.sentence === end.sentence && firstConjunct(tree, reporter.head) === firstConjunct(tree, end.head)),
  );

/** "ordered an envoy out of the country": whoever is ordered out is put out by that. */
const isSentOut = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "obl").some((at) => ["out", "out of"].includes(prepositionOf(tree, at) ?? ""));

/** The status of what a match says; null where it is no claim. */
function statusOfMatch(tree: Tree, match: Match, relation: Relation, { patterns, clauses }: ClaimKnowledge): Status | null {
  const { pattern, trigger } = match;
  // What is asked for or threatened is no claim of a pattern; a proposal was weighed with all that stands around it.
  const judged = pattern.ends.length === 0;
  const verbs = (judged ? patterns.verbs.get(pattern.relation) : undefined) ?? NO_VERBS;
  const saying = { doer: match.source.mention.head, object: match.object, verbs };
  const word = `${partOfSpeech(tree, trigger) ?? ""} ${predicateLemma(tree, trigger)}`;
  const own = judged ? patterns.statuses.get(pattern.relation)?.get(word) : pattern.status;
  const isToCome =
    relation.class.startsWith("material") &&
    clauses.undertakings.has(predicateLemma(tree, trigger)) &&
    !isSentOut(tree, trigger) &&
    !isCarriedOut(tree, trigger, clauses);
  return statusOf(tree, trigger, own ?? (isToCome ? "planned" : null), clauses, saying) ?? (judged ? "actual" : null);
}

/** Who says so, where it is not the article, nor somebody who does it by saying it. */
function claimantOf(
  reading: SentenceReading,
  trigger: ParsedToken,
  { source, target }: { readonly source: Mention; readonly target: Mention },
  relation: Relation,
  status: Status,
  { clauses }: ClaimKnowledge,
): Mention | null {
  const inSentence = claimantInSentence(reading.reported, trigger.index, clauses);
  const reporter = inSentence ?? (reading.isQuoted(trigger.start) ? reading.speaker : reading.stated);
  if (reporter === null) return null;
  if (relation.symmetric && isToldTogether(reading.reported, reporter, [source, target])) return null;
  const isOwn = (speaker: Mention): boolean => speaksForItself(speaker, source, relation, status);
  return isOwn(reporter) || (isOwn(source) && speaksAlong(reading.reported, reporter, source)) ? null : reporter;
}

function readClaim(
  reading: SentenceReading,
  time: ClaimTime | null,
  { match, confidence }: WeighedMatch,
  relation: Relation,
  knowledge: ClaimKnowledge,
): Claim | null {
  const { tree } = reading.reported;
  const trigger = tree.tokens[match.trigger];
  const status = statusOfMatch(tree, match, relation, knowledge);
  if (trigger === undefined || status === null) return null;
  const swap = relation.symmetric && match.source.mention.actor.id > match.target.mention.actor.id;
  const [source, target] = swap ? [match.target.mention, match.source.mention] : [match.source.mention, match.target.mention];
  const claimant = claimantOf(reading, trigger, { source, target }, relation, status, knowledge);
  const place = {
    tree,
    text: reading.text,
    mentions: reading.reported.mentions,
    slot: match.object,
    trigger: match.trigger,
  };
  const object = relation.takesObject ? objectOf({ ...place, receiver: match.target.mention }, knowledge.classes) : null;
  const { start, end } = tree.sentence;
  const sentence = reading.text.slice(start, end);
  return {
    source: source.actor,
    relation: relation.id,
    target: target.actor,
    object,
    status,
    claimant: claimant?.actor ?? null,
    time,
    evidence: { sentence: { start, end, text: sentence }, trigger: span(trigger), source: span(source), target: span(target) },
    confidence,
    pattern: match.pattern.id,
  };
}

/** The claim with the object that its relation has where the text names none: its trigger stands for it. */
function withObject(claim: Claim, text: string, { unsaidObject }: Relation): Claim {
  if (claim.object !== null || unsaidObject === null) return claim;
  const { start, end } = claim.evidence.trigger;
  return { ...claim, object: { class: unsaidObject, text: text.slice(start, end) } };
}

/** "Their withdrawal from Mali" is not Mali's, though it is one of them; of "each … the other" each is one end. */
function isOwnSet({ tree, mentions }: Reported, source: Mention, target: Mention): boolean {
  if (source.first === target.first && source.last === target.last) return false;
  const isOther = tree.tokens.slice(target.first, target.last).some(({ text }) => /^others?$/iu.test(text));
  return !isOther && isAmong(mentions, source, target);
}

/** What is best known so far of a relation and pair. */
interface Best {
  readonly claim: Claim;
  readonly relation: Relation;
  readonly saysStatus: boolean;
  /** By the judge alone: where words are that a pattern knows, they tell better what the status hangs on. */
  readonly isProposed: boolean;
}

/** "Stopped in Laos to meet Silva": it is he who was met, and the place only says where. */
const isByPlace = ({ claim, relation }: Best): boolean =>
  relation.symmetric && [claim.source, claim.target].some(({ kind }) => kind === "place");

/** A pattern's reading before a proposal, then actors before places, then the surer; of two as sure, one that says a status has seen more: "promised Laos tanks" gives none yet. */
function isBetter(a: Best, b: Best): boolean {
  if (a.isProposed !== b.isProposed) return b.isProposed;
  if (isByPlace(a) !== isByPlace(b)) return isByPlace(b);
  if (a.claim.confidence !== b.claim.confidence) return a.claim.confidence > b.claim.confidence;
  return a.saysStatus && !b.saysStatus;
}

/**
 * "Xinhua reports that Iraq condemned Israel": whose words a pattern's claim is, reports it, and the judge need not think that he condemns too.
 */
function isReporters({ claim, isProposed }: Best, all: readonly Best[]): boolean {
  const same = (one: Claim): boolean => one.relation === claim.relation && one.target.principal.id === claim.target.principal.id;
  return (
    isProposed &&
    all.some(
      (other) => !other.isProposed && same(other.claim) && other.claim.claimant?.principal.id === claim.source.principal.id,
    )
  );
}

/** Claims of one sentence in order of place; one for a relation and pair, as sure as its surest reading. */
export function claimsOf(reading: SentenceReading, knowledge: ClaimKnowledge): readonly Claim[] {
  if (reading.matches.length === 0) return [];
  const best = new Map<string, Best>();
  const { start, end } = reading.reported.tree.sentence;
  const time = resolveTime(reading.text.slice(start, end), reading.date);
  for (const weighed of reading.matches) {
    const { match } = weighed;
    const said = knowledge.ontology.relations.find(({ id }) => id === match.pattern.relation);
    const meant =
      said === undefined ? undefined : meantBy(said, match, reading.reported.tree, knowledge.classes, knowledge.gazetteer);
    const relation = knowledge.ontology.relations.find(({ id }) => id === meant);
    if (relation === undefined || isHomeAffair(knowledge.gazetteer, match.source.mention.actor, match.target.mention.actor))
      continue;
    if (isOwnSet(reading.reported, match.source.mention, match.target.mention)) continue;
    const claim = readClaim(reading, time, weighed, relation, knowledge);
    if (claim === null) continue;
    const key = keyOf(claim, relation);
    const known = best.get(key);
    const found: Best = {
      claim,
      relation,
      saysStatus: match.pattern.status !== null,
      isProposed: match.pattern.ends.length === 0,
    };
    const better = known === undefined || isBetter(found, known) ? found : known;
    const object = better.claim.object ?? claim.object ?? known?.claim.object ?? null;
    const confidence = Math.max(claim.confidence, known?.claim.confidence ?? 0);
    best.set(key, { ...better, claim: { ...better.claim, object, confidence } });
  }
  const all = [...best.values()];
  const claims = all
    .filter((one) => !isReporters(one, all))
    .map(({ claim, relation }) => withObject(claim, reading.text, relation));
  return claims.toSorted(
    (a, b) =>
      a.evidence.trigger.start - b.evidence.trigger.start ||
      a.evidence.source.start - b.evidence.source.start ||
      a.evidence.target.start - b.evidence.target.start ||
      (a.relation < b.relation ? -1 : 1),
  );
}
