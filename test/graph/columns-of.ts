/** Links as the columns that a store would give, portion by portion. */
import type { Link, LinkColumns, LinkedArticle } from "../../server/graph/index.ts";
import { OBJECT_CLASSES, STATUSES, type Actor } from "../../server/vocabulary/index.ts";

function placeIn<T>(list: T[], same: (item: T) => boolean, item: T): number {
  const known = list.findIndex(same);
  return known === -1 ? list.push(item) - 1 : known;
}

/** Portions of so many links; their lists grow from one to the next. */
export async function* columnsOf(links: readonly Link[], size: number): AsyncGenerator<LinkColumns> {
  const articles: LinkedArticle[] = [];
  const actors: Actor[] = [];
  const relations: string[] = [];
  const dates = [""];
  const actorPlace = (actor: Actor): number => placeIn(actors, (each) => each === actor, actor);
  for (let start = 0; start < links.length; start += size) {
    const portion = links.slice(start, start + size);
    const places = (place: (link: Link) => number): Int32Array => Int32Array.from(portion, place);
    yield {
      lists: { articles, actors, relations, dates },
      ids: portion.map(({ id }) => id),
      article: places(({ article: id, publisher, duplicateOf }) =>
        placeIn(articles, (each) => each.id === id, { id, publisher, duplicateOf }),
      ),
      source: places(({ source }) => actorPlace(source)),
      relation: places(({ relation }) => placeIn(relations, (each) => each === relation, relation)),
      target: places(({ target }) => actorPlace(target)),
      claimant: places(({ claimant }) => (claimant === null ? 0 : actorPlace(claimant) + 1)),
      date: places(({ date }) => placeIn(dates, (each) => each === (date ?? ""), date ?? "")),
      status: Uint8Array.from(portion, ({ status }) => STATUSES.indexOf(status)),
      object: Uint8Array.from(portion, ({ object }) => (object === null ? 0 : OBJECT_CLASSES.indexOf(object) + 1)),
      confidence: Float64Array.from(portion, ({ confidence }) => confidence),
    };
  }
}
