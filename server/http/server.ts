/** The HTTP server around the app. It is told nothing of where to listen. */
import { createServer, type RequestListener, type Server } from "node:http";

/** Longer than the minute for which proxies keep a connection, so that none sends a request into one that is just being closed. */
const KEEP_ALIVE = 75_000;
/** Milliseconds for a whole request to arrive: enough for the longest article over a slow line, not for ever. */
const REQUEST = 60_000;

/**
 * Begins one request in each turn of the event loop, in the order in which they came. A turn also lets one newcomer in (libuv accepts one
 * connection a turn, since its pull request 3696): were all requests of a crowd begun in one, the turns would be so long that of a thousand
 * that come at once the last would stand at the door for half a minute. Requests of those who have left meanwhile are dropped.
 */
function inTurns(app: RequestListener): RequestListener {
  const waiting: (() => void)[] = [];
  const begin = (): void => {
    const first = waiting.shift();
    if (waiting.length > 0) setImmediate(begin);
    first?.();
  };
  return (request, response) => {
    waiting.push(() => {
      if (!request.socket.destroyed) app(request, response);
    });
    if (waiting.length === 1) setImmediate(begin);
  };
}

export function createHttpServer(app: RequestListener): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE, requestTimeout: REQUEST }, inTurns(app));
}
