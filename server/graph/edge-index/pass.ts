/** A pass made ready in the kernel's memory, and read from there when it is over. */
import type { Choice } from "./choice.ts";
import { NONE, type InsideColumn } from "./columns.ts";
import type { Counters, Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import type { EdgeTable } from "./edge-table.ts";
import type { Heap, Pointer } from "./heap.ts";
import { KIND_COUNT, OBJECT_COUNT, OBJECT_OF, STATUS_COUNT, STATUS_OF } from "./kinds.ts";
import { ALONE, PILES, PILES_OF } from "./sieve.ts";
import { TOUCHED } from "./strands.ts";

/** The fields of `Pass` in server/graph/kernel/state.ts, in their order. */
const PASS = [
  ...(["article", "cluster", "kind", "date", "publisher", "claimant", "voice"] as const),
  ...(["list", "room", "ends", "wordCount", "words", "minClaims", "minSources"] as const),
  ...(["facetCount", "facets", "relations", "classes", "actors"] as const),
  ...(["kinds", "months", "claimants", "publishers", "choices", "actorSums", "doubtful", "places", "doubted"] as const),
  ...(["dateTally", "claimantTally", "publisherTally", "parts"] as const),
  ...(["day", "month", "statusOf", "objectOf", "statusCount", "objectCount"] as const),
  ...(["publisherBits", "publisherWords", "unsure"] as const),
  ...(["articlesHeard", "clustersHeard", "unpublishedHeard", "publishersHeard"] as const),
  ...(["rowOf", "claims", "articles", "sources", "first", "last", "statuses", "objects", "shown"] as const),
  ...(["leastClaims", "leastClaimsCount", "leftByClaims", "leastSources", "leastSourcesCount", "leftBySources"] as const),
  ...(["size", "total"] as const),
] as const;
type PassRecord = Readonly<Record<(typeof PASS)[number], number>>;

/** Least numbers that are always told. */
const LEAST = [1, 2, 3, 5, 10];
/** Numbers of a part of an edge. */
const PART = TOUCHED + 2;

/** Claims that some least numbers would leave: of a number of claims, or of sources, that an edge must have. */
export interface Thresholds {
  readonly least: Int32Array;
  readonly claims: Int32Array;
}

const thresholdsOf = (chosen: number): Int32Array => Int32Array.from(new Set([...LEAST, chosen])).toSorted();

/** How many rows an edge of a level has at most. */
function widest({ strands }: IndexState, level: Choice["level"]): number {
  const { firstStrand, nextStrand } = strands.levels[level];
  let most = 0;
  for (const first of firstStrand) {
    let rows = 0;
    for (let strand = first; strand !== NONE; strand = nextStrand[strand] ?? NONE) rows += strands.rows[strand] ?? 0;
    most = Math.max(most, rows);
  }
  return most;
}

export class Pass {
  readonly #heap: Heap;
  readonly #mark: Pointer;
  readonly #record: PassRecord;
  readonly #at: Pointer;
  readonly #counters: Readonly<Record<keyof Counters, { readonly at: Pointer; readonly size: number }>>;
  readonly #least: Readonly<Record<"claims" | "sources", Int32Array>>;
  readonly #edges: number;
  readonly #articles: number;
  /** By the bit that a strand fails: the table from bits to piles. */
  readonly pilesOf: ReadonlyMap<number, Pointer>;

  constructor(state: IndexState, choice: Choice, derived: Derived) {
    const { rows, strands, roster, relations, articles, dates, publishers } = state;
    const { heap } = rows;
    this.#heap = heap;
    this.#mark = heap.mark();
    const room = widest(state, choice.level);
    const edges = strands.levels[choice.level].size;
    this.#edges = edges;
    this.#articles = articles.size;
    this.#least = { claims: thresholdsOf(choice.minClaims), sources: thresholdsOf(choice.minSources) };
    this.pilesOf = new Map([...PILES_OF].map(([bit, piles]) => [bit, heap.copyBytes(piles)]));
    const counter = (size: number) => ({ at: heap.zeros(size), size });
    this.#counters = {
      relation: counter(relations.size),
      class: counter(derived.classes.length + 1),
      status: counter(STATUS_COUNT),
      object: counter(OBJECT_COUNT),
      actor: counter(roster.ids.size),
      claimant: counter(roster.ids.size + 1),
      publisher: counter(publishers.size),
      month: counter(derived.months.length),
    };
    const codes = Math.max(...Object.values(this.#counters).map(({ size }) => size));
    const ints = (size: number): Pointer => heap.allocate(4 * size);
    // A cell of 64 bits for each code, and those met, the next of which is written before it is known whether it is new.
    const sums = (size: number): Pointer => heap.copy([heap.zeros(2 * size), ints(size + 1), 0]);
    const statusOf = heap.copy(STATUS_OF.subarray(0, KIND_COUNT));
    const objectOf = heap.copy(OBJECT_OF.subarray(0, KIND_COUNT));
    const monthOf = heap.copy(derived.month);
    const kinds = sums(KIND_COUNT);
    const [months, claimants, publisherSums] = [
      sums(derived.months.length),
      sums(roster.actors.length + 1),
      sums(publishers.size),
    ];
    const [dateTally, claimantTally] = [heap.zeros(dates.size), heap.zeros(roster.actors.length + 1)];
    const { relation, class: classes, status, object, actor, claimant, publisher, month } = this.#counters;
    const [column, byCode, byChoice] = [(name: InsideColumn) => rows.pointer(name), 1, 0];
    const claimantOf = [heap.copy(derived.claimantId), heap.copy(derived.claimantPrincipal)] as const;
    const itself = heap.copy(Int32Array.from({ length: publishers.size }, (_, code) => code));
    const facets = [
      [status.at, column("kind"), statusOf, 0, ALONE.status, kinds, byCode, 0, 0],
      [object.at, column("kind"), objectOf, 0, ALONE.object, kinds, byCode, 0, 0],
      [month.at, column("date"), monthOf, 0, ALONE.date, months, byChoice, dateTally, dates.size],
      [
        claimant.at,
        column("claimant"),
        ...claimantOf,
        ALONE.claimant,
        claimants,
        byCode,
        claimantTally,
        roster.actors.length + 1,
      ],
      [publisher.at, column("publisher"), itself, 0, ALONE.publisher, publisherSums, byChoice, publisher.at, 0],
    ];
    // One publisher is one source at most.
    const facetCount = choice.minSources > 1 ? facets.length - 1 : facets.length;
    const words = choice.words.flatMap((word) => [column(word.column), heap.copyBytes(word.bits)]);
    const publisherWords = (publishers.size >>> 5) + 1;
    this.#record = {
      article: rows.pointer("article"),
      cluster: rows.pointer("cluster"),
      kind: rows.pointer("kind"),
      date: rows.pointer("date"),
      publisher: rows.pointer("publisher"),
      claimant: rows.pointer("claimant"),
      voice: rows.pointer("voice"),
      list: ints(PILES * room),
      room,
      ends: ints(PILES),
      wordCount: choice.words.length,
      words: heap.copy(words),
      minClaims: choice.minClaims,
      minSources: choice.minSources,
      facetCount,
      facets: heap.copy(facets.flat()),
      relations: relation.at,
      classes: classes.at,
      actors: actor.at,
      kinds,
      months,
      claimants,
      publishers: publisherSums,
      choices: sums(codes),
      actorSums: sums(codes),
      doubtful: ints(2 * codes + 2),
      places: heap.zeros(codes),
      // A row may be for each of four actors.
      doubted: ints(TOUCHED * room),
      dateTally,
      claimantTally,
      publisherTally: publisher.at,
      parts: ints(PART * strands.size),
      day: heap.copy(derived.day),
      month: monthOf,
      statusOf,
      objectOf,
      statusCount: STATUS_COUNT,
      objectCount: OBJECT_COUNT,
      publisherBits: heap.zeros(publisherWords),
      publisherWords,
      unsure: ints(room + 1),
      articlesHeard: heap.zeros(articles.size),
      clustersHeard: heap.zeros(articles.size),
      unpublishedHeard: heap.zeros(articles.size),
      publishersHeard: heap.zeros(publishers.size),
      rowOf: heap.zeros(edges),
      // One more than there are: the next row is written before it is known whether it is kept.
      claims: ints(edges + 1),
      articles: ints(edges + 1),
      sources: ints(edges + 1),
      first: ints(edges + 1),
      last: ints(edges + 1),
      statuses: ints((edges + 1) * STATUS_COUNT),
      objects: ints((edges + 1) * OBJECT_COUNT),
      shown: heap.zeros(Math.ceil(articles.size / 4)),
      leastClaims: heap.copy(this.#least.claims),
      leastClaimsCount: this.#least.claims.length,
      leftByClaims: heap.zeros(this.#least.claims.length),
      leastSources: heap.copy(this.#least.sources),
      leastSourcesCount: this.#least.sources.length,
      leftBySources: heap.zeros(this.#least.sources.length),
      size: 0,
      total: 0,
    };
    this.#at = heap.copy(PASS.map((name) => this.#record[name]));
    heap.run.use(this.#at);
  }

  /** The rows left of the edge at hand. */
  left(): Int32Array {
    const { list, ends } = this.#record;
    return this.#heap.ints.subarray(list >> 2, (this.#heap.ints[ends >> 2] ?? 0) >> 2);
  }

  /** Claims of the edges kept. */
  claims(): number {
    return this.#heap.ints[(this.#at >> 2) + PASS.indexOf("total")] ?? 0;
  }

  table(confidence: Float64Array): EdgeTable {
    const record = this.#record;
    const size = this.#heap.ints[(this.#at >> 2) + PASS.indexOf("size")] ?? 0;
    const column = (at: Pointer, width = 1): Int32Array => this.#heap.read(at, width * size);
    return {
      size,
      rowOf: this.#heap.read(record.rowOf, this.#edges),
      claims: column(record.claims),
      articles: column(record.articles),
      sources: column(record.sources),
      first: column(record.first),
      last: column(record.last),
      confidence,
      statuses: column(record.statuses, STATUS_COUNT),
      objects: column(record.objects, OBJECT_COUNT),
    };
  }

  counters(): Counters {
    const counts = (name: keyof Counters): Int32Array => this.#heap.read(this.#counters[name].at, this.#counters[name].size);
    return {
      relation: counts("relation"),
      class: counts("class"),
      status: counts("status"),
      object: counts("object"),
      actor: counts("actor"),
      claimant: counts("claimant"),
      publisher: counts("publisher"),
      month: counts("month"),
    };
  }

  /** What least numbers would leave, of claims or of sources. */
  thresholds(of: "claims" | "sources"): Thresholds {
    const least = this.#least[of];
    const { leftByClaims, leftBySources } = this.#record;
    return { least, claims: this.#heap.read(of === "claims" ? leftByClaims : leftBySources, least.length) };
  }

  /** Distinct articles of the edges kept. */
  articles(): number {
    return this.#heap.count(this.#record.shown, this.#articles);
  }

  /** Gives back the memory. */
  end(): void {
    this.#heap.release(this.#mark);
  }
}
