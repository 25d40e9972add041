/** The sides of a comparison: what may be compared here, and which side a claim is of. */
import { SAID_BY_ARTICLE, type Facets, type Ontology, type StoredClaim } from "../../server/vocabulary/index.ts";
import { periodOf, type Compared, type Comparison } from "../state/index.ts";
import { choiceGroups, choiceRows } from "./choices.ts";
import { halvesOf } from "./difference.ts";
import { capital, counted, listed } from "./words.ts";

export interface Comparable {
  readonly id: Compared;
  readonly label: string;
  /** Two sides to begin with; null where there are no two. */
  readonly sides: readonly [string, string] | null;
  /** What it takes. */
  readonly needs: string;
}

/** The kinds of comparison, each with what it would begin with. `all` are the facets of the whole graph. */
export function comparables(all: Facets, ontology: Ontology): readonly Comparable[] {
  const firstTwo = (by: "publisher" | "claimant"): Comparable["sides"] => {
    // A state and who speaks for it are one: what the one says the other's side holds too.
    const [a, b] = choiceGroups(choiceRows(by, all, all, [], ontology)).map(({ id }) => id);
    return a === undefined || b === undefined ? null : [a, b];
  };
  return [
    { id: "dates", label: "Two periods", sides: halvesOf(all.month), needs: "needs claims of two months" },
    { id: "publisher", label: "Two publishers", sides: firstTwo("publisher"), needs: "needs two publishers" },
    { id: "claimant", label: "Two claimants", sides: firstTwo("claimant"), needs: "needs two claimants" },
  ];
}

const SIDES = ["first", "second", "both", "neither"] as const;
export type Side = (typeof SIDES)[number];

/** Which side a claim is of, by the same rule as the filter: a claimant stands for those who act for it. */
export function sideOfClaim({ article, claim: { claimant } }: StoredClaim, { by, a, b }: Comparison): Side {
  const isOf = (side: string): boolean => {
    if (by === "publisher") return article.publisher === side;
    if (by === "claimant")
      return claimant === null ? side === SAID_BY_ARTICLE : [claimant.id, claimant.principal.id].includes(side);
    const period = periodOf(side);
    return period !== null && article.date !== null && period.from <= article.date && article.date <= period.to;
  };
  if (isOf(a)) return isOf(b) ? "both" : "first";
  return isOf(b) ? "second" : "neither";
}

type Names = readonly [string, string];

/** "first: The Leaf", "in both", "in neither". */
export function sideTold(side: Side, [first, second]: Names): string {
  if (side === "first" || side === "second") return `${side}: ${side === "first" ? first : second}`;
  return `in ${side}`;
}

/** "1 claim of the first (The Leaf) and 2 claims of the second (The Root)." */
export function sidesLine(claims: readonly StoredClaim[], comparison: Comparison, [first, second]: Names): string {
  const bySide = Map.groupBy(claims, (claim) => sideOfClaim(claim, comparison));
  const words: Readonly<Record<Side, string>> = {
    first: `of the first (${first})`,
    second: `of the second (${second})`,
    both: "of both",
    neither: "of neither",
  };
  const parts = SIDES.flatMap((side) => {
    const count = bySide.get(side)?.length ?? 0;
    return count === 0 ? [] : [`${counted(count, "claim")} ${words[side]}`];
  });
  return parts.length === 0 ? "" : `${capital(listed(parts))}.`;
}
