/** What the page begins with: a graph, counted, and how far the reading of articles is. Apart from all that is asked for later. */
import { z } from "zod";
import { Edge, GraphNode } from "./edge.ts";
import { ObjectClass, Status } from "./ontology.ts";

export const Totals = z
  .object({
    actors: z.int(),
    edges: z.int(),
    claims: z.int(),
    articles: z.int(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  })
  .meta({ id: "Totals" });
export type Totals = Readonly<z.infer<typeof Totals>>;

const FacetChoices = z
  .array(z.object({ id: z.string(), claims: z.int().nonnegative() }))
  .meta({ id: "FacetChoices", description: "The 200 biggest choices, the biggest first, and those chosen now." });

const NamedChoice = z.object({
  id: z.string(),
  name: z.string(),
  claims: z.int().nonnegative(),
  principal: z.string().optional().meta({
    description:
      "Id of whom it acts for, where that is another and all claims agree on it: its claims are among those that choosing this one would leave.",
  }),
});

const NamedChoices = z.array(NamedChoice).meta({
  id: "NamedChoices",
  description: "As FacetChoices, with the names of actors and whom they act for; an id that nobody bears is its own name.",
});

const Thresholds = z.array(z.object({ least: z.int().positive(), claims: z.int().nonnegative() })).meta({
  id: "Thresholds",
  description: "For some least numbers, from 1 up, the claims that each would leave.",
});

export const Facets = z
  .object({
    relation: z.record(z.string(), z.int()),
    class: z.record(z.string(), z.int()),
    status: z.partialRecord(Status, z.int()),
    object: z.partialRecord(ObjectClass, z.int()),
    month: z.array(z.object({ month: z.string(), claims: z.int() })),
    actor: NamedChoices.meta({ description: "Of an actor: what it would leave with a depth of 1." }),
    claimant: NamedChoices,
    publisher: FacetChoices,
    minClaims: Thresholds,
    minSources: Thresholds,
  })
  .meta({ id: "Facets", description: "Claims that each choice would leave, all other filters as they are." });
export type Facets = Readonly<z.infer<typeof Facets>>;

export const GraphResponse = z
  .object({
    revision: z.string().meta({ description: "Changes whenever the stored claims do." }),
    totals: Totals.meta({ description: "What the filter leaves." }),
    all: Totals.meta({ description: "What the store holds at the same confidence and level." }),
    facets: Facets,
    nodes: z.array(GraphNode),
    edges: z.array(Edge),
  })
  .meta({ id: "GraphResponse" });
export type GraphResponse = Readonly<z.infer<typeof GraphResponse>>;

export const Progress = z
  .object({ total: z.int().nonnegative(), done: z.int().nonnegative(), failed: z.int().nonnegative() })
  .meta({ id: "Progress", description: "Articles of the running ingestion." });
export type Progress = Readonly<z.infer<typeof Progress>>;
