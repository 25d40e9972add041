/** The OpenAPI document, generated from the schemas that check the requests, so that it cannot say anything else. */
import express, { type Router } from "express";
import { createDocument } from "zod-openapi";
import { PROBLEM_TABLE } from "../../vocabulary/index.ts";
import { json, sendAnswer, type Answers } from "../answers.ts";
import type { AppDependencies } from "../dependencies.ts";
import { onlyMethods } from "../problems.ts";
import { ARTICLE_PATHS } from "./articles.ts";
import { CORRECTION_PATHS } from "./corrections.ts";
import { GRAPH_PATHS } from "./graph.ts";
import { READING_PATHS } from "./reading.ts";
import { serverPaths } from "./server.ts";

const PROBLEMS = Object.entries(PROBLEM_TABLE).map(([code, { status, title }]) => `- \`${code}\` (${status}): ${title}.`);

const DESCRIPTION = `Typed, sourced claims about who does what to whom between states and organisations.

Whatever is refused is answered with problem details (RFC 9457); \`code\` tells them apart, \`detail\` names the value and the remedy:

${PROBLEMS.join("\n")}`;

/** The document for a version of the package. */
export function openApiDocument({
  version,
  ontology,
}: Pick<AppDependencies, "version" | "ontology">): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: "3.1.1",
    info: { title: "Dragoman", version, description: DESCRIPTION, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/api/v1" }],
    tags: [{ name: "Articles" }, { name: "Claims" }, { name: "Jobs" }, { name: "Graph" }, { name: "Server" }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "The server's DRAGOMAN_TOKEN, where it has one." },
      },
    },
    paths: { ...ARTICLE_PATHS, ...CORRECTION_PATHS, ...READING_PATHS, ...GRAPH_PATHS, ...serverPaths(ontology) },
  });
}

export function openApiRoutes(dependencies: AppDependencies, answers: Answers): Router {
  const router = express.Router();
  const document = openApiDocument(dependencies);
  router
    .route("/openapi.json")
    .get(async (request, response) => {
      await sendAnswer(answers, request, response, { key: "openapi", make: () => json(document) });
    })
    .all(onlyMethods("GET"));
  return router;
}
