/** How an operation is described: what it answers, with an example, and every problem that it may answer with instead. */
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { z } from "zod";
import { Problem, PROBLEM_TABLE, type ProblemCode } from "../../vocabulary/index.ts";
import { problemExample } from "./examples.ts";

type Responses = ZodOpenApiOperationObject["responses"];

/** What any request may be refused for. */
const ALWAYS: readonly ProblemCode[] = ["invalid-request", "unknown-host", "too-many-requests", "internal"];
/** What any request that writes may be refused for. */
const WRITING: readonly ProblemCode[] = [
  "token-needed",
  "cross-site-request",
  "invalid-json",
  "unsupported-media-type",
  "text-too-long",
];

/** One response for each status; the codes that share one are told apart by their examples. */
function refusals(codes: readonly ProblemCode[]): Responses {
  const statuses = [...new Set(codes.map((code) => PROBLEM_TABLE[code].status))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => PROBLEM_TABLE[code].status === status);
      const examples = Object.fromEntries(own.map((code) => [code, { value: problemExample(code) }]));
      const description = own.map((code) => `\`${code}\`: ${PROBLEM_TABLE[code].title}.`).join(" ");
      return [status, { description, content: { "application/problem+json": { schema: Problem, examples } } }];
    }),
  );
}

/** A body of JSON with its example. */
export const jsonBody = <T extends z.ZodType>(schema: T, example: z.input<T>) => ({
  "application/json": { schema, example },
});

/** Answers 200 with JSON. */
export const ok = <T extends z.ZodType>(description: string, schema: T, example: z.input<T>) => ({
  "200": { description, content: jsonBody(schema, example) },
});

/** Of answers that have a validator. */
export const unchanged = { "304": { description: "You have it already: its validator is in If-None-Match" } };

/** The one parameter of a path. */
export const idLike = (example: string) => ({ path: z.object({ id: z.string().meta({ example }) }) });

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  /** Responses that are no problems. */
  readonly answers: Responses;
  /** Problems beside those of every route. */
  readonly problems?: readonly ProblemCode[];
}

type Rest = Omit<ZodOpenApiOperationObject, "operationId" | "summary" | "tags" | "responses">;

/** An operation that reads. */
export function reads({ tag, answers, problems = [], ...words }: Described, rest: Rest = {}): ZodOpenApiOperationObject {
  return { ...words, tags: [tag], ...rest, responses: { ...answers, ...refusals([...ALWAYS, ...problems]) } };
}

/** An operation that wants the token where the server has one. */
export function writes({ problems = [], ...described }: Described, rest: Rest = {}): ZodOpenApiOperationObject {
  return { ...reads({ ...described, problems: [...WRITING, ...problems] }, rest), security: [{ token: [] }, {}] };
}
