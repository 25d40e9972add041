/** The OpenAPI document, generated from the schemas that check the requests, so that it cannot say anything else. */
import express, { type Router } from "express";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { z } from "zod";
import {
  ActorList,
  AddArticleResponse,
  ArticleDetail,
  ArticleInput,
  ArticleList,
  EvidenceResponse,
  ExtractResponse,
  GraphFilter,
  GraphResponse,
  Health,
  Ontology,
  Problem,
  Progress,
  Whereabouts,
} from "../vocabulary/index.ts";
import { ActorQuery } from "./actors.ts";
import { ArticlePageQuery, ExtractQuery } from "./articles.ts";
import type { AppDependencies } from "./dependencies.ts";
import { ExportQuery } from "./export.ts";
import { onlyMethods } from "./problems.ts";

const problem = { description: "What is wrong and what to do", content: { "application/problem+json": { schema: Problem } } };

/** One operation that answers JSON. */
function operation(
  summary: string,
  schema: z.ZodType,
  rest: Omit<ZodOpenApiOperationObject, "responses" | "summary"> = {},
): ZodOpenApiOperationObject {
  const responses = { "200": { description: summary, content: { "application/json": { schema } } }, default: problem };
  return { summary, ...rest, responses };
}

const body = { required: true, content: { "application/json": { schema: ArticleInput } } };
const id = { path: z.object({ id: z.string() }) };

const PATHS: ZodOpenApiPathsObject = {
  "/articles": {
    get: operation("Articles, newest first", ArticleList, { requestParams: { query: ArticlePageQuery } }),
    post: {
      summary: "Add an article: its claims are extracted and both are stored",
      requestBody: body,
      responses: {
        "200": { description: "The text was stored before", content: { "application/json": { schema: AddArticleResponse } } },
        "201": { description: "Stored", content: { "application/json": { schema: AddArticleResponse } } },
        default: problem,
      },
    },
  },
  "/articles/{id}": { get: operation("An article with its claims", ArticleDetail, { requestParams: id }) },
  "/extract": {
    post: operation("The claims of a text; nothing is stored", ExtractResponse, {
      requestBody: body,
      requestParams: { query: ExtractQuery },
    }),
  },
  "/graph": { get: operation("The graph that a filter leaves", GraphResponse, { requestParams: { query: GraphFilter } }) },
  "/edges/{id}/evidence": {
    get: operation("The claims of an edge, newest first", EvidenceResponse, { requestParams: { ...id, query: GraphFilter } }),
  },
  "/actors": { get: operation("Actors by any of their names", ActorList, { requestParams: { query: ActorQuery } }) },
  "/whereabouts": { get: operation("Where actors are on the earth", Whereabouts) },
  "/ontology": { get: operation("Relations, classes, statuses, object classes", Ontology) },
  "/export": {
    get: {
      summary: "The graph or its claims as a file",
      requestParams: { query: GraphFilter.extend(ExportQuery.shape) },
      responses: {
        "200": { description: "The file", content: { "application/json": {}, "application/x-ndjson": {} } },
        default: problem,
      },
    },
  },
  "/health": { get: operation("Version, revision, progress", Health) },
  "/progress": {
    get: {
      summary: "Progress of ingestion as server-sent events named `progress`",
      responses: { "200": { description: "Events", content: { "text/event-stream": { schema: Progress } } } },
    },
  },
};

/** The document for a version of the package. */
function openApiDocument(version: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Dragoman",
      version,
      description: "Typed, sourced claims about who does what to whom between states and organisations.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    paths: PATHS,
  });
}

export function openApiRoutes({ version }: AppDependencies): Router {
  const router = express.Router();
  const document = JSON.stringify(openApiDocument(version), null, 2);
  router
    .route("/openapi.json")
    .get((_request, response) => {
      response.type("application/json").send(document);
    })
    .all(onlyMethods("GET"));
  return router;
}
