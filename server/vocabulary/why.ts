/** Why a claim was read in its sentence: the parse, the actors seen, the patterns tried, and what the judge made of it. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { RelationId } from "./ontology.ts";
import { Span } from "./span.ts";

const Word = Span.extend({
  text: z.string(),
  lemma: z.string(),
  upos: z.string().meta({ description: "Universal part of speech." }),
  deprel: z.string().meta({ description: "Universal dependency that ties the word to its head." }),
  head: z.int().min(-1).meta({ description: "Index of the head among the words; -1 for the root." }),
}).meta({ id: "Word" });

const SeenActor = Span.extend({
  actor: Actor,
  form: z.string().meta({ description: "How the words name the actor: name, demonym, role, bracket, pronoun, description." }),
  certainty: z.number().min(0).max(1),
}).meta({ id: "SeenActor" });

const TriedPattern = z
  .object({
    pattern: z.string(),
    reason: z.string().meta({ description: "What the pattern is for." }),
    trigger: z.string().meta({ description: "The word that called the pattern up." }),
    missing: z.string().nullable().meta({ description: "What the pattern lacked; null where it fired." }),
  })
  .meta({ id: "TriedPattern" });

const Judged = z
  .object({
    source: z.string().meta({ description: "Name of the actor." }),
    relation: RelationId,
    target: z.string().meta({ description: "Name of the actor." }),
    probability: z.number().min(0).max(1),
    matched: z.boolean().meta({ description: "Whether a pattern says the same." }),
    reasons: z
      .array(z.object({ feature: z.string(), weight: z.number() }))
      .meta({ description: "What moved the judge most; above 0 towards the claim." }),
  })
  .meta({ id: "Judged" });

export const Reasons = z
  .object({
    sentence: Span.extend({ text: z.string() }),
    words: z.array(Word),
    actors: z.array(SeenActor),
    patterns: z.array(TriedPattern),
    judgements: z.array(Judged),
  })
  .meta({ id: "Reasons", description: "What the extractor saw in one sentence." });
export type Reasons = Readonly<z.infer<typeof Reasons>>;

export const WhyResponse = z
  .object({
    claim: z.string().meta({ description: "Id of the claim." }),
    pattern: z.string().meta({ description: "Id of the pattern that made the claim, the judge's, or that of replies." }),
    reasons: Reasons.nullable().meta({ description: "Null where today's extractor no longer sees that sentence." }),
  })
  .meta({ id: "WhyResponse" });
export type WhyResponse = Readonly<z.infer<typeof WhyResponse>>;
