/** Requests and responses of every route under /api/v1. The OpenAPI document and every check come from these schemas. */
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Article, ArticleHead } from "./article.ts";
import { Claim } from "./claim.ts";
import { Edge } from "./edge.ts";
import { Progress } from "./graph.ts";

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

export const EditArticleResponse = z
  .object({ article: ArticleHead, claims: z.array(StoredClaim) })
  .meta({ id: "EditArticleResponse", description: "The article as it is now known, with the claims that stand." });
export type EditArticleResponse = Readonly<z.infer<typeof EditArticleResponse>>;

export const ArticleCounts = z
  .object({
    revision: z.string(),
    articles: z.array(z.object({ id: z.string(), claims: z.int().positive() })),
  })
  .meta({
    id: "ArticleCounts",
    description: "How many claims a filter leaves of each article; articles without any are left out.",
  });
export type ArticleCounts = Readonly<z.infer<typeof ArticleCounts>>;

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

export const Health = z
  .object({ status: z.enum(["ok", "starting"]), version: z.string(), revision: z.string(), progress: Progress })
  .meta({ id: "Health" });
export type Health = Readonly<z.infer<typeof Health>>;
