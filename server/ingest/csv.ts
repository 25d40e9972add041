/** Articles in CSV (RFC 4180): a header names the columns, in any order, and each row is an article. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { DragomanError } from "../vocabulary/index.ts";

/** Columns that are read; others are passed over. */
const COLUMNS: readonly string[] = ["text", "title", "date", "publisher", "url", "id"];
/** Characters of the longest row. */
const LONGEST_ROW = 3_000_000;

export interface Row {
  /** Of the table without its header, from 1. */
  readonly row: number;
  readonly value: Readonly<Record<string, string>>;
}

const Table = z.array(z.array(z.string()));

/** Excel writes semicolons where a comma is the decimal sign. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(text.search(/[\r\n]/), 0));
  return [",", ";", "\t"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ",";
}

/** Which row the parser was in, the header not counted. */
const rowOf = (error: CsvError): number => (typeof error["records"] === "number" ? error["records"] : 0);

function table(text: string, file: string): readonly (readonly string[])[] {
  const options = { bom: true, skip_empty_lines: true, delimiter: delimiterOf(text), max_record_size: LONGEST_ROW };
  try {
    return Table.parse(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = rowOf(error);
    const place = row === 0 ? "the header" : `row ${row}`;
    throw new DragomanError("invalid-csv", `${file}, ${place} is not CSV: ${error.message}.`, { cause: error });
  }
}

/**
 * The rows of a table whose header has at least the column `text`; empty cells are left out.
 * @throws {DragomanError} `invalid-csv` naming the row, or the column that is missing.
 */
export function rowsOf(text: string, file: string): readonly Row[] {
  const [header = [], ...rows] = table(text, file);
  const names = header.map((name) => name.trim().toLowerCase());
  if (!names.includes("text")) {
    const found = names.map((name) => JSON.stringify(name.slice(0, 50))).slice(0, 20);
    throw new DragomanError(
      "invalid-csv",
      `${file} has no column "text" in its header, but ${found.join(", ") || "nothing"}; name the columns ${COLUMNS.join(", ")} in any order.`,
    );
  }
  const twice = names.find((name, i) => COLUMNS.includes(name) && names.indexOf(name) !== i);
  if (twice !== undefined) throw new DragomanError("invalid-csv", `${file} has two columns ${JSON.stringify(twice)}; keep one.`);
  const read = names.flatMap((name, column) => (COLUMNS.includes(name) ? [{ name, column }] : []));
  return rows.map((cells, i) => ({
    row: i + 1,
    value: Object.fromEntries(
      read
        .map(({ name, column }) => ({ name, value: (cells[column] ?? "").trim() }))
        .filter(({ name, value }) => name === "text" || value !== "")
        .map(({ name, value }) => [name, value]),
    ),
  }));
}
