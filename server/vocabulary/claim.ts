/** A claim: one typed, directed statement found in one sentence, with the evidence that shows it. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { ObjectClass, RelationId, Status } from "./ontology.ts";
import { Span } from "./span.ts";

export const ClaimObject = z
  .object({ class: ObjectClass, text: z.string() })
  .meta({ id: "ClaimObject", description: "What is handed over or asked for." });
export type ClaimObject = Readonly<z.infer<typeof ClaimObject>>;

export const ClaimTime = z
  .object({
    text: z.string(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable().meta({ description: "Last day of the period, inclusive; null while open." }),
  })
  .meta({ id: "ClaimTime", description: "The time expression of the sentence, resolved against the article's date." });
export type ClaimTime = Readonly<z.infer<typeof ClaimTime>>;

const Evidence = z
  .object({
    sentence: Span.extend({ text: z.string() }),
    trigger: Span,
    source: Span,
    target: Span,
  })
  .meta({ id: "Evidence", description: "Where the claim stands in the article." });

export const Claim = z
  .object({
    source: Actor,
    relation: RelationId,
    target: Actor,
    object: ClaimObject.nullable(),
    status: Status,
    claimant: Actor.nullable().meta({ description: "Who says so; null where the article itself asserts it." }),
    time: ClaimTime.nullable(),
    evidence: Evidence,
    confidence: z.number().min(0).max(1),
    pattern: z.string().meta({ description: "Id of the pattern that made the claim.", example: "supplies.share-with" }),
  })
  .meta({ id: "Claim" });
export type Claim = Readonly<z.infer<typeof Claim>>;

/** Claims below this confidence are hidden unless asked for: in the command, the API and the page alike. */
export const DEFAULT_CONFIDENCE = 0.36;
