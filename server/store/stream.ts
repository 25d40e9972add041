/** Reading whole tables without holding them: rows as arrays of their columns, portion by portion. */
import type { CompiledQuery } from "kysely";

/** Some rows of one of several queries, by its place among them. */
export interface Portion {
  readonly query: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** Runs queries without parameters one after another, all at one instant of the store; others may read and write it meanwhile. */
export type Stream = (queries: readonly Pick<CompiledQuery, "sql">[]) => AsyncIterable<Portion>;

/** Rows of a portion: some milliseconds' work, after which the event loop goes on. */
export const PORTION = 5_000;
