/** Between rows and the shared words: nothing of a table's shape is seen outside this folder. */
import { z } from "zod";
import type { Link } from "../graph/index.ts";
import { ActorKind, Claim, ObjectClass, Status, type Actor, type ArticleHead, type StoredClaim } from "../vocabulary/index.ts";
import { claimId } from "./identity.ts";
import type { ActorRow, ArticleRow, ClaimRow } from "./schema.ts";

const nullable = (date: string): string | null => (date === "" ? null : date);

export function headOf(row: Omit<ArticleRow, "text" | "hash" | "added_at" | "extractor">): ArticleHead {
  return { id: row.id, title: row.title, date: nullable(row.date), publisher: row.publisher, url: row.url };
}

/** The stored forms of an article's claims. Of two with the same id the surer stands. */
export function storedClaims(article: ArticleHead, claims: readonly Claim[]): readonly StoredClaim[] {
  const distinct = new Map<string, StoredClaim>();
  for (const claim of claims) {
    const id = claimId(article.id, claim);
    const rival = distinct.get(id);
    if (rival === undefined || rival.claim.confidence < claim.confidence) distinct.set(id, { id, article, claim });
  }
  return [...distinct.values()];
}

export function claimRow({ id, article, claim }: StoredClaim, ordinal: number): ClaimRow {
  return {
    id,
    article: article.id,
    ordinal,
    source: claim.source.id,
    source_principal: claim.source.principal.id,
    relation: claim.relation,
    target: claim.target.id,
    target_principal: claim.target.principal.id,
    status: claim.status,
    object: claim.object?.class ?? null,
    date: article.date ?? "",
    confidence: claim.confidence,
    body: JSON.stringify(claim),
  };
}

export function actorRow({ id, name, kind, principal }: Actor): ActorRow {
  return { id, principal: principal.id, name, kind, principal_name: principal.name };
}

/** A row may be damaged, or written by a later version: it is checked like any other input. */
export function storedClaim(row: Pick<ClaimRow, "id" | "body">, article: ArticleHead): StoredClaim {
  return { id: row.id, article, claim: Claim.parse(JSON.parse(row.body)) };
}

const ActorRowShape = z
  .object({ id: z.string(), principal: z.string(), name: z.string(), kind: ActorKind, principal_name: z.string() })
  .transform(({ id, principal, name, kind, principal_name }): Actor => ({
    id,
    name,
    kind,
    principal: { id: principal, name: principal_name },
  }));

const key = (id: string, principal: string): string => JSON.stringify([id, principal]);

/** Finds the actor of a claim's row; all rows share one object for each actor. */
export function actorIndex(rows: readonly ActorRow[]): (id: string, principal: string) => Actor {
  const actors = new Map(rows.map((row) => [key(row.id, row.principal), ActorRowShape.parse(row)]));
  return (id, principal) =>
    actors.get(key(id, principal)) ?? { id, name: id, kind: "group", principal: { id: principal, name: principal } };
}

export function linkRow(row: Omit<ClaimRow, "ordinal" | "body">, actor: ReturnType<typeof actorIndex>): Link {
  return {
    id: row.id,
    article: row.article,
    date: nullable(row.date),
    source: actor(row.source, row.source_principal),
    relation: row.relation,
    target: actor(row.target, row.target_principal),
    status: Status.parse(row.status),
    object: row.object === null ? null : ObjectClass.parse(row.object),
    confidence: row.confidence,
  };
}
