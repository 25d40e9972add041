/** The store over a relational database. Written against Kysely, so that SQLite and PostgreSQL run the same code. */
import type { Kysely } from "kysely";
import { archive } from "./archive.ts";
import { checkTables } from "./check.ts";
import type { Engine } from "./engine.ts";
import { feedsOf } from "./feeds.ts";
import { reading } from "./reading.ts";
import { layoutsOf } from "./layouts.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";
import type { Stream } from "./stream.ts";
import { writing } from "./writing.ts";

/** A store over an open, migrated database; `stream` reads it whole, `now` gives the time at which an article counts as added. */
export function sqlStore(db: Kysely<Tables>, stream: Stream, engine: Engine, now: () => Date): Store {
  return {
    ...reading(db, stream),
    ...writing(db, now),
    ...archive(db),
    feeds: feedsOf(db),
    layouts: layoutsOf(db),
    check: async () => checkTables(db, engine),
    close: async () => db.destroy(),
  };
}
