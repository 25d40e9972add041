/** How an edge stands by what its claims say of it: done, planned, denied or over, and which claims contradict each other. */
import type { Claim, Edge, Ontology, Status } from "../vocabulary/index.ts";

/** The status that an edge goes by: actual if anything says so, else the one most claims say, the ontology's order breaking ties. */
export function leadingStatus(statuses: Edge["statuses"], ontology: Ontology): Status {
  if (statuses.actual !== undefined) return "actual";
  const told = ontology.statuses.filter(({ id }) => statuses[id] !== undefined);
  return told.toSorted((a, b) => (statuses[b.id] ?? 0) - (statuses[a.id] ?? 0))[0]?.id ?? "actual";
}

/** How a status is said in a sentence; the others go by their labels. */
const SAID: Readonly<Partial<Record<Status, string>>> = { actual: "", negated: "denied" };

/** What a sentence must begin with that is not simply so, "denied", "planned", in lower case; empty for what is. */
export const qualifierOf = (status: Status, { statuses }: Ontology): string =>
  SAID[status] ?? statuses.find(({ id }) => id === status)?.label.toLowerCase() ?? status;

/** Whether some claims of an edge say that it is so and others that it is not. */
export const isContested = ({ statuses }: Pick<Edge, "statuses">): boolean =>
  (statuses.actual ?? 0) > 0 && (statuses.negated ?? 0) > 0;

type Said = Pick<Claim, "object">;

/** Whether two claims of one edge may speak of one thing: what is said of arms says nothing of money, what names no thing speaks of all. */
export const speakOfOne = (a: Said, b: Said): boolean =>
  a.object === null || b.object === null || a.object.class === b.object.class;
