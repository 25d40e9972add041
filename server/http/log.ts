/**
 * The log: one JSON object a line for machines, one plain line for a person at a terminal. Never a body, a header, a query or a
 * token: what people search for and paste is nobody else's business.
 */
import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import type { Request, RequestHandler, Response } from "express";
import { pino, type LevelWithSilent, type Logger } from "pino";
import { pinoHttp } from "pino-http";
import { z } from "zod";

const Line = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string().default(""),
  err: z.looseObject({ stack: z.string() }).optional(),
});

/** A line of JSON as a person reads it: time of day, level unless it is usual, message, and the stack of an error. */
function plain(json: string): string {
  const line = Line.safeParse(JSON.parse(json)).data;
  if (line === undefined) return json;
  const { level, time, msg, err } = line;
  return `${time.slice(11, 19)} ${level === "info" ? "" : `${level}: `}${msg}${err === undefined ? "" : `\n${err.stack}`}\n`;
}

/** Passes lines on as a person reads them. */
function plainly(output: Writable): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString("utf8").split("\n")) if (line !== "") output.write(plain(line));
      done();
    },
  });
}

interface LogOptions {
  readonly level: LevelWithSilent;
  readonly output: Writable;
  /** For a person at a terminal. */
  readonly plain: boolean;
}

/** A log to an output. Whatever goes by a name that a secret may have is blotted out, should it ever be handed in. */
export function createLog({ level, output, plain: forPeople }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ["token", "*.token", "authorization", "*.authorization", "headers", "*.headers", "databaseUrl", "*.databaseUrl"],
        censor: "[kept back]",
      },
    },
    forPeople ? plainly(output) : output,
  );
}

const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Routes that are asked all the time and tell nothing. */
const QUIET = /^\/(healthz|metrics|assets)(\/|$)/;

const message = (request: Request, response: Response): string =>
  `${request.method} ${pathOf(request.originalUrl)} ${response.statusCode}`;

/** Logs each request once it is answered: who asked is known by the id, which the answer bears too. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      // Errors are logged where they are handled, once.
      err: () => undefined,
    },
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return "error";
      return QUIET.test(pathOf(request.originalUrl)) ? "debug" : "info";
    },
    customSuccessMessage: (request, response, time) => `${message(request, response)} ${Math.round(time)} ms`,
    customErrorMessage: message,
    customAttributeKeys: { responseTime: "milliseconds" },
  });
}
