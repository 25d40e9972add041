/** What one pass finds of the edges: it takes the rows that the sieve left of each, and keeps those edges that have enough of them. */
import type { Choice } from "./choice.ts";
import type { Derived } from "./counters.ts";
import type { IndexState } from "./edge-index.ts";
import { EdgeTable } from "./edge-table.ts";
import { KIND_COUNT, OBJECT_COUNT, OBJECT_OF, STATUS_COUNT, STATUS_OF } from "./kinds.ts";
import { LEFT, type Sieve } from "./sieve.ts";
import { tallyEdge } from "./tally.ts";
import { Thresholds } from "./thresholds.ts";

export class Pass {
  readonly table: EdgeTable;
  /** Of all edges kept so far. */
  claims = 0;
  /** Claims by how many claims, and by how many sources, their edges have: what either least number would leave. */
  readonly byClaims: Thresholds;
  readonly bySources: Thresholds;
  readonly #state: IndexState;
  readonly #choice: Choice;
  readonly #derived: Derived;
  readonly #facets: Parameters<typeof tallyEdge>[6];

  constructor(state: IndexState, choice: Choice, derived: Derived, facets: Parameters<typeof tallyEdge>[6]) {
    this.#state = state;
    this.#choice = choice;
    this.#derived = derived;
    this.#facets = facets;
    this.byClaims = new Thresholds(choice.minClaims);
    this.bySources = new Thresholds(choice.minSources);
    const { scratch, strands, articles, publishers } = state;
    this.table = new EdgeTable(strands.levels[choice.level].size);
    scratch.shown.clear(articles.size);
    scratch.voices.reserve(articles.size, publishers.size);
    scratch.edge.reserve(publishers.size);
  }

  /** Ends an edge: the table takes it if it has claims and sources enough. */
  end(edge: number, sieve: Sieve): void {
    const left = sieve.count(LEFT);
    this.#state.scratch.edge.begin(left);
    if (left === 0) return;
    const { minClaims, minSources } = this.#choice;
    const { rows, scratch } = this.#state;
    const { voices, shown, edge: tally } = scratch;
    const [begin, end] = [sieve.begin(LEFT), sieve.ends[LEFT] ?? 0];
    tallyEdge(sieve.list, begin, end, rows, this.#derived.day, tally, this.#facets);
    voices.hear(tally, sieve.list, begin, end);
    const { articles, sources } = voices;
    if (sources >= minSources) this.byClaims.add(left, left);
    if (left >= minClaims) this.bySources.add(sources, left);
    if (left < minClaims || sources < minSources) return;
    shown.addRows(rows.article, sieve.list, begin, end);
    this.claims += left;
    const { table } = this;
    const at = table.size++;
    table.rowOf[edge] = at + 1;
    table.claims[at] = left;
    table.articles[at] = articles;
    table.sources[at] = sources;
    table.confidence[at] = sieve.best;
    table.first[at] = tally.first;
    table.last[at] = tally.last;
    this.#shareOut(at, tally.kinds);
  }

  /** Writes the edge's claims by kind into the table, by status and by object. */
  #shareOut(at: number, kinds: Int32Array): void {
    const { statuses, objects } = this.table;
    const [s, o] = [at * STATUS_COUNT, at * OBJECT_COUNT];
    for (let status = 0; status < STATUS_COUNT; status++) statuses[s + status] = 0;
    for (let object = 0; object < OBJECT_COUNT; object++) objects[o + object] = 0;
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      const claims = kinds[kind] ?? 0;
      if (claims === 0) continue;
      const status = s + (STATUS_OF[kind] ?? 0);
      const object = o + (OBJECT_OF[kind] ?? 0);
      statuses[status] = (statuses[status] ?? 0) + claims;
      objects[object] = (objects[object] ?? 0) + claims;
    }
  }
}
