/** What a pass found of each edge that it keeps: a row for each, in order of codes, before objects are made of them. */
import { OBJECT_COUNT, STATUS_COUNT } from "./kinds.ts";

export class EdgeTable {
  size = 0;
  /** By the code of an edge: its row plus 1; 0 where it is not kept. */
  rowOf = new Int32Array(0);
  claims = new Int32Array(0);
  articles = new Int32Array(0);
  sources = new Int32Array(0);
  /** Days, see `Derived`; 0 where none is known. */
  first = new Int32Array(0);
  last = new Int32Array(0);
  confidence = new Float64Array(0);
  statuses = new Int32Array(0);
  objects = new Int32Array(0);

  /** Empties the table, and makes room for so many edges. */
  clear(edges: number): void {
    this.size = 0;
    this.rowOf.fill(0);
    if (edges <= this.rowOf.length) return;
    const room = Math.ceil(edges * 1.25);
    for (const name of ["rowOf", "claims", "articles", "sources", "first", "last"] as const) this[name] = new Int32Array(room);
    this.confidence = new Float64Array(room);
    this.statuses = new Int32Array(room * STATUS_COUNT);
    this.objects = new Int32Array(room * OBJECT_COUNT);
  }
}
