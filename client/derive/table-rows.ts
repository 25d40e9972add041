/** The graph as rows to read: its actors and its edges, with every fact that the picture shows. */
import {
  edgeId,
  endsAt,
  isContested,
  leadingStatus,
  linkOf,
  qualifierOf,
  signsOf,
  symmetricRelations,
  weightOf,
  type Level,
} from "../../server/graph/index.ts";
import type { GraphResponse, Ontology, StoredClaim } from "../../server/vocabulary/index.ts";
import type { Column } from "./rows.ts";
import { objectsOf, type Dash } from "./shown.ts";

/** Others at the far end of an actor's edges, most claims first. */
type Others = readonly string[];

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Empty for those that act for themselves. */
  readonly actsFor: string;
  readonly claims: number;
  readonly edges: number;
  readonly partners: Others;
  readonly opponents: Others;
}

export interface EdgeRow {
  readonly id: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
  readonly verb: string;
  readonly objects: string;
  readonly directed: boolean;
  readonly relationClass: string;
  readonly className: string;
  readonly status: string;
  /** What its sentence begins with where it is not simply so: "denied", "planned"; else empty. */
  readonly qualifier: string;
  /** Whether some of its claims say that it is so and others that it is not. */
  readonly contested: boolean;
  /** Claims that deny it. */
  readonly denied: number;
  readonly dash: Dash;
  readonly claims: number;
  /** Independent ones: near copies and articles of one publisher count once. */
  readonly sources: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Names of the others, those with most claims first. */
const strongest = (claims: ReadonlyMap<string, number>, nameOf: (id: string) => string): Others =>
  [...claims].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => nameOf(id));

/** Whoever an actor cooperates with is a partner, whoever it is in conflict with an opponent; one may be both. */
export function actorRows(
  { nodes, edges }: GraphResponse,
  ontology: Ontology,
  nameOf: (id: string) => string,
): readonly ActorRow[] {
  const signOf = signsOf(ontology);
  const ties = new Map(nodes.map(({ id }) => [id, { edges: 0, 1: new Map<string, number>(), [-1]: new Map<string, number>() }]));
  for (const { source, relation, target, statuses } of edges) {
    const weight = weightOf({ statuses });
    // What is only denied or over makes nobody a partner or an opponent.
    const sign = weight === 0 ? 0 : (signOf.get(relation) ?? 0);
    for (const [id, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const own = ties.get(id);
      if (own === undefined) continue;
      own.edges += 1;
      if (sign === 1 || sign === -1) own[sign].set(other, (own[sign].get(other) ?? 0) + weight);
    }
  }
  return nodes
    .map(({ id, name, kind, principal, claims }) => {
      const own = ties.get(id);
      return {
        id,
        name,
        kind,
        actsFor: principal.id === id ? "" : principal.name,
        claims,
        edges: own?.edges ?? 0,
        partners: strongest(own?.[1] ?? new Map(), nameOf),
        opponents: strongest(own?.[-1] ?? new Map(), nameOf),
      };
    })
    .toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

export function edgeRows(
  { edges }: Pick<GraphResponse, "edges">,
  ontology: Ontology,
  nameOf: (id: string) => string,
): readonly EdgeRow[] {
  const relations = new Map(ontology.relations.map((relation) => [relation.id, relation]));
  const classes = new Map(ontology.classes.map(({ id, label }) => [id, label]));
  const statuses = new Map(ontology.statuses.map((status) => [status.id, status]));
  return edges
    .map((edge) => {
      const relation = relations.get(edge.relation);
      const leading = leadingStatus(edge.statuses, ontology);
      const status = statuses.get(leading);
      return {
        id: edge.id,
        source: { id: edge.source, name: nameOf(edge.source) },
        target: { id: edge.target, name: nameOf(edge.target) },
        verb: relation?.verb ?? edge.relation,
        objects: objectsOf(edge, ontology),
        directed: relation?.symmetric !== true,
        relationClass: relation?.class ?? "",
        className: classes.get(relation?.class ?? "") ?? "",
        status: status?.label ?? "",
        qualifier: qualifierOf(leading, ontology),
        contested: isContested(edge),
        denied: edge.statuses.negated ?? 0,
        dash: status?.dash ?? "solid",
        claims: edge.claims,
        sources: edge.sources,
        first: edge.first,
        last: edge.last,
      };
    })
    .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

export const ACTOR_COLUMNS: readonly Column<ActorRow>[] = [
  { id: "name", label: "Actor", value: ({ name }) => name },
  { id: "kind", label: "Kind", value: ({ kind }) => kind },
  { id: "for", label: "Acts for", value: ({ actsFor }) => (actsFor === "" ? null : actsFor) },
  { id: "claims", label: "Claims", figures: true, value: ({ claims }) => claims },
  { id: "edges", label: "Edges", figures: true, value: ({ edges }) => edges },
  { id: "partners", label: "Partners", figures: true, value: ({ partners }) => partners.length },
  { id: "opponents", label: "Opponents", figures: true, value: ({ opponents }) => opponents.length },
];

/** "actual", "actual, contested". */
export const statusText = ({ status, contested }: Pick<EdgeRow, "status" | "contested">): string =>
  status.toLowerCase() + (contested ? ", contested" : "");

export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  { id: "source", label: "Source", value: ({ source }) => source.name },
  { id: "relation", label: "Relation", value: ({ verb, objects }) => `${verb} ${objects}` },
  { id: "target", label: "Target", value: ({ target }) => target.name },
  { id: "class", label: "Class", value: ({ className }) => className },
  { id: "status", label: "Status", value: statusText },
  { id: "claims", label: "Claims", figures: true, value: ({ claims }) => claims },
  { id: "denied", label: "Denied", figures: true, value: ({ denied }) => denied },
  { id: "sources", label: "Reports", figures: true, value: ({ sources }) => sources },
  { id: "first", label: "First told", figures: true, value: ({ first }) => first },
  { id: "last", label: "Last told", figures: true, value: ({ last }) => last },
];

/** The server sorts claims: the table holds a page of them only, and the ids are the server's orders. */
export const CLAIM_COLUMNS: readonly Column<StoredClaim>[] = [
  { id: "statement", label: "Sentence" },
  { id: "claimant", label: "Told by" },
  { id: "status", label: "Status" },
  { id: "date", label: "Published", figures: true },
  { id: "publisher", label: "Publisher" },
  { id: "confidence", label: "Confidence", figures: true },
];

export const actorText = ({ name, kind, actsFor }: ActorRow): string => `${name} ${kind} ${actsFor}`;

export const edgeText = ({ source, verb, objects, target, className, status, contested }: EdgeRow): string =>
  `${source.name} ${verb} ${target.name} ${objects} ${className} ${statusText({ status, contested })}`;

/** The id of the edge that a claim is evidence of; null where both its ends are one actor at the level. */
export function edgeOfClaim(stored: StoredClaim, level: Level, ontology: Ontology): string | null {
  const ends = endsAt(linkOf(stored), level, symmetricRelations(ontology));
  return ends === null ? null : edgeId(ends.source, stored.claim.relation, ends.target);
}
