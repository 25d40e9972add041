/** Articles: list, count, read, add, edit, remove; and extraction without keeping anything. */
import express, { type Router } from "express";
import { z } from "zod";
import { articleCounts, filterKey, linksIn, readFilter } from "../graph/index.ts";
import { addArticle, editArticle, extractInput, parseArticle } from "../ingest/index.ts";
import {
  ArticleEdit,
  DEFAULT_CONFIDENCE,
  type AddArticleResponse,
  type ArticleCounts,
  type ArticleDetail,
  type ArticleList,
  type EditArticleResponse,
  type ExtractResponse,
} from "../vocabulary/index.ts";
import { json, sendAnswer, type Answers } from "./answers.ts";
import type { Atlas } from "./atlas.ts";
import type { AppDependencies } from "./dependencies.ts";
import { queueArticle } from "./jobs.ts";
import { jsonBody, readJson } from "./json-body.ts";
import { onlyMethods } from "./problems.ts";
import { read } from "./request.ts";

export const ArticlePageQuery = z.object({
  after: z.string().max(1_000).optional().meta({ description: "The `next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const ExtractQuery = z.object({ minConfidence: z.coerce.number().min(0).max(1).default(DEFAULT_CONFIDENCE) });

export const AddQuery = z.object({
  wait: z.stringbool().default(true).meta({ description: "false puts the article in line and answers at once." }),
});

export function articleRoutes(dependencies: AppDependencies, atlas: Atlas, answers: Answers): Router {
  const { store, extractor, ontology } = dependencies;
  const router = express.Router();

  router
    .route("/articles")
    .get(async (request, response) => {
      const { after, limit } = read(ArticlePageQuery, request.query);
      response.json((await store.articles({ after: after ?? null, limit })) satisfies ArticleList);
    })
    .post(jsonBody, async (request, response) => {
      const { wait } = read(AddQuery, request.query);
      if (!wait) return queueArticle(dependencies, readJson(request), response);
      const { article, created, claims } = await addArticle({ store, extractor }, readJson(request));
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
    .patch(jsonBody, async (request, response) => {
      const edit = read(ArticleEdit, readJson(request));
      const { article, claims } = await editArticle({ store, extractor }, request.params.id, edit);
      response.json({ article, claims: [...claims] } satisfies EditArticleResponse);
    })
    .delete(async (request, response) => {
      await store.removeArticle(request.params.id);
      response.status(204).end();
    })
    .all(onlyMethods("GET", "PATCH", "DELETE"));

  router
    .route("/article-counts")
    .get(async (request, response) => {
      const filter = readFilter(request.query, ontology);
      const { revision, survey } = await atlas.survey(filter.level);
      await sendAnswer(answers, request, response, {
        key: `article-counts ${revision} ${filterKey(filter)}`,
        make: () => json({ revision, articles: articleCounts(linksIn(survey, filter)) } satisfies ArticleCounts),
      });
    })
    .all(onlyMethods("GET"));

  router
    .route("/extract")
    .post(jsonBody, async (request, response) => {
      const { minConfidence } = read(ExtractQuery, request.query);
      const input = extractInput(parseArticle(readJson(request)));
      const claims = await extractor.extract(input);
      response.json({
        id: input.id,
        claims: claims.filter(({ confidence }) => confidence >= minConfidence),
      } satisfies ExtractResponse);
    })
    .all(onlyMethods("POST"));

  return router;
}
