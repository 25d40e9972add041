/** Articles: list, read, add; and extraction without keeping anything. */
import express, { type Router } from "express";
import { z } from "zod";
import { addArticle, extractInput, parseArticle } from "../ingest/index.ts";
import {
  DEFAULT_CONFIDENCE,
  DragomanError,
  type AddArticleResponse,
  type ArticleDetail,
  type ArticleList,
  type ExtractResponse,
} from "../vocabulary/index.ts";
import type { AppDependencies } from "./dependencies.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

/** Enough for the longest article with every character escaped as JSON may. */
const BODY_LIMIT = "12mb";

export const ArticlePageQuery = z.object({
  after: z.string().max(1_000).optional().meta({ description: "The `next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const ExtractQuery = z.object({ minConfidence: z.coerce.number().min(0).max(1).default(DEFAULT_CONFIDENCE) });

/** The parsed JSON body; a form or a file would otherwise silently be no body at all. */
function body(request: express.Request): unknown {
  if (request.is("application/json") === false || request.body === undefined) {
    const type = request.headers["content-type"] ?? "none";
    throw new DragomanError(
      "unsupported-media-type",
      `The body's type is ${JSON.stringify(type)}; send JSON as application/json.`,
    );
  }
  return request.body;
}

export function articleRoutes({ store, extractor }: AppDependencies): Router {
  const router = express.Router();
  const json = express.json({ limit: BODY_LIMIT });

  router
    .route("/articles")
    .get(async (request, response) => {
      const { after, limit } = read(ArticlePageQuery, request.query);
      response.json((await store.articles({ after: after ?? null, limit })) satisfies ArticleList);
    })
    .post(json, async (request, response) => {
      const { article, created, claims } = await addArticle({ store, extractor }, body(request));
      if (created) response.status(201).location(`/api/v1/articles/${encodeURIComponent(article.id)}`);
      response.json({ article, created, claims: [...claims] } satisfies AddArticleResponse);
    })
    .all(onlyMethods("GET", "POST"));

  router
    .route("/articles/:id")
    .get(async (request, response) => {
      const article = await store.article(request.params.id);
      response.json({ article, claims: [...(await store.claimsOf(article.id))] } satisfies ArticleDetail);
    })
    .all(onlyMethods("GET"));

  router
    .route("/extract")
    .post(json, async (request, response) => {
      const { minConfidence } = read(ExtractQuery, request.query);
      const input = extractInput(parseArticle(body(request)));
      const claims = await extractor.extract(input);
      response.json({
        id: input.id,
        claims: claims.filter(({ confidence }) => confidence >= minConfidence),
      } satisfies ExtractResponse);
    })
    .all(onlyMethods("POST"));

  return router;
}
