/**
 * Who may do what: the names that the server goes by, other sites' pages, the token for writing, and how often anybody may ask.
 * Each is a handler of its own that passes a request on or refuses it with a problem.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import cors from "cors";
import type { Request, RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { DragomanError } from "../vocabulary/index.ts";
import type { GuardSettings } from "./guard-settings.ts";

const READING = ["GET", "HEAD", "OPTIONS"];
const MINUTE = 60_000;

const writes = ({ method }: Request): boolean => !READING.includes(method);

/**
 * Refuses names that the server does not go by. A page of another site may point its own name at this address (DNS rebinding) and
 * would then count as ours in the browser's eyes; its name gives it away.
 */
export function hostGuard({ hosts }: GuardSettings): RequestHandler {
  return ({ headers: { host = "" } }, _response, next) => {
    const name = host
      .toLowerCase()
      .replace(/:\d+$/, "")
      .replace(/^\[(.*)\]$/, "$1");
    if (hosts === null || hosts.includes(name)) return next();
    throw new DragomanError(
      "unknown-host",
      `This server does not go by the name ${JSON.stringify(host.slice(0, 200))}; let DRAGOMAN_HOSTS list it if it should.`,
    );
  };
}

/** Lets the pages of the listed origins read, and nobody's write. Without any, no such header is ever sent. */
export function crossOriginReads({ corsOrigins }: GuardSettings): RequestHandler {
  if (corsOrigins.length === 0) return (_request, _response, next) => next();
  return cors({
    origin: [...corsOrigins],
    methods: ["GET", "HEAD"],
    exposedHeaders: ["ETag", "Content-Disposition"],
    maxAge: 600,
  });
}

/** Whether a browser says that the request comes from a page of another site; what is no browser says nothing. */
function fromElsewhere({ headers: { host, origin, "sec-fetch-site": site } }: Request): boolean {
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Refuses writing by pages of other sites, whatever they send (cross-site request forgery). */
export const sameSiteWrites: RequestHandler = (request, _response, next) => {
  if (!writes(request) || !fromElsewhere(request)) return next();
  throw new DragomanError(
    "cross-site-request",
    `A page of ${JSON.stringify(request.headers.origin ?? "another site")} may not write here; write from this server's own page or from a program.`,
  );
};

const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();

/** Asks for the token on every request that is not for reading. Digests are compared, so that time tells neither length nor prefix. */
export function tokenForWriting({ token }: GuardSettings): RequestHandler {
  if (token === null) return (_request, _response, next) => next();
  const expected = digest(token);
  return (request, response, next) => {
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (!writes(request) || (given !== undefined && timingSafeEqual(digest(given), expected))) return next();
    response.set("WWW-Authenticate", 'Bearer realm="Dragoman"');
    throw new DragomanError(
      "token-needed",
      `${given === undefined ? "No token was sent" : "The token sent is not the right one"}; send the server's DRAGOMAN_TOKEN as "Authorization: Bearer TOKEN".`,
    );
  };
}

/** Counts the requests of each address that are of one sort, and refuses those beyond so many in a minute. */
function limited(perMinute: number, sort: string, counts: (request: Request) => boolean): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    identifier: sort,
    skip: (request) => !counts(request),
    // Whether such a header is believed is for the setting of proxies to say; the library only warns.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) =>
      next(
        new DragomanError(
          "too-many-requests",
          `More than ${perMinute} ${sort} in a minute came from this address; wait as long as Retry-After says.`,
        ),
      ),
  });
}

/** Bounds how often one address may read, and, tighter, how often it may write. */
export const rateLimits = ({ readsPerMinute, writesPerMinute }: GuardSettings): readonly RequestHandler[] => [
  limited(readsPerMinute, "reads", (request) => !writes(request)),
  limited(writesPerMinute, "writes", writes),
];
