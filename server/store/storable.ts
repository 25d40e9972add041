/** The one character that PostgreSQL cannot hold in a text: both engines refuse it, so that a store can move from one to the other. */
import { DragomanError, type ArticleInput, type Correction } from "../vocabulary/index.ts";

/** Whether a value can be stored at all; one that cannot is no id of anything either. */
export function isStorable(value: string): boolean {
  return !value.includes("\0");
}

/** @throws {DragomanError} `binary-text` naming the field that holds a NUL character. */
export function checkInput(input: ArticleInput): void {
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === "string" && !isStorable(value)) {
      throw new DragomanError(
        "binary-text",
        `The article's ${field} holds a NUL character at ${value.indexOf("\0")}; send plain text without it.`,
      );
    }
  }
}

/** @throws {DragomanError} `invalid-request` where an actor, an object or a time given by a person is told with a NUL character. */
export function checkCorrection(correction: Correction | null): void {
  if (correction?.verdict !== "corrected") return;
  const { source, target, object, claimant, time } = correction.fields;
  for (const [what, told] of [["object", object] as const, ["time", time] as const]) {
    if (told && !isStorable(told.text)) {
      throw new DragomanError("invalid-request", `The ${what} is told with a NUL character; send plain text without it.`);
    }
  }
  for (const actor of [source, target, claimant]) {
    if (actor && ![actor.id, actor.name, actor.principal.id, actor.principal.name].every(isStorable)) {
      throw new DragomanError(
        "invalid-request",
        `The actor ${JSON.stringify(actor.id)} is named with a NUL character; send plain text without it.`,
      );
    }
  }
}
