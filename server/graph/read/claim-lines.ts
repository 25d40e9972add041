/** Reads claims from JSON Lines, as the exchange writes them. */
import { DragomanError, StoredClaim } from "../../vocabulary/index.ts";
import { misfitOf } from "./misfit.ts";

/** Enough of a line to find it by. */
const SHOWN = 80;

/** What a right file looks like. */
export const RIGHT_CLAIMS =
  'A claims file has one claim a line, as "Claims, JSON Lines" of the export: {"id": …, "article": {…}, "claim": {…}}.';

/**
 * The claims, one a line; empty lines are passed over.
 * @throws {DragomanError} `invalid-request` naming the first line that does not fit, and what of it.
 */
export function readClaims(text: string): readonly StoredClaim[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const refuse = (reason: string): never => {
      const begins = `It begins ${line.slice(0, SHOWN)}${line.length > SHOWN ? "…" : ""}`;
      throw new DragomanError("invalid-request", `Line ${index + 1} is no claim: ${reason}. ${begins} — ${RIGHT_CLAIMS}`);
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return refuse("it is not JSON");
    }
    const parsed = StoredClaim.safeParse(value);
    if (parsed.success) return [parsed.data];
    return refuse(misfitOf(parsed.error, value));
  });
}
