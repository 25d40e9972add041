/** Edges and nodes of the graph: all claims with the same source, relation and target, counted and dated. */
import { z } from "zod";
import { ActorKind, Principal } from "./actor.ts";
import { ObjectClass, RelationId, Status } from "./ontology.ts";

export const GraphNode = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: ActorKind,
    principal: Principal,
    flag: z
      .string()
      .nullable()
      .meta({ description: "ISO 3166-1 alpha-2 code, lower case, of the flag to show; null for none.", example: "ru" }),
    claims: z.int().nonnegative(),
    x: z.number(),
    y: z.number(),
  })
  .meta({
    id: "GraphNode",
    description: "An actor; its place is that of the settled layout of the whole graph, whatever the filter.",
  });
export type GraphNode = Readonly<z.infer<typeof GraphNode>>;

export const Edge = z
  .object({
    id: z.string().meta({ description: "source~relation~target", example: "RUS~supplies~PRK" }),
    source: z.string(),
    relation: RelationId,
    target: z.string(),
    claims: z.int().positive(),
    articles: z.int().positive(),
    sources: z.int().positive().default(1).meta({
      description:
        "How many of the articles are independent at most: no publisher, and no cluster of near copies, is counted twice.",
    }),
    statuses: z.partialRecord(Status, z.int().positive()),
    objects: z.partialRecord(ObjectClass, z.int().positive()),
    first: z.iso.date().nullable(),
    last: z.iso.date().nullable(),
    confidence: z.number().min(0).max(1).meta({ description: "The highest confidence among its claims." }),
  })
  .meta({ id: "Edge" });
export type Edge = Readonly<z.infer<typeof Edge>>;
