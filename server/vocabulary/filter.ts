/** One set of filter words, the same in the URL of the page, in the API and in the command. */
import { z } from "zod";
import { ObjectClass, RelationId, Status } from "./ontology.ts";

/** Reads `a,b,c`, a repeated parameter, or nothing; empty items are dropped. */
const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .preprocess(
      (value) =>
        [value]
          .flat()
          .flatMap((v) => String(v).split(","))
          .map((v) => v.trim())
          .filter(Boolean),
      z.array(item),
    )
    .default([])
    .meta({ param: { style: "form", explode: false } });

/** Claims below this confidence are hidden unless asked for: in the command, the API and the page alike. */
export const DEFAULT_CONFIDENCE = 0.36;

/** Among claimants: the articles themselves, where nobody else is said to say so. */
export const SAID_BY_ARTICLE = "article";

export const GraphFilter = z
  .object({
    relation: list(RelationId).meta({ description: "Relations to keep, comma-separated; none keeps all." }),
    class: list(z.string().max(200)).meta({ description: "Classes of relations to keep; none keeps all." }),
    status: list(Status).meta({ description: "Statuses to keep; none keeps all." }),
    object: list(ObjectClass).meta({ description: "Classes of what is handed over or asked for to keep; none keeps all." }),
    actor: list(z.string().max(200)).meta({ description: "Ids of actors: keeps edges that touch one of them; none keeps all." }),
    depth: z.coerce.number().int().min(1).max(6).default(1).meta({
      description:
        "With `actor`: keeps edges up to so many steps away from one of them. Steps are made in the whole graph at the same confidence and level, whatever the other words keep.",
    }),
    ends: z.enum(["any", "both"]).default("any").meta({
      description:
        "With `actor`: keeps edges that `any` of their ends, or `both`, brings in: those that touch the actors chosen and those near them, or those among these only.",
    }),
    claimant: list(z.string().max(200)).meta({
      description: `Ids of those who say so, or of whom they speak for; "${SAID_BY_ARTICLE}" for what articles assert themselves; none keeps all.`,
    }),
    publisher: list(z.string().max(200)).meta({ description: "Publishers of the articles to keep; none keeps all." }),
    article: list(z.string().max(200)).meta({ description: "Ids of the articles to keep; none keeps all." }),
    from: z.iso.date().optional().meta({ description: "Keeps claims of articles dated on or after this day." }),
    to: z.iso.date().optional().meta({ description: "Keeps claims of articles dated on or before this day." }),
    minConfidence: z.coerce.number().min(0).max(1).default(DEFAULT_CONFIDENCE),
    minClaims: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .default(1)
      .meta({ description: "Keeps edges of which the other words leave at least so many claims." }),
    minSources: z.coerce.number().int().min(1).max(1_000_000).default(1).meta({
      description: "Keeps edges whose claims left come from at least so many independent articles, see `Edge.sources`.",
    }),
    level: z
      .enum(["principal", "named"])
      .default("principal")
      .meta({ description: "Actors rolled up to their principals, or as named." }),
  })
  .meta({ id: "GraphFilter" });
export type GraphFilter = Readonly<z.infer<typeof GraphFilter>>;
