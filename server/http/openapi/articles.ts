/** Articles and the work that is done for them later, described. */
import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  AddArticleResponse,
  Address,
  ArticleCounts,
  ArticleDetail,
  ArticleEdit,
  ArticleInput,
  ArticleList,
  EditArticleResponse,
  ExtractResponse,
  GraphFilter,
  JobsResponse,
  JobStatus,
  QueuedResponse,
} from "../../vocabulary/index.ts";
import { AddQuery, ArticlePageQuery, ExtractQuery } from "../articles.ts";
import { JobPageQuery } from "../jobs.ts";
import { ARTICLE, CLAIM, FAILED, HEAD, INPUT, REVISION, STORED, SUMMARY, WAITING } from "./examples.ts";
import { idLike, jsonBody, ok, reads, unchanged, writes } from "./operation.ts";

const body = { required: true, content: jsonBody(ArticleInput, INPUT) };
const address = { required: true, content: jsonBody(Address, { url: INPUT.url ?? "" }) };
const queued = {
  "202": {
    description: "In line; Location says where to ask how far it is",
    content: jsonBody(QueuedResponse, { job: WAITING }),
  },
};

export const ARTICLE_PATHS: ZodOpenApiPathsObject = {
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
          ...queued,
          "201": {
            description: "Stored; Location says where",
            content: jsonBody(AddArticleResponse, { article: HEAD, created: true, claims: [STORED] }),
          },
        },
        problems: ["empty-text", "binary-text", "article-id-taken", "not-ready"],
      },
      { requestBody: body, requestParams: { query: AddQuery } },
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
      { requestParams: idLike(HEAD.id) },
    ),
    patch: writes(
      {
        operationId: "editArticle",
        summary:
          "Change title, day, publisher or address of an article; it is read again where that bears on its claims, and what people said about them is kept",
        tag: "Articles",
        answers: ok("The article as it is now known", EditArticleResponse, { article: HEAD, claims: [STORED] }),
        problems: ["article-not-found", "article-changed", "binary-text"],
      },
      {
        requestParams: idLike(HEAD.id),
        requestBody: { required: true, content: jsonBody(ArticleEdit, { date: HEAD.date, publisher: HEAD.publisher }) },
      },
    ),
    delete: writes(
      {
        operationId: "removeArticle",
        summary: "Remove an article with its claims and what people said about them",
        tag: "Articles",
        answers: { "204": { description: "Removed" } },
        problems: ["article-not-found"],
      },
      { requestParams: idLike(HEAD.id) },
    ),
  },
  "/article-counts": {
    get: reads(
      {
        operationId: "countArticles",
        summary: "How many claims a filter leaves of each article",
        tag: "Articles",
        answers: {
          ...ok("Counts by article", ArticleCounts, { revision: REVISION, articles: [{ id: HEAD.id, claims: 1 }] }),
          ...unchanged,
        },
        problems: ["unknown-relation"],
      },
      { requestParams: { query: GraphFilter } },
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
  "/articles/url": {
    post: writes(
      {
        operationId: "addAddress",
        summary: "Have the article at an address fetched and added",
        tag: "Articles",
        answers: queued,
        problems: ["not-ready"],
      },
      { requestBody: address },
    ),
  },
  "/feeds": {
    post: writes(
      {
        operationId: "addFeed",
        summary: "Have the articles of an RSS, Atom or JSON feed fetched and added",
        tag: "Articles",
        answers: queued,
        problems: ["not-ready"],
      },
      { requestBody: address },
    ),
  },
  "/jobs": {
    get: reads(
      {
        operationId: "listJobs",
        summary: "How many jobs wait, run, are done and failed; and those that failed, with what went wrong",
        tag: "Jobs",
        answers: ok("Counts and a page of failed jobs", JobsResponse, {
          counts: { waiting: 1, running: 1, done: 18, failed: 1 },
          failed: { jobs: [FAILED], next: null },
        }),
        problems: ["not-ready"],
      },
      { requestParams: { query: JobPageQuery } },
    ),
  },
  "/jobs/{id}": {
    get: reads(
      {
        operationId: "readJob",
        summary: "How far a job is",
        tag: "Jobs",
        answers: ok("The job", JobStatus, WAITING),
        problems: ["not-ready", "job-not-found"],
      },
      { requestParams: idLike(WAITING.id) },
    ),
  },
  "/jobs/{id}/retry": {
    post: writes(
      {
        operationId: "retryJob",
        summary: "Have a failed job tried again",
        tag: "Jobs",
        answers: queued,
        problems: ["not-ready", "job-not-found"],
      },
      { requestParams: idLike(FAILED.id) },
    ),
  },
};
