/**
 * The reference of the API at `/docs`, written from the OpenAPI document as plain HTML: no script, so that the page's strict policy
 * holds here too, and nothing from elsewhere. Every operation has a command to copy.
 */
import express, { type Router } from "express";
import { z } from "zod";
import type { AppDependencies } from "./dependencies.ts";
import { openApiDocument } from "./openapi/index.ts";
import { onlyMethods } from "./problems.ts";
import { STYLE } from "./docs-style.ts";

const Reference = z.object({ $ref: z.string() });
const Schema = z.looseObject({
  type: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
});
const Media = z.looseObject({
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
});
const Content = z.record(z.string(), Media);
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: Schema,
});
const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  servers: z.array(z.object({ url: z.string() })).optional(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
  security: z.array(z.unknown()).optional(),
});
type Operation = z.infer<typeof Operation>;
const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Escaped text in which words between backquotes are code. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const pretty = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value, null, 2));
const block = (text: string): string => `<pre tabindex="0"><code>${escape(text)}</code></pre>`;

/** The name of a schema that is described once for all. */
const nameOf = (schema: unknown): string | undefined => Reference.safeParse(schema).data?.$ref.split("/").at(-1);

function typeOf(schema: z.infer<typeof Schema>): string {
  const { type, enum: words, default: usual, items } = schema;
  const kind = nameOf(schema) ?? (words === undefined ? [type ?? "string"].flat().join(" or ") : words.map(String).join(" | "));
  const list = type === "array" ? `${nameOf(items) ?? "word"},…` : kind;
  return usual === undefined ? list : `${list}; ${JSON.stringify(usual)} unless given`;
}

function parametersOf({ parameters }: Operation): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(
    ({ name, in: place, required, description = "", schema }) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${place}${required ? ", required" : ""}</td>` +
      `<td>${escape(typeOf(schema))}</td><td>${prose(description)}</td></tr>`,
  );
  return `<table><thead><tr><th>Name</th><th>In</th><th>Value</th><th>Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const exampleOf = ({ name, schema }: z.infer<typeof Parameter>): string => encodeURIComponent(String(schema["example"] ?? name));

/** The address with what is required filled in from the examples. */
function addressOf(path: string, { parameters, servers }: Operation): string {
  const required = parameters.filter((parameter) => parameter.required);
  const filled = required
    .filter((parameter) => parameter.in === "path")
    .reduce((text, parameter) => text.replace(`{${parameter.name}}`, exampleOf(parameter)), path);
  const query = required.filter((parameter) => parameter.in === "query").map((each) => `${each.name}=${exampleOf(each)}`);
  const base = servers?.[0]?.url ?? "/api/v1";
  return `${base.replace(/\/$/, "")}${filled}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

/** A word for a shell: a quote inside single quotes is written the shell's way. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A command for a shell. */
function commandOf(origin: string, method: string, path: string, operation: Operation): string {
  const address = quoted(`${origin}${addressOf(path, operation)}`);
  const example = operation.requestBody?.content["application/json"]?.example;
  const verb = method === "get" ? "" : ` -X ${method.toUpperCase()}`;
  const body =
    example === undefined ? "" : ` \\\n  -H 'Content-Type: application/json' \\\n  -d ${quoted(JSON.stringify(example))}`;
  return `curl${verb} ${address}${body}`;
}

function responsesOf({ responses }: Operation): string {
  return Object.entries(responses)
    .map(([status, { description, content = {} }]) => {
      const shown = Object.entries(content).flatMap(([type, { example, examples = {} }]) => {
        const values = example === undefined ? Object.values(examples).map(({ value }) => value) : [example];
        return values.map((value) => `<p class="type">${escape(type)}</p>${block(pretty(value))}`);
      });
      return `<details><summary><b>${status}</b> ${prose(description)}</summary>${shown.join("")}</details>`;
    })
    .join("");
}

function operationOf(origin: string, method: string, path: string, operation: Operation): string {
  const { operationId, summary, servers, security } = operation;
  const shown = `${servers === undefined ? "/api/v1" : ""}${path}`;
  const token = security === undefined ? "" : "<p>Needs the token where the server has one.</p>";
  return `<article id="${escape(operationId)}"><h3><code>${method.toUpperCase()} ${escape(shown)}</code></h3><p>${prose(summary)}.</p>${token}
${parametersOf(operation)}${block(commandOf(origin, method, path, operation))}${responsesOf(operation)}</article>`;
}

/** Paragraphs and one list, as the description has them. */
function descriptionOf(text: string): string {
  const parts = text.split("\n\n").map((part) => {
    if (!part.startsWith("- ")) return `<p>${prose(part)}</p>`;
    const items = part.split("\n").map((line) => `<li>${prose(line.slice(2))}</li>`);
    return `<details><summary>All problems</summary><ul>${items.join("")}</ul></details>`;
  });
  return parts.join("");
}

/** The page for an OpenAPI document; `origin` stands in the commands. */
function referencePage(document: unknown, origin: string): string {
  const { info, tags, paths } = Document.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    const links = own.map(
      ({ operation }) => `<li><a href="#${escape(operation.operationId)}">${prose(operation.summary)}</a></li>`,
    );
    const articles = own.map(({ path, method, operation }) => operationOf(origin, method, path, operation));
    return { link: `<h2>${escape(name)}</h2><ul>${links.join("")}</ul>`, body: `<h2>${escape(name)}</h2>${articles.join("")}` };
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<title>${escape(info.title)} API</title><style>${STYLE}</style></head>
<body><nav aria-label="Operations"><p><a href="/">Back to the graph</a></p>${sections.map(({ link }) => link).join("")}</nav>
<main><h1>${escape(info.title)} API <small>${escape(info.version)}</small></h1>${descriptionOf(info.description)}
<p>The same for programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>${sections.map(({ body }) => body).join("")}</main></body></html>
`;
}

export function docsRoutes(dependencies: AppDependencies): Router {
  const router = express.Router();
  const document = openApiDocument(dependencies);
  router
    .route("/docs")
    .get((request, response) => {
      const origin = `${request.protocol}://${request.get("Host") ?? "localhost"}`;
      response.set("Cache-Control", "no-cache").type("html").send(referencePage(document, origin));
    })
    .all(onlyMethods("GET"));
  return router;
}
