/** A correction: what a person says about a claim that the extractor made. It outlives the extractor, and outweighs it. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Claim } from "./claim.ts";
import { RelationId, Status } from "./ontology.ts";

const remark = {
  note: z.string().max(2_000).nullable().default(null).meta({ description: "Why, in the person's words." }),
  by: z.string().max(200).nullish().meta({ description: "Who said so, as they call themselves." }),
  at: z.iso.datetime().meta({ description: "When the person said so." }),
};

const CorrectedFields = z
  .object({ source: Actor, relation: RelationId, target: Actor, status: Status })
  .partial()
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), "A correction changes at least one field.");
type CorrectedFields = Readonly<z.infer<typeof CorrectedFields>>;

export const Correction = z
  .discriminatedUnion("verdict", [
    z.object({ verdict: z.literal("accepted"), ...remark }),
    z.object({ verdict: z.literal("rejected"), ...remark }),
    z.object({ verdict: z.literal("corrected"), fields: CorrectedFields, ...remark }),
  ])
  .meta({ id: "Correction", description: "A person's verdict: the claim is right, is wrong, or should say something else." });
export type Correction = Readonly<z.infer<typeof Correction>>;

export const CorrectedClaim = z
  .object({
    id: z.string().meta({ description: "Id of the claim; it stays the same when what the claim says is corrected." }),
    article: z.string(),
    extracted: Claim.meta({ description: "What the extractor said." }),
    correction: Correction,
  })
  .meta({ id: "CorrectedClaim" });
export type CorrectedClaim = Readonly<z.infer<typeof CorrectedClaim>>;

/** The claim as it stands after a verdict; null where it was rejected. */
export function corrected(claim: Claim, correction: Correction): Claim | null {
  if (correction.verdict === "rejected") return null;
  if (correction.verdict === "accepted") return claim;
  const { source, relation, target, status } = correction.fields;
  return {
    ...claim,
    source: source ?? claim.source,
    relation: relation ?? claim.relation,
    target: target ?? claim.target,
    status: status ?? claim.status,
  };
}
