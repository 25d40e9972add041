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
    const { article, source, relation, target, claimant } = columns;
    const first = rows.reserve(ids.length);
    const { kind, date, publisher, cluster, confidence, strand: strandOf } = rows;
    const [articleOf, claimantOf] = [rows.article, rows.claimant];
    let strand = NONE;
    for (let i = 0; i < ids.length; i++) {
      const row = first + i;
      const [by, word, to] = [source[i] ?? 0, relation[i] ?? 0, target[i] ?? 0];
      if (i === 0 || by !== source[i - 1] || word !== relation[i - 1] || to !== target[i - 1]) {
        strand = strands.codeOf(this.#actors[by] ?? 0, this.#relations[word] ?? 0, this.#actors[to] ?? 0, this.#state);
      }
      const from = article[i] ?? 0;
      const who = claimant[i] ?? 0;
      rows.ids.push(ids[i] ?? "");
      strandOf[row] = strand;
      articleOf[row] = this.#articles[from] ?? 0;
      cluster[row] = this.#clusters[from] ?? 0;
      publisher[row] = this.#publishers[from] ?? 0;
      kind[row] = (columns.status[i] ?? 0) * OBJECT_COUNT + (columns.object[i] ?? 0);
      confidence[row] = columns.confidence[i] ?? 0;
      date[row] = this.#dates[columns.date[i] ?? 0] ?? 0;
      claimantOf[row] = who === 0 ? 0 : (this.#actors[who - 1] ?? 0) + 1;
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
