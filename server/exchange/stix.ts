/**
 * A STIX 2.1 bundle: actors are identities, edges relationships, claims notes that quote their sentence, dated articles reports over
 * them. Ids are made of what they name, so that a second import updates and does not double.
 */
import type { ActorKind, ArticleHead, Edge, GraphNode, Ontology } from "../vocabulary/index.ts";
import type { EdgeClaim, Exportable } from "./exportable.ts";
import { uuidOf } from "./uuid.ts";

/** When what has no date of its own was "created": a fixed day, since the same object must always say the same. */
const ALWAYS = "2000-01-01";

const instant = (date: string | null): string => `${date ?? ALWAYS}T00:00:00.000Z`;

const CLASSES: Readonly<Record<ActorKind, string>> = {
  state: "organization",
  organisation: "organization",
  group: "group",
  body: "organization",
  force: "organization",
  company: "organization",
  person: "individual",
  place: "unknown",
};

type StixObject = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

const idOf = (type: string, name: string): string => `${type}--${uuidOf(`${type} ${name}`)}`;
const actorId = (id: string): string => idOf("identity", id);

const MAKER = "the extractor";

interface Times {
  readonly first: string | null;
  readonly last: string | null;
}

/** What every object says of itself. */
function head(type: string, name: string, { first, last }: Times) {
  return {
    type,
    spec_version: "2.1",
    id: idOf(type, name),
    created_by_ref: actorId(MAKER),
    created: instant(first),
    modified: instant(last ?? first),
  };
}

const UNDATED: Times = { first: null, last: null };

const maker: StixObject = {
  ...head("identity", MAKER, UNDATED),
  name: "Dragoman",
  description: "Reads news articles and notes who does what to whom.",
  identity_class: "system",
};

const identity = ({ id, name, kind, principal }: GraphNode): StixObject => ({
  ...head("identity", id, UNDATED),
  name: name === "" ? id : name,
  identity_class: CLASSES[kind],
  labels: [kind],
  external_references: [{ source_name: "dragoman", external_id: id }],
  ...(principal.id === id ? {} : { description: `Acts for ${principal.name}.` }),
});

/** STIX asks that a relationship stop after it starts; one told on a single day has a start only. */
function relationship(edge: Edge, { relations }: Ontology): StixObject {
  const { id, relation, source, target, first, last, statuses, confidence } = edge;
  const times = first !== null && last !== null && last > first ? { stop_time: instant(last) } : {};
  return {
    ...head("relationship", id, edge),
    relationship_type: relation,
    description: relations.find((each) => each.id === relation)?.definition ?? relation,
    source_ref: actorId(source),
    target_ref: actorId(target),
    confidence: Math.round(confidence * 100),
    labels: Object.keys(statuses),
    ...(first === null ? {} : { start_time: instant(first) }),
    ...times,
  };
}

/** STIX asks for a name, and a description, URL or id beside it. */
function reference({ id, title, publisher, url }: ArticleHead) {
  return {
    source_name: publisher || "unnamed source",
    external_id: id,
    ...(title === null || title === "" ? {} : { description: title }),
    ...(url === null ? {} : { url }),
  };
}

function note({ id, edge, article, claim }: EdgeClaim): StixObject {
  const { publisher } = article;
  return {
    ...head("note", id, { first: article.date, last: article.date }),
    abstract: `${claim.status}${claim.claimant === null ? "" : `, as told by ${claim.claimant.name}`}`,
    content: claim.evidence.sentence.text || "No sentence is known.",
    ...(publisher === null || publisher === "" ? {} : { authors: [publisher] }),
    object_refs: [idOf("relationship", edge)],
    confidence: Math.round(claim.confidence * 100),
    labels: [claim.status],
    external_references: [reference(article)],
  };
}

/** A report must say when it was published, so undated articles have notes only. */
function reportOf(article: ArticleHead, claims: readonly EdgeClaim[]): readonly StixObject[] {
  if (article.date === null) return [];
  const refs = claims.flatMap(({ id, edge }) => [idOf("note", id), idOf("relationship", edge)]);
  return [
    {
      ...head("report", article.id, { first: article.date, last: article.date }),
      name: article.title || article.publisher || article.id,
      published: instant(article.date),
      object_refs: [...new Set(refs)],
      external_references: [reference(article)],
    },
  ];
}

/** The bundle as JSON text. */
export async function writeStix({ nodes, edges, ontology, about, claims: fetchClaims }: Exportable): Promise<string> {
  const claims = await fetchClaims();
  const articles = Map.groupBy(claims, ({ article }) => article.id);
  const reports = [...articles.values()].flatMap((all) => all.slice(0, 1).flatMap(({ article }) => reportOf(article, all)));
  const objects = [
    maker,
    ...nodes.map(identity),
    ...edges.map((edge) => relationship(edge, ontology)),
    ...claims.map(note),
    ...reports,
  ];
  return JSON.stringify({ type: "bundle", id: idOf("bundle", JSON.stringify(about)), objects }, null, 1);
}
