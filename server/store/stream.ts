/** Reading whole tables without holding them: rows as arrays of their columns, portion by portion. */
/** Some rows of one of several queries, by its place among them. */
export interface Portion {
  readonly query: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** A query without parameters, and how many of its rows to take at once. */
export interface StreamQuery {
  readonly sql: string;
  readonly portion: number;
}

/** Runs queries one after another, all at one instant of the store; others may read and write it meanwhile. */
export type Stream = (queries: readonly StreamQuery[]) => AsyncIterable<Portion>;

/** Rows of a portion where they are small: some milliseconds' work, after which the event loop goes on. */
export const PORTION = 5_000;
