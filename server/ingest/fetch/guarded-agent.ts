/**
 * Connections that only go to where they may. The check is made on the very addresses that are then connected to, at connect time: a
 * name that is checked first and resolved again later may have moved in between (DNS rebinding).
 */
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { isReachable, type Reach } from "./address.ts";

interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host; another one in tests. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Thrown by the agent where a host leads to where it may not; the request turns it into a problem that names the URL. */
export class UnreachableByRule extends Error {
  override readonly name = "UnreachableByRule";
}

/** All in milliseconds. */
export interface Timeouts {
  readonly connect: number;
  /** To the first byte of the answer. */
  readonly headers: number;
  /** Between two parts of the body. */
  readonly body: number;
  /** For one request in all. */
  readonly whole: number;
}

export const TIMEOUTS: Timeouts = { connect: 10_000, headers: 15_000, body: 15_000, whole: 30_000 };

async function checked(host: string, resolve: Resolve, reach: Reach): Promise<readonly ResolvedAddress[]> {
  const addresses = await resolve(host);
  // One bad address among good ones spoils them all: which of them is taken is not ours to choose.
  if (addresses.length === 0 || !addresses.every(({ address }) => isReachable(address, reach))) throw new UnreachableByRule(host);
  return addresses;
}

/** A lookup for sockets that fails where any address of the host may not be reached. */
function guardedLookup(resolve: Resolve, reach: Reach): LookupFunction {
  return (host, options, callback) => {
    checked(host, resolve, reach).then(
      (addresses) => {
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, addresses[0]?.address ?? "", addresses[0]?.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
}

/** An agent of our own, so that no other setting of the process (a proxy, a global agent) leads around the check. */
export function guardedAgent(reach: Reach, resolve: Resolve, timeouts: Timeouts): Agent {
  const connect = buildConnector({ lookup: guardedLookup(resolve, reach), timeout: timeouts.connect });
  return new Agent({
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.body,
    connections: 4,
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      // A socket asks no lookup for a host that is an address already.
      if (isIP(host) !== 0 && !isReachable(host, reach)) callback(new UnreachableByRule(host), null);
      else connect(options, callback);
    },
  });
}
