/**
 * The edge index: all claims of a store in memory, as columns of codes, laid out edge by edge. It answers any filter with the counts of
 * every facet in one pass, and is kept fresh article by article. What it answers is by definition what the plain code in
 * test/graph/specification.ts answers.
 */
import {
  OBJECT_CLASSES,
  STATUSES,
  type Actor,
  type Edge,
  type GraphFilter,
  type Ontology,
  type Totals,
} from "../../vocabulary/index.ts";
import type { LinkColumns } from "../link-columns.ts";
import type { Link } from "../link.ts";
import type { Level } from "../roll-up.ts";
import { actorsAt, touches } from "./actors.ts";
import { answer, edgesFrom, type IndexAnswer } from "./answer.ts";
import { choiceOf } from "./choice.ts";
import { Columns, DEAD, NONE } from "./columns.ts";
import { derive, type Derived } from "./counters.ts";
import { Dictionary } from "./dictionary.ts";
import { Entry } from "./entry.ts";
import { kindOf, objectOf, statusOf } from "./kinds.ts";
import { Roster } from "./roster.ts";
import { giveVoices, rowsInOrder, SHARED } from "./row-order.ts";
import { chosenRows, scan } from "./scan.ts";
import { Strands } from "./strands.ts";
import { wholeOf, type Whole } from "./whole.ts";

/** Everything that a pass reads. */
export interface IndexState {
  readonly rows: Columns;
  readonly strands: Strands;
  readonly roster: Roster;
  readonly relations: Dictionary;
  /** Ids of articles; a cluster of near copies goes by its first article. */
  readonly articles: Dictionary;
  /** Code 0 is no date, no publisher. */
  readonly dates: Dictionary;
  readonly publishers: Dictionary;
  readonly classOf: ReadonlyMap<string, string>;
  readonly symmetric: ReadonlySet<string>;
  readonly ontology: Ontology;
}

/** The links of an article whose claims changed; none where it was removed. */
export interface ArticleLinks {
  readonly article: string;
  readonly links: readonly Link[];
}

/** Rows out of order that are borne before all are put in order: a share of all, so that each row is moved a bounded number of times. */
const DISORDER = { least: 20_000, share: 0.1 };
const disorderBorne = (rows: number): number => Math.max(DISORDER.least, Math.ceil(DISORDER.share * rows));
/** Totals are kept for so many levels and confidences. */
const WHOLES = 64;

export class EdgeIndex {
  readonly #state: IndexState;
  /** The first row of each article, by its code. */
  #articleRows: number[] = [];
  /** By the code of a cluster: its articles but the first. */
  #copies = new Map<number, number[]>();
  #disorder = 0;
  #wholes = new Map<string, Whole>();
  #derived: { readonly sizes: string; readonly derived: Derived } | null = null;

  constructor(ontology: Ontology) {
    const { relations } = ontology;
    const rows = new Columns();
    this.#state = {
      rows,
      strands: new Strands(),
      roster: new Roster(),
      relations: new Dictionary(),
      articles: new Dictionary(),
      dates: new Dictionary(),
      publishers: new Dictionary(),
      classOf: new Map(relations.map((relation) => [relation.id, relation.class])),
      symmetric: new Set(relations.filter(({ symmetric }) => symmetric).map(({ id }) => id)),
      ontology,
    };
    for (const { id } of relations) this.#state.relations.codeOf(id);
    for (const dictionary of [this.#state.dates, this.#state.publishers]) dictionary.codeOf("");
  }

  /** An index of some links, whose articles are told apart by their ids. */
  static of(links: Iterable<Link>, ontology: Ontology): EdgeIndex {
    const index = new EdgeIndex(ontology);
    for (const link of links) index.#append(link);
    index.#putInOrder();
    return index;
  }

  /** The same of links that come as columns, portion by portion. */
  static async from(portions: AsyncIterable<LinkColumns>, ontology: Ontology): Promise<EdgeIndex> {
    const index = new EdgeIndex(ontology);
    const entry = new Entry(index.#state);
    for await (const portion of portions) index.#disorder += entry.take(portion);
    index.#putInOrder();
    return index;
  }

  /** Replaces all links of each article given. Costs what these articles hold, and now and then, shared among many, an ordering of all rows. */
  apply(changes: readonly ArticleLinks[]): void {
    for (const { article, links } of changes) {
      this.#drop(article);
      for (const link of links) this.#append(link);
      this.#markKin(article);
    }
    this.#wholes = new Map();
    if (this.#disorder > disorderBorne(this.#state.rows.size)) this.#putInOrder();
  }

  #append(link: Link): void {
    const { rows, strands, roster, relations, articles, dates, publishers } = this.#state;
    const strand = strands.codeOf(
      roster.codeOf(link.source),
      relations.codeOf(link.relation),
      roster.codeOf(link.target),
      this.#state,
    );
    const { claimant, publisher, duplicateOf } = link;
    const article = articles.codeOf(link.article);
    const row = rows.reserve();
    rows.ids[row] = link.id;
    rows.strand[row] = strand;
    rows.article[row] = article;
    rows.cluster[row] = duplicateOf === null ? article : articles.codeOf(duplicateOf);
    rows.date[row] = link.date === null ? 0 : dates.codeOf(link.date);
    rows.publisher[row] = publisher === null ? 0 : publishers.codeOf(publisher);
    rows.claimant[row] = claimant === null ? 0 : roster.codeOf(claimant) + 1;
    rows.kind[row] = kindOf(link.status, link.object);
    rows.confidence[row] = link.confidence;
    rows.nextInStrand[row] = strands.late[strand] ?? NONE;
    rows.nextInArticle[row] = this.#articleRows[article] ?? NONE;
    while (this.#articleRows.length <= article) this.#articleRows.push(NONE);
    this.#articleRows[article] = row;
    strands.late[strand] = row;
    strands.alive[strand] = (strands.alive[strand] ?? 0) + 1;
    strands.rows[strand] = (strands.rows[strand] ?? 0) + 1;
    this.#disorder++;
  }

  #drop(id: string): void {
    const { rows, strands, articles } = this.#state;
    const article = articles.find(id);
    for (let row = this.#articleRows[article] ?? NONE; row !== NONE; row = rows.nextInArticle[row] ?? NONE) {
      const strand = rows.strand[row] ?? 0;
      strands.alive[strand] = (strands.alive[strand] ?? 0) - 1;
      rows.kind[row] = DEAD;
      rows.tombstones++;
      this.#disorder++;
    }
    if (article !== NONE) this.#articleRows[article] = NONE;
  }

  /** Marks all rows of an article, and of the near copies that it is one of, as rows that may share a cluster with others. */
  #markKin(id: string): void {
    const { rows, articles } = this.#state;
    const { voice, cluster: clusterOf, nextInArticle } = rows;
    const article = articles.find(id);
    const first = this.#articleRows[article] ?? NONE;
    if (first === NONE) return;
    const cluster = clusterOf[first] ?? 0;
    if (cluster !== article) this.#enterCopy(cluster, article);
    for (const each of [article, cluster, ...(this.#copies.get(cluster) ?? [])]) {
      for (let row = this.#articleRows[each] ?? NONE; row !== NONE; row = nextInArticle[row] ?? NONE) voice[row] = SHARED;
    }
  }

  #enterCopy(cluster: number, article: number): void {
    const copies = this.#copies.get(cluster);
    if (copies === undefined) this.#copies.set(cluster, [article]);
    else copies.push(article);
  }

  /** Sweeps tombstones and lays the rows out strand by strand, in each the surest first. */
  #putInOrder(): void {
    const { rows, strands, articles } = this.#state;
    const order = rowsInOrder(rows, strands);
    rows.gather(order, disorderBorne(order.length));
    giveVoices(this.#state);
    this.#copies = new Map();
    const first = new Int32Array(articles.size).fill(NONE);
    const { size, article: articleOf, cluster: clusterOf, nextInArticle } = rows;
    for (let row = 0; row < size; row++) {
      const article = articleOf[row] ?? 0;
      const before = first[article] ?? NONE;
      nextInArticle[row] = before;
      first[article] = row;
      const cluster = clusterOf[row] ?? 0;
      if (before === NONE && cluster !== article) this.#enterCopy(cluster, article);
    }
    this.#articleRows = Array.from(first);
    this.#disorder = 0;
  }

  #whole(level: Level, minConfidence: number): Whole {
    const key = `${level} ${minConfidence}`;
    const known = this.#wholes.get(key);
    if (known !== undefined) return known;
    const whole = wholeOf(this.#state, level, minConfidence);
    if (this.#wholes.size >= WHOLES) this.#wholes.clear();
    this.#wholes.set(key, whole);
    return whole;
  }

  /** What follows from the dictionaries, until one of them grows. */
  #derive(): Derived {
    const { dates, relations, roster } = this.#state;
    const sizes = `${dates.size} ${relations.size} ${roster.actors.length}`;
    if (this.#derived === null || this.#derived.sizes !== sizes) this.#derived = { sizes, derived: derive(this.#state) };
    return this.#derived.derived;
  }

  #choice(filter: GraphFilter): ReturnType<typeof choiceOf> {
    return choiceOf(this.#state, filter, this.#whole(filter.level, filter.minConfidence));
  }

  /** What there is at a level and at least so sure. */
  totals(level: Level, minConfidence: number): Totals {
    return this.#whole(level, minConfidence).totals;
  }

  /** Edges by id, claims of each actor, totals, and the counts of every facet, as a filter leaves them. */
  view(filter: GraphFilter): IndexAnswer {
    const { totals } = this.#whole(filter.level, filter.minConfidence);
    return answer(this.#state, filter, scan(this.#state, this.#choice(filter), this.#derive()), totals);
  }

  /** Edges by id as a filter leaves them; only the one whose id is given, if any. */
  edges(filter: GraphFilter, edge?: string): readonly Edge[] {
    return edgesFrom(
      this.#state,
      filter.level,
      scan(this.#state, this.#choice(filter), this.#derive(), this.#only(filter, edge)),
    );
  }

  #only({ level }: GraphFilter, edge: string | undefined): number | undefined {
    return edge === undefined ? undefined : this.#state.strands.levels[level].find(edge);
  }

  /** The links that a filter leaves, in no order to rely on; of one edge where its id is given. */
  links(filter: GraphFilter, edge?: string): readonly Link[] {
    return chosenRows(this.#state, this.#choice(filter), this.#derive(), this.#only(filter, edge)).map((row) => this.#link(row));
  }

  /** Ids of the claims that a filter leaves, in no order to rely on. */
  claimIds(filter: GraphFilter): readonly string[] {
    return chosenRows(this.#state, this.#choice(filter), this.#derive()).map((row) => this.#state.rows.ids[row] ?? "");
  }

  /** All actors at a level, by id in order; where claims disagree on a name, the first by code unit stands. */
  actors(level: Level): ReadonlyMap<string, Actor> {
    return actorsAt(this.#state, level);
  }

  /** For each id of an actor or principal, how many claims between two named actors touch it. */
  touches(): ReadonlyMap<string, number> {
    return touches(this.#state);
  }

  /** Bytes of the columns; ids and dictionaries come on top. */
  get bytes(): number {
    return this.#state.rows.bytes;
  }

  #link(row: number): Link {
    const { rows, strands, roster, relations, articles, dates, publishers } = this.#state;
    const strand = rows.strand[row] ?? 0;
    const actor = (code: number | undefined): Actor => {
      const found = roster.actors[code ?? NONE];
      if (found === undefined) throw new RangeError(`no actor has the code ${code}`);
      return found;
    };
    const claimant = rows.claimant[row] ?? 0;
    const publisher = rows.publisher[row] ?? 0;
    const date = rows.date[row] ?? 0;
    const [article, cluster] = [rows.article[row] ?? 0, rows.cluster[row] ?? 0];
    return {
      id: rows.ids[row] ?? "",
      article: articles.textOf(article),
      date: date === 0 ? null : dates.textOf(date),
      source: actor(strands.source[strand]),
      relation: relations.textOf(strands.relation[strand] ?? 0),
      target: actor(strands.target[strand]),
      status: STATUSES[statusOf(rows.kind[row] ?? 0)] ?? "actual",
      object: OBJECT_CLASSES[objectOf(rows.kind[row] ?? 0) - 1] ?? null,
      confidence: rows.confidence[row] ?? 0,
      claimant: claimant === 0 ? null : actor(claimant - 1),
      publisher: publisher === 0 ? null : publishers.textOf(publisher),
      duplicateOf: cluster === article ? null : articles.textOf(cluster),
    };
  }
}
