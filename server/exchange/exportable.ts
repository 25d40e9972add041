/** What every writer gets: a view of the graph with what is said about it; claims are fetched only for formats that hold them. */
import { edgeId, endsAt, linkOf, symmetricRelations, type Level } from "../graph/index.ts";
import type { Edge, GraphFilter, GraphNode, Ontology, StoredClaim, Totals } from "../vocabulary/index.ts";
import type { GraphAbout } from "./graphology-json.ts";

export interface Exportable {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly ontology: Ontology;
  readonly filter: GraphFilter;
  readonly totals: Totals;
  readonly about: GraphAbout;
  /** The day of the export, ISO 8601, as the caller gives it: writers have no clock. */
  readonly on: string;
  readonly title: string;
  /** Whether graph JSON is to hold the claims of its edges; of no matter to other formats. */
  readonly sentences: boolean;
  readonly claims: () => Promise<readonly EdgeClaim[]>;
}

/** A claim with the id of the edge that it belongs to in the view. */
export interface EdgeClaim extends StoredClaim {
  readonly edge: string;
}

/** Claims with their edges at a level; those whose ends are one actor there have none. */
export function withEdges<T extends StoredClaim>(
  claims: readonly T[],
  level: Level,
  ontology: Ontology,
): readonly (T & EdgeClaim)[] {
  const symmetric = symmetricRelations(ontology);
  return claims.flatMap((stored) => {
    const ends = endsAt(linkOf(stored), level, symmetric);
    return ends === null ? [] : [{ ...stored, edge: edgeId(ends.source, stored.claim.relation, ends.target) }];
  });
}
