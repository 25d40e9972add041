/** The claims of an edge by who says so, and near copies of one report told once: ten printings are one source. */
import type { ArticleHead, Claim, StoredClaim } from "../../server/vocabulary/index.ts";
import { withArticle } from "./words.ts";

export interface ToldClaim {
  readonly stored: StoredClaim;
  /** Other printings of the same report in which the claim stands too. */
  readonly copies: readonly ArticleHead[];
}

export interface ClaimantGroup {
  /** Id of whom the claimants speak for; null for the articles themselves. */
  readonly id: string | null;
  readonly title: string;
  readonly claims: readonly ToldClaim[];
}

/** Newest first, the undated last, by id within a day. */
export function newestFirst(a: StoredClaim, b: StoredClaim): number {
  const [x, y] = [a.article.date ?? "", b.article.date ?? ""];
  if (x !== y) return x < y ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What two printings of one report have in common when they make one claim. */
function telling({ article, claim }: StoredClaim): string {
  const sentence = claim.evidence.sentence.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  return JSON.stringify([article.duplicateOf ?? article.id, claim.status, claim.claimant?.id ?? null, sentence.trim()]);
}

/** Folds the printings of one report: the first of its kind is told, the others are named beneath it. */
export function foldCopies(claims: readonly StoredClaim[]): readonly ToldClaim[] {
  return [...Map.groupBy(claims.toSorted(newestFirst), telling).values()].flatMap((group) => {
    const first = group.find(({ article }) => article.duplicateOf === null) ?? group[0];
    if (first === undefined) return [];
    const heads = group.map(({ article }) => article).filter(({ id }) => id !== first.article.id);
    return [{ stored: first, copies: [...new Map(heads.map((head) => [head.id, head])).values()] }];
  });
}

const groupOf = ({ claimant }: Claim): string | null => claimant?.principal.id ?? null;

/** The claims newest first, under a heading for each who says so; the groups in the order of their newest claims. */
export function claimantGroups(claims: readonly StoredClaim[]): readonly ClaimantGroup[] {
  const groups = Map.groupBy(claims.toSorted(newestFirst), ({ claim }) => groupOf(claim));
  return [...groups].map(([id, group]) => {
    const principal = group[0]?.claim.claimant?.principal.name;
    const title = principal === undefined ? "The articles themselves" : `Says ${withArticle(principal)}`;
    return { id, title, claims: foldCopies(group) };
  });
}
