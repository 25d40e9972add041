/** Bodies of requests: JSON and nothing else, up to a size. Forms of other sites' pages, which send no JSON, thus never get in. */
import express, { type Request, type RequestHandler } from "express";
import { DragomanError } from "../vocabulary/index.ts";

/** Enough for the longest article with every character escaped as JSON may. */
const BODY_LIMIT = "12mb";

/** Reads the body of a request. */
export const jsonBody: RequestHandler = express.json({ limit: BODY_LIMIT });

/**
 * The JSON that was read; a form or a file would otherwise silently be no body at all.
 * @throws {DragomanError} `unsupported-media-type`.
 */
export function readJson(request: Request): unknown {
  if (request.is("application/json") === false || request.body === undefined) {
    const type = request.headers["content-type"] ?? "none";
    throw new DragomanError(
      "unsupported-media-type",
      `The body's type is ${JSON.stringify(type)}; send JSON as application/json.`,
    );
  }
  return request.body;
}
