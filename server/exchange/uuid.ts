/** Name-based UUIDs (RFC 9562, version 5): the same actor, edge or claim has the same id in every export. */
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** Ours alone: STIX keeps its own namespace for its observables, and forbids it for what we make. */
const NAMESPACE = hexToBytes("6f1d2b7c84e34b7a9a0f5c1de29b6d35");

/** The UUID of a name; lone halves of characters count as replacement characters. */
export function uuidOf(name: string): string {
  const marked = sha1(concatBytes(NAMESPACE, utf8ToBytes(name)))
    .subarray(0, 16)
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  const hex = bytesToHex(marked);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
