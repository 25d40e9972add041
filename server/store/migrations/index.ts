/** The history of the tables. Migrations only go forward, and one that was released is never edited: add the next. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Engine } from "../engine.ts";
import type { Tables } from "../schema.ts";
import { articlesAndClaims } from "./articles-and-claims.ts";
import { feeds } from "./feeds.ts";
import { keysByArticle } from "./keys-by-article.ts";
import { layouts } from "./layouts.ts";
import { voices } from "./voices.ts";

const HISTORY: Readonly<Record<string, (db: Kysely<Tables>, engine: Engine) => Promise<void>>> = {
  "0001-articles-and-claims": articlesAndClaims,
  "0002-keys-by-article": keysByArticle,
  "0003-voices": voices,
  "0004-feeds": feeds,
  "0005-layouts": layouts,
};

export function migrationsFor(engine: Engine): Readonly<Record<string, Migration>> {
  const entries = Object.entries(HISTORY).map(([name, up]) => [name, { up: (db: Kysely<Tables>) => up(db, engine) }] as const);
  return Object.fromEntries(entries);
}
