/** A correction: what a person says about a claim that the extractor made. It outlives the extractor, and outweighs it. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Claim, ClaimObject, ClaimTime } from "./claim.ts";
import { RelationId, Status } from "./ontology.ts";

const remark = {
  note: z.string().max(2_000).nullable().default(null).meta({ description: "Why, in the person's words." }),
  by: z.string().max(200).nullish().meta({ description: "Who said so, as they call themselves." }),
  at: z.iso.datetime().meta({ description: "When the person said so." }),
};

/** What a person writes is bounded and not empty; null says that there is none. */
const words = z.string().trim().min(1).max(500);
const GivenObject = ClaimObject.extend({ text: words });
const GivenTime = ClaimTime.extend({ text: words }).refine(
  ({ from, to }) => from === null || to === null || from <= to,
  "The time ends before it begins; swap `from` and `to`.",
);

const CorrectedFields = z
  .object({
    source: Actor,
    relation: RelationId,
    target: Actor,
    object: GivenObject.nullable().meta({ description: "Null where nothing is handed over or asked for." }),
    status: Status,
    claimant: Actor.nullable().meta({ description: "Null where the article itself says so." }),
    time: GivenTime.nullable().meta({ description: "Null where the sentence tells no time." }),
  })
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
  const { source, relation, target, object, status, claimant, time } = correction.fields;
  return {
    ...claim,
    source: source ?? claim.source,
    relation: relation ?? claim.relation,
    target: target ?? claim.target,
    object: object === undefined ? claim.object : object,
    status: status ?? claim.status,
    claimant: claimant === undefined ? claim.claimant : claimant,
    time: time === undefined ? claim.time : time,
  };
}
