/** Everything at a level that is sure enough: its totals, and which strands have a part in it. */
import type { Totals } from "../../vocabulary/index.ts";
import type { Level } from "../roll-up.ts";
import { DEAD, NONE } from "./columns.ts";
import type { IndexState } from "./edge-index.ts";
import type { Pointer } from "./heap.ts";

export interface Whole {
  readonly totals: Totals;
  /** By strand: 1 where one of its claims is sure enough and its ends are two actors. */
  readonly present: Uint8Array;
  /** By strand: where the rows that are sure enough end, of those that lie in order; later ones are not looked at. */
  readonly sureEnd: Int32Array;
}

/** Where the rows that are sure enough end, of rows that lie the surest first: a search by halves. */
function sureEnd(confidence: Float64Array, start: number, end: number, least: number): number {
  if (end > start && (confidence[end - 1] ?? 0) >= least) return end;
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((confidence[middle] ?? 0) >= least) from = middle + 1;
    else to = middle;
  }
  return from;
}

const ones = (bits: Uint8Array): number => bits.reduce((sum, bit) => sum + bit, 0);

/** A pass that looks at confidence only. */
export function wholeOf({ rows, strands, roster, articles, dates }: IndexState, level: Level, least: number): Whole {
  const edges = strands.levels[level];
  const { edgeOf } = edges;
  const { confidence, nextInStrand, heap } = rows;
  const mark = heap.mark();
  const bytes = (size: number): Pointer => heap.zeros(Math.ceil(size / 4));
  const [dateSeen, shown] = [bytes(dates.size), bytes(articles.size)];
  const [kind, date, article] = [rows.pointer("kind"), rows.pointer("date"), rows.pointer("article")];
  const see = (from: number, to: number): number => heap.run.see(from, to, DEAD, kind, date, article, dateSeen, shown);
  const present = new Uint8Array(strands.size);
  const sureEnds = new Int32Array(strands.size);
  const hasEdge = new Uint8Array(edges.size);
  let claims = 0;
  for (let strand = 0; strand < strands.size; strand++) {
    const edge = edgeOf[strand] ?? NONE;
    if (edge === NONE || strands.alive[strand] === 0) continue;
    const before = claims;
    const start = strands.start[strand] ?? 0;
    const end = sureEnd(confidence, start, strands.end[strand] ?? 0, least);
    sureEnds[strand] = end;
    claims += see(start, end);
    for (let row = strands.late[strand] ?? NONE; row !== NONE; row = nextInStrand[row] ?? NONE) {
      if ((confidence[row] ?? 0) >= least) claims += see(row, row + 1);
    }
    if (claims === before) continue;
    present[strand] = 1;
    hasEdge[edge] = 1;
  }
  const touched = new Uint8Array(roster.ids.size);
  for (let edge = 0; edge < edges.size; edge++) {
    if (hasEdge[edge] === 1) touched[edges.source[edge] ?? 0] = touched[edges.target[edge] ?? 0] = 1;
  }
  const seen = heap.bytes.subarray(dateSeen, dateSeen + dates.size);
  const days = Array.from(seen, (met, code) => (met === 1 && code !== 0 ? dates.textOf(code) : "")).filter(Boolean);
  const sorted = days.toSorted();
  const distinct = heap.count(shown, articles.size);
  heap.release(mark);
  const totals: Totals = {
    actors: ones(touched),
    edges: ones(hasEdge),
    claims,
    articles: distinct,
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
  };
  return { totals, present, sureEnd: sureEnds };
}
