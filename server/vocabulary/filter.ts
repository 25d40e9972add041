/** One set of filter words, the same in the URL of the page, in the API and in the command. */
import { z } from "zod";
import { DEFAULT_CONFIDENCE } from "./claim.ts";
import { RelationId, Status } from "./ontology.ts";

/** Reads `a,b,c`, a repeated parameter, or nothing; empty items are dropped. */
const list = <T extends z.ZodType<unknown, string>>(item: T) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? []
        : [value]
            .flat()
            .flatMap((v) => String(v).split(","))
            .map((v) => v.trim())
            .filter(Boolean),
    z.array(item),
  );

export const GraphFilter = z
  .object({
    relation: list(RelationId).meta({ description: "Relations to keep, comma-separated; none keeps all." }),
    status: list(Status).meta({ description: "Statuses to keep; none keeps all." }),
    actor: list(z.string().max(200)).meta({ description: "Ids of actors: keeps edges that touch one of them; none keeps all." }),
    from: z.iso.date().optional().meta({ description: "Keeps claims of articles dated on or after this day." }),
    to: z.iso.date().optional().meta({ description: "Keeps claims of articles dated on or before this day." }),
    minConfidence: z.coerce.number().min(0).max(1).default(DEFAULT_CONFIDENCE),
    level: z
      .enum(["principal", "named"])
      .default("principal")
      .meta({ description: "Actors rolled up to their principals, or as named." }),
  })
  .meta({ id: "GraphFilter" });
export type GraphFilter = Readonly<z.infer<typeof GraphFilter>>;
