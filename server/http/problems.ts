/** The one error handler: whatever is thrown leaves as problem details (RFC 9457), and only our own mistakes are reported. */
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { z } from "zod";
import { DragomanError } from "../vocabulary/index.ts";

/** Errors of Express's body parsers say whose fault they are by a status, and most by a type; those of decompression have no type. */
const ParserError = z.object({
  type: z.string().optional(),
  status: z.int().min(400).max(499),
  expose: z.literal(true),
  message: z.string(),
});

const PARSER_CODES = new Map([
  ["entity.parse.failed", "invalid-json"],
  ["entity.too.large", "text-too-long"],
  ["charset.unsupported", "unsupported-media-type"],
  ["encoding.unsupported", "unsupported-media-type"],
] as const);

function send(response: Response, error: DragomanError): void {
  const problem = error.toProblem();
  response.status(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

/** The error of our table that stands for anything thrown; null where it is a fault of the server. */
function known(error: unknown): DragomanError | null {
  if (error instanceof DragomanError) return error;
  if (error instanceof URIError)
    return new DragomanError("invalid-request", "The address is not well encoded; percent-encode it as UTF-8.");
  const parser = ParserError.safeParse(error);
  if (!parser.success) return null;
  const code = [...PARSER_CODES].find(([type]) => type === parser.data.type)?.[1] ?? "invalid-request";
  return new DragomanError(code, `The body cannot be read: ${parser.data.message}.`, { cause: error });
}

export function problemHandler(reportError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = known(error);
    if (problem === null || problem.toProblem().status >= 500) reportError(error);
    send(response, problem ?? new DragomanError("internal", "The request could not be answered; the server's log says why."));
  };
}

export const routeNotFound: RequestHandler = (request, response) => {
  send(
    response,
    new DragomanError(
      "route-not-found",
      `There is nothing at ${request.baseUrl}${request.path}; see /api/v1/openapi.json for what there is.`,
    ),
  );
};

/** Answers every method that the handlers before it did not take. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set("Allow", methods.join(", "));
    send(
      response,
      new DragomanError(
        "method-not-allowed",
        `${request.baseUrl}${request.path} does not take ${request.method}; it takes ${methods.join(", ")}.`,
      ),
    );
  };
}
