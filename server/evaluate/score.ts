/**
 * Claims held against gold: strict (ends and relation), quad (relation of the same class), dyad (the pair alone), counted on the distinct
 * claims of each document; and of strictly matched claims the accuracy of status, claimant and object class.
 */
import type { Claim } from "../vocabulary/index.ts";
import type { GoldArticle, GoldClaim } from "./gold.ts";
import type { Naming } from "./naming.ts";

/** A distinct claim of a document with all places that say it. */
export interface Found {
  readonly claim: Claim;
  readonly places: readonly Claim[];
}

export interface Document {
  readonly article: GoldArticle;
  readonly claims: readonly Claim[];
}

export const MEASURES = ["strict", "quad", "dyad"] as const;
type Measure = (typeof MEASURES)[number];
export const FIELDS = ["status", "claimant", "object"] as const;
export type Field = (typeof FIELDS)[number];

interface Count {
  readonly wanted: number;
  readonly found: number;
  /** Claims that match something, for precision. */
  readonly right: number;
  readonly spurious: number;
}

/** What one document came to. */
export interface Scores {
  readonly counts: Readonly<Record<Measure, Count>>;
  readonly fields: Readonly<Record<Field, { readonly right: number; readonly of: number }>>;
  /** Gold claims that are to be found, each with the claim that matches strictly; null for a miss. */
  readonly pairs: readonly { readonly gold: GoldClaim; readonly found: Found | null }[];
  /** Claims that match no gold, not even an optional one. */
  readonly spurious: readonly Found[];
}

/** Claims with the same ends and relation are one; those of a principal with itself are none. */
export function distinct(claims: readonly Claim[], { symmetric }: Pick<Naming, "symmetric">): readonly Found[] {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const ends = [claim.source.principal.id, claim.target.principal.id];
    if (ends[0] === ends[1]) continue;
    const key = `${(symmetric.has(claim.relation) ? ends.toSorted() : ends).join("|")} ${claim.relation}`;
    found.set(key, [...(found.get(key) ?? []), claim]);
  }
  return [...found.values()].flatMap((places) => (places[0] === undefined ? [] : [{ claim: places[0], places }]));
}

function endsMatch({ source, target }: Claim, gold: GoldClaim, either: boolean, { is }: Naming): boolean {
  const straight = is(source, gold.source) && is(target, gold.target);
  return straight || (either && is(source, gold.target) && is(target, gold.source));
}

function matches(kind: Measure, gold: GoldClaim, claim: Claim, naming: Naming): boolean {
  const { symmetric, classOf } = naming;
  if (kind === "dyad") return endsMatch(claim, gold, true, naming);
  if (kind === "strict")
    return (
      [gold.relation, ...gold.also].includes(claim.relation) && endsMatch(claim, gold, symmetric.has(claim.relation), naming)
    );
  const either = symmetric.has(claim.relation) || symmetric.has(gold.relation);
  return classOf.get(gold.relation) === classOf.get(claim.relation) && endsMatch(claim, gold, either, naming);
}

/** Whether a field of a matched claim is as the gold has it in one of its places; null where the gold does not say. */
export function isRight(field: Field, gold: GoldClaim, { places }: Found, { is }: Naming): boolean | null {
  if (field === "status") return gold.status.length === 0 ? null : places.some(({ status }) => gold.status.includes(status));
  if (field === "object")
    return gold.object.length === 0
      ? null
      : places.some(({ object }) => object !== null && gold.object.some((each) => each === object.class));
  if (gold.claimant.includes("*")) return null;
  return places.some(({ claimant }) =>
    gold.claimant.length === 0 ? claimant === null : claimant !== null && is(claimant, gold.claimant),
  );
}

/** Measures one document. O(claims × gold). */
export function measure({ article, claims }: Document, naming: Naming): Scores {
  const all = distinct(claims, naming);
  const required = article.gold.filter(({ optional }) => !optional);
  const pairs: { gold: GoldClaim; found: Found | null }[] = [];
  const spurious: Found[] = [];
  const count = (kind: Measure): Count => {
    const used = new Set<Found>();
    let found = 0;
    for (const gold of required) {
      const fitting = all.filter((one) => !(kind === "strict" && used.has(one)) && matches(kind, gold, one.claim, naming));
      const hit = fitting.find(({ claim }) => claim.relation === gold.relation) ?? fitting[0];
      if (kind === "strict") pairs.push({ gold, found: hit ?? null });
      if (hit === undefined) continue;
      found++;
      used.add(hit);
    }
    let right = used.size;
    let wrong = 0;
    for (const one of all) {
      if (used.has(one)) continue;
      // A second match, or one of an optional claim, is no error; strictly it is no success either.
      if (article.gold.some((gold) => matches(kind, gold, one.claim, naming))) right += kind === "strict" ? 0 : 1;
      else {
        wrong++;
        if (kind === "strict") spurious.push(one);
      }
    }
    return { wanted: required.length, found, right, spurious: wrong };
  };
  const counts = { strict: count("strict"), quad: count("quad"), dyad: count("dyad") };
  const accuracy = (field: Field): { right: number; of: number } => {
    const known = pairs.flatMap(({ gold, found }) => (found === null ? [] : (isRight(field, gold, found, naming) ?? [])));
    return { right: known.filter(Boolean).length, of: known.length };
  };
  return {
    counts,
    fields: { status: accuracy("status"), claimant: accuracy("claimant"), object: accuracy("object") },
    pairs,
    spurious,
  };
}

const part = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** Precision, recall and F1 of counts summed over documents; 0 where nothing is counted. */
export function ratios(counts: readonly Count[]): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const sum = (pick: (one: Count) => number): number => counts.reduce((total, one) => total + pick(one), 0);
  const right = sum((one) => one.right);
  const precision = part(right, right + sum((one) => one.spurious));
  const recall = part(
    sum((one) => one.found),
    sum((one) => one.wanted),
  );
  return { precision, recall, f1: part(2 * precision * recall, precision + recall) };
}
