/** The HTTP server around the app. It is told nothing of where to listen. */
import { createServer, type RequestListener, type Server } from "node:http";

/** Longer than the minute for which proxies keep a connection, so that none sends a request into one that is just being closed. */
const KEEP_ALIVE = 75_000;
/** Milliseconds for a whole request to arrive: enough for the longest article over a slow line, not for ever. */
const REQUEST = 60_000;

export function createHttpServer(app: RequestListener): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE, requestTimeout: REQUEST }, app);
}
