/** A page of a PDF is scraps of text at places; here they become lines, without what runs along the top and bottom of every page. */

/** A scrap of text: where it begins, in points from the lower left corner, and how large it is set. */
export interface Scrap {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its last scrap ends. */
  end: number;
}

/** By the type's size: how far scraps of one line may differ in height, which gap between them is a space, and which another column. */
const SAME_HEIGHT = 0.4;
const SPACE = 0.15;
const COLUMN = 3;

/** Lines in the order in which the page sets them. */
export function linesOf(scraps: readonly Scrap[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { str, x, y, width, fontSize } of scraps) {
    const last = lines.at(-1);
    if (str.trim() === "") {
      // A space says nothing of where the next scrap stands; it may reach over to another column.
      if (last !== undefined) last.text += " ";
      continue;
    }
    const gap = x - (last?.end ?? 0);
    const level = last !== undefined && Math.abs(last.y - y) <= fontSize * SAME_HEIGHT;
    if (level && x >= last.x && gap < fontSize * COLUMN) {
      last.text += gap > fontSize * SPACE ? ` ${str}` : str;
      last.end = x + width;
    } else {
      lines.push({ text: str, x, y, size: fontSize, end: x + width });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }));
}

/** A line as it would stand on another page: page numbers differ. */
const shape = ({ text }: Line): string => text.replace(/\d+/g, "#");

/** On how many pages a first or last line must stand to be a running one. */
const RUNNING = 3;

/** The pages without page numbers and running titles. */
export function withoutRunning(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const counts = new Map<string, number>();
  const edges = (page: readonly Line[]): readonly Line[] => [...new Set([...page.slice(0, 1), ...page.slice(-1)])];
  for (const page of pages) for (const line of edges(page)) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
  const runs = (line: Line): boolean =>
    /^(?:page )?\W*\d{1,4}\W*(?:(?:of|\/) ?\d{1,4})?$/i.test(line.text) || (counts.get(shape(line)) ?? 0) >= RUNNING;
  return pages.map((page) => {
    const dropped = new Set(edges(page).filter(runs));
    return page.filter((line) => !dropped.has(line));
  });
}
