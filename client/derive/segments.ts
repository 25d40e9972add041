/** A text cut into runs, each with the marks that lie on it. Offsets are the article's own; nothing is ever parsed as markup. */
import type { Claim, Span } from "../../server/vocabulary/index.ts";

type Mark = "sentence" | "source" | "trigger" | "target";

export interface MarkedSpan extends Span {
  readonly mark: Mark;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
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
    const marks = spans.filter((span) => span.start <= start && span.end >= stop).map(({ mark }) => mark);
    return { start, text: text.slice(start - offset, stop - offset), marks: [...new Set(marks)] };
  });
}

/** The spans of a claim's ends and trigger. */
export const marksOf = ({ evidence: { source, trigger, target } }: Claim): MarkedSpan[] => [
  { ...source, mark: "source" },
  { ...trigger, mark: "trigger" },
  { ...target, mark: "target" },
];

export const sentenceSegments = (claim: Claim): Segment[] =>
  segmentsOf(claim.evidence.sentence.text, claim.evidence.sentence.start, marksOf(claim));

/** The whole article with one claim's sentence and spans marked. */
export const articleSegments = (text: string, claim: Claim): Segment[] =>
  segmentsOf(text, 0, [{ ...claim.evidence.sentence, mark: "sentence" }, ...marksOf(claim)]);
