/** A page of claims: what the table of claims asks for, and what it gets. */
import { z } from "zod";
import { StoredClaim } from "./api.ts";

/** What claims can be put in order by. */
export const CLAIM_ORDERS = ["date", "confidence", "status", "statement", "claimant", "publisher"] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** The most claims whose sentences are read for one request: beyond it the newest are. */
export const CLAIMS_READ = 20_000;

export const ClaimQuery = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .default("")
    .meta({ description: "Words that the sentence, an end, the claimant or the publisher holds." }),
  order: z.enum(CLAIM_ORDERS).default("date"),
  descending: z
    .stringbool()
    .default(true)
    .meta({ description: "Claims without the value that is ordered by come last either way." }),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimQuery = Readonly<z.infer<typeof ClaimQuery>>;

export const ClaimPage = z
  .object({
    claims: z.array(StoredClaim),
    total: z.int().nonnegative().meta({ description: "Claims that the filter and the words leave." }),
    read: z.boolean().meta({ description: "False where there were more claims than are read for one request." }),
  })
  .meta({ id: "ClaimPage", description: "A part of the claims that a filter leaves." });
export type ClaimPage = Readonly<z.infer<typeof ClaimPage>>;
