/** Claims as JSON Lines: one stored claim a line, with its article's head; what a statistician or another store reads. */
import { DragomanError, StoredClaim } from "../vocabulary/index.ts";

/** One line for each claim, each ended by a line feed. */
export function writeClaims(claims: readonly StoredClaim[]): string {
  return claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");
}

/**
 * Reads what `writeClaims` wrote; empty lines are passed over.
 * @throws {DragomanError} `invalid-request` naming the first line that does not fit.
 */
export function readClaims(text: string): readonly StoredClaim[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [StoredClaim.parse(JSON.parse(line))];
    } catch (error) {
      throw new DragomanError("invalid-request", `Line ${index + 1} is no claim: ${line.slice(0, 80)}`, { cause: error });
    }
  });
}
