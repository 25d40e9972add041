/** Claims as JSON Lines: one stored claim a line, with its article's head; what a statistician or another store reads. */
import type { StoredClaim } from "../vocabulary/index.ts";

/** One line for each claim, each ended by a line feed. */
export function writeClaims(claims: readonly StoredClaim[]): string {
  return claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");
}
