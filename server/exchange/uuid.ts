/** Name-based UUIDs (RFC 9562, version 5): the same actor, edge or claim has the same id in every export. */
import { hexOf, sha1 } from "./sha1.ts";

/** Ours alone: STIX keeps its own namespace for its observables, and forbids it for what we make. */
const NAMESPACE = [0x6f, 0x1d, 0x2b, 0x7c, 0x84, 0xe3, 0x4b, 0x7a, 0x9a, 0x0f, 0x5c, 0x1d, 0xe2, 0x9b, 0x6d, 0x35];

/** The UUID of a name. */
export function uuidOf(name: string): string {
  const marked = sha1(name, NAMESPACE)
    .subarray(0, 16)
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const hex = hexOf(marked);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
