/** Warships by the letters before their names: "USS Cole" is no Mr Cole, but a ship of the state whose navy names its ships so. */
import type { Mention } from "../../vocabulary/index.ts";
import { actorAt } from "../gazetteer/index.ts";
import { byPlace, mentionOf } from "./assemble.ts";
import { isCapitalised } from "./atoms.ts";
import type { Line, Scene } from "./scene.ts";

/** Longest name of a ship, in atoms. */
const LONGEST = 4;

/** The mentions of a line with its ships among them, in place of whoever a ship is named after; `named` are those found by name. */
export function withShips(scene: Scene, { sentence, atoms, shouted, year }: Line, named: readonly Mention[]): readonly Mention[] {
  const { gazetteer, article } = scene;
  if (shouted) return named;
  const ships = atoms.flatMap((atom, from) => {
    const navy = gazetteer.entities.get(gazetteer.context.ships[atom.form] ?? "");
    if (navy === undefined || !isCapitalised(atoms[from + 1])) return [];
    let to = from + 2;
    const isPart = (at: number): boolean =>
      isCapitalised(atoms[at]) && (atoms[at]?.start ?? 0) - (atoms[at - 1]?.end ?? 0) <= 2 && at - from <= LONGEST;
    while (isPart(to)) to++;
    const actor = actorAt(gazetteer, navy, article.date);
    return mentionOf({ sentence, atoms, shouted, year }, from, to, actor, "role", 1) ?? [];
  });
  const isAboard = (mention: Mention): boolean => ships.some((ship) => mention.first < ship.last && ship.first < mention.last);
  return ships.length === 0 ? named : [...named.filter((mention) => !isAboard(mention)), ...ships].toSorted(byPlace);
}
