/** Comma-separated values after RFC 4180, safe to open in a spreadsheet: no text of an article is ever run as a formula. */

type Cell = string | number | null;

/** What spreadsheets take for the start of a formula, with any guards that the text had of its own. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * A text that no spreadsheet reads as a formula: an apostrophe goes before it, which spreadsheets take as "this is text". Texts that
 * already begin with such a guard get one more, so that taking one off always gives the original.
 */
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `guarded` was given. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = guarded(value.toWellFormed().replaceAll("\0", "\uFFFD"));
  // Quoted where it was guarded, too: white space at the ends stays.
  return /[",\r\n]|^\s|\s$|^'/.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV text, its header first; lines end as RFC 4180 says. Null is an empty cell, an empty text a quoted one. */
export function writeTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
