/**
 * A filter made ready for a pass: for each word a table from code to whether it fails, as one bit. A claim is shown if no bit is set;
 * it counts for a facet if no bit but the facet's own is set, which is what choosing there would leave.
 */
import { OBJECT_CLASSES, SAID_BY_ARTICLE, STATUSES, type GraphFilter } from "../../vocabulary/index.ts";
import { DEAD, type InsideColumn } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import type { Level } from "../roll-up.ts";
import { KIND_COUNT, objectOf, statusOf } from "./kinds.ts";
import { nearby } from "./nearby.ts";
import type { Whole } from "./whole.ts";

export const FAILS = { relation: 1, class: 2, actor: 4, status: 8, claimant: 16, publisher: 32, date: 64, object: 128 } as const;
/** More than one bit, none of which a row's own words set: counts for nothing. */
const GONE = FAILS.relation | FAILS.class;

const NO_BITS = new Uint8Array(0);

/** Whether more than one bit is set. */
export const several = (bits: number): boolean => (bits & (bits - 1)) !== 0;

/** A word that rows differ in: a column, and by its code the bits that it sets. */
interface RowWord {
  readonly column: InsideColumn;
  readonly bits: Uint8Array;
}

export interface Choice {
  readonly level: Level;
  readonly minConfidence: number;
  readonly minClaims: number;
  readonly minSources: number;
  /** By the code of a relation: bits of relation and class. */
  readonly relation: Uint8Array;
  /** By the code of an id: 1 for the actors chosen and those near them; null where none is chosen. */
  readonly near: Uint8Array | null;
  /** By the code of an actor: 1 where it or its principal is near; null where one end that is near is enough. */
  readonly among: Uint8Array | null;
  /** As the whole says it. */
  readonly present: Whole["present"];
  readonly sureEnd: Whole["sureEnd"];
  /** Those words that some row may fail. */
  readonly words: readonly RowWord[];
}

const table = (size: number, fails: (code: number) => number): Uint8Array => {
  const bits = new Uint8Array(size);
  for (let code = 0; code < size; code++) bits[code] = fails(code);
  return bits;
};

/** Whether a value is among those chosen; every value is where none was. */
function chosen<T>(values: readonly T[]): (value: T) => boolean {
  const set = new Set(values);
  return (value) => set.size === 0 || set.has(value);
}

/** Makes a filter ready, with the whole at its level and confidence. */
export function choiceOf(state: IndexState, filter: GraphFilter, { present, sureEnd }: Whole): Choice {
  const { rows, roster, relations, articles, dates, publishers, classOf } = state;
  const [isRelation, isClass] = [chosen(filter.relation), chosen(filter.class)];
  const [isStatus, isObject] = [chosen<string>(filter.status), chosen<string>(filter.object)];
  const isPublisher = chosen(filter.publisher.map((name) => publishers.find(name)));
  const isArticle = chosen(filter.article.map((id) => articles.find(id)));
  const isClaimant = chosen(filter.claimant.map((id) => roster.ids.find(id)));
  const byArticle = filter.claimant.length === 0 || filter.claimant.includes(SAID_BY_ARTICLE);
  const kindBits = (code: number): number =>
    code < KIND_COUNT
      ? (isStatus(STATUSES[statusOf(code)] ?? "") ? 0 : FAILS.status) |
        (isObject(OBJECT_CLASSES[objectOf(code) - 1] ?? "") ? 0 : FAILS.object)
      : code === DEAD && rows.tombstones > 0
        ? GONE
        : 0;
  const says = (code: number): boolean => isClaimant(roster.id[code] ?? 0) || isClaimant(roster.principal[code] ?? 0);
  const { from = "", to = "9999-99-99" } = filter;
  const dated = filter.from !== undefined || filter.to !== undefined;
  const within = (date: string): boolean => !dated || (date !== "" && date >= from && date <= to);
  const claimantBits = (code: number): number => ((code === 0 ? byArticle : says(code - 1)) ? 0 : FAILS.claimant);
  const words: readonly RowWord[] = [
    { column: "kind", bits: table(DEAD + 1, kindBits) },
    { column: "date", bits: table(dates.size, (code) => (within(dates.textOf(code)) ? 0 : FAILS.date)) },
    { column: "claimant", bits: table(roster.actors.length + 1, claimantBits) },
    { column: "publisher", bits: table(publishers.size, (code) => (isPublisher(code) ? 0 : FAILS.publisher)) },
    // No facet lifts it, so that what fails it counts for none.
    {
      column: "article",
      bits: filter.article.length === 0 ? NO_BITS : table(articles.size, (code) => (isArticle(code) ? 0 : GONE)),
    },
  ];
  const near = filter.actor.length === 0 ? null : nearby(state, filter, filter.depth === 1 ? null : present);
  const isNear = (code: number | undefined): boolean => near?.[code ?? 0] === 1;
  const bothEnds = near !== null && filter.ends === "both";
  return {
    level: filter.level,
    minConfidence: filter.minConfidence,
    minClaims: filter.minClaims,
    minSources: filter.minSources,
    relation: table(relations.size, (code) => {
      const id = relations.textOf(code);
      return (isRelation(id) ? 0 : FAILS.relation) | (isClass(classOf.get(id) ?? "") ? 0 : FAILS.class);
    }),
    near,
    among: bothEnds
      ? table(roster.actors.length, (code) => (isNear(roster.id[code]) || isNear(roster.principal[code]) ? 1 : 0))
      : null,
    present,
    sureEnd,
    words: words.filter(({ bits }) => bits.some((fails) => fails !== 0)),
  };
}
