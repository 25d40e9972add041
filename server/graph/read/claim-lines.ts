/** Reads claims from JSON Lines, as the exchange writes them. */
import { DragomanError, StoredClaim } from "../../vocabulary/index.ts";

/** Enough of a line to find it by. */
const SHOWN = 80;

/**
 * The claims, one a line; empty lines are passed over.
 * @throws {DragomanError} `invalid-request` naming the first line that does not fit, and what of it.
 */
export function readClaims(text: string): readonly StoredClaim[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const refuse = (reason: string): never => {
      throw new DragomanError("invalid-request", `Line ${index + 1} is no claim: ${reason} It begins ${line.slice(0, SHOWN)}`);
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return refuse("it is not JSON.");
    }
    const parsed = StoredClaim.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    return refuse(`${issue?.path.join(".") || "the whole"}: ${issue?.message ?? "does not fit"}.`);
  });
}
