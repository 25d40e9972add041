/** Which flag stands for an actor: the names are those of the files of circle-flags. */
import type { Actor } from "../vocabulary/index.ts";

/** Gives the ISO 3166-1 alpha-2 code of an alpha-3 code, in capitals; undefined for a code that is none. */
export type Alpha2 = (alpha3: string) => string | undefined;

/** Actors with a flag that is not that of an ISO country; Kosovo's code is user-assigned. */
const OTHER_FLAGS: Readonly<Record<string, string>> = {
  "european-union": "eu",
  "united-nations": "un",
  "soviet-union": "soviet_union",
  UNK: "xk",
  XKX: "xk",
};

/** The flag of a state or of an organisation that has one; null for everybody else. */
export function flagOf(actor: Pick<Actor, "id" | "kind">, alpha2: Alpha2): string | null {
  const other = Object.hasOwn(OTHER_FLAGS, actor.id) ? OTHER_FLAGS[actor.id] : undefined;
  return other ?? (actor.kind === "state" ? (alpha2(actor.id)?.toLowerCase() ?? null) : null);
}
