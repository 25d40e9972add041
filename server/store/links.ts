/**
 * All links of a store as columns, portion by portion. A million rows come as bare arrays in the order of the covering index, in which
 * the same actors and relations follow each other: what a row repeats of the row before is not looked up again.
 */
import type { Kysely } from "kysely";
import type { LinkColumns, LinkedArticle } from "../graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor } from "../vocabulary/index.ts";
import { actorIndex, actorKey, LINK_COLUMNS, objectOf, statusOf } from "./rows.ts";
import type { ActorRow, ClaimRow, Tables } from "./schema.ts";
import type { Portion, Stream } from "./stream.ts";

const ACTOR_COLUMNS = ["id", "principal", "name", "kind", "principal_name"] as const;

/** Columns of a row in the order in which they are asked for. */
type Values<Row, Names extends readonly (keyof Row)[]> = { readonly [I in keyof Names]: Row[Names[I]] };
type ActorValues = Values<ActorRow, typeof ACTOR_COLUMNS>;
type ArticleValues = readonly [id: string, publisher: string | null, first: string | null];
type ClaimValues = Values<ClaimRow, typeof LINK_COLUMNS>;

function queriesOf(db: Kysely<Tables>) {
  const articles = db
    .selectFrom("article")
    .leftJoin("near_copy", "near_copy.article", "article.id")
    .select(["article.id", "article.publisher", "near_copy.first"]);
  const queries = [db.selectFrom("actor").select(ACTOR_COLUMNS), articles, db.selectFrom("claim").select(LINK_COLUMNS)];
  return queries.map((query) => query.compile());
}

/** A list of things that each have a place, found by text. */
class Listed<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  placeOf(text: string): number {
    return this.#places.get(text) ?? this.enter(text, this.#make(text));
  }

  enter(text: string, item: T): number {
    const place = this.all.push(item) - 1;
    this.#places.set(text, place);
    return place;
  }
}

/** Actors by id and principal. */
class ListedActors {
  readonly all: Actor[] = [];
  readonly #find: (id: string, principal: string) => Actor;
  /** By id, the actor met last of that id, which is the only one most often; and by both, all of them. */
  readonly #last = new Map<string, { readonly principal: string; readonly place: number }>();
  readonly #places = new Map<string, number>();

  constructor(rows: readonly ActorRow[]) {
    this.#find = actorIndex(rows);
  }

  placeOf(id: string, principal: string): number {
    const last = this.#last.get(id);
    if (last?.principal === principal) return last.place;
    const key = actorKey(id, principal);
    const place = this.#places.get(key) ?? this.all.push(this.#find(id, principal)) - 1;
    this.#places.set(key, place);
    this.#last.set(id, { principal, place });
    return place;
  }
}

/** Makes columns of rows, with lists that go on from portion to portion. */
class Columns {
  readonly articles = new Listed<LinkedArticle>((id) => ({ id, publisher: null, duplicateOf: null }));
  readonly #relations = new Listed((id) => id);
  readonly #dates = new Listed((date) => date);
  readonly #statuses = new Listed((word) => statusOf(word));
  readonly #objects = new Listed((word) => objectOf(word));
  readonly #actors: ListedActors;

  constructor(actors: readonly ActorRow[]) {
    this.#actors = new ListedActors(actors);
    this.#dates.placeOf("");
    for (const status of STATUSES) this.#statuses.placeOf(status);
    for (const object of OBJECT_CLASSES) this.#objects.placeOf(object);
  }

  of(rows: readonly ClaimValues[]): LinkColumns {
    const places = (): Int32Array => new Int32Array(rows.length);
    const [article, source, relation, target, claimant, date] = [places(), places(), places(), places(), places(), places()];
    const [status, object, confidence] = [
      new Uint8Array(rows.length),
      new Uint8Array(rows.length),
      new Float64Array(rows.length),
    ];
    const ids: string[] = [];
    let [by, what, to, on] = [0, 0, 0, 0];
    let before: ClaimValues | null = null;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (row === undefined) continue;
      // In the order of the index, ends, relation and date are most often those of the row before.
      if (before?.[2] !== row[2] || before[3] !== row[3]) by = this.#actors.placeOf(row[2], row[3]);
      if (before?.[4] !== row[4]) what = this.#relations.placeOf(row[4]);
      if (before?.[5] !== row[5] || before[6] !== row[6]) to = this.#actors.placeOf(row[5], row[6]);
      if (before?.[9] !== row[9]) on = this.#dates.placeOf(row[9]);
      before = row;
      ids.push(row[0]);
      article[i] = this.articles.placeOf(row[1]);
      source[i] = by;
      relation[i] = what;
      target[i] = to;
      status[i] = this.#statuses.placeOf(row[7]);
      object[i] = row[8] === null ? 0 : this.#objects.placeOf(row[8]) + 1;
      date[i] = on;
      confidence[i] = row[10];
      claimant[i] = row[11] === null ? 0 : this.#actors.placeOf(row[11], row[12] ?? row[11]) + 1;
    }
    const lists = {
      articles: this.articles.all,
      actors: this.#actors.all,
      relations: this.#relations.all,
      dates: this.#dates.all,
    };
    return { lists, ids, article, source, relation, target, claimant, date, status, object, confidence };
  }
}

/** Every link there was at one instant. Actors and articles come first, so that none is missing. */
export async function* linkColumns(db: Kysely<Tables>, stream: Stream): AsyncGenerator<LinkColumns> {
  const actors: ActorRow[] = [];
  let columns: Columns | null = null;
  for await (const { query, rows } of stream(queriesOf(db))) {
    if (query === 0) {
      for (const [id, principal, name, kind, principal_name] of rows as readonly ActorValues[]) {
        actors.push({ id, principal, name, kind, principal_name });
      }
      continue;
    }
    columns ??= new Columns(actors);
    if (query === 2) yield columns.of(rows as readonly ClaimValues[]);
    else enterArticles(columns, rows);
  }
}

function enterArticles({ articles }: Columns, rows: Portion["rows"]): void {
  for (const [id, publisher, duplicateOf] of rows as readonly ArticleValues[]) articles.enter(id, { id, publisher, duplicateOf });
}
