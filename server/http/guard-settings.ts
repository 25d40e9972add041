/** How the server is guarded, told from where it listens: open on the loopback interface, never beyond it without a token. */
import { isIPv4 } from "node:net";
import { DragomanError } from "../vocabulary/index.ts";

export interface GuardSettings {
  /** Asked of whoever writes; null where anybody may, which is for the loopback interface only. */
  readonly token: string | null;
  /** Names, without ports, by which the server may be called; null where any will do. */
  readonly hosts: readonly string[] | null;
  /** Origins whose pages may read the API. */
  readonly corsOrigins: readonly string[];
  /** Requests of one address in a minute. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
}

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "::1"];

/** For the loopback interface: no token, and no name but the loopback's own. */
export const LOOPBACK_GUARD: GuardSettings = {
  token: null,
  hosts: LOOPBACK_NAMES,
  corsOrigins: [],
  readsPerMinute: 6_000,
  writesPerMinute: 120,
};

const isLoopback = (host: string): boolean =>
  LOOPBACK_NAMES.includes(host.toLowerCase()) || (isIPv4(host) && host.startsWith("127."));

/** What is asked of a configuration. */
export interface GuardConfig extends GuardSettings {
  /** The interface that is listened on. */
  readonly host: string;
  /** Names that the server goes by beside its own. */
  readonly hosts: readonly string[];
}

/**
 * The guard of a server that listens there. Beyond the loopback interface any name will do unless some are listed: the token, not the
 * name, then keeps others' pages from writing.
 * @throws {DragomanError} `invalid-configuration` where it would listen beyond the loopback interface without a token.
 */
export function guardFor({ host, token, hosts, corsOrigins, readsPerMinute, writesPerMinute }: GuardConfig): GuardSettings {
  const limits = { corsOrigins, readsPerMinute, writesPerMinute };
  if (isLoopback(host)) return { token, hosts: [...LOOPBACK_NAMES, host.toLowerCase(), ...hosts], ...limits };
  if (token === null) {
    throw new DragomanError(
      "invalid-configuration",
      `DRAGOMAN_HOST is ${JSON.stringify(host)}, which others can reach, and DRAGOMAN_TOKEN is unset, so anybody could write. ` +
        "Set DRAGOMAN_TOKEN to a long random text (`openssl rand -hex 32` makes one), or DRAGOMAN_HOST to 127.0.0.1.",
    );
  }
  return { token, hosts: hosts.length === 0 ? null : hosts, ...limits };
}
