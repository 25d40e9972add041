/**
 * All links of a store as columns, portion by portion. A million rows come as bare arrays in the order of the covering index, in which
 * the same actors and relations follow each other: what a row repeats of the row before is not looked up again.
 */
import type { Kysely } from "kysely";
import type { LinkColumns, LinkedArticle } from "../graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor } from "../vocabulary/index.ts";
import { actorIndex, LINK_COLUMNS, objectOf, statusOf } from "./rows.ts";
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
  #last = "";
  #place = -1;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  /** The place of a text, the same as that asked for before most often. */
  placeOf(text: string): number {
    if (text === this.#last && this.#place !== -1) return this.#place;
    this.#last = text;
    this.#place = this.#places.get(text) ?? this.enter(text, this.#make(text));
    return this.#place;
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
  readonly #places = new Map<string, Map<string, number>>();

  constructor(rows: readonly ActorRow[]) {
    this.#find = actorIndex(rows);
  }

  placeOf(id: string, principal: string): number {
    const byPrincipal = this.#places.get(id) ?? new Map<string, number>();
    const known = byPrincipal.get(principal);
    if (known !== undefined) return known;
    const place = this.all.push(this.#find(id, principal)) - 1;
    this.#places.set(id, byPrincipal.set(principal, place));
    return place;
  }
}

/** Makes columns of rows, with lists that go on from portion to portion. */
class Columns {
  readonly articles = new Listed<LinkedArticle>((id) => ({ id, publisher: null, duplicateOf: null }));
  readonly #relations = new Listed((id) => id);
  readonly #dates = new Listed((date) => date);
  readonly #actors: ListedActors;

  constructor(actors: readonly ActorRow[]) {
    this.#actors = new ListedActors(actors);
    this.#dates.placeOf("");
  }

  of(rows: readonly ClaimValues[]): LinkColumns {
    const places = (): Int32Array => new Int32Array(rows.length);
    const ids: string[] = [];
    const [article, source, relation, target] = [places(), places(), places(), places()];
    const [claimant, date, confidences] = [places(), places(), new Float64Array(rows.length)];
    const [statuses, objects] = [new Uint8Array(rows.length), new Uint8Array(rows.length)];
    let [lastBy, lastByPrincipal, lastTo, lastToPrincipal] = ["", "", "", ""];
    let [placeBy, placeTo] = [-1, -1];
    for (const [i, row] of rows.entries()) {
      const [id, from, by, byPrincipal, word, to, toPrincipal, status, object, day, confidence, says, saysPrincipal] = row;
      if (placeBy === -1 || by !== lastBy || byPrincipal !== lastByPrincipal) placeBy = this.#actors.placeOf(by, byPrincipal);
      if (placeTo === -1 || to !== lastTo || toPrincipal !== lastToPrincipal) placeTo = this.#actors.placeOf(to, toPrincipal);
      [lastBy, lastByPrincipal, lastTo, lastToPrincipal] = [by, byPrincipal, to, toPrincipal];
      ids.push(id);
      article[i] = this.articles.placeOf(from);
      source[i] = placeBy;
      relation[i] = this.#relations.placeOf(word);
      target[i] = placeTo;
      claimant[i] = says === null ? 0 : this.#actors.placeOf(says, saysPrincipal ?? says) + 1;
      date[i] = this.#dates.placeOf(day);
      statuses[i] = STATUSES.indexOf(statusOf(status));
      objects[i] = object === null ? 0 : OBJECT_CLASSES.indexOf(objectOf(object)) + 1;
      confidences[i] = confidence;
    }
    const lists = {
      articles: this.articles.all,
      actors: this.#actors.all,
      relations: this.#relations.all,
      dates: this.#dates.all,
    };
    return {
      lists,
      ids,
      article,
      source,
      relation,
      target,
      claimant,
      date,
      status: statuses,
      object: objects,
      confidence: confidences,
    };
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
