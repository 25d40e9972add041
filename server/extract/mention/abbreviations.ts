/** Abbreviations that the text itself introduces: "the Syrian Democratic Forces (SDF)" makes SDF that group for the whole article. */
import { type Surface, surface } from "../gazetteer/index.ts";
import type { TextAtom } from "./atoms.ts";

/** A name as it stands in a line: past-the-end atom and the id of what it names. */
export interface Introduced {
  readonly to: number;
  readonly id: string;
}

const OPEN = new Set(["(", "["]);
const CLOSE = new Set([")", "]"]);
const MAX_ATOMS = 3;
const ABBREVIATION = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]{2,10}$/u;

/** Surfaces for the abbreviation in brackets straight behind a name; none where the brackets hold anything else. */
export function abbreviationAfter(atoms: readonly TextAtom[], name: Introduced): readonly Surface[] {
  if (!OPEN.has(atoms[name.to]?.form ?? "")) return [];
  const close = atoms.findIndex((atom, i) => i > name.to && i <= name.to + MAX_ATOMS + 1 && CLOSE.has(atom.form));
  const inside = close < 0 ? [] : atoms.slice(name.to + 1, close);
  const [only, ...others] = inside;
  if (only === undefined || others.length > 0 || !ABBREVIATION.test(only.form)) return [];
  return [surface(only.form, name.id, "name")];
}
