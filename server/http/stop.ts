/** Stopping without breaking anything off: no new connections, an end to what has none, time for the rest. */
import { once } from "node:events";
import type { Server } from "node:http";
import type { Readiness } from "./readiness.ts";

/** Milliseconds between looks for connections that have become idle. */
const PACE = 50;

export interface Running {
  readonly server: Server;
  readonly readiness: Readiness;
  /** Milliseconds that requests get to end; what has not ended then is broken off. */
  readonly grace: number;
}

/** Resolves once nobody is connected any more; what lies beneath can then be closed. */
export async function stopGracefully({ server, readiness, grace }: Running): Promise<void> {
  const closed = once(server, "close");
  readiness.stop();
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), PACE);
  const deadline = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
