/** One stand-in for each grammatical kind of a country's names, so that a parser may read all countries alike. */
import type { Surface } from "./surface.ts";

const NAME = "Israel";
const SEAT = "London";
/** "Russian", "Russians" and those that are their own plural, "Japanese". */
const DEMONYM = "Israeli";
const PEOPLE = "Israelis";
const UNINFLECTED = "Chinese";

const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

function standInOf({ text, kind }: Surface, demonyms: ReadonlySet<string>): string | null {
  if (kind === "name") return NAME;
  if (kind === "seat") return SEAT;
  if (kind !== "demonym") return null;
  if (demonyms.has(`${text}s`)) return DEMONYM;
  return demonyms.has(text.replace(/s$/u, "")) && text.endsWith("s") ? PEOPLE : UNINFLECTED;
}

/** The stand-in of every sure one-word name, demonym and seat of a country, by the word as written. */
export function standInsOf(surfaces: readonly Surface[]): ReadonlyMap<string, string> {
  const words = surfaces.filter(({ text, sure }) => sure && ONE_WORD.test(text));
  const demonyms = new Set(words.filter(({ kind }) => kind === "demonym").map(({ text }) => text));
  // A name comes last and stands: "Laos" is the country before it is several Lao.
  const namesLast = words.toSorted((a, b) => Number(a.kind === "name") - Number(b.kind === "name"));
  return new Map(
    namesLast.flatMap((word): readonly (readonly [string, string])[] => {
      const standIn = standInOf(word, demonyms);
      return standIn === null ? [] : [[word.text, standIn]];
    }),
  );
}
