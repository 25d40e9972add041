/** A site on the loopback interface for tests: answers by path, and remembers what it was asked. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  readonly port: number;
  /** Paths in the order they were asked for, robots.txt left out. */
  readonly asked: string[];
  /** The user agents seen. */
  readonly agents: Set<string>;
  close(): Promise<void>;
}

/** A route that sends a body of a type. */
export const sends =
  (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Route =>
  (_request, response) => {
    response.writeHead(200, { ...(type === "" ? {} : { "Content-Type": type }), ...headers }).end(body);
  };

/** A route that redirects. */
export const redirects =
  (location: string, status = 302): Route =>
  (_request, response) => {
    response.writeHead(status, { Location: location }).end();
  };

/** Serves routes by path; what there is no route for is 404, robots.txt too. */
export async function serveSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path !== "/robots.txt") asked.push(path);
    agents.add(request.headers["user-agent"] ?? "");
    // Every request makes a connection of its own, so that each asks the resolver again.
    response.shouldKeepAlive = false;
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    agents,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
