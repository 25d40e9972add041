/** Actors: who can stand at the end of a claim, and for whom they act. */
import { z } from "zod";

const ACTOR_KINDS = ["state", "organisation", "group", "body", "force", "company", "person", "place"] as const;
export const ActorKind = z.enum(ACTOR_KINDS).meta({ id: "ActorKind" });
export type ActorKind = z.infer<typeof ActorKind>;

export const Principal = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: "Principal", description: "Whom an actor acts for: the United States for the Pentagon; itself for NATO." });
export type Principal = Readonly<z.infer<typeof Principal>>;

export const Actor = z
  .object({
    id: z.string().meta({ description: "ISO 3166-1 alpha-3 for countries, else a slug." }),
    name: z.string(),
    kind: ActorKind,
    principal: Principal,
  })
  .meta({ id: "Actor" });
export type Actor = Readonly<z.infer<typeof Actor>>;
