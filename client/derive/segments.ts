/** A text cut into runs, each with the marks that lie on it. Offsets are the article's own; nothing is ever parsed as markup. */
import type { Claim, Span } from "../../server/vocabulary/index.ts";

type Mark = "sentence" | "source" | "trigger" | "target";

export interface MarkedSpan extends Span {
  readonly mark: Mark;
  /** Id of the relation's class whose colour the mark takes, where claims of several classes stand in one text. */
  readonly tone?: string;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly tone?: string;
}

/**
 * Cuts `text`, whose first character has the offset `offset`, at the ends of all spans. The segments joined are the text; spans may
 * overlap and may reach beyond the text.
 */
export function segmentsOf(text: string, offset: number, spans: readonly MarkedSpan[]): Segment[] {
  const end = offset + text.length;
  const inside = (at: number): boolean => at > offset && at < end;
  const cuts = [...new Set([offset, ...spans.flatMap((span) => [span.start, span.end]).filter(inside), end])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const stop = cuts[index + 1] ?? end;
    const over = spans.filter((span) => span.start <= start && span.end >= stop);
    const tone = over.find((span) => span.mark === "trigger")?.tone;
    const marks = [...new Set(over.map(({ mark }) => mark))];
    return { start, text: text.slice(start - offset, stop - offset), marks, ...(tone === undefined ? {} : { tone }) };
  });
}

/** The spans of a claim's ends and trigger. */
const marksOf = ({ evidence: { source, trigger, target } }: Claim): MarkedSpan[] => [
  { ...source, mark: "source" },
  { ...trigger, mark: "trigger" },
  { ...target, mark: "target" },
];

/** The spans of several claims, each in the colour of its class. */
export const tonedMarks = (claims: readonly Claim[], classOf: (relation: string) => string): MarkedSpan[] =>
  claims.flatMap((claim) => marksOf(claim).map((span) => ({ ...span, tone: classOf(claim.relation) })));

export const sentenceSegments = (claim: Claim): Segment[] =>
  segmentsOf(claim.evidence.sentence.text, claim.evidence.sentence.start, marksOf(claim));

/** The whole article with one claim's sentence and spans marked. */
export const articleSegments = (text: string, claim: Claim): Segment[] =>
  segmentsOf(text, 0, [{ ...claim.evidence.sentence, mark: "sentence" }, ...marksOf(claim)]);
