/** Cuts text into paragraphs: hard-wrapped lines are one paragraph, any other line stands for itself. */
import type { Span } from "../../vocabulary/index.ts";
import { isLower, isSpace, trim } from "./characters.ts";

/** Widest line, in UTF-16 units, that is still taken for hard-wrapped text (mail wraps at 72 to 80). */
const WIDEST = 100;
/** A paragraph narrower than this is a list or verse. */
const NARROWEST = 40;

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/gu;

interface Line extends Span {
  /** Length in the text, also of what the span does not cover of its first line. */
  readonly width: number;
}

/** The lines of `text` inside `span`, trimmed; blank lines are empty. */
const lines = (text: string, span: Span): readonly Line[] => {
  const found: Line[] = [];
  const part = text.slice(span.start, span.end);
  let from = span.start;
  let first = lineStart(text, span.start);
  const add = (end: number): void => {
    const { start } = trim(text, { start: first, end });
    const line = trim(text, { start: from, end });
    found.push({ ...line, width: line.end - Math.min(start, line.end) });
  };
  for (const hit of part.matchAll(BREAK)) {
    add(span.start + hit.index);
    from = span.start + hit.index + hit[0].length;
    first = from;
  }
  add(span.end);
  return found;
};

/** Where the line that `at` lies in starts, looking back no farther than a hard-wrapped line can reach. */
const lineStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start <= WIDEST && !/[\n\r\u0085\u2028\u2029]/u.test(text.charAt(start - 1))) start--;
  return start;
};

const firstWord = (text: string, line: Line): number => {
  let at = line.start;
  while (at < line.end && !isSpace(text.charAt(at))) at++;
  return at - line.start;
};

/** Groups the lines of one block into runs that a greedy line breaker of some width could have produced. */
const wrapped = (text: string, block: readonly Line[]): readonly Span[] => {
  const widest = block.reduce((most, line) => Math.max(most, line.width), 0);
  if (block.length < 2 || widest > WIDEST || widest < NARROWEST) return block;
  const runs: Line[][] = [];
  for (const line of block) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.width + 1 + firstWord(text, line) > widest) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (flows(text, run) ? joined(run) : run));
};

/** True where some line goes on in lower case, which separate lines hardly ever do. */
const flows = (text: string, run: readonly Line[]): boolean => run.some((line, i) => i > 0 && isLower(text.charAt(line.start)));

const joined = (run: readonly Line[]): readonly Span[] => {
  const first = run[0];
  const last = run.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

/**
 * The paragraphs of `text` inside `span`, trimmed, in order, none empty. Blank lines always separate; a single line break
 * joins where the lines were hard-wrapped: every break is where a greedy breaker of the widest line's width would put it,
 * and at least one line goes on in lower case. Cutting a paragraph again gives the same paragraph.
 */
export const paragraphs = (text: string, span: Span): readonly Span[] => {
  const found: Span[] = [];
  let block: Line[] = [];
  const close = (): void => {
    for (const { start, end } of wrapped(text, block)) found.push({ start, end });
    block = [];
  };
  for (const line of lines(text, span)) {
    if (line.end === line.start) close();
    else block.push(line);
  }
  close();
  return found;
};
