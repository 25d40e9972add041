/** Paths: how two actors hang together, told by the edges on the way. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Edge } from "./edge.ts";
import { GraphFilter } from "./filter.ts";

/** Paths told at most: more alternatives of one length say less, not more. */
const MAX_PATHS = 5;

/** Paths told where nobody says how many. */
export const USUAL_PATHS = 3;

export const PathQuery = GraphFilter.extend({
  // `from` and `to` are the dates of the filter's words everywhere else, so here they go by other names.
  from: z.string().min(1).max(200).meta({ description: "Id of the actor to start at.", example: "TUR" }),
  to: z.string().min(1).max(200).meta({ description: "Id of the actor to arrive at.", example: "RUS" }),
  since: GraphFilter.shape.from.meta({ description: "Keeps claims of articles dated on or after this day." }),
  until: GraphFilter.shape.to.meta({ description: "Keeps claims of articles dated on or before this day." }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PATHS)
    .default(USUAL_PATHS)
    .meta({ description: "Paths to tell at most, the best attested first." }),
})
  .strict()
  .meta({ id: "PathQuery" });
export type PathQuery = Readonly<z.infer<typeof PathQuery>>;

const PathStep = z
  .object({ source: z.string(), target: z.string(), edges: z.array(Edge) })
  .meta({ id: "PathStep", description: "From one actor to the next: every edge that joins the two, whichever way it points." });

export const Path = z
  .object({ actors: z.array(z.string()), claims: z.int().nonnegative(), steps: z.array(PathStep) })
  .meta({ id: "Path", description: "Ids of the actors in order, the claims along the way, and the edges of each step." });
export type Path = Readonly<z.infer<typeof Path>>;

export const PathResponse = z.object({ revision: z.string(), actors: z.array(Actor), paths: z.array(Path) }).meta({
  id: "PathResponse",
  description:
    "The shortest paths, and where these are fewer than asked for, those with one step more; of one length the best attested first. None where nothing joins the two.",
});
export type PathResponse = Readonly<z.infer<typeof PathResponse>>;
