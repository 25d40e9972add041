/** What takes long enough to be reckoned beside the page, in a worker: settling the shown graph by force, and who lies between whom. */
import { betweennessOf, settlePart, type Place } from "../../../server/graph/index.ts";
import type { Edge, GraphNode } from "../../../server/vocabulary/index.ts";

export type Task =
  | { readonly kind: "settle"; readonly nodes: readonly GraphNode[]; readonly edges: readonly Edge[] }
  | { readonly kind: "betweenness"; readonly nodes: readonly GraphNode[]; readonly edges: readonly Edge[] };

export interface Results {
  readonly settle: ReadonlyMap<string, Place>;
  readonly betweenness: ReadonlyMap<string, number>;
}

export type Result = Results[Task["kind"]];

/** The same task has the same result, always. */
export const reckon = ({ kind, nodes, edges }: Task): Result =>
  kind === "settle" ? settlePart(nodes, edges) : betweennessOf(nodes, edges);
