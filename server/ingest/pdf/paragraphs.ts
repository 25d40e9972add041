/** Lines of pages to paragraphs: told by the space between lines, by indents and by the size of the type; words that a line's end broke are mended. */
import type { Line } from "./lines.ts";

/** How much more than the usual distance of lines begins a paragraph, and how far an indent goes, by the type's size. */
const GAP = 1.3;
const INDENT = 0.8;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The usual distance between two lines. */
function leading(pages: readonly (readonly Line[])[]): number {
  return median(pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y)).filter((gap) => gap > 0));
}

const endsSentence = (text: string): boolean => /[.!?:]["'’”)\]]*$/.test(text);

/** Whether a paragraph begins with `line`, which follows `before` on the same page. */
function begins(line: Line, before: Line, usual: number): boolean {
  if (Math.abs(line.size - before.size) > 0.5) return true;
  const gap = before.y - line.y;
  // A line no lower than the one before is the top of another column, where a sentence may go on.
  if (gap <= 0) return endsSentence(before.text);
  return gap > usual * GAP || (line.x - before.x > line.size * INDENT && endsSentence(before.text));
}

/**
 * Joins two lines; a word broken by a hyphen is mended, unless the hyphen is its own: where the document has it so elsewhere, or
 * where a name stands before it ("US-led") and the document never has it in one.
 */
function joined(text: string, next: string, document: string): string {
  const head = /([\p{L}’']+)[-\u00ad\u2010]$/u.exec(text)?.[1];
  const tail = /^\p{Ll}[\p{L}’']*/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return `${text} ${next}`;
  const own = document.includes(`${head}-${tail}`) || (/^\p{Lu}/u.test(head) && !document.includes(head + tail));
  return own && !text.endsWith("\u00ad") ? text + next : text.slice(0, -1) + next;
}

/** The text of pages of lines, a blank line between paragraphs. One that a page's end broke is one. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string {
  const usual = leading(pages);
  const document = pages.flatMap((page) => page.map(({ text }) => text)).join("\n");
  const paragraphs: string[] = [];
  for (const page of pages) {
    for (const [i, line] of page.entries()) {
      const before = page[i - 1];
      const last = paragraphs.at(-1);
      const fresh = before === undefined ? last === undefined || endsSentence(last) : begins(line, before, usual);
      if (fresh || last === undefined) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(last, line.text, document);
    }
  }
  return paragraphs.join("\n\n");
}
