/** Corrections as the page tells them: which claims of an edge were rejected, what was said of one that stands, and the form's answer. */
import { edgeId } from "../../server/graph/index.ts";
import {
  corrected,
  type Actor,
  type Claim,
  type ClaimObject,
  type ClaimTime,
  type CorrectedClaim,
  type GraphFilter,
  type ObjectClass,
  type Ontology,
  type Status,
  type Verdict,
} from "../../server/vocabulary/index.ts";
import { day, daysLine } from "./words.ts";

/** Whether what the extractor said in a claim belongs to an edge at a level; a symmetric relation has no first end. */
export function isOfEdge(claim: Claim, edge: string, level: GraphFilter["level"], ontology: Ontology): boolean {
  const end = ({ id, principal }: Actor): string => (level === "principal" ? principal.id : id);
  const [source, target] = [end(claim.source), end(claim.target)];
  if (edge === edgeId(source, claim.relation, target)) return true;
  const symmetric = ontology.relations.find(({ id }) => id === claim.relation)?.symmetric === true;
  return symmetric && edge === edgeId(target, claim.relation, source);
}

/** The rejected claims, the last rejected first. */
export const rejectedOf = (corrections: readonly CorrectedClaim[]): readonly CorrectedClaim[] =>
  corrections
    .filter(({ correction }) => correction.verdict === "rejected")
    .toSorted((a, b) => (a.correction.at < b.correction.at ? 1 : a.correction.at > b.correction.at ? -1 : a.id < b.id ? -1 : 1));

const WORDS = { accepted: "Accepted", rejected: "Rejected", corrected: "Corrected" } as const;

/** "Rejected by Ada, 2 Jun 2025". */
export function remarkOf({ verdict, by, at }: CorrectedClaim["correction"]): string {
  const who = by === null || by === undefined || by === "" ? "" : ` by ${by}`;
  return `${WORDS[verdict]}${who}, ${day(at.slice(0, 10))}`;
}

/** What a correction form holds. Texts are empty where there is nothing: a time without words and days is none. */
export interface Amendment {
  readonly source: Actor;
  readonly relation: string;
  readonly target: Actor;
  readonly object: ObjectClass | "";
  readonly objectText: string;
  readonly status: Status;
  readonly claimant: Actor | null;
  readonly timeText: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

function amendmentOf({ source, relation, target, object, status, claimant, time }: Claim, note: string): Amendment {
  const things = { object: object?.class ?? "", objectText: object?.text ?? "" } as const;
  const days = { timeText: time?.text ?? "", from: time?.from ?? "", to: time?.to ?? "" };
  return { source, relation, target, ...things, status, claimant, ...days, note };
}

/** The other way round. */
export const turned = (amendment: Amendment): Amendment => ({ ...amendment, source: amendment.target, target: amendment.source });

/** Whether something can be handed over or asked for in a relation. */
export const takesObject = (relation: string, { relations }: Ontology): boolean =>
  relations.find(({ id }) => id === relation)?.takesObject === true;

const textOr = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text.trim());
const noteOf = (note: string): string | null => (note.trim() === "" ? null : note.trim());

/** The object in the words of the form; where it has none, in those of its class. */
function objectIn({ relation, object, objectText }: Amendment, ontology: Ontology): ClaimObject | null {
  if (object === "" || !takesObject(relation, ontology)) return null;
  const label = ontology.objects.find(({ id }) => id === object)?.label.toLowerCase() ?? object;
  return { class: object, text: textOr(objectText, label) };
}

function timeIn({ timeText, from, to }: Amendment): ClaimTime | null {
  const [first, last] = [from || null, to || null];
  const text = textOr(timeText, daysLine(first, last));
  return text === "" ? null : { text, from: first, to: last };
}

type Fields = Extract<Verdict, { verdict: "corrected" }>["fields"];

/** What the form says otherwise than a claim. */
function changesOf(claim: Claim, amendment: Amendment, ontology: Ontology): Fields {
  const { source, relation, target, status, claimant } = amendment;
  const [object, time] = [objectIn(amendment, ontology), timeIn(amendment)];
  const [thing, days] = [claim.object, claim.time];
  return {
    ...(source.id === claim.source.id ? {} : { source }),
    ...(relation === claim.relation ? {} : { relation }),
    ...(target.id === claim.target.id ? {} : { target }),
    ...(object?.class === thing?.class && object?.text === thing?.text ? {} : { object }),
    ...(status === claim.status ? {} : { status }),
    ...(claimant?.id === claim.claimant?.id ? {} : { claimant }),
    ...(time?.text === days?.text && time?.from === days?.from && time?.to === days?.to ? {} : { time }),
  };
}

const isNothing = (fields: Fields): boolean => Object.keys(fields).length === 0;

/** What keeps the form from being saved; null where nothing does. */
export const faultIn = ({ from, to }: Amendment): string | null =>
  from !== "" && to !== "" && to < from ? "The last day lies before the first." : null;

/** What there is to know of a claim that is corrected: what the extractor said, and what was said of that before. */
export interface Correctable {
  readonly extracted: Claim;
  readonly said: Verdict | null;
}

/** The claim as it stands after what was said of it; one that was rejected, as it was extracted. */
export const standingOfClaim = ({ extracted, said }: Correctable): Claim =>
  said === null ? extracted : (corrected(extracted, { ...said, at: "" }) ?? extracted);

/** What a form begins with. */
export const firstAmendment = (of: Correctable): Amendment => amendmentOf(standingOfClaim(of), of.said?.note ?? "");

/**
 * What saving the form says: all that is otherwise than the extractor said, since a verdict takes the place of the one before; a null
 * verdict takes back what was said. Null where the form changes nothing, or cannot be saved.
 */
export function answerOf(of: Correctable, amendment: Amendment, ontology: Ontology): { readonly say: Verdict | null } | null {
  const fields = changesOf(of.extracted, amendment, ontology);
  const note = noteOf(amendment.note);
  const isAsBefore = isNothing(changesOf(standingOfClaim(of), amendment, ontology));
  const isNoteNew = of.said?.verdict === "corrected" && note !== (of.said.note ?? null);
  if (faultIn(amendment) !== null || (isAsBefore && !isNoteNew)) return null;
  return { say: isNothing(fields) ? null : { verdict: "corrected", fields, note } };
}
