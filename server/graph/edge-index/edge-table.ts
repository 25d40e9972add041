/** What a pass found of each edge that it keeps: a row for each, in order of codes, before objects are made of them. */
export interface EdgeTable {
  readonly size: number;
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
}
