/** Makes columns of links from what the database gives, with lists that go on from portion to portion. */
import type { LinkColumns, LinkedArticle } from "../graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor } from "../vocabulary/index.ts";
import { actorIndex, actorKey, objectOf, statusOf } from "./rows.ts";
import type { ActorRow, ClaimRow } from "./schema.ts";
import { Spelt } from "./spelt.ts";
import { PORTION } from "./stream.ts";

/** The id as JSON has it, and what links say of the article. */
export type ArticleValues = readonly [id: string, publisher: string | null, first: string | null];

/** Columns that come as arrays, in the order in which they are asked for. */
export const GROUPED = [
  ...(["id", "source_principal", "target", "target_principal"] as const),
  ...(["status", "object", "date", "confidence", "claimant", "claimant_principal"] as const),
] as const;
type Grouped = { readonly [Name in (typeof GROUPED)[number]]: readonly ClaimRow[Name][] };

/** The claims of a source and relation: their articles and all other columns, each an array in JSON. */
export type GroupValues = readonly [relation: string, source: string, articles: string, ...columns: readonly string[]];

/** A list of things that each have a place, found by text. */
class Listed<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.all.push(this.#make(text)) - 1;
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

const UNKNOWN = { publisher: null, duplicateOf: null };

export class LinkReader {
  readonly #articles: LinkedArticle[] = [];
  /** What links say of the article that is entered. */
  #origin: Omit<LinkedArticle, "id"> = UNKNOWN;
  readonly #byArticle = new Spelt((id) => this.#articles.push({ id, ...this.#origin }));
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

  enter([id, publisher, duplicateOf]: ArticleValues): void {
    this.#origin = { publisher, duplicateOf };
    this.#byArticle.placesOf(Buffer.from(id), 1);
    this.#origin = UNKNOWN;
  }

  /** The links of some groups, in portions none of which takes long. */
  *read(groups: readonly GroupValues[]): Generator<LinkColumns> {
    for (const [relation, source, articles, ...columns] of groups) {
      const column = <Name extends keyof Grouped>(name: Name): Grouped[Name] =>
        JSON.parse(columns[GROUPED.indexOf(name)] ?? "[]");
      const group: Grouped = {
        id: column("id"),
        source_principal: column("source_principal"),
        target: column("target"),
        target_principal: column("target_principal"),
        status: column("status"),
        object: column("object"),
        date: column("date"),
        confidence: column("confidence"),
        claimant: column("claimant"),
        claimant_principal: column("claimant_principal"),
      };
      const places = this.#byArticle.placesOf(Buffer.from(articles), group.id.length);
      for (let from = 0; from < places.length; from += PORTION) {
        yield this.#columns(relation, source, places.slice(from, from + PORTION), group, from);
      }
    }
  }

  /** The links of a group from its n-th on, a portion at most. */
  #columns(relationId: string, sourceId: string, article: Int32Array, group: Grouped, from: number): LinkColumns {
    const ids = group.id.slice(from, from + PORTION);
    const rows = ids.length;
    const places = (): Int32Array => new Int32Array(rows);
    const [source, relation, target, claimant, date] = [places(), places(), places(), places(), places()];
    const [status, object] = [new Uint8Array(rows), new Uint8Array(rows)];
    const confidence = new Float64Array(group.confidence.slice(from, from + PORTION));
    relation.fill(this.#relations.placeOf(relationId));
    for (let row = 0; row < rows; row++) {
      const n = from + row;
      const [says, kind] = [group.claimant[n] ?? null, group.object[n] ?? null];
      source[row] = this.#actors.placeOf(sourceId, group.source_principal[n] ?? sourceId);
      target[row] = this.#actors.placeOf(group.target[n] ?? "", group.target_principal[n] ?? "");
      claimant[row] = says === null ? 0 : this.#actors.placeOf(says, group.claimant_principal[n] ?? says) + 1;
      date[row] = this.#dates.placeOf(group.date[n] ?? "");
      status[row] = this.#statuses.placeOf(group.status[n] ?? "");
      object[row] = kind === null ? 0 : this.#objects.placeOf(kind) + 1;
    }
    const lists = {
      articles: this.#articles,
      actors: this.#actors.all,
      relations: this.#relations.all,
      dates: this.#dates.all,
    };
    return { lists, ids, article, source, relation, target, claimant, date, status, object, confidence };
  }
}
