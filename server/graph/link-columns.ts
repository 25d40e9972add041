/**
 * Links as columns, for reading a million of them: what they name is listed once, and a link holds places in the lists. The lists grow
 * from portion to portion; a place never changes.
 */
import { OBJECT_CLASSES, STATUSES, type Actor } from "../vocabulary/index.ts";
import type { Link } from "./link.ts";

/** What links say of their article. */
export interface LinkedArticle extends Pick<Link, "publisher" | "duplicateOf"> {
  readonly id: string;
}

/** What links name. */
interface LinkLists {
  readonly articles: readonly LinkedArticle[];
  readonly actors: readonly Actor[];
  readonly relations: readonly string[];
  /** The first is empty, for none. */
  readonly dates: readonly string[];
}

/** A portion of links. */
export interface LinkColumns {
  readonly lists: LinkLists;
  readonly ids: readonly string[];
  readonly article: Int32Array;
  readonly source: Int32Array;
  readonly relation: Int32Array;
  readonly target: Int32Array;
  /** Place among the actors plus 1; 0 is the article itself. */
  readonly claimant: Int32Array;
  readonly date: Int32Array;
  /** Place among `STATUSES`. */
  readonly status: Uint8Array;
  /** Place among `OBJECT_CLASSES` plus 1; 0 is none. */
  readonly object: Uint8Array;
  readonly confidence: Float64Array;
}

function listed<T>(list: readonly T[], place: number | undefined): T {
  const found = list[place ?? -1];
  if (found === undefined) throw new RangeError(`the list has no place ${place}`);
  return found;
}

/** The links of a portion, one by one. */
export function linksFrom(portion: LinkColumns): readonly Link[] {
  const { articles, actors, relations, dates } = portion.lists;
  return portion.ids.map((id, i) => {
    const article = listed(articles, portion.article[i]);
    const claimant = portion.claimant[i] ?? 0;
    return {
      id,
      article: article.id,
      date: listed(dates, portion.date[i]) || null,
      source: listed(actors, portion.source[i]),
      relation: listed(relations, portion.relation[i]),
      target: listed(actors, portion.target[i]),
      status: listed(STATUSES, portion.status[i]),
      object: OBJECT_CLASSES[(portion.object[i] ?? 0) - 1] ?? null,
      confidence: portion.confidence[i] ?? 0,
      claimant: claimant === 0 ? null : listed(actors, claimant - 1),
      publisher: article.publisher,
      duplicateOf: article.duplicateOf,
    };
  });
}
