/** Rows of any table: kept by words, sorted by a column, cut into pages. */
import type { Sort } from "../state/index.ts";
import { folded } from "./words.ts";

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** What rows are sorted by; null is last in either direction. Without it the column cannot be sorted by. */
  readonly value?: (row: Row) => string | number | null;
  /** Figures and dates: the biggest come first when the column is first sorted by, and stand to the right. */
  readonly figures?: boolean;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function compared(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
}

/** Stable: rows that are equal in the column keep the order they come in, whichever the direction. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, descending }: Sort,
): readonly Row[] {
  const valueOf = columns.find(({ id }) => id === column)?.value;
  if (valueOf === undefined) return rows;
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  return keyed.toSorted((a, b) => compared(a.value, b.value, descending ? -1 : 1)).map(({ row }) => row);
}

/** The rows whose text holds every word looked for, whatever its case and accents. */
export function rowsWith<Row>(rows: readonly Row[], find: string, textOf: (row: Row) => string): readonly Row[] {
  const wanted = folded(find).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(textOf(row));
    return wanted.every((word) => text.includes(word));
  });
}

export interface Paging {
  /** From 1; the last page where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
  /** Of all rows, the first on the page and the first beyond it. */
  readonly start: number;
  readonly end: number;
}

export function pagingOf(total: number, page: number, size: number): Paging {
  const pages = Math.max(1, Math.ceil(total / size));
  const held = Math.min(Math.max(1, page), pages);
  return { page: held, pages, start: (held - 1) * size, end: Math.min(total, held * size) };
}

/** How a column is sorted when it is chosen: turned round if it was already, else with what is sought most first. */
export function nextSort<Row>(columns: readonly Column<Row>[], sort: Sort, column: string): Sort {
  if (column === sort.column) return { column, descending: !sort.descending };
  return { column, descending: columns.find(({ id }) => id === column)?.figures === true };
}
