/** The one table of problems: code, HTTP status, and a message that names the offending value and what to do. */
import { z } from "zod";

const PROBLEMS = {
  "invalid-request": { status: 400, title: "The request does not fit its schema" },
  "invalid-json": { status: 400, title: "The body is not JSON" },
  "unknown-relation": { status: 400, title: "No such relation" },
  "unknown-class": { status: 400, title: "No such class of relations" },
  "unknown-format": { status: 400, title: "No such export format" },
  "empty-text": { status: 422, title: "The article has no text" },
  "binary-text": { status: 422, title: "The article is not text" },
  "text-too-long": { status: 413, title: "The article is too long" },
  "unsupported-media-type": { status: 415, title: "The body has a type that is not read here" },
  "url-refused": { status: 422, title: "The address may not be read from here" },
  "robots-refused": { status: 422, title: "The site asks programs not to read this" },
  "host-unknown": { status: 422, title: "The host has no address" },
  "url-unreachable": { status: 422, title: "The address cannot be reached now" },
  "url-unreadable": { status: 422, title: "There is no article at the address" },
  "feed-ended": { status: 422, title: "The feed has ended" },
  "unreadable-feed": { status: 422, title: "The feed cannot be read" },
  "unreadable-upload": { status: 422, title: "There is no article in the file" },
  "invalid-csv": { status: 400, title: "The file is not CSV with a header" },
  "article-not-found": { status: 404, title: "No such article" },
  "article-id-taken": { status: 409, title: "Another article has this id" },
  "article-changed": { status: 409, title: "The article was edited meanwhile" },
  "claim-not-found": { status: 404, title: "No such claim" },
  "edge-not-found": { status: 404, title: "No such edge" },
  "job-not-found": { status: 404, title: "No such job" },
  "actor-not-found": { status: 404, title: "No such actor in the graph" },
  "route-not-found": { status: 404, title: "No such route" },
  "method-not-allowed": { status: 405, title: "The route does not take this method" },
  "token-needed": { status: 401, title: "Writing needs the token" },
  "cross-site-request": { status: 403, title: "Another site's page may not write here" },
  "unknown-host": { status: 421, title: "The server does not go by this name" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "not-ready": { status: 503, title: "The server does not take work now" },
  "invalid-configuration": { status: 500, title: "A setting cannot be used" },
  "unreadable-file": { status: 500, title: "A file cannot be read" },
  "unwritable-file": { status: 500, title: "A file cannot be written" },
  "unsupported-store": { status: 500, title: "The store cannot be opened" },
  "store-unavailable": { status: 503, title: "The store does not answer" },
  "store-not-empty": { status: 409, title: "The store holds articles already" },
  "damaged-backup": { status: 422, title: "The backup is damaged" },
  "knowledge-missing": { status: 500, title: "A data file is missing or damaged" },
  internal: { status: 500, title: "Something went wrong here" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Every code of the table, with the status and title that it goes by. */
export const PROBLEM_TABLE: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = PROBLEMS;

export const Problem = z
  .object({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: "Names the offending value and what to do." }),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details." });
export type Problem = Readonly<z.infer<typeof Problem>>;

/** An error of the table; `detail` names the offending value and the remedy. */
export class DragomanError extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = "DragomanError";
    this.code = code;
  }
  toProblem(): Problem {
    const { status, title } = PROBLEMS[this.code];
    return { type: "about:blank", code: this.code, title, status, detail: this.message };
  }
}
