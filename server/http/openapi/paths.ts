/** Every route, described with the schemas that check it. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
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
  PathQuery,
  PathResponse,
  Progress,
  TimelineQuery,
  TimelineResponse,
  type Ontology as OntologyData,
} from "../../vocabulary/index.ts";
import { ActorQuery } from "../actors.ts";
import { ArticlePageQuery, ExtractQuery } from "../articles.ts";
import { ExportQuery } from "../export.ts";
import { ARTICLE, CLAIM, EDGE, FACETS, HEAD, INPUT, NODES, STORED, SUMMARY, TOTALS, TURKEY, UKRAINE } from "./examples.ts";
import { jsonBody, reads, writes } from "./operation.ts";

const REVISION = "21";
const PROGRESS = { total: 20, done: 7, failed: 0 };

/** Answers 200 with JSON. */
const ok = <T extends z.ZodType>(description: string, schema: T, example: z.input<T>) => ({
  "200": { description, content: jsonBody(schema, example) },
});
const unchanged = { "304": { description: "You have it already: its validator is in If-None-Match" } };
const id = (example: string) => ({ path: z.object({ id: z.string().meta({ example }) }) });
const body = { required: true, content: jsonBody(ArticleInput, INPUT) };
const atRoot = { servers: [{ url: "/" }] };
const alive = z.object({ status: z.literal("ok") });

const text = (description: string, type: string, example: string) => ({
  "200": { description, content: { [type]: { schema: z.string(), example } } },
});

/** The paths; the ontology is the example of itself. */
export function pathsFor(ontology: OntologyData): ZodOpenApiPathsObject {
  return {
    "/articles": {
      get: reads(
        {
          operationId: "listArticles",
          summary: "Articles, newest first",
          tag: "Articles",
          answers: ok("A page of articles", ArticleList, { articles: [SUMMARY], next: "WyIyMDI1LTAxLTA2IiwiZHJvbmVzIl0" }),
        },
        { requestParams: { query: ArticlePageQuery } },
      ),
      post: writes(
        {
          operationId: "addArticle",
          summary: "Add an article: its claims are extracted and both are stored",
          tag: "Articles",
          answers: {
            "200": {
              description: "The text was stored before",
              content: jsonBody(AddArticleResponse, { article: HEAD, created: false, claims: [STORED] }),
            },
            "201": {
              description: "Stored; Location says where",
              content: jsonBody(AddArticleResponse, { article: HEAD, created: true, claims: [STORED] }),
            },
          },
          problems: ["empty-text", "binary-text", "article-id-taken"],
        },
        { requestBody: body },
      ),
    },
    "/articles/{id}": {
      get: reads(
        {
          operationId: "readArticle",
          summary: "An article with its claims",
          tag: "Articles",
          answers: ok("The article", ArticleDetail, { article: ARTICLE, claims: [STORED] }),
          problems: ["article-not-found"],
        },
        { requestParams: id(HEAD.id) },
      ),
    },
    "/extract": {
      post: writes(
        {
          operationId: "extract",
          summary: "The claims of a text; nothing is stored",
          tag: "Articles",
          answers: ok("Claims in order of place", ExtractResponse, { id: HEAD.id, claims: [CLAIM] }),
          problems: ["empty-text", "binary-text"],
        },
        { requestBody: body, requestParams: { query: ExtractQuery } },
      ),
    },
    "/graph": {
      get: reads(
        {
          operationId: "graph",
          summary: "The graph that a filter leaves",
          tag: "Graph",
          answers: {
            ...ok("Nodes, edges and facets", GraphResponse, {
              revision: REVISION,
              totals: TOTALS,
              all: TOTALS,
              facets: FACETS,
              nodes: [...NODES],
              edges: [EDGE],
            }),
            ...unchanged,
          },
          problems: ["unknown-relation"],
        },
        { requestParams: { query: GraphFilter } },
      ),
    },
    "/edges/{id}/evidence": {
      get: reads(
        {
          operationId: "evidence",
          summary: "The claims of an edge, newest first",
          tag: "Graph",
          answers: ok("The edge with its claims", EvidenceResponse, {
            edge: EDGE,
            source: TURKEY,
            target: UKRAINE,
            claims: [STORED],
          }),
          problems: ["unknown-relation", "edge-not-found"],
        },
        { requestParams: { ...id(EDGE.id), query: GraphFilter } },
      ),
    },
    "/paths": {
      get: reads(
        {
          operationId: "paths",
          summary: "The shortest paths between two actors, with the edges on the way",
          tag: "Graph",
          answers: {
            ...ok("Paths, the best attested first", PathResponse, {
              revision: REVISION,
              actors: [TURKEY, UKRAINE],
              paths: [{ actors: ["TUR", "UKR"], claims: 1, steps: [{ source: "TUR", target: "UKR", edges: [EDGE] }] }],
            }),
            ...unchanged,
          },
          problems: ["unknown-relation", "actor-not-found"],
        },
        { requestParams: { query: PathQuery } },
      ),
    },
    "/timeline": {
      get: reads(
        {
          operationId: "timeline",
          summary: "Claims by day, week, month or year",
          tag: "Graph",
          answers: {
            ...ok("Periods, the earliest first", TimelineResponse, {
              revision: REVISION,
              by: "month",
              periods: [{ first: "2025-01-01", last: "2025-01-31", claims: 1, articles: 1, relations: { supplies: 1 } }],
              undated: 0,
            }),
            ...unchanged,
          },
          problems: ["unknown-relation"],
        },
        { requestParams: { query: TimelineQuery } },
      ),
    },
    "/actors": {
      get: reads(
        {
          operationId: "searchActors",
          summary: "Actors by any of their names",
          tag: "Graph",
          answers: ok("Actors, the best match first", ActorList, { actors: [{ ...TURKEY, claims: 1, matched: "Türkiye" }] }),
        },
        { requestParams: { query: ActorQuery } },
      ),
    },
    "/export": {
      get: reads(
        {
          operationId: "export",
          summary: "The graph or its claims as a file",
          tag: "Graph",
          answers: {
            "200": {
              description: "The file",
              content: {
                "application/json": { schema: z.looseObject({}), example: { attributes: {}, nodes: [], edges: [] } },
                "application/x-ndjson": { schema: z.string(), example: `${JSON.stringify(STORED)}\n` },
              },
            },
            ...unchanged,
          },
          problems: ["unknown-relation", "unknown-format"],
        },
        { requestParams: { query: GraphFilter.extend(ExportQuery.shape) } },
      ),
    },
    "/ontology": {
      get: reads({
        operationId: "ontology",
        summary: "Relations, classes, statuses, object classes",
        tag: "Server",
        answers: { ...ok("The ontology", Ontology, ontology), ...unchanged },
      }),
    },
    "/progress": {
      get: reads(
        {
          operationId: "progress",
          summary: "Progress of ingestion as server-sent events named `progress`",
          tag: "Server",
          answers: {
            "200": {
              description: "Events without end; after a broken connection they go on after the id in Last-Event-ID",
              content: { "text/event-stream": { schema: Progress, example: PROGRESS } },
            },
          },
        },
        { requestParams: { header: z.object({ "Last-Event-ID": z.string().optional().meta({ example: "1f0c2a9b-41" }) }) } },
      ),
    },
    "/health": {
      get: reads({
        operationId: "health",
        summary: "Version, revision, progress",
        tag: "Server",
        answers: ok("How the server fares", Health, { status: "ok", version: "1.0.0", revision: REVISION, progress: PROGRESS }),
      }),
    },
    "/openapi.json": {
      get: reads({
        operationId: "openapi",
        summary: "This document",
        tag: "Server",
        answers: {
          ...ok("OpenAPI 3.1", z.looseObject({ openapi: z.string() }), { openapi: "3.1.1" }),
          ...unchanged,
        },
      }),
    },
    "/healthz/live": {
      get: reads(
        {
          operationId: "live",
          summary: "Whether the process answers",
          tag: "Server",
          answers: ok("It does", alive, { status: "ok" }),
        },
        atRoot,
      ),
    },
    "/healthz/ready": {
      get: reads(
        {
          operationId: "ready",
          summary: "Whether the server takes work and its store answers",
          tag: "Server",
          answers: ok("It does", alive, { status: "ok" }),
          problems: ["not-ready"],
        },
        atRoot,
      ),
    },
    "/metrics": {
      get: reads(
        {
          operationId: "metrics",
          summary: "Measures for Prometheus",
          tag: "Server",
          answers: text("Prometheus's text format", "text/plain", "dragoman_claims 1\n"),
        },
        atRoot,
      ),
    },
  };
}
