/** Places as actors: "Moscow warned" speaks of the government, "in Moscow" mostly of the town. */
import { type Surface, type Entity } from "../gazetteer/index.ts";
import type { TextAtom } from "./atoms.ts";

const AT: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "around",
  "across",
  "throughout",
  "over",
  "off",
  "within",
]);
const TOWARDS: ReadonlySet<string> = new Set(["to", "into", "from", "toward", "towards", "through", "via", "for"]);

const TOWN = 0.5;
const WAY = 0.7;
const PLAIN_PLACE = 0.7;

/** How surely a seat or place stands for its state here: less behind "in" or "to", more before a possessive. */
export function placeCertainty(entity: Entity, surface: Surface, atoms: readonly TextAtom[], from: number, to: number): number {
  if (entity.kind !== "place") return 1;
  const isSeat = surface.kind === "seat";
  if (isSeat && atoms[to]?.key === "s") return 1;
  const before = atoms[from - 1]?.key ?? "";
  if (AT.has(before)) return TOWN;
  if (TOWARDS.has(before)) return isSeat ? WAY : TOWN;
  return isSeat ? 1 : PLAIN_PLACE;
}
