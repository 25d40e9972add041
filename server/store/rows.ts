/** Between rows and the shared words: nothing of a table's shape is seen outside this folder. */
import { z } from "zod";
import type { Link } from "../graph/index.ts";
import {
  ActorKind,
  Claim,
  Correction,
  ObjectClass,
  Status,
  type Actor,
  type ArticleHead,
  type CorrectedClaim,
  type StoredClaim,
} from "../vocabulary/index.ts";
import { claimId } from "./identity.ts";
import type { ActorRow, ArticleRow, ClaimRow, CorrectionRow } from "./schema.ts";
import type { Found } from "./settle.ts";

const nullable = (date: string): string | null => (date === "" ? null : date);

export type HeadRow = Pick<ArticleRow, "id" | "title" | "date" | "publisher" | "url"> & {
  /** The first article of its cluster. */
  readonly first: string | null;
};

export function headOf({ id, title, date, publisher, url, first }: HeadRow): ArticleHead {
  return { id, title, date: nullable(date), publisher, url, duplicateOf: first };
}

/** Claims with their ids. Of two with the same id the surer stands. */
export function identified(article: string, claims: readonly Claim[]): readonly Found[] {
  const distinct = new Map<string, Found>();
  for (const claim of claims) {
    const id = claimId(article, claim);
    const rival = distinct.get(id);
    if (rival === undefined || rival.claim.confidence < claim.confidence) distinct.set(id, { id, claim });
  }
  return [...distinct.values()];
}

/** @throws {RangeError} for a confidence that is no number: SQLite would refuse it, PostgreSQL keep it. */
export function claimRow(article: Pick<ArticleHead, "id" | "date">, { id, claim }: Found, ordinal: number): ClaimRow {
  if (Number.isNaN(claim.confidence)) throw new RangeError(`the confidence of claim ${id} is no number`);
  return {
    article: article.id,
    id,
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
    claimant: claim.claimant?.id ?? null,
    claimant_principal: claim.claimant?.principal.id ?? null,
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

export function correctedClaim({ article, claim, extracted, body }: Omit<CorrectionRow, "ordinal">): CorrectedClaim {
  return {
    id: claim,
    article,
    extracted: Claim.parse(JSON.parse(extracted)),
    correction: Correction.parse(JSON.parse(body)),
  };
}

export function correctionRow({ id, article, extracted, correction }: CorrectedClaim, ordinal: number): CorrectionRow {
  return { article, claim: id, ordinal, extracted: JSON.stringify(extracted), body: JSON.stringify(correction) };
}

const ActorRowShape = z
  .object({ id: z.string(), principal: z.string(), name: z.string(), kind: ActorKind, principal_name: z.string() })
  .transform(({ id, principal, name, kind, principal_name }): Actor => ({
    id,
    name,
    kind,
    principal: { id: principal, name: principal_name },
  }));

export const actorKey = (id: string, principal: string): string => JSON.stringify([id, principal]);

/** Finds the actor of a claim's row; all rows share one object for each actor. */
export function actorIndex(rows: readonly ActorRow[]): (id: string, principal: string) => Actor {
  const actors = new Map<string, Map<string, Actor>>();
  for (const row of rows) {
    const byPrincipal = actors.get(row.id) ?? new Map<string, Actor>();
    actors.set(row.id, byPrincipal.set(row.principal, ActorRowShape.parse(row)));
  }
  return (id, principal) =>
    actors.get(id)?.get(principal) ?? { id, name: id, kind: "group", principal: { id: principal, name: principal } };
}

/** Checks each distinct word once: there are a handful, in a million rows. */
function remembered<T>(check: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const checked = check(word);
    known.set(word, checked);
    return checked;
  };
}

export const statusOf = remembered((word) => Status.parse(word));
export const objectOf = remembered((word) => ObjectClass.parse(word));

/** The columns of a claim that make a link; the covering index holds just these. */
export const LINK_COLUMNS = [
  ...(["id", "article", "source", "source_principal", "relation", "target", "target_principal"] as const),
  ...(["status", "object", "date", "confidence", "claimant", "claimant_principal"] as const),
] as const;

/** What a link tells of its article. */
export type Origin = Pick<ArticleHead, "publisher" | "duplicateOf">;

const UNKNOWN: Origin = { publisher: null, duplicateOf: null };

/** Finds the origin of a link by its article. */
export function originIndex(
  published: readonly { readonly id: string; readonly publisher: string | null; readonly first: string | null }[],
): (article: string) => Origin {
  const origins = new Map(published.map(({ id, publisher, first }) => [id, { publisher, duplicateOf: first }]));
  return (article) => origins.get(article) ?? UNKNOWN;
}

export function linkRow(
  row: Pick<ClaimRow, "id" | "article" | "relation" | "status" | "object" | "date" | "confidence">,
  source: Actor,
  target: Actor,
  claimant: Actor | null,
  { publisher, duplicateOf }: Origin,
): Link {
  return {
    id: row.id,
    article: row.article,
    date: nullable(row.date),
    source,
    relation: row.relation,
    target,
    status: statusOf(row.status),
    object: row.object === null ? null : objectOf(row.object),
    confidence: row.confidence,
    claimant,
    publisher,
    duplicateOf,
  };
}
