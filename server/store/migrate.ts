/** Brings a database to the newest tables, by whichever of several processes comes first; the others wait and find them made. */
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Engine } from "./engine.ts";
import { migrationsFor } from "./migrations/index.ts";
import type { Tables } from "./schema.ts";

/** How far a database's tables have come. */
export interface MigrationState {
  readonly done: readonly string[];
  /** Made by this version, still to run. */
  readonly pending: readonly string[];
  /** Run by a later version, unknown to this one. */
  readonly unknown: readonly string[];
}

const MADE = "kysely_migration";

/** Names of the migrations run; reads only, and finds none in a database that never held a store. */
export async function migrationState(db: Kysely<Tables>, engine: Engine): Promise<MigrationState> {
  const known = Object.keys(migrationsFor(engine));
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const made = tables.some(({ name }) => name === MADE);
  const rows = made
    ? await db.withTables<{ [MADE]: { name: string } }>().selectFrom(MADE).select("name").orderBy("name").execute()
    : [];
  const done = rows.map(({ name }) => name);
  return {
    done,
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

/**
 * Runs what is pending. PostgreSQL: in one transaction, under Kysely's advisory lock. SQLite: the caller holds a write transaction.
 * @throws {Error} where a migration fails, or where a later version has been here; then nothing was changed.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const { unknown, pending } = await migrationState(db, engine);
  if (unknown.length > 0) {
    throw new Error(
      `it was made by a later version of Dragoman (${unknown.join(", ")}), which this one cannot read; use that version`,
    );
  }
  // Most starts find all done, and need no lock.
  if (pending.length === 0) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
