/** What a pass found of each edge that it keeps: a row for each, in order of codes, before objects are made of them. */
import { OBJECT_COUNT, STATUS_COUNT } from "./kinds.ts";

export class EdgeTable {
  size = 0;
  /** By the code of an edge: its row plus 1; 0 where it is not kept. */
  readonly rowOf: Int32Array;
  readonly claims: Int32Array;
  readonly articles: Int32Array;
  readonly sources: Int32Array;
  /** Days, see `Derived`; 0 where none is known. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly confidence: Float64Array;
  readonly statuses: Int32Array;
  readonly objects: Int32Array;

  constructor(edges: number) {
    this.rowOf = new Int32Array(edges);
    this.claims = new Int32Array(edges);
    this.articles = new Int32Array(edges);
    this.sources = new Int32Array(edges);
    this.first = new Int32Array(edges);
    this.last = new Int32Array(edges);
    this.confidence = new Float64Array(edges);
    this.statuses = new Int32Array(edges * STATUS_COUNT);
    this.objects = new Int32Array(edges * OBJECT_COUNT);
  }
}
