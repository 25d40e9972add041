/** Corrections as the page tells them: which claims of an edge were rejected, what was said of one that stands, and the form's answer. */
import { edgeId } from "../../server/graph/index.ts";
import type { Actor, Claim, CorrectedClaim, GraphFilter, Ontology, Status, Verdict } from "../../server/vocabulary/index.ts";
import { day } from "./words.ts";

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

/** What a correction form holds. */
export interface Amendment {
  readonly source: Actor;
  readonly relation: string;
  readonly target: Actor;
  readonly status: Status;
  readonly note: string;
}

export const amendmentOf = ({ source, relation, target, status }: Claim, note = ""): Amendment => ({
  source,
  relation,
  target,
  status,
  note,
});

/** The other way round. */
export const turned = (amendment: Amendment): Amendment => ({ ...amendment, source: amendment.target, target: amendment.source });

const noteOf = (note: string): string | null => (note.trim() === "" ? null : note.trim());

/** The verdict that makes of a claim what the form says; null where the form changes nothing. */
export function verdictOf(claim: Claim, { source, relation, target, status, note }: Amendment): Verdict | null {
  const fields = {
    ...(source.id === claim.source.id ? {} : { source }),
    ...(relation === claim.relation ? {} : { relation }),
    ...(target.id === claim.target.id ? {} : { target }),
    ...(status === claim.status ? {} : { status }),
  };
  return Object.keys(fields).length === 0 ? null : { verdict: "corrected", fields, note: noteOf(note) };
}
