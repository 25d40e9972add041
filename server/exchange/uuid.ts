/** Name-based UUIDs (RFC 9562, version 5): the same actor, edge or claim has the same id in every export. */
import { createHash } from "node:crypto";

/** Ours alone: STIX keeps its own namespace for its observables, and forbids it for what we make. */
const NAMESPACE = Buffer.from("6f1d2b7c84e34b7a9a0f5c1de29b6d35", "hex");

/** The UUID of a name. */
export function uuidOf(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(name.toWellFormed(), "utf8").digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
