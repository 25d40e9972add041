/** From matches to claims: status, claimant, object and time are added, doubles within a sentence folded, symmetric ends put in order. */
import type { Actor, Claim, Mention, Relation } from "../vocabulary/index.ts";
import { claimantInSentence, type Reported } from "./attribution.ts";
import { confidenceOf } from "./confidence.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Match } from "./match.ts";
import { statusOf } from "./modality.ts";
import { objectAt, objectOfPredicate } from "./objects.ts";
import { resolveTime } from "./time.ts";

/** What the claims of one sentence are made from. */
export interface SentenceReading {
  readonly text: string;
  readonly date: string | null;
  readonly reported: Reported;
  readonly matches: readonly Match[];
  /** Speaker of the quotation that the sentence belongs to, where there is one. */
  readonly speaker: Mention | null;
  readonly isQuoted: (offset: number) => boolean;
}

const span = ({ start, end }: { start: number; end: number }) => ({ start, end });

/** Key of the claim within its sentence: ends of a symmetric relation in canonical order. */
function keyOf(source: Actor, relation: string, target: Actor): string {
  return `${source.principal.id} ${relation} ${target.principal.id}`;
}

function readClaim(reading: SentenceReading, match: Match, relation: Relation, knowledge: Knowledge): Claim | null {
  const { tree } = reading.reported;
  const trigger = tree.tokens[match.trigger];
  const status = statusOf(tree, match.trigger, match.pattern.status, knowledge.clauses);
  if (trigger === undefined || status === null) return null;
  const swap = relation.symmetric && match.source.mention.actor.id > match.target.mention.actor.id;
  const [source, target] = swap ? [match.target.mention, match.source.mention] : [match.source.mention, match.target.mention];
  const inSentence = claimantInSentence(reading.reported, match.trigger, knowledge.clauses);
  const claimant = inSentence ?? (reading.isQuoted(trigger.start) ? reading.speaker : null);
  const named = match.object === null ? null : objectAt(tree, match.object, reading.text, knowledge.classes);
  const object = named ?? objectOfPredicate(tree, match.trigger, knowledge.classes);
  const { start, end } = tree.sentence;
  const sentence = reading.text.slice(start, end);
  return {
    source: source.actor,
    relation: relation.id,
    target: target.actor,
    object: relation.takesObject ? object : null,
    status,
    claimant: claimant?.actor ?? null,
    time: resolveTime(sentence, reading.date),
    evidence: { sentence: { start, end, text: sentence }, trigger: span(trigger), source: span(source), target: span(target) },
    confidence: confidenceOf(match),
    pattern: match.pattern.id,
  };
}

/** Claims of one sentence in order of place; for a relation and pair the most confident reading, the earlier one on a tie. */
export function claimsOf(reading: SentenceReading, knowledge: Knowledge): readonly Claim[] {
  const best = new Map<string, Claim>();
  for (const match of reading.matches) {
    const relation = knowledge.ontology.relations.find(({ id }) => id === match.pattern.relation);
    if (relation === undefined) continue;
    const claim = readClaim(reading, match, relation, knowledge);
    if (claim === null) continue;
    const key = keyOf(claim.source, claim.relation, claim.target);
    const known = best.get(key);
    const better = known === undefined || claim.confidence > known.confidence ? claim : known;
    best.set(key, { ...better, object: better.object ?? claim.object ?? known?.object ?? null });
  }
  return [...best.values()].toSorted(
    (a, b) =>
      a.evidence.trigger.start - b.evidence.trigger.start ||
      a.evidence.source.start - b.evidence.source.start ||
      a.evidence.target.start - b.evidence.target.start ||
      (a.relation < b.relation ? -1 : 1),
  );
}
