/**
 * Which addresses of the network may be connected to. Whoever hands us a URL chooses where this machine connects to, so that all
 * that is not plainly public is refused, and what cannot be told is refused too.
 */
import ipaddr from "ipaddr.js";

/** What may be reached besides public addresses on the ports of the web. */
export interface Reach {
  /** Networks in CIDR notation. */
  readonly networks: readonly string[];
  readonly ports: readonly number[];
}

export const PUBLIC_ONLY: Reach = { networks: [], ports: [] };

/** The part of IPv6 that is given out for global use (RFC 4291, 2.4); the rest holds IPv4 in disguise, local and unassigned space. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address in any notation is public or in an allowed network. Private, loopback, link-local, unique-local, multicast,
 * reserved, shared (CGNAT), IPv4-mapped, NAT64, 6to4, Teredo and unspecified addresses are not public.
 */
export function isReachable(address: string, { networks }: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const within = ([network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean =>
    network.kind() === parsed.kind() && parsed.match(network, bits);
  if (networks.some((network) => within(ipaddr.parseCIDR(network)))) return true;
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || within(GLOBAL_UNICAST);
}
