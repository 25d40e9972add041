/** Gold: articles with the claims that a careful reader finds in them, and when an actor is the one that the gold names. */
import { z } from "zod";
import { ObjectClass, RelationId, Status, type Actor } from "../vocabulary/index.ts";

export const GoldClaim = z.object({
  /** Names of the principal, any of which is right. */
  source: z.array(z.string()).min(1),
  relation: RelationId,
  target: z.array(z.string()).min(1),
  /** Relations that are right as well. */
  also: z.array(RelationId).default([]),
  /** Defensible but debatable: neither rewarded nor held against a reader. */
  optional: z.boolean().default(false),
  /** Classes of what is handed over or asked for, any of which is right. */
  object: z.array(ObjectClass).default([]),
  /** Statuses, any of which is right; the best first. */
  status: z.array(Status).default([]),
  /** Names of the claimant's principal, any of which is right; none where the article itself says so, "*" where it does not matter. */
  claimant: z.array(z.string()).default([]),
  /** Words of the text where the claim is clearest. */
  quote: z.string(),
});
export type GoldClaim = Readonly<z.infer<typeof GoldClaim>>;

export const GoldArticle = z.object({
  id: z.string(),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? null),
  date: z
    .string()
    .nullish()
    .transform((date) => date ?? null),
  publisher: z
    .string()
    .nullish()
    .transform((publisher) => publisher ?? null),
  text: z.string(),
  gold: z.array(GoldClaim),
});
export type GoldArticle = Readonly<z.infer<typeof GoldArticle>>;

/** A name as names are compared. */
export function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[’‘]/gu, "'").replace(/^the /u, "").replaceAll(/\s+/gu, " ").trim();
}

/** True where the actor or its principal bears one of the names. */
export function isNamed(actor: Actor, names: readonly string[]): boolean {
  const own = [fold(actor.name), fold(actor.principal.name)];
  return names.some((name) => own.includes(fold(name)));
}
