/** A link: what the graph needs of a claim, without its text. The store hands out links by the hundred thousand, so they stay small. */
import type { Actor, ObjectClass, Status, StoredClaim } from "../vocabulary/index.ts";

export interface Link {
  /** Id of the stored claim. */
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  /** The article's date, ISO 8601; null where unknown. */
  readonly date: string | null;
  readonly source: Actor;
  readonly relation: string;
  readonly target: Actor;
  readonly status: Status;
  readonly object: ObjectClass | null;
  readonly confidence: number;
  /** Who says so; null where the article itself does. */
  readonly claimant: Actor | null;
  /** Of the article; null where unknown. */
  readonly publisher: string | null;
  /** The article's near copy that came first; null where it is the first itself. */
  readonly duplicateOf: string | null;
}

/** The link of a stored claim. */
export function linkOf({ id, article, claim }: StoredClaim): Link {
  return {
    id,
    article: article.id,
    date: article.date,
    source: claim.source,
    relation: claim.relation,
    target: claim.target,
    status: claim.status,
    object: claim.object?.class ?? null,
    confidence: claim.confidence,
    claimant: claim.claimant,
    publisher: article.publisher,
    duplicateOf: article.duplicateOf,
  };
}
