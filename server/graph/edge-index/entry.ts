/**
 * How links that come as columns enter an index: places in their lists become codes of the index, once for each place. Rows enter in no
 * order, and are neither late nor chained before all are put in order.
 */
import type { LinkColumns, LinkedArticle } from "../link-columns.ts";
import { NONE } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import { OBJECT_COUNT } from "./kinds.ts";

export class Entry {
  readonly #state: IndexState;
  /** By place in a list: codes. */
  readonly #articles: number[] = [];
  readonly #clusters: number[] = [];
  readonly #publishers: number[] = [];
  readonly #actors: number[] = [];
  readonly #relations: number[] = [];
  readonly #dates: number[] = [];

  constructor(state: IndexState) {
    this.#state = state;
  }

  /** Takes a portion, and gives how many rows came. */
  take({ lists, ids, ...columns }: LinkColumns): number {
    const { rows, strands, roster, relations, dates } = this.#state;
    for (const article of lists.articles.slice(this.#articles.length)) this.#enterArticle(article);
    for (const actor of lists.actors.slice(this.#actors.length)) this.#actors.push(roster.codeOf(actor));
    for (const id of lists.relations.slice(this.#relations.length)) this.#relations.push(relations.codeOf(id));
    for (const date of lists.dates.slice(this.#dates.length)) this.#dates.push(dates.codeOf(date));
    let [strand, source, relation, target] = [NONE, NONE, NONE, NONE];
    for (let i = 0; i < ids.length; i++) {
      const [by, word, to] = [columns.source[i] ?? 0, columns.relation[i] ?? 0, columns.target[i] ?? 0];
      if (by !== source || word !== relation || to !== target) {
        strand = strands.codeOf(this.#actors[by] ?? 0, this.#relations[word] ?? 0, this.#actors[to] ?? 0, this.#state);
        [source, relation, target] = [by, word, to];
      }
      const article = columns.article[i] ?? 0;
      const claimant = columns.claimant[i] ?? 0;
      const row = rows.reserve();
      rows.ids.push(ids[i] ?? "");
      rows.strand[row] = strand;
      rows.article[row] = this.#articles[article] ?? 0;
      rows.cluster[row] = this.#clusters[article] ?? 0;
      rows.kind[row] = (columns.status[i] ?? 0) * OBJECT_COUNT + (columns.object[i] ?? 0);
      rows.confidence[row] = columns.confidence[i] ?? 0;
      rows.write("date", row, this.#dates[columns.date[i] ?? 0] ?? 0);
      rows.write("publisher", row, this.#publishers[article] ?? 0);
      rows.write("claimant", row, claimant === 0 ? 0 : (this.#actors[claimant - 1] ?? 0) + 1);
      strands.alive[strand] = (strands.alive[strand] ?? 0) + 1;
    }
    return ids.length;
  }

  #enterArticle({ id, publisher, duplicateOf }: LinkedArticle): void {
    const { articles, publishers } = this.#state;
    const code = articles.codeOf(id);
    this.#articles.push(code);
    this.#clusters.push(duplicateOf === null ? code : articles.codeOf(duplicateOf));
    this.#publishers.push(publisher === null ? 0 : publishers.codeOf(publisher));
  }
}
