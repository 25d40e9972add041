/**
 * All links of a store as columns, portion by portion. The database gives the claims of one source and relation as an array for each
 * column, in JSON: a value costs less in an array than in a row of its own, and short texts that are the same come as one.
 */
import { setImmediate as breathe } from "node:timers/promises";
import { sql, type Kysely } from "kysely";
import type { LinkColumns } from "../graph/index.ts";
import type { Engine } from "./engine.ts";
import { GROUPED, LinkReader, type ArticleValues, type GroupValues } from "./link-reader.ts";
import type { ActorRow, Tables } from "./schema.ts";
import { PORTION, type Stream, type StreamQuery } from "./stream.ts";

const ACTOR_COLUMNS = ["id", "principal", "name", "kind", "principal_name"] as const;
type ActorValues = readonly [id: string, principal: string, name: string, kind: string, principalName: string];

/** Groups of claims that are fetched at once: there may be thousands in each. */
const GROUPS = 16;

/** The values of a column in a group, as a JSON array in text; those of all columns come in the same order. */
const LISTED: Readonly<Record<Engine, (column: string) => ReturnType<typeof sql<string>>>> = {
  sqlite: (column) => sql<string>`json_group_array(${sql.ref(column)})`,
  postgres: (column) => sql<string>`json_agg(${sql.ref(column)})::text`,
};

/** A text as an engine spells it in such an array. */
const QUOTED: typeof LISTED = {
  sqlite: (column) => sql<string>`json_quote(${sql.ref(column)})`,
  postgres: (column) => sql<string>`to_json(${sql.ref(column)})::text`,
};

function queriesOf(db: Kysely<Tables>, engine: Engine): readonly StreamQuery[] {
  const articles = db
    .selectFrom("article")
    .leftJoin("near_copy", "near_copy.article", "article.id")
    .select([QUOTED[engine]("article.id").as("spelling"), "article.publisher", "near_copy.first"]);
  // The covering index holds the claims in this order.
  const groups = db
    .selectFrom("claim")
    .select(["relation", "source"])
    .select(["article" as const, ...GROUPED].map((name) => LISTED[engine](name).as(name)))
    .groupBy(["relation", "source"]);
  return [
    { sql: db.selectFrom("actor").select(ACTOR_COLUMNS).compile().sql, portion: PORTION },
    { sql: articles.compile().sql, portion: PORTION },
    { sql: groups.compile().sql, portion: GROUPS },
  ];
}

/** Every link there was at one instant. Actors and articles come first, so that none is missing. */
export async function* linkColumns(db: Kysely<Tables>, engine: Engine, stream: Stream): AsyncGenerator<LinkColumns> {
  const actors: ActorRow[] = [];
  let reader: LinkReader | null = null;
  for await (const { query, rows } of stream(queriesOf(db, engine))) {
    if (query === 0) {
      for (const [id, principal, name, kind, principal_name] of rows as readonly ActorValues[]) {
        actors.push({ id, principal, name, kind, principal_name });
      }
      continue;
    }
    reader ??= new LinkReader(actors);
    if (query === 1) {
      for (const article of rows as readonly ArticleValues[]) reader.enter(article);
      continue;
    }
    for (const portion of reader.read(rows as readonly GroupValues[])) {
      yield portion;
      await breathe();
    }
  }
}
