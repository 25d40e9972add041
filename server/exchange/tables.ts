/** The graph as tables: for Gephi's spreadsheet import and for `neo4j-admin database import`; and claims, one a row. */
import { writeTable } from "./csv.ts";
import type { EdgeClaim, Exportable } from "./exportable.ts";
import { edgeFields, nodeFields, type Field } from "./fields.ts";

const names = (fields: readonly Field[] | undefined): readonly string[] => (fields ?? []).map(({ key }) => key);
const cells = (fields: readonly Field[]): readonly (string | number | null)[] => fields.map(({ value }) => value);

/** Gephi's nodes table. */
export function writeGephiNodes({ nodes }: Exportable): string {
  const rows = nodes.map((node) => ({ node, fields: nodeFields(node) }));
  return writeTable(
    ["Id", "Label", "x", "y", ...names(rows[0]?.fields)],
    rows.map(({ node: { id, name, x, y }, fields }) => [id, name, x, y, ...cells(fields)]),
  );
}

/** Gephi's edges table; the type says which relations hold both ways. */
export function writeGephiEdges({ edges, ontology }: Exportable): string {
  const symmetric = new Set(ontology.relations.filter((each) => each.symmetric).map(({ id }) => id));
  const verbs = new Map(ontology.relations.map(({ id, verb }) => [id, verb]));
  const rows = edges.map((edge) => ({ edge, fields: edgeFields(edge, ontology) }));
  return writeTable(
    ["Id", "Source", "Target", "Type", "Label", "Weight", ...names(rows[0]?.fields)],
    rows.map(({ edge: { id, source, target, relation, claims }, fields }) => {
      const type = symmetric.has(relation) ? "Undirected" : "Directed";
      return [id, source, target, type, verbs.get(relation) ?? relation, claims, ...cells(fields)];
    }),
  );
}

/** Labels and types of Neo4j: "mobilizes-against" → "MOBILIZES_AGAINST", "state" → "State". */
const typeOf = (relation: string): string => relation.toUpperCase().replaceAll("-", "_");
const labelOf = (kind: string): string => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;

/** Nodes with the header that `neo4j-admin database import` reads; names may hold line feeds, so pass `--multiline-fields=true`. */
export function writeNeo4jNodes({ nodes }: Exportable): string {
  return writeTable(
    ["id:ID", "name", "kind", "principal", "principalName", "flag", "claims:int", "x:double", "y:double", ":LABEL"],
    nodes.map(({ id, name, kind, principal, flag, claims, x, y }) => [
      id,
      name,
      kind,
      principal.id,
      principal.name,
      flag,
      claims,
      x,
      y,
      `Actor;${labelOf(kind)}`,
    ]),
  );
}

/** Relationships for Neo4j; statuses and objects are arrays of texts. */
export function writeNeo4jEdges({ edges }: Exportable): string {
  return writeTable(
    [
      ":START_ID",
      ":END_ID",
      ":TYPE",
      "id",
      "claims:int",
      "articles:int",
      "sources:int",
      "statuses:string[]",
      "objects:string[]",
      "first:date",
      "last:date",
      "confidence:double",
    ],
    edges.map((edge) => [
      edge.source,
      edge.target,
      typeOf(edge.relation),
      edge.id,
      edge.claims,
      edge.articles,
      edge.sources,
      Object.keys(edge.statuses).join(";"),
      Object.keys(edge.objects).join(";") || null,
      edge.first,
      edge.last,
      edge.confidence,
    ]),
  );
}

const CLAIM_COLUMNS: readonly (readonly [string, (from: EdgeClaim) => string | number | null])[] = [
  ["id", ({ id }) => id],
  ["edge", ({ edge }) => edge],
  ["source_id", ({ claim }) => claim.source.id],
  ["source", ({ claim }) => claim.source.name],
  ["source_principal", ({ claim }) => claim.source.principal.id],
  ["relation", ({ claim }) => claim.relation],
  ["target_id", ({ claim }) => claim.target.id],
  ["target", ({ claim }) => claim.target.name],
  ["target_principal", ({ claim }) => claim.target.principal.id],
  ["object_class", ({ claim }) => claim.object?.class ?? null],
  ["object", ({ claim }) => claim.object?.text ?? null],
  ["status", ({ claim }) => claim.status],
  ["claimant_id", ({ claim }) => claim.claimant?.id ?? null],
  ["claimant", ({ claim }) => claim.claimant?.name ?? null],
  ["time", ({ claim }) => claim.time?.text ?? null],
  ["time_from", ({ claim }) => claim.time?.from ?? null],
  ["time_to", ({ claim }) => claim.time?.to ?? null],
  ["confidence", ({ claim }) => claim.confidence],
  ["pattern", ({ claim }) => claim.pattern],
  ["sentence", ({ claim }) => claim.evidence.sentence.text],
  ["article", ({ article }) => article.id],
  ["title", ({ article }) => article.title],
  ["publisher", ({ article }) => article.publisher],
  ["date", ({ article }) => article.date],
  ["url", ({ article }) => article.url],
];

/** Claims, one a row, with their sentences and articles. */
export function writeClaimTable(claims: readonly EdgeClaim[]): string {
  return writeTable(
    CLAIM_COLUMNS.map(([name]) => name),
    claims.map((claim) => CLAIM_COLUMNS.map(([, value]) => value(claim))),
  );
}
