/** Requests and responses of every route under /api/v1. The OpenAPI document and every check come from these schemas. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Article, ArticleHead } from "./article.ts";
import { Claim } from "./claim.ts";
import { Edge, GraphNode } from "./edge.ts";
import { ObjectClass, Status } from "./ontology.ts";

export const ExtractResponse = z
  .object({ id: z.string().nullable(), claims: z.array(Claim) })
  .meta({ id: "ExtractResponse", description: "Claims of one text, in order of place." });
export type ExtractResponse = Readonly<z.infer<typeof ExtractResponse>>;

export const StoredClaim = z
  .object({ id: z.string(), article: ArticleHead, claim: Claim })
  .meta({ id: "StoredClaim", description: "A claim with the article that it came from." });
export type StoredClaim = Readonly<z.infer<typeof StoredClaim>>;

export const ArticleSummary = ArticleHead.extend({ claims: z.int().nonnegative(), addedAt: z.iso.datetime() }).meta({
  id: "ArticleSummary",
});
export type ArticleSummary = Readonly<z.infer<typeof ArticleSummary>>;

export const ArticleList = z
  .object({
    articles: z.array(ArticleSummary),
    next: z.string().nullable().meta({ description: "Pass as `after` for the next page." }),
  })
  .meta({ id: "ArticleList" });
export type ArticleList = Readonly<z.infer<typeof ArticleList>>;

export const ArticleDetail = z.object({ article: Article, claims: z.array(StoredClaim) }).meta({ id: "ArticleDetail" });
export type ArticleDetail = Readonly<z.infer<typeof ArticleDetail>>;

export const AddArticleResponse = z
  .object({
    article: ArticleHead,
    created: z.boolean().meta({ description: "False where the same text was stored already." }),
    claims: z.array(StoredClaim),
  })
  .meta({ id: "AddArticleResponse" });
export type AddArticleResponse = Readonly<z.infer<typeof AddArticleResponse>>;

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

const NamedChoices = z.array(z.object({ id: z.string(), name: z.string(), claims: z.int().nonnegative() })).meta({
  id: "NamedChoices",
  description: "As FacetChoices, with the names of actors; an id that nobody bears is its own name.",
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

export const EvidenceResponse = z
  .object({ edge: Edge, source: Actor, target: Actor, claims: z.array(StoredClaim) })
  .meta({ id: "EvidenceResponse", description: "The claims of one edge, newest first." });
export type EvidenceResponse = Readonly<z.infer<typeof EvidenceResponse>>;

export const ActorList = z
  .object({
    actors: z.array(
      Actor.extend({ claims: z.int().nonnegative(), matched: z.string().meta({ description: "The alias that matched." }) }),
    ),
  })
  .meta({ id: "ActorList" });
export type ActorList = Readonly<z.infer<typeof ActorList>>;

export const Progress = z
  .object({ total: z.int().nonnegative(), done: z.int().nonnegative(), failed: z.int().nonnegative() })
  .meta({ id: "Progress", description: "Articles of the running ingestion." });
export type Progress = Readonly<z.infer<typeof Progress>>;

export const Health = z
  .object({ status: z.enum(["ok", "starting"]), version: z.string(), revision: z.string(), progress: Progress })
  .meta({ id: "Health" });
export type Health = Readonly<z.infer<typeof Health>>;
