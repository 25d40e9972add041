/**
 * FollowTheMoney entities as JSON Lines, for Aleph and OpenSanctions: actors are legal entities, articles are articles, and each claim
 * is an `UnknownLink`, the schema for links whose nature FollowTheMoney has no word for, with its article as proof.
 */
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ActorKind, ArticleHead, GraphNode, Ontology } from "../vocabulary/index.ts";
import type { EdgeClaim, Exportable } from "./exportable.ts";

const SCHEMAS: Readonly<Record<ActorKind, string>> = {
  state: "PublicBody",
  organisation: "Organization",
  group: "Organization",
  body: "PublicBody",
  force: "PublicBody",
  company: "Company",
  person: "Person",
  place: "Address",
};

/** Ids of FollowTheMoney hold no spaces or signs, and ours may. */
const idOf = (kind: string, id: string): string => `dragoman-${kind}-${bytesToHex(sha1(utf8ToBytes(id)))}`;

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Values that are there, each as the list that FollowTheMoney wants. */
const properties = (values: Readonly<Record<string, string | null | undefined>>): FtmEntity["properties"] =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, [value]]] : [])));

function actorEntity({ id, name, kind, flag, principal }: GraphNode): FtmEntity {
  const country = flag !== null && /^[a-z]{2}$/.test(flag) && kind === "state" ? flag : null;
  return {
    id: idOf("actor", id),
    schema: SCHEMAS[kind],
    properties: properties({
      name,
      country,
      full: kind === "place" ? name : null,
      notes: principal.id === id ? null : `Acts for ${principal.name}`,
    }),
  };
}

const articleEntity = ({ id, title, publisher, date, url }: ArticleHead): FtmEntity => ({
  id: idOf("article", id),
  schema: "Article",
  properties: properties({ title: title ?? id, publisher, publishedAt: date, sourceUrl: url }),
});

function link({ id, edge, article, claim }: EdgeClaim, ends: ReadonlyMap<string, Ends>, { relations }: Ontology): FtmEntity {
  const known = ends.get(edge);
  return {
    id: idOf("claim", id),
    schema: "UnknownLink",
    properties: properties({
      subject: idOf("actor", known?.source ?? claim.source.id),
      object: idOf("actor", known?.target ?? claim.target.id),
      role: relations.find((each) => each.id === claim.relation)?.verb ?? claim.relation,
      status: claim.status,
      date: article.date,
      startDate: claim.time?.from,
      endDate: claim.time?.to,
      summary: claim.evidence.sentence.text,
      sourceUrl: article.url,
      publisher: article.publisher,
      proof: idOf("article", article.id),
      recordId: id,
    }),
  };
}

interface Ends {
  readonly source: string;
  readonly target: string;
}

/** One entity a line. */
export async function writeFollowTheMoney({ nodes, edges, ontology, claims: fetchClaims }: Exportable): Promise<string> {
  const claims = await fetchClaims();
  const ends = new Map<string, Ends>(edges.map((edge) => [edge.id, edge]));
  const articles = new Map(claims.map(({ article }) => [article.id, article]));
  const entities = [
    ...nodes.map(actorEntity),
    ...[...articles.values()].map(articleEntity),
    ...claims.map((claim) => link(claim, ends, ontology)),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}
